"""Spans of a text: cut out as values, blanks at the ends left out, and found by kind or place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsval.extract.stages import Document
from newsval.layout.lines import BLANKS
from newsval.record import Anchored, Origin, Segment, SegmentKind, Span


def trimmed(text: str, span: Span) -> Span:
    """`span` without the blanks at both ends, those of no width too."""
    words = span.slice(text)
    start = span.start + len(words) - len(words.lstrip(BLANKS))
    return Span(start, max(start, span.start + len(words.rstrip(BLANKS))))


def anchored(text: str, span: Span, rule: str) -> Anchored:
    """The trimmed slice at `span` as a value."""
    place = trimmed(text, span)
    return Anchored(text=place.slice(text), span=place, origin=Origin(method="rule", rule=rule))


def segments_of(document: Document, *kinds: SegmentKind) -> Iterator[Segment]:
    """The segments of the given kinds, in text order."""
    return (segment for segment in document.segments if segment.kind in kinds)


def span_at(spans: Sequence[Span], position: int) -> Span | None:
    """The last of the spans, which are in order, that starts no later, if it holds a position."""
    index = bisect_right(spans, position, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and position < spans[index].end else None
