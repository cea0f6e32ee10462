"""Lines that came with pictures: captions by their company, their copies, alternative texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsval.layout.credits import find_credit
from newsval.layout.marks import caption_label
from newsval.layout.page import HEAD_KINDS, Kinds, Page, telling_words

# A caption over its credit is no longer than this, and one that is repeated no shorter.
_LONGEST_CAPTION, _SHORTEST_CAPTION = 350, 25
_LONGEST_OPENING = 450
_LONGEST_ALTERNATIVE = 160
_QUOTES = '“”"'
# "Getty Images A red door": how many words such a line has, and what stands before and behind it.
_LEAST_SHOWN, _MOST_SHOWN = 6, 50
_MAKER = re.compile(r"[^/\n]{3,40}/\s?")
_SHOWN = re.compile(r" (?:An? |[A-Z][\w'’-]+ )[\w'’-]+,? (?-i:[a-z])|(?: [A-Z][\w'’-]+){1,4}, an? ")
_SHARED = 0.5
_LEAST_WORDS, _MOST_WORDS = 4, 25
# As far apart stand two copies of the caption of one gallery.
_GALLERY = 4


def caption_marks(page: Page) -> Kinds:
    """The captions that the lines beside them give away."""
    found = (
        *_labelled_or_credited(page),
        *_repeated(page),
        *_described(page),
        *_opening(page),
    )
    return {index: "caption" for index in found if index not in page.datelines}


def _labelled_or_credited(page: Page) -> Iterator[int]:
    """Lines below "Image caption,", and long ones that blank lines join to the credit below."""
    for index, mark in page.marks.items():
        after, before = index + 1, index - 1
        text = page.lines[index].text
        if mark == "furniture" and caption_label(text, page.grammar) == len(text):
            if after < len(page.lines) and after not in page.marks:
                yield after
        elif mark == "credit" and before >= 0 and before not in page.marks and _pairs(page, before):
            yield before


def _pairs(page: Page, index: int) -> bool:
    """Whether blank lines stand above a short line and below the next, none between the two."""
    if len(page.lines[index].text) > _LONGEST_CAPTION or index + 2 == len(page.lines):
        return False
    return page.set_off(index) and not page.set_off(index + 1) and page.set_off(index + 2)


def _repeated(page: Page) -> Iterator[int]:
    """Lines that the next one repeats with a credit behind."""
    for index, (line, following) in enumerate(pairwise(page.lines)):
        text = line.text.rstrip(".")
        if (
            index in page.marks
            or len(text) < _SHORTEST_CAPTION
            or not following.text.startswith(text)
        ):
            continue
        credit = find_credit(following.text, page.grammar)
        if credit is not None and not following.text[len(text) : credit.start].strip(" ."):
            yield from (index, index + 1)


def _described(page: Page) -> Iterator[int]:
    """A service and what its picture shows, "Getty Images A red door", and the caption below."""
    for index, line in enumerate(page.lines):
        if index in page.marks or line.ended or not _LEAST_SHOWN <= line.words <= _MOST_SHOWN:
            continue
        maker = _MAKER.match(line.text)
        service = page.grammar.organisation.match(line.text, maker.end() if maker else 0)
        if service is None or not _SHOWN.match(line.text, service.end()):
            continue
        yield index
        following = page.lines[index + 1] if index + 1 < len(page.lines) else None
        if following and index + 1 not in page.marks and not (following.prose or following.ended):
            yield index + 1


def _opening(page: Page) -> list[int]:
    """The first long line, others after it, if an agency ends it or it is credited in the head."""
    long = [i for i, line in enumerate(page.lines[:40]) if line.prose and i not in page.marks]
    if len(long) < 2 or len(page.lines[long[0]].text) > _LONGEST_OPENING:
        return []
    first = page.lines[long[0]].text
    below = range(long[0] + 2, long[0] + 5)
    in_head = any(at in page.datelines or page.dated(at) for at in below)
    short = len(first) <= _LONGEST_CAPTION
    credited = short and in_head and page.marks.get(long[0] + 1) == "credit"
    return long[:1] if credited or find_credit(first, page.grammar) is not None else []


def alternative_marks(page: Page) -> Kinds:
    """Sentences that stand for a picture, right above its caption: "A man stands on a bridge."."""
    return {
        index: "furniture"
        for index, line in enumerate(page.lines)
        if index not in page.marks
        and page.marks.get(index + 1) == "caption"
        and not page.set_off(index + 1)
        and len(line.text) <= _LONGEST_ALTERNATIVE
        and page.grammar.picture_head.match(line.text)
        and not any(mark in line.text for mark in _QUOTES)
        and (index == 0 or page.set_off(index) or index - 1 in page.marks)
    }


def opens_caption(page: Page, index: int) -> bool:
    """Whether a line is the first words of the caption below, as alternative texts are."""
    if page.marks.get(index + 1) != "caption" or page.lines[index].words < _LEAST_WORDS:
        return False
    return page.keys[index + 1].startswith(page.keys[index])


def alternative_texts(page: Page, kinds: Kinds) -> Kinds:
    """The lines above the body that say what a picture shows, over its caption or credit."""
    return {
        index: "furniture"
        for index, kind in kinds.items()
        if kind == "standfirst"
        and _over_picture(page, kinds, index)
        and (
            is_labelled(page, index)
            or _follows_mark(kinds, index)
            or _says_the_same(page, index)
            or _follows_standfirst(page, kinds, index)
            or page.grammar.picture_head.match(page.lines[index].text)
        )
    }


def is_labelled(page: Page, index: int) -> bool:
    """Whether "Image caption," or "Image source, Getty Images" and it stand below a line."""
    after = [line.text for line in page.lines[index + 1 : index + 3]]
    labelled = [caption_label(text, page.grammar) == len(text) for text in after]
    credited = page.marks.get(index + 1) == "credit"
    line = page.lines[index]
    return (not line.ended and any(labelled[:1] or [False])) or (credited and any(labelled[1:]))


def is_in_gallery(page: Page, index: int) -> bool:
    """Whether a line stands on the page twice, with the buttons of a gallery between the two."""
    line = page.lines[index]
    if line.ended or line.words < _LEAST_WORDS or not page.repeated(index):
        return False
    return any(_joined_by_buttons(page, index, step) for step in (-1, 1))


def _joined_by_buttons(page: Page, index: int, step: int) -> bool:
    for other in range(index + step, index + step * (_GALLERY + 1), step):
        if not 0 <= other < len(page.lines):
            return False
        if page.keys[other] == page.keys[index]:
            return abs(other - index) > 1
        if page.marks.get(other) != "furniture":
            return False
    return False


def _over_picture(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether a short line stands right above a caption or a credit."""
    line = page.lines[index]
    sentence = line.ended and not _follows_mark(kinds, index)
    if sentence or not _LEAST_WORDS <= line.words <= _MOST_WORDS:
        return False
    below = kinds.get(index + 1) in ("caption", "credit")
    return below and not page.set_off(index + 1)


def _follows_mark(kinds: Kinds, index: int) -> bool:
    """Whether date or byline are right above, which a standfirst is mostly above itself."""
    return kinds.get(index - 1) in HEAD_KINDS


def _says_the_same(page: Page, index: int) -> bool:
    words = telling_words(page, page.lines[index].text)
    below = telling_words(page, page.lines[index + 1].text)
    return bool(words) and len(words & below) >= _SHARED * len(words)


def _follows_standfirst(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether a blank line is above, and a standfirst further up."""
    above = (kinds.get(at) == "standfirst" for at in range(index))
    return page.set_off(index) and any(above)
