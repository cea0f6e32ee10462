"""Cuts values from the text so that each is the slice at its span, blanks at the ends left out."""

from __future__ import annotations

from collections.abc import Iterator

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
