"""Turns lines and their kinds into segments that cover the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsval.layout.credits import find_credit
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.page import Kinds, Page
from newsval.record import Segment, SegmentKind, Span

Range = tuple[int, int]


def segments_of(
    page: Page, kinds: Kinds, others: tuple[Range, ...], length: int
) -> Iterator[Segment]:
    """The segments of a text of `length` characters: the lines' pieces, blank lines between."""
    position = 0
    for start, end, kind in _pieces(page, kinds, dict(others)):
        if start > position:
            yield Segment(kind="blank", span=Span(position, start))
        yield Segment(kind=kind, span=Span(start, end))
        position = end
    if position < length:
        yield Segment(kind="blank", span=Span(position, length))


def _pieces(
    page: Page, kinds: Kinds, others: Mapping[int, int]
) -> Iterator[tuple[int, int, SegmentKind]]:
    index = 0
    while index < len(page.lines):
        past = others.get(index)
        if past is not None:
            yield page.lines[index].start, page.lines[past - 1].end, "other_article"
            index = past
            continue
        yield from _parts(page, index, kinds[index])
        index += 1


def _parts(page: Page, index: int, kind: SegmentKind) -> Iterator[tuple[int, int, SegmentKind]]:
    """One line's piece, or two where a dateline or label opens it or a credit ends it."""
    line = page.lines[index]
    place = page.datelines.get(index)
    if kind == "paragraph" and place is not None:
        begin, body = line.left + place.start, line.left + place.end
        if place.start:
            yield line.start, begin, "byline"
        yield (
            begin if place.start else line.start,
            body if body < line.right else line.end,
            "dateline",
        )
        if body < line.right:
            yield from _paragraph(line, body, page.grammar)
        return
    label = page.grammar.paragraph_label.match(line.text) if kind == "paragraph" else None
    if label is not None:
        yield line.start, line.left + label.end(), "subheading"
        yield from _paragraph(line, line.left + label.end(), page.grammar)
        return
    if kind == "paragraph":
        yield from _paragraph(line, line.start, page.grammar)
        return
    credit = find_credit(line.text, page.grammar) if kind == "caption" else None
    if credit is not None and credit.start > 0:
        yield line.start, line.left + credit.start, kind
        yield line.left + credit.start, line.end, "credit"
        return
    yield line.start, line.end, "credit" if credit else kind


def _paragraph(line: Line, start: int, grammar: Grammar) -> Iterator[tuple[int, int, SegmentKind]]:
    """A paragraph from `start` on, without the "(Reporting by Ann Lee)" that may end its line."""
    at = line.text.rfind("(") if line.text.endswith(")") else -1
    begin = line.left + at
    if at > 0 and begin > start and grammar.tail.match(line.text[at:]):
        yield start, begin, "paragraph"
        yield begin, line.end, "furniture"
        return
    yield start, line.end, "paragraph"
