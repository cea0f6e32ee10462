"""Reads lines as a page: which are datelines, and what each is by its words and its company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from newsval.layout.bylines import byline_rest, is_bare_byline
from newsval.layout.city_names import is_persons_name
from newsval.layout.datelines import DatelineMatch, match_dateline
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.marks import mark_of
from newsval.layout.page import Kinds, Page
from newsval.layout.pictures import alternative_marks, caption_marks
from newsval.record import SegmentKind

# As many long lines may stand above a body: headline, standfirst, captions.
_MOST_ABOVE = 6
_LEAST_HEADLINE = 4  # words


def read_page(lines: tuple[Line, ...], grammar: Grammar) -> Page:
    """The page that `lines` make; where its body begins is not known yet."""
    keys = tuple(line.key for line in lines)
    page = Page(lines, grammar, {}, _datelines(lines, grammar), keys, Counter(keys), len(lines))
    page = page.marked(_own_marks(page))
    page = page.marked(_dated_writers(page))
    page = page.marked(caption_marks(page))
    return page.marked(alternative_marks(page))


def _datelines(lines: tuple[Line, ...], grammar: Grammar) -> Mapping[int, DatelineMatch]:
    found = {
        i: place for i, line in enumerate(lines) if (place := match_dateline(line.text, grammar))
    }
    return {index: place for index, place in found.items() if _holds(lines, index, found)}


def _own_marks(page: Page) -> Kinds:
    """What each line is by its own words; lines that read the same are judged once."""
    known: dict[str, SegmentKind | None] = {}
    marks: Kinds = {}
    for index, line in enumerate(page.lines):
        if index in page.datelines:
            continue
        if line.text not in known:
            known[line.text] = mark_of(line, page.grammar)
        mark = known[line.text]
        if mark is not None and not (mark == "correction" and _opens_as_headline(page, index)):
            marks[index] = _in_company(mark, line, marks.get(index - 1), page.grammar)
    return marks


def _opens_as_headline(page: Page, index: int) -> bool:
    """Whether a line that begins as a note does is the page's first: "Update: Four dead"."""
    line = page.lines[index]
    return index == 0 and not line.ended and line.words >= _LEAST_HEADLINE


def _in_company(
    mark: SegmentKind, line: Line, before: SegmentKind | None, grammar: Grammar
) -> SegmentKind:
    """The mark, but a credit where "By" and capitals stand below a caption."""
    rest = byline_rest(line.text, grammar) if before == "caption" and mark == "byline" else None
    shouted = rest is not None and rest.isupper() and not grammar.staff.fullmatch(rest)
    return "credit" if shouted else mark


def _dated_writers(page: Page) -> Kinds:
    """The bylines over the date that read as credits do: "Ada Roe, Reuters", "BY ADA ROE".

    Below a caption only those with a "By" are.
    """
    return {
        index: "byline"
        for index, mark in page.marks.items()
        if mark == "credit"
        and page.marks.get(index + 1) == "stamp"
        and (
            byline_rest(page.lines[index].text, page.grammar) is not None
            or (
                page.marks.get(index - 1) != "caption"
                and is_bare_byline(page.lines[index].text, page.grammar)
            )
        )
    }


def _holds(lines: tuple[Line, ...], index: int, found: Mapping[int, DatelineMatch]) -> bool:
    """Whether a dateline holds on this page: a doubtful one is the only one, and no person's."""
    line, place = lines[index], found[index]
    if place.sure:
        return True
    alone = line.right == line.left + place.end
    doubtful = sum(not other.sure for other in found.values())
    above = sum(other.prose for other in lines[:index])
    others = (other for other in found if lines[other].prose or found[other].sure)
    first = index <= min(others, default=index) and above <= _MOST_ABOVE
    if index == 0 and not _reads_on(line):
        return False
    if doubtful > 3 or not first or not (line.prose or alone):
        return False
    text = "\n".join(other.text for other in lines[1:])
    return place.city is None or not is_persons_name(place.city, text[:60_000])


def _reads_on(line: Line) -> bool:
    """Whether a page's first line is a sentence of a body rather than a headline."""
    words = line.text.split()
    return line.ended and 2 * sum(word[0].islower() for word in words) >= len(words)
