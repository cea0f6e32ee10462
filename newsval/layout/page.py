"""A page as the stages of segmentation see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from newsval.layout.datelines import Place, match_dateline
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.marks import mark_of
from newsval.record import SegmentKind

Kinds = dict[int, SegmentKind]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page with what each shows of itself: `marks` and `datelines` by index."""

    lines: tuple[Line, ...]
    grammar: Grammar
    marks: Mapping[int, SegmentKind]
    datelines: Mapping[int, Place]
    copies: Mapping[str, int]

    def repeated(self, index: int) -> bool:
        """Whether the line stands on the page again."""
        return self.copies[self.lines[index].key] > 1

    def prose(self, index: int) -> bool:
        """Whether a line can be a paragraph of the body."""
        if not 0 <= index < len(self.lines) or index in self.marks:
            return False
        return self.lines[index].prose or index in self.datelines


def read_page(lines: tuple[Line, ...], grammar: Grammar) -> Page:
    """The page that `lines` make."""
    marks: Kinds = {}
    datelines: dict[int, Place] = {}
    for index, line in enumerate(lines):
        place = match_dateline(line.text, grammar)
        mark = None if place else mark_of(line, grammar)
        if place is not None:
            datelines[index] = place
        if mark is not None:
            marks[index] = mark
    return Page(lines, grammar, marks, datelines, Counter(line.key for line in lines))
