"""What stands at a place of the text: the kind of its segment, and whether spans cover it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from newsval.record import Record, Segment, SegmentKind, Span

_WHOLE_LINE = re.compile(r"\n[^\S\n]*+[^\n]++\n")


def segments_of(record: Record) -> Callable[[int], Segment | None]:
    """A function that gives the segment at an offset, or None where there is none."""
    segments = sorted(record.segments, key=lambda segment: segment.span)
    starts = [segment.span.start for segment in segments]

    def segment_at(place: int) -> Segment | None:
        at = bisect_right(starts, place) - 1
        held = at >= 0 and segments[at].span.start <= place < segments[at].span.end
        return segments[at] if held else None

    return segment_at


def kinds_of(record: Record) -> Callable[[int], SegmentKind | None]:
    """A function that gives the kind of the segment at an offset, or None where there is none."""
    segment_at = segments_of(record)

    def kind_at(place: int) -> SegmentKind | None:
        segment = segment_at(place)
        return None if segment is None else segment.kind

    return kind_at


def covered_by(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """A function that tells whether a span overlaps one of `spans`."""
    ordered = sorted(spans)
    starts = [span.start for span in ordered]
    reached = list(accumulate((span.end for span in ordered), max))

    def is_covered(span: Span) -> bool:
        at = bisect_left(starts, span.end) - 1
        return at >= 0 and reached[at] > span.start

    return is_covered


def held_by(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """A function that tells whether a span lies within one of `spans`."""
    ordered = sorted(spans)
    starts = [span.start for span in ordered]
    reached = list(accumulate((span.end for span in ordered), max))

    def is_held(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and reached[at] >= span.end

    return is_held


def beside(spans: Iterable[Span], text: str) -> Callable[[Span], bool]:
    """A function that tells whether no line break of `text` parts a span in it from one of `spans`.

    One that begins on the line on which the other ends is beside it.
    """
    ordered = sorted(spans)
    reached = list(accumulate((max(0, span.end) for span in ordered), max))

    def is_beside(span: Span) -> bool:
        after = bisect_right(ordered, span)
        if after and reached[after - 1] > text.rfind("\n", 0, span.start):
            return True
        line_end = text.find("\n", span.end)
        return after < len(ordered) and (line_end < 0 or ordered[after].start <= line_end)

    return is_beside


def near(spans: Iterable[Span], text: str) -> Callable[[Span], bool]:
    """A function that tells whether no whole line with words parts a span from one of `spans`."""
    ordered = sorted(spans)
    reached = list(accumulate((max(0, span.end) for span in ordered), max))

    def is_near(span: Span) -> bool:
        after = bisect_right(ordered, span)
        if after and not _WHOLE_LINE.search(text, reached[after - 1], max(0, span.start)):
            return True
        if after == len(ordered):
            return False
        return not _WHOLE_LINE.search(text, max(0, span.end), max(0, ordered[after].start))

    return is_near
