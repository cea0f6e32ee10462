"""QU210, QU215: the quotations of the article are whole in the record."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from newsval.findings import Severity
from newsval.record import Quote, Span
from newsval.rules.article import Article
from newsval.rules.labels import label_before
from newsval.rules.placing import covered_by
from newsval.rules.quotes import is_closed, is_opened, quoted_stretches, stretches
from newsval.rules.registry import Problem, rule

# of three apostrophes in a row, the first two and the last two may each be a mark
_CLOSING = re.compile(r"(?=”|\"|»|'')")
_OPENING = re.compile(r"(?=([“\"«„]|``|''))")
_CONTINUES = re.compile(r"\s*[“\"«„»‘'`]")
_ANY_MARK = re.compile("[“”„\"«»‘]|''|``")
_WORD = re.compile(r"\w+")


@rule("QU210", "quote-cut-off", Severity.WARNING)
def quote_cut_off(article: Article) -> Iterator[Problem]:
    """A verbatim stretch begins or ends in the middle of a quotation.

    What it does:
        Takes each stretch of `verbatim` that has a quotation mark on one side alone and looks, on
        the other side, for the mark within the paragraph. Words between the two that are in no
        stretch were cut off, but for the name of a transcript's speaker: “ROE: They are late.”
        Where the next stretch of the quote follows without a mark in between, what is between the
        two was cut out.
    Why it matters:
        “We will sell” is true to “We will sell nothing” letter by letter, and says the opposite.
    Fails:
        verbatim: We will sell, where the article has: “We will sell nothing”
    Passes:
        verbatim: We will sell nothing
    """
    is_held = covered_by(stretch for _, stretch in stretches(article))
    for pointer, quote, stretch in quoted_stretches(article):
        lost = cut_off(article.text, stretch)
        if lost is not None and is_held(lost):
            lost = cut_out(article.text, stretch, lost, quote)
        if lost is not None and not _is_label(article, quote, lost, stretch):
            whole = Span(min(stretch.start, lost.start), max(stretch.end, lost.end))
            yield Problem(
                f"words of a quotation are cut off: “{lost.slice(article.text).strip()[:80]}”",
                "Give the quotation from mark to mark; what was left out changes what was said.",
                pointer=pointer,
                span=lost,
                claimed=stretch.slice(article.text),
                actual=whole.slice(article.text),
            )


@rule("QU215", "quotation-never-closed", Severity.INFO)
def quotation_never_closed(article: Article) -> Iterator[Problem]:
    """A quotation of the article has no closing mark.

    What it does:
        Takes each stretch of `verbatim` that a mark opens and after which, to the end of its
        paragraph, none stands. Where the next paragraph begins with a mark, the quotation goes on
        there and passes.
    Why it matters:
        Where the speaker's words end is a guess; what follows may be the reporter's.
    Fails:
        “We will not sell the land. It belongs to the town. — with no mark before the line ends.
    Passes:
        “We will not sell the land. It belongs to the town.”
    """
    for pointer, stretch in stretches(article):
        if is_never_closed(article.text, stretch):
            yield Problem(
                "the quotation has no closing mark in the article",
                "Check where the speaker's words end; end the stretch there.",
                pointer=pointer,
                span=stretch,
                actual=stretch.slice(article.text),
            )


def _is_label(article: Article, quote: Quote, lost: Span, stretch: Span) -> bool:
    """Whether what was left out is no more than the speaker's name before the stretch."""
    label = label_before(article.text, quote, stretch)
    if label is None or not lost.start <= label.start < lost.end == label.end:
        return False
    return not _WORD.search(article.text, lost.start, label.start)


def is_never_closed(text: str, stretch: Span) -> bool:
    """Whether a quotation that opens before a stretch neither closes nor goes on after it."""
    if not is_opened(text, stretch) or is_closed(text, stretch):
        return False
    line_end = _line_end(text, stretch.end)
    is_last = not _WORD.search(text, stretch.end, line_end)
    return is_last and not _CONTINUES.match(text, line_end)


def cut_off(text: str, stretch: Span) -> Span | None:
    """The words between a stretch with one mark and the mark on its other side, if there is one."""
    opened, closed = is_opened(text, stretch), is_closed(text, stretch)
    if opened == closed:
        return None
    closing, opening = _marks_of(text)
    if opened:
        at = bisect_left(closing, stretch.end)
        is_there = at < len(closing) and closing[at] < _line_end(text, stretch.end)
        lost = Span(stretch.end, closing[at] if is_there else stretch.end)
    else:
        at = bisect_right(opening, stretch.start) - 1
        is_there = at >= 0 and opening[at] > text.rfind("\n", 0, stretch.start) + 1
        lost = Span(opening[at] if is_there else stretch.start, stretch.start)
    return lost if _WORD.search(text, *lost) else None


@lru_cache(maxsize=2)  # the stretches of a text are asked for one after the other
def _marks_of(text: str) -> tuple[list[int], list[int]]:
    """Where closing marks begin, and where opening ones end, in order."""
    closing = [mark.start() for mark in _CLOSING.finditer(text)]
    opening = [mark.end(1) for mark in _OPENING.finditer(text)]
    return closing, opening


def cut_out(text: str, stretch: Span, lost: Span, quote: Quote) -> Span | None:
    """The words between a stretch and the next one of its quote, where no mark is between them."""
    later = [other for other in quote.verbatim if stretch.end <= other.start < lost.end]
    if not later or lost.start != stretch.end:
        return None
    gap = Span(stretch.end, min(later).start)
    with_ends = text[max(0, gap.start - 2) : gap.end]
    return gap if _WORD.search(text, *gap) and not _ANY_MARK.search(with_ends) else None


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end
