"""Turns lines and their kinds into segments that cover the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsval.layout.credits import find_credit
from newsval.layout.grammar import Grammar
from newsval.layout.page import Kinds, Page
from newsval.record import Segment, SegmentKind, Span

Range = tuple[int, int]
Cut = tuple[int, SegmentKind]


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
    """One line's piece, or several where it holds more than its kind says."""
    line = page.lines[index]
    cuts = _cuts(page, index, kind)
    ends = [*(line.left + at for at, _ in cuts[1:]), line.end]
    for start, end, (_, part) in zip([line.start, *ends], ends, cuts, strict=False):
        yield start, end, part


def _cuts(page: Page, index: int, kind: SegmentKind) -> list[Cut]:
    """The pieces of a line: where in its text each begins, the first at 0, and what it is."""
    text = page.lines[index].text
    if kind == "paragraph":
        opened, note = _opened(page, index), _note(text, page.grammar)
        ended = opened[-1][1] == "paragraph" and note > opened[-1][0]
        return [*opened, (note, "furniture")] if ended else opened
    credit = find_credit(text, page.grammar) if kind == "caption" else None
    if credit is not None and credit.start > 0:
        return [(0, kind), (credit.start, "credit")]
    return [(0, "credit" if credit else kind)]


def _opened(page: Page, index: int) -> list[Cut]:
    """A paragraph with the dateline, behind a byline or not, or the label that opens its line."""
    text, place = page.lines[index].text, page.datelines.get(index)
    if place is not None:
        byline: list[Cut] = [(0, "byline")] if place.start else []
        body: list[Cut] = [(place.end, "paragraph")] if place.end < len(text) else []
        return [*byline, (place.start, "dateline"), *body]
    label = page.grammar.paragraph_label.match(text)
    return [(0, "subheading"), (label.end(), "paragraph")] if label else [(0, "paragraph")]


def _note(text: str, grammar: Grammar) -> int:
    """Where the "(Reporting by Ann Lee)" begins that may end a paragraph's line, else 0."""
    at = text.rfind("(") if text.endswith(")") else 0
    return at if at > 0 and grammar.tail.match(text[at:]) else 0
