"""The body of a page: paragraphs, and what stands between and after them."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.layout.bylines import is_bare_byline, writers_on
from newsval.layout.credits import find_credit
from newsval.layout.grammar import Grammar
from newsval.layout.marks import (
    is_bullet,
    is_caption_like,
    is_correction_head,
    is_lone_credit,
)
from newsval.layout.page import Kinds, Page
from newsval.layout.pictures import is_in_gallery, is_labelled
from newsval.record import SegmentKind

# After so many lines a list of links has ended, whatever its lines look like.
_LONGEST_LIST = 12
_LONGEST_LINK = 170
_LONGEST_SHOUT = 6  # words of a subheading in capitals
_LONGEST_OFFER = 6  # lines of a newsletter's
_MOST_PICTURED = 4
# Writers' biographies: sentences about them, as many at most, below all else.
_LONGEST_BIO = 420
_MOST_BIOS = 4


def body_kinds(page: Page, headline: int | None) -> Kinds:
    """The kinds of the lines from the body's first to the last."""
    last = _last_prose(page)
    kinds: Kinds = {}
    for index in range(page.lead, len(page.lines)):
        kinds[index] = _kind(page, index, last)
        if headline is not None and page.keys[index] == page.keys[headline]:
            kinds[index] = "headline"
    return kinds | _notes(page, kinds)


def outside_kinds(page: Page, kinds: Kinds) -> Kinds:
    """The kinds of the lines that belong to lists of links and to readers' comments."""
    lists = _lists(page, kinds) | _promotions(page)
    return lists | _comments(page) | _biographies(page, kinds)


def _promotions(page: Page) -> Kinds:
    """What stands between "Sign up to our newsletter" and the end of that offer."""
    offer: Kinds = {}
    for end in range(page.lead + 1, len(page.lines)):
        if page.marks.get(end) == "furniture" and page.grammar.promotion_end.match(
            page.lines[end].text
        ):
            first = max(page.lead, end - _LONGEST_OFFER)
            heads = (at for at in range(first, end) if _offers(page, at))
            offer |= dict.fromkeys(range(next(heads, end), end), "furniture")
    return offer


def _offers(page: Page, index: int) -> bool:
    text = page.lines[index].text
    offered = page.marks.get(index) == "furniture" and len(text) <= _LONGEST_LINK
    return offered and page.grammar.promotion_head.match(text) is not None


def _last_prose(page: Page) -> int:
    """The index of the last paragraph: after it only the page's own lines are expected."""
    for index in range(len(page.lines) - 1, page.lead, -1):
        line = page.lines[index]
        if page.prose(index) or (index not in page.marks and line.ended and line.words >= 4):
            return index
    return page.lead


def _kind(page: Page, index: int, last: int) -> SegmentKind:
    line, mark = page.lines[index], page.marks.get(index)
    if mark is None and is_lone_credit(line.text, page.grammar):
        return "credit" if _after_picture(page, index) else "furniture"
    if mark is not None and not _time_alone(page, index):
        return mark
    if index == page.lead or line.prose:
        return "caption" if _is_caption(page, index, last) else "paragraph"
    if index > last:
        return _after_body(page, index)
    return _between(page, index, last)


def _after_picture(page: Page, index: int) -> bool:
    """Whether a line follows a caption, or a line that may be one."""
    before = page.lines[index - 1]
    shown = page.marks.get(index - 1) in ("caption", "credit")
    return shown or is_caption_like(before.text, page.grammar)


def _time_alone(page: Page, index: int) -> bool:
    """Whether a stamp is only a time, which heads a part of a live report."""
    text = page.lines[index].text
    return page.marks.get(index) == "stamp" and len(text) <= 12 and ":" in text[-1:]


def _is_caption(page: Page, index: int, last: int) -> bool:
    """Whether a line of running text is a caption: by its words, or a copy with a credit."""
    text, grammar = page.lines[index].text, page.grammar
    if index in page.datelines or len(text) > 600:
        return False
    following = page.credited(index) and len(text) <= 350
    credit = find_credit(text, grammar)
    if credit is None:
        line = page.lines[index]
        least = 5 if line.ended else 2
        short = following and not line.prose and line.words >= least
        shown = following or page.repeated(index)
        return short or (shown and is_caption_like(text, grammar))
    return is_caption_like(text, grammar) or page.repeated(index) or (index > last and following)


def _after_body(page: Page, index: int) -> SegmentKind:
    line = page.lines[index]
    if is_caption_like(line.text, page.grammar):
        return "caption"
    sentence = line.ended or line.text[-1] in ":;," or line.words >= 10
    return "paragraph" if sentence and line.words >= 3 else "furniture"


