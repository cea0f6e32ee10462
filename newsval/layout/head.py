"""The head of a page: where the body begins, and what stands above it beside the headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.layout.bylines import agency_of, sender_rest
from newsval.layout.credits import find_credit
from newsval.layout.further import has_sentences, heads_further
from newsval.layout.grammar import Grammar
from newsval.layout.headline import LONGEST_HEADLINE, is_masthead
from newsval.layout.marks import is_bullet, is_caption_like, is_lone_credit
from newsval.layout.page import Kinds, Page
from newsval.layout.pictures import alternative_texts, opens_caption
from newsval.layout.subjects import names_subject
from newsval.layout.writers import is_below_head, is_of_writer, names_writer
from newsval.record import SegmentKind

# A line above the body that is not yet the body is no longer.
_LONGEST_STANDFIRST = 420
_PAGE_MARKS = ("furniture", "caption", "credit")
_NEXT, _MOST_NEXT = 5, 16  # lines below one, without those of the page and with them


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
    one = _is_title_case(text, page.grammar) or not has_sentences(text)
    return more and len(text) <= LONGEST_HEADLINE and one


def _is_title_case(text: str, grammar: Grammar) -> bool:
    """Whether the words of a line begin with capitals as in a headline, small words aside."""
    words = [word.strip("\"'“”‘’(") for word in text.split()]
    words = [word for word in words if word[:1].isalpha() and word not in grammar.words.small_words]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _before_marks(page: Page, index: int) -> bool:
    """Whether byline, date or dateline follow so closely that the line is not the body yet."""
    if index in page.datelines or len(page.lines[index].text) > _LONGEST_STANDFIRST:
        return False
    prose = 0
    for after in _next_lines(page, index):
        if after in page.datelines or page.dated(after):
            if heads_further(page, index, after):
                return False
            return index < 12 or after in page.datelines or page.repeated(index)
        prose += page.prose(after) and not page.repeated(after)
        if prose > 1 or (prose == 1 and after in page.marks):
            return False
    return False


def _next_lines(page: Page, index: int) -> Iterator[int]:
    """The lines below one as far as a byline is looked for, lines of the page not counted."""
    seen = 0
    for after in range(index + 1, min(index + _MOST_NEXT, len(page.lines))):
        seen += page.marks.get(after) not in _PAGE_MARKS
        if seen > _NEXT:
            return
        yield after


def _fallback(page: Page) -> int:
    """Without any paragraph, the body is what follows the first line."""
    return min(1, len(page.lines))


def head_kinds(page: Page, headline: int | None) -> Kinds:
    """The kinds of the lines above the body."""
    kinds: Kinds = {}
    top = page.lead if headline is None else headline
    for index in range(page.lead):
        if index == headline or _is_copy(page, index, headline):
            kinds[index] = "headline"
        elif headline is not None and _names_sender(page, index):
            kinds[index] = "byline"
        elif index in page.marks:
            kinds[index] = page.marks[index]
        elif index < top:
            kinds[index] = _above(page, index, headline)
        else:
            kinds[index] = _below(page, index)
    kinds |= _summary_lines(page, kinds)
    return kinds | alternative_texts(page, kinds)


def _names_sender(page: Page, index: int) -> bool:
    return sender_rest(page.lines[index].text, page.grammar) is not None


def _summary_lines(page: Page, kinds: Kinds) -> Kinds:
    """The short lines right below one of a summary: they are of it, too."""
    summary: Kinds = {}
    for index, kind in kinds.items():
        line, before = page.lines[index], page.lines[index - 1]
        upper = summary.get(index - 1) or kinds.get(index - 1)
        plain = kind == "furniture" and index not in page.marks and line.words >= 3
        if plain and upper == "standfirst" and not page.set_off(index) and before.words <= 15:
            summary[index] = "standfirst"
    return summary


def _is_copy(page: Page, index: int, headline: int | None) -> bool:
    return headline is not None and page.keys[index] == page.keys[headline]


def _above(page: Page, index: int, headline: int | None) -> SegmentKind:
    """The kind of a line over the headline: a kicker just over it, else no part of the article."""
    line = page.lines[index]
    if headline is None:
        return _below(page, index)
    if is_masthead(line, page.grammar):
        return "furniture"
    shown = page.repeated(index) or is_caption_like(line.text, page.grammar)
    if names_subject(page, index) or (len(line.text) >= 40 and shown):
        return "caption"
    if page.grammar.list_head.match(line.text[:80]):
        return "furniture"
    return _over_headline(page, index, headline)


def _over_headline(page: Page, index: int, headline: int) -> SegmentKind:
    line = page.lines[index]
    near = all(between in page.marks for between in range(index + 1, headline))
    if agency_of(line.text, page.grammar) is not None:
        signed = any(page.marks.get(at) == "byline" for at in range(index + 1, page.lead))
        return "byline" if near and index and not signed else "furniture"
    short = line.words <= 4 and len(line.text) <= 40 and not line.ended
    other = _names_agency(page, index) or _in_navigation(page, index)
    return "kicker" if near and short and not other else "furniture"


def _names_agency(page: Page, index: int) -> bool:
    """Whether a line ends as an agency's name does: "Harbour News Agency"."""
    words = page.lines[index].text.casefold().split()
    return len(words) > 1 and words[-1] in page.grammar.words.agency_words


def _in_navigation(page: Page, index: int) -> bool:
    """Whether a line stands between short lines of the page's own: "Sport", "Subscribe"."""
    if index == 0 or page.marks.get(index + 1) != "furniture":
        return False
    before = page.lines[index - 1]
    return (
        before.words <= 3 and not before.ended and page.marks.get(index - 1) in (None, "furniture")
    )


def _below(page: Page, index: int) -> SegmentKind:
    """The kind of a line between the headline and the body."""
    line = page.lines[index]
    if is_bullet(line):
        return "standfirst"
    if is_of_writer(page, index):
        return "furniture"
    return _picture_line(page, index) or _head_line(page, index)


def _picture_line(page: Page, index: int) -> SegmentKind | None:
    """Caption or credit, if a line is one."""
    line, grammar = page.lines[index], page.grammar
    if is_below_head(page, index):
        return None
    if is_lone_credit(line.text, grammar) and _after_caption(page, index):
        return "credit"
    credit = find_credit(line.text, grammar)
    pictured = page.credited(index) or (credit is not None and credit.start > 0)
    shown = is_caption_like(line.text, grammar) or pictured or names_subject(page, index)
    return "caption" if shown else None


def _head_line(page: Page, index: int) -> SegmentKind:
    line = page.lines[index]
    if names_writer(page, index):
        return "byline"
    if page.repeated(index) and len(line.text) >= 40:
        return "caption"
    other = page.repeated(index) or opens_caption(page, index)
    return "standfirst" if line.words >= 5 and not other else "furniture"


def _after_caption(page: Page, index: int) -> bool:
    before = page.lines[index - 1].text
    shown = page.marks.get(index - 1) == "caption" or is_caption_like(before, page.grammar)
    return shown or (index > 0 and names_subject(page, index - 1))
