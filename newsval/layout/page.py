"""A page as the stages of segmentation see it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from newsval.layout.bylines import byline_rest, is_bare_byline
from newsval.layout.city_names import is_persons_name
from newsval.layout.credits import find_credit
from newsval.layout.datelines import Place, match_dateline
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.marks import caption_label, mark_of
from newsval.layout.moments import find_days
from newsval.record import SegmentKind

_WORD = re.compile(r"[^\W\d_]{4,}")
# As many long lines may stand above a body: headline, standfirst, captions.
_MOST_ABOVE = 6
# A caption over its credit is no longer than this.
_LONGEST_CAPTION = 350
_SHORTEST_CAPTION = 25
_LONGEST_ALTERNATIVE = 160
_LEAST_HEADLINE = 4  # words
_QUOTES = '“”"'
# "Getty Images A red door": how many words such a line has, and what stands before and behind it.
_LEAST_SHOWN, _MOST_SHOWN = 6, 50
_MAKER = re.compile(r"[^/\n]{3,40}/\s?")
_SHOWN = re.compile(r" (?:An? |[A-Z][\w'’-]+ )[\w'’-]+,? (?-i:[a-z])|(?: [A-Z][\w'’-]+){1,4}, an? ")
Kinds = dict[int, SegmentKind]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page and what each shows: `marks` and `datelines` by index, all `keys`."""

    lines: tuple[Line, ...]
    grammar: Grammar
    marks: Mapping[int, SegmentKind]
    datelines: Mapping[int, Place]
    keys: tuple[str, ...]
    copies: Mapping[str, int]

    def repeated(self, index: int) -> bool:
        """Whether the line stands on the page again."""
        return self.copies[self.keys[index]] > 1

    def credited(self, index: int) -> bool:
        """Whether the line below is a credit, and not that of a labelled picture below it."""
        if self.marks.get(index + 1) != "credit":
            return False
        after = self.lines[index + 2].text if index + 2 < len(self.lines) else ""
        return caption_label(after, self.grammar) is None

    def is_time(self, index: int) -> bool:
        """Whether a line is a time without a date, as it heads the parts of a live report."""
        if self.marks.get(index) != "stamp":
            return False
        return next(find_days(self.lines[index].text, self.grammar), None) is None

    def is_sentence(self, index: int) -> bool:
        """Whether a line, however short, reads as a sentence of the body."""
        if not 0 <= index < len(self.lines) or index in self.marks:
            return False
        return self.lines[index].ended and self.lines[index].words >= 4

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
    marks = _marks(lines, datelines, grammar)
    marks |= _dated_writers(lines, marks, grammar)
    captions = [
        *_captions(lines, marks, grammar),
        *_captions_again(lines, marks, grammar),
        *_described(lines, marks, grammar),
        *_opening_caption(lines, marks, datelines, grammar),
    ]
    marks |= {index: "caption" for index in captions if index not in datelines}
    marks |= dict.fromkeys(_alternatives(lines, marks, grammar), "furniture")
    keys = tuple(line.key for line in lines)
    return Page(lines, grammar, marks, datelines, keys, Counter(keys))


def _marks(lines: tuple[Line, ...], datelines: Mapping[int, Place], grammar: Grammar) -> Kinds:
    """What each line is by its own words; lines that read the same are judged once."""
    known: dict[str, SegmentKind | None] = {}
    marks: Kinds = {}
    for index, line in enumerate(lines):
        if index in datelines:
            continue
        if line.text not in known:
            known[line.text] = mark_of(line, grammar)
        mark = known[line.text]
        if mark is not None and not (mark == "correction" and _opens_as_headline(lines, index)):
            marks[index] = _in_company(mark, line, marks.get(index - 1), grammar)
    return marks


