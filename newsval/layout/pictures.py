"""Lines that came with pictures besides captions and credits: other copies, alternative texts."""

from __future__ import annotations

from newsval.layout.marks import caption_label
from newsval.layout.page import Kinds, Page, telling_words

_SHARED = 0.5
_LEAST_WORDS, _MOST_WORDS = 4, 25
# As far apart stand two copies of the caption of one gallery.
_GALLERY = 4


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
    return below and line.end == page.lines[index + 1].start


def _follows_mark(kinds: Kinds, index: int) -> bool:
    """Whether date or byline are right above, which a standfirst is mostly above itself."""
    return kinds.get(index - 1) in ("stamp", "byline")


def _says_the_same(page: Page, index: int) -> bool:
    words = telling_words(page, page.lines[index].text)
    below = telling_words(page, page.lines[index + 1].text)
    return bool(words) and len(words & below) >= _SHARED * len(words)


def _follows_standfirst(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether a blank line is above, and a standfirst further up."""
    above = (kinds.get(at) == "standfirst" for at in range(index))
    return page.lines[index - 1].end < page.lines[index].start and any(above)