def _between(page: Page, index: int, last: int) -> SegmentKind:
    """The kind of a short line within the body."""
    line = page.lines[index]
    if _is_caption(page, index, last) or is_in_gallery(page, index):
        return "caption"
    if line.text[-1] in ":;,-–—" or is_bullet(line) or line.text[0].islower():
        return "paragraph"
    if _is_card(page, index) or is_labelled(page, index):
        return "furniture"
    if line.text.isupper() and line.words > _LONGEST_SHOUT and _alone(page, index):
        return "furniture"  # a link to another article
    shouted = line.text.isupper() and line.words <= _LONGEST_SHOUT
    if (not line.ended or shouted) and line.words <= 12 and _alone(page, index):
        return "byline" if is_bare_byline(line.text, page.grammar) else "subheading"
    return "paragraph"


def _is_card(page: Page, index: int) -> bool:
    """Whether a line is the title of another article, which its picture repeats beside it."""
    line = page.lines[index]
    around = (page.keys[at] for at in (index - 1, index + 1) if 0 < at < len(page.lines))
    return not line.ended and line.words >= 4 and page.keys[index] in around


def _alone(page: Page, index: int) -> bool:
    """Whether a line stands between two paragraphs of running text."""
    if page.prose(_past_pictures(page, index)):
        return page.prose(index - 1) or index - 1 in page.marks or page.is_sentence(index - 1)
    short = page.lines[index].words <= 6 and page.prose(index - 1)
    return short and page.is_sentence(index + 1) and page.set_off(index)


def _past_pictures(page: Page, index: int) -> int:
    """The next line that is neither caption nor credit."""
    after = index + 1
    while after <= index + _MOST_PICTURED and page.marks.get(after) in ("caption", "credit"):
        after += 1
    return after


def _lists(page: Page, kinds: Kinds) -> Kinds:
    """The links below "Related stories" and its like."""
    links: Kinds = {}
    left = 0
    for index in range(page.lead, len(page.lines)):
        line = page.lines[index]
        if len(line.text) <= 80 and page.grammar.list_head.match(line.text):
            links[index] = "furniture"
            left = _LONGEST_LIST
        elif page.grammar.list_end.match(line.text[:40]):
            left = 0
        elif left and not line.ended and len(line.text) <= _LONGEST_LINK and line.text[-1] != ":":
            links[index] = "furniture"
            left -= 1
        elif kinds[index] not in ("furniture", "stamp", "byline"):
            left = 0
    return links


def _comments(page: Page) -> Kinds:
    """Everything below "Comments", when most of the body stands above it."""
    last = _last_prose(page)
    for index in range(page.lead + 3, len(page.lines)):
        text = page.lines[index].text
        if len(text) <= 40 and page.grammar.comment_head.match(text) and index * 2 > last:
            return dict.fromkeys(range(index, len(page.lines)), "furniture")
    return {}


def _notes(page: Page, kinds: Kinds) -> Kinds:
    """The text below a line that says only "CORRECTION:", or that and a date.

    Over the body such a line only points to the note below it.
    """
    return {
        index + 1: "correction"
        for index, kind in kinds.items()
        if kind == "correction"
        and index > page.lead
        and is_correction_head(page.lines[index].text, page.grammar)
        and kinds.get(index + 1) in ("paragraph", "subheading", "standfirst")
    }


def _biographies(page: Page, kinds: Kinds) -> Kinds:
    """What the last lines say of the writers: "Ada Roe is a reporter who covers ports."."""
    writers = _writers(page, kinds)
    closed = _closing(page)
    bios: Kinds = {}
    for index in range(len(page.lines) - 1, page.lead + 1, -1):
        text = page.lines[index].text
        if kinds[index] == "paragraph":
            short = len(text) <= _LONGEST_BIO and len(bios) < _MOST_BIOS
            told = _is_biography(text, writers, page.grammar) or _signs(page, kinds, text)
            if not short or not (index > closed or told):
                break
            bios[index] = "furniture"
    return bios


def _closing(page: Page) -> int:
    """The line that ends all articles of an outlet, "Our Standards:"; past the last without."""
    lines = enumerate(page.lines[page.lead :], start=page.lead)
    return next(
        (at for at, line in lines if page.grammar.closing.match(line.text)), len(page.lines)
    )


def _writers(page: Page, kinds: Kinds) -> tuple[str, ...]:
    """Whom the bylines above the body name."""
    bylines = _bylines(page, kinds)
    return tuple(name for text in bylines for name in writers_on(text, page.grammar))


def _bylines(page: Page, kinds: Kinds) -> Iterator[str]:
    """The bylines above the body."""
    return (page.lines[at].text for at in range(page.lead) if kinds.get(at) == "byline")


def _is_biography(text: str, writers: tuple[str, ...], grammar: Grammar) -> bool:
    named = next((name for name in writers if text.startswith(f"{name} ")), None)
    return named is not None and grammar.biography.match(text, len(named)) is not None


def _signs(page: Page, kinds: Kinds, text: str) -> bool:
    """Whether a line on a writer begins with a name that a byline begins with, an outlet behind."""
    first, second, *_ = (*text.split(None, 2), "", "")
    name = f"{first} {second}"
    if not page.grammar.biography.match(text, len(name)):
        return False
    return any(name in byline for byline in _bylines(page, kinds))
