"""Points the spans of values, quotes and claims at their words, where these stand just once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import inf

from newsval.codec import Json
from newsval.fixing.shifts import only_place, remapped
from newsval.fixing.speakers import why_not_there
from newsval.fixing.subjects import Anchor, Attempt, Subject, make_subject, with_spans
from newsval.record import Span


def reanchor_values(subject: Subject) -> Iterator[Attempt]:
    """Point a value at its words.

    Safe because the words decide: they are moved to only where they stand exactly once in the
    text, and they themselves are never touched. A word such as “said”, which stands there often,
    is left for a person to place, unless one map puts all of the record right.
    """
    yield from remapped(subject)
    yield from _one_by_one(subject, "")


def reanchor_claims(subject: Subject) -> Iterator[Attempt]:
    """Point the spans of a claim at its words; safe as for values.

    Of a claim with several spans each part, cut as long as its span, must stand there just once.
    It stays where it is if others may have said it there, see `why_not_there`.
    """
    yield from remapped(subject)
    yield from _one_by_one(subject, "/claims/")


def reanchor_quotes(subject: Subject) -> Iterator[Attempt]:
    """Point the spans of a quote at its words, and its verbatim stretches along with them.

    Safe as for claims. The stretches stay or move along, whichever leaves less to find; they
    move only with spans that keep their length.
    """
    yield from remapped(subject)
    yield from _one_by_one(subject, "/quotes/")


def _one_by_one(subject: Subject, list_name: str) -> Iterator[Attempt]:
    for anchor in subject.anchors():
        whole = anchor.pointers[0].endswith("/spans/0") if anchor.pointers else False
        mine = anchor.name.startswith(list_name) if list_name else True
        if anchor.holds(subject.text) or not mine or whole != bool(list_name):
            continue
        spans = _places(anchor, subject.text)
        if spans is None:
            continue
        reason = why_not_there(subject, anchor.name, spans) if whole else None
        if reason is not None:
            yield Attempt(None, f"{anchor.name} is left: {reason}")
            continue
        moved = dict(zip(anchor.pointers, spans, strict=True))
        value = with_spans(subject.value, moved)
        if list_name == "/quotes/":
            along = with_spans(subject.value, moved | _verbatim(subject, anchor, spans))
            value = min(value, along, key=_weight)
        shown = ", ".join(f"{span.start}-{span.end}" for span in spans)
        yield Attempt(value, f"{anchor.name} points at {shown}")


def _weight(value: Json) -> tuple[float, float]:
    found = make_subject(value)
    return (inf, inf) if found is None else found.weight


def _places(anchor: Anchor, text: str) -> tuple[Span, ...] | None:
    """Where the parts of an anchor's words stand, each exactly once, in text order."""
    parts = [anchor.text] if len(anchor.spans) == 1 else _parts(anchor)
    starts = [only_place(part, text) for part in parts]
    spans = [Span(s, s + len(p)) for s, p in zip(starts, parts, strict=True) if s is not None]
    in_order = all(a.end <= b.start for a, b in pairwise(spans))
    return tuple(spans) if len(spans) == len(anchor.spans) > 0 and in_order else None


def _parts(anchor: Anchor) -> list[str]:
    """The words cut as long as the spans, one space between; none where they do not fit."""
    parts: list[str] = []
    at = 0
    for span in anchor.spans:
        parts.append(anchor.text[at : at + max(0, span.end - span.start)])
        at += len(parts[-1]) + 1
    return parts if " ".join(parts) == anchor.text else []


def _verbatim(subject: Subject, anchor: Anchor, spans: tuple[Span, ...]) -> dict[str, Span]:
    number = int(anchor.name.rpartition("/")[2])
    moved = {}
    for index, stretch in enumerate(subject.record.quotes[number].verbatim):
        for old, new in zip(anchor.spans, spans, strict=True):
            same_length = old.end - old.start == new.end - new.start
            if same_length and old.holds(stretch):
                by = new.start - old.start
                shifted = Span(stretch.start + by, stretch.end + by)
                moved[f"{anchor.name}/verbatim/{index}"] = shifted
    return moved
