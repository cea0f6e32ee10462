"""A page as the stages of segmentation see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from newsval.layout.bylines import byline_rest
from newsval.layout.credits import find_credit
from newsval.layout.datelines import Place, is_persons_name, match_dateline
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.marks import mark_of
from newsval.record import SegmentKind

# As many long lines may stand above a body: headline, standfirst, captions.
_MOST_ABOVE = 6
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
    found = {
        i: place for i, line in enumerate(lines) if (place := match_dateline(line.text, grammar))
    }
    datelines = {
        index: place for index, place in found.items() if _holds(lines, index, place, found)
    }
    marks: Kinds = {}
    for index, line in enumerate(lines):
        mark = None if index in datelines else mark_of(line, grammar)
        if mark is not None:
            marks[index] = _in_company(mark, line, marks.get(index - 1), grammar)
    opening = _opening_caption(lines, marks, grammar)
    if opening is not None and opening not in datelines:
        marks[opening] = "caption"
    return Page(lines, grammar, marks, datelines, Counter(line.key for line in lines))


def _in_company(
    mark: SegmentKind, line: Line, before: SegmentKind | None, grammar: Grammar
) -> SegmentKind:
    """The mark, but a credit where "By" and capitals stand below a caption."""
    rest = byline_rest(line.text, grammar) if before == "caption" and mark == "byline" else None
    return "credit" if rest and rest.isupper() else mark


def _opening_caption(lines: tuple[Line, ...], marks: Kinds, grammar: Grammar) -> int | None:
    """The first long line if it is a caption that ends in an agency, and others follow."""
    long = [i for i, line in enumerate(lines[:40]) if line.prose and i not in marks]
    if len(long) < 2:
        return None
    credit = find_credit(lines[long[0]].text, grammar)
    return long[0] if credit is not None and len(lines[long[0]].text) <= 450 else None


def _holds(lines: tuple[Line, ...], index: int, place: Place, found: Mapping[int, Place]) -> bool:
    """Whether a dateline holds on this page: a doubtful one is the only one, and no person's."""
    if place.sure:
        return True
    line = lines[index]
    alone = line.right == line.left + place.end
    doubtful = sum(not other.sure for other in found.values())
    above = sum(other.prose for other in lines[:index])
    others = (other for other in found if lines[other].prose or found[other].sure)
    first = index <= min(others, default=index) and above <= _MOST_ABOVE
    if index == 0 or doubtful > 3 or not first or not (line.prose or alone):
        return False
    text = "\n".join(other.text for other in lines[1:])
    return place.city is None or not is_persons_name(place.city, text[:60_000])
