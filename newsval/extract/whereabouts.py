"""Where a page says that its report comes from: in its dateline, or in a line of date and time."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.slices import segments_of
from newsval.extract.stages import Document
from newsval.layout.datelines import DatelineMatch, match_dateline
from newsval.layout.grammar import grammar_of
from newsval.layout.stamps import StampPlace, stamp_place
from newsval.record import Span

_REACH = 200


def dateline_place(document: Document) -> tuple[Span, DatelineMatch | None] | None:
    """The span of the first dateline and what it says; None when the body has none."""
    segment = next(segments_of(document, "dateline"), None)
    if segment is None:
        return None
    head = document.text[segment.span.start : segment.span.start + _REACH].lstrip()
    return segment.span, match_dateline(head, grammar_of(document.language.layout))


def stamped_place(document: Document) -> tuple[Span, StampPlace] | None:
    """The first place in the dates above the body, with its span in the text."""
    return next(_stamped_places(document), None)


def _stamped_places(document: Document) -> Iterator[tuple[Span, StampPlace]]:
    grammar = grammar_of(document.language.layout)
    body = next(segments_of(document, "paragraph"), None)
    for segment in segments_of(document, "stamp"):
        if body is not None and segment.span.start > body.span.start:
            return
        place = stamp_place(segment.span.slice(document.text), grammar)
        if place is not None:
            start = segment.span.start
            yield Span(start + place.start, start + place.end), place


def country_of_page(document: Document) -> str | None:
    """The ISO 3166-1 alpha-2 code of the place that the report comes from, None when not said."""
    line = dateline_place(document)
    if line is not None and line[1] is not None and line[1].country_code is not None:
        return line[1].country_code
    stamped = stamped_place(document)
    return stamped[1].country_code if stamped else None