def _opens_as_headline(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line that begins as a note does is the page's first: "Update: Four dead"."""
    line = lines[index]
    return index == 0 and not line.ended and line.words >= _LEAST_HEADLINE


def _dated_writers(lines: tuple[Line, ...], marks: Kinds, grammar: Grammar) -> Kinds:
    """The bylines over the date that read as credits do: "Ada Roe, Reuters", "BY ADA ROE".

    Below a caption only those with a "By" are.
    """
    return {
        index: "byline"
        for index, mark in marks.items()
        if mark == "credit"
        and marks.get(index + 1) == "stamp"
        and (
            byline_rest(lines[index].text, grammar) is not None
            or (marks.get(index - 1) != "caption" and is_bare_byline(lines[index].text, grammar))
        )
    }


def _captions(lines: tuple[Line, ...], marks: Kinds, grammar: Grammar) -> Iterator[int]:
    """Lines below "Image caption,", and long ones that blank lines join to the credit below."""
    for index, mark in marks.items():
        after, before = index + 1, index - 1
        text = lines[index].text
        if mark == "furniture" and caption_label(text, grammar) == len(text):
            if after < len(lines) and after not in marks:
                yield after
        elif mark == "credit" and before >= 0 and before not in marks and _set_off(lines, before):
            yield before


def _described(lines: tuple[Line, ...], marks: Kinds, grammar: Grammar) -> Iterator[int]:
    """A service and what its picture shows, "Getty Images A red door", and the caption below."""
    for index, line in enumerate(lines):
        if index in marks or line.ended or not _LEAST_SHOWN <= line.words <= _MOST_SHOWN:
            continue
        maker = _MAKER.match(line.text)
        service = grammar.organisation.match(line.text, maker.end() if maker else 0)
        if service is None or not _SHOWN.match(line.text, service.end()):
            continue
        yield index
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following and index + 1 not in marks and not following.prose and not following.ended:
            yield index + 1


def _captions_again(lines: tuple[Line, ...], marks: Kinds, grammar: Grammar) -> Iterator[int]:
    """Lines that the next one repeats with a credit behind."""
    for index, (line, following) in enumerate(pairwise(lines)):
        text = line.text.rstrip(".")
        if index in marks or len(text) < _SHORTEST_CAPTION or not following.text.startswith(text):
            continue
        credit = find_credit(following.text, grammar)
        if credit is not None and not following.text[len(text) : credit.start].strip(" ."):
            yield from (index, index + 1)


def _alternatives(lines: tuple[Line, ...], marks: Kinds, grammar: Grammar) -> list[int]:
    """Sentences that stand for a picture, right above its caption: "A man stands on a bridge."."""
    return [
        index
        for index, (line, following) in enumerate(pairwise(lines))
        if index not in marks
        and marks.get(index + 1) == "caption"
        and line.end == following.start
        and len(line.text) <= _LONGEST_ALTERNATIVE
        and grammar.picture_head.match(line.text)
        and not any(mark in line.text for mark in _QUOTES)
        and (index == 0 or lines[index - 1].end < line.start or index - 1 in marks)
    ]


def _set_off(lines: tuple[Line, ...], index: int) -> bool:
    """Whether blank lines stand above a short line and below the next, none between the two."""
    following = lines[index + 1]
    if len(lines[index].text) > _LONGEST_CAPTION:
        return False
    above = index > 0 and lines[index - 1].end < lines[index].start
    below = index + 2 < len(lines) and following.end < lines[index + 2].start
    return above and below and lines[index].end == following.start


def _in_company(
    mark: SegmentKind, line: Line, before: SegmentKind | None, grammar: Grammar
) -> SegmentKind:
    """The mark, but a credit where "By" and capitals stand below a caption."""
    rest = byline_rest(line.text, grammar) if before == "caption" and mark == "byline" else None
    shouted = rest is not None and rest.isupper() and not grammar.staff.fullmatch(rest)
    return "credit" if shouted else mark


def _opening_caption(
    lines: tuple[Line, ...], marks: Kinds, datelines: Mapping[int, Place], grammar: Grammar
) -> list[int]:
    """The first long line, others after it, if an agency ends it or it is credited in the head."""
    long = [i for i, line in enumerate(lines[:40]) if line.prose and i not in marks]
    if len(long) < 2 or len(lines[long[0]].text) > 450:
        return []
    below = range(long[0] + 2, long[0] + 5)
    in_head = any(at in datelines or marks.get(at) in ("byline", "stamp") for at in below)
    short = len(lines[long[0]].text) <= _LONGEST_CAPTION
    credited = short and in_head and marks.get(long[0] + 1) == "credit"
    return long[:1] if credited or find_credit(lines[long[0]].text, grammar) is not None else []


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


def telling_words(page: Page, text: str) -> frozenset[str]:
    """The telling words of a text, cut to where most of their endings begin."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:6] for word in words if word not in page.grammar.words.common_words)
