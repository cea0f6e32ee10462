"""The head of a page: where the body begins, which line is the headline, what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.layout.bylines import (
    LONGEST_BYLINE,
    agency_of,
    is_bare_byline,
    is_role,
    is_whereabouts,
    names_in,
)
from newsval.layout.credits import find_credit
from newsval.layout.grammar import Grammar
from newsval.layout.marks import is_bullet, is_caption_like, is_lone_credit, is_writer
from newsval.layout.page import Kinds, Page, telling_words
from newsval.record import SegmentKind

# A headline is no longer than this, nor a line above the body that is not yet the body.
_LONGEST_HEADLINE = 250
_LONGEST_STANDFIRST = 420
_SENTENCE_BREAK = re.compile(r"[a-z\d][.!?][”\"’)]?\s+[“\"]?[A-Z]")
# The first line that is nearly as like a headline as the best is it: a standfirst shares words too.
_MARGIN = 0.8
_HEAD_MARKS = ("byline", "stamp")
# Writers, their roles and handles take up to so many lines.
_BYLINE_REACH = 6


def find_lead(page: Page) -> int:
    """The index of the line that begins the body; the number of lines when there is no body."""
    for index in _prose_lines(page):
        if _before_marks(page, index):
            continue
        if index == 0 and index not in page.datelines and _opens_page(page):
            continue
        return index
    return next(iter(page.datelines), _fallback(page))


def _prose_lines(page: Page) -> Iterator[int]:
    for index, line in enumerate(page.lines):
        if page.prose(index) and not page.repeated(index) and not is_bullet(line):
            yield index


def _opens_page(page: Page) -> bool:
    """Whether the first line, though long, is a headline over more text."""
    text = page.lines[0].text
    more = any(page.prose(index) for index in range(1, min(len(page.lines), 12)))
    one = is_title_case(text, page.grammar) or not _SENTENCE_BREAK.search(text)
    return more and len(text) <= _LONGEST_HEADLINE and one


def is_title_case(text: str, grammar: Grammar) -> bool:
    """Whether the words of a line begin with capitals as in a headline, small words aside."""
    words = [word.strip("\"'“”‘’(") for word in text.split()]
    words = [word for word in words if word[:1].isalpha() and word not in grammar.words.small_words]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _before_marks(page: Page, index: int) -> bool:
    """Whether byline, date or dateline follow so closely that the line is not the body yet."""
    if index in page.datelines or len(page.lines[index].text) > _LONGEST_STANDFIRST:
        return False
    prose = 0
    for after in range(index + 1, min(index + 6, len(page.lines))):
        if after in page.datelines or page.marks.get(after) in _HEAD_MARKS:
            return index < 12 or after in page.datelines or page.repeated(index)
        prose += page.prose(after) and not page.repeated(after)
        if prose > 1 or (prose == 1 and after in page.marks):
            return False
    return False


def _fallback(page: Page) -> int:
    """Without any paragraph, the body is what follows the first line."""
    return min(1, len(page.lines))


def find_headline(page: Page, lead: int) -> int | None:
    """The index of the main headline, the best candidate above the body; None without any."""
    candidates = [
        index
        for index in range(min(lead, len(page.lines)))
        if index not in page.marks
        and len(page.lines[index].text) <= _LONGEST_HEADLINE
        and not is_bullet(page.lines[index])
        and not page.credited(index)
        and not page.grammar.list_head.match(page.lines[index].text[:80])
    ]
    keys = [page.lines[index].key for index in candidates]
    candidates = [index for index in candidates if not _holds_another(page.lines[index].key, keys)]
    if not candidates:
        return 0 if lead and page.marks.get(0) == "furniture" and page.lines[0].words >= 4 else None
    body = telling_words(page, " ".join(line.text[:600] for line in page.lines[lead : lead + 5]))
    likeness = {index: _likeness(page, index, body) for index in candidates}
    best = max(candidates, key=lambda index: (likeness[index], -index))
    words = {index: telling_words(page, page.lines[index].text) for index in candidates}
    shared = {index: len(words[index] & body) for index in candidates}
    return next(
        index
        for index in candidates
        if likeness[index] >= likeness[best] - _MARGIN
        and (index == 0 or shared[index] * 2 >= shared[best])
    )


def _holds_another(key: str, keys: list[str]) -> bool:
    """Whether a line ends in another whole headline, as the path to a page does."""
    return any(key.endswith(f" {other}") and other.count(" ") >= 3 for other in keys)


def _likeness(page: Page, index: int, body: frozenset[str]) -> float:
    """How like the headline of this body a line is: shared words, place, repetition, shape."""
    line = page.lines[index]
    words = telling_words(page, line.text)
    count = line.words
    score = 3 * len(words & body) / (len(words) + 2)
    score += 1.2 if page.repeated(index) and count >= 4 else 0.0
    score += 0.8 if index == 0 else -0.4 if line.text.endswith(".") else 0.0
    score -= 1.0 if "|" in line.text else 0.0
    score -= 1.5 if count < 3 else 0.7 if count < 5 else 0.0
    score -= 0.6 if len(line.text) > 120 else 0.0
    score -= 0.8 if index > 0 and line.prose else 0.0
    return score - (1.5 if is_caption_like(line.text, page.grammar) else 0.0)


def head_kinds(page: Page, headline: int | None, lead: int) -> Kinds:
    """The kinds of the lines above the body."""
    kinds: Kinds = {}
    top = lead if headline is None else headline
    for index in range(lead):
        if index == headline or _is_copy(page, index, headline):
            kinds[index] = "headline"
        elif index in page.marks:
            kinds[index] = page.marks[index]
        elif index < top:
            kinds[index] = _above(page, index, headline)
        else:
            kinds[index] = _below(page, index)
    return kinds


def _is_copy(page: Page, index: int, headline: int | None) -> bool:
    return headline is not None and page.keys[index] == page.keys[headline]


def _above(page: Page, index: int, headline: int | None) -> SegmentKind:
    """The kind of a line over the headline: a kicker just over it, else no part of the article."""
    line = page.lines[index]
    if headline is None:
        return _below(page, index)
    if len(line.text) >= 40 and (page.repeated(index) or is_caption_like(line.text, page.grammar)):
        return "caption"
    if page.grammar.list_head.match(line.text[:80]):
        return "furniture"
    if agency_of(line.text, page.grammar) is not None:
        return "byline"
    near = all(between in page.marks for between in range(index + 1, headline))
    short = line.words <= 4 and len(line.text) <= 40 and not line.ended
    return "kicker" if near and short else "furniture"


def _below(page: Page, index: int) -> SegmentKind:
    """The kind of a line between the headline and the body."""
    line, grammar = page.lines[index], page.grammar
    if is_bullet(line):
        return "standfirst"
    if is_lone_credit(line.text, grammar) and _after_caption(page, index):
        return "credit"
    credit = find_credit(line.text, grammar)
    pictured = page.credited(index) or (credit is not None and credit.start > 0)
    if is_caption_like(line.text, grammar) or pictured:
        return "caption"
    if _is_byline(page, index):
        return "byline"
    if page.repeated(index):
        return "caption" if len(line.text) >= 40 else "furniture"
    return "standfirst" if line.words >= 5 else "furniture"


def _is_byline(page: Page, index: int) -> bool:
    """Whether a line above the body names the writer by what it is or by what stands beside it."""
    text, grammar = page.lines[index].text, page.grammar
    if is_bare_byline(text, grammar):
        return True
    if is_role(text, grammar) or is_whereabouts(text):
        written = page.marks.get(index - 1) == "byline" or _names_writer(page, index - 1)
        return written or (is_role(text, grammar) and _beside_mark(page, index))
    if not is_writer(_undated(text, grammar), grammar):
        return False
    return _beside_mark(page, index) or _over_body(page, index) or _undated(text, grammar) != text


def _undated(text: str, grammar: Grammar) -> str:
    """A line without the date behind the writers: "Jane Roe | Ann Poe Published 3 May 2021"."""
    if len(text) > LONGEST_BYLINE or not any(map(str.isdigit, text)):
        return text
    left = grammar.stamp.sub("|", text)
    return left.rstrip("|/,;·•–—- ") if left.endswith("|") else text


def _over_body(page: Page, index: int) -> bool:
    """Whether a line names several writers and the body's text follows at once."""
    several = len(names_in(page.lines[index].text, page.grammar)) > 1
    return several and page.prose(index + 1)


def _names_writer(page: Page, index: int) -> bool:
    return index not in page.marks and is_writer(page.lines[index].text, page.grammar)


def _after_caption(page: Page, index: int) -> bool:
    before = page.lines[index - 1].text
    return page.marks.get(index - 1) == "caption" or is_caption_like(before, page.grammar)


def _beside_mark(page: Page, index: int) -> bool:
    """Whether date or byline stand next to a line, or past lines that belong to the writer's."""
    return any(_reaches_mark(page, index, step) for step in (-1, 1))


def _reaches_mark(page: Page, index: int, step: int) -> bool:
    for after in range(index + step, index + step * _BYLINE_REACH, step):
        if not 0 <= after < len(page.lines):
            return False
        text = page.lines[after].text
        if page.marks.get(after) in _HEAD_MARKS:
            return True
        if not text.startswith("@") and not (
            is_role(text, page.grammar) or is_whereabouts(text) or _names_writer(page, after)
        ):
            return False
    return False
