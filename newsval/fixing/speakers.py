"""Whether words that are found elsewhere in the text are still said by whom the record names."""

from __future__ import annotations

from collections.abc import Sequence

from newsval.fixing.subjects import Subject
from newsval.record import Claim, Quote, Span
from newsval.rules.article import attributed


def why_not_there(subject: Subject, pointer: str, spans: Sequence[Span]) -> str | None:
    """Why the quote or claim at a pointer must not be moved to spans; None if it may.

    The words may have been given to another speaker. So they must stand in the line of the cue
    and of the words that name the source; where those tell nothing, since they are not given or
    are beside the old spans as well, no other source's words may stand there.
    """
    items = dict(attributed(subject.record))
    item = items.pop(pointer)
    told = _attribution(item, subject.text)
    if not _are_beside(told, spans, subject.text):
        return "its words stand away from those that attribute it"
    if told and not _are_beside(told, item.spans, subject.text):
        return None
    for other in items.values():
        if other.sources != item.sources and _overlap(other.spans, spans):
            return f"its words stand where {other.id} is, which has another source"
    return None


def _attribution(item: Quote | Claim, text: str) -> tuple[Span, ...]:
    """Where the words are that attribute it; nothing if the cue is off, as they may be as well."""
    if item.cue is None:
        return item.source_spans
    return (*item.source_spans, item.cue.span) if item.cue.span.slice(text) == item.cue.text else ()


def _are_beside(places: Sequence[Span], spans: Sequence[Span], text: str) -> bool:
    return all(any(_in_one_line(place, span, text) for span in spans) for place in places)


def _in_one_line(one: Span, other: Span, text: str) -> bool:
    first, last = sorted((one, other), key=lambda span: span.start)
    return text.find("\n", max(0, first.end - 1), max(0, last.start)) < 0


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)
