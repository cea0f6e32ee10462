"""Where the lines above a byline or date are an article's body and the title of another one."""

from __future__ import annotations

import re

from newsval.layout.marks import is_bullet, is_caption_like
from newsval.layout.page import Page

_SENTENCE_BREAK = re.compile(r"[a-z\d][.!?][”\"’)]?\s+[“\"]?[A-Z]")


def has_sentences(text: str) -> bool:
    """Whether a line is more than one sentence."""
    return _SENTENCE_BREAK.search(text) is not None


def heads_further(page: Page, index: int, mark: int) -> bool:
    """Whether byline, date or dateline at `mark` are those of a further article.

    Its title stands right above, below a line that has a byline or date of its own above it, or
    that is several sentences.
    """
    line, title = page.lines[index], mark - 1
    if not line.ended or title <= index or not _is_title(page, title):
        return False
    several = index > 0 and has_sentences(line.text)
    return several or _is_headed(page, index)


def _is_headed(page: Page, index: int) -> bool:
    """Whether byline or date stand above a line, below one that may be their headline."""
    titles = (at for at in range(index) if _is_title(page, at))
    first = next(titles, index)
    return any(map(page.dated, range(first + 1, index)))


def _is_title(page: Page, index: int) -> bool:
    """Whether a line, by its own words, may be the only copy of a headline."""
    line = page.lines[index]
    if index in page.marks or index in page.datelines or page.repeated(index):
        return False
    shown = is_caption_like(line.text, page.grammar) or is_bullet(line)
    return 4 <= line.words <= 30 and not line.ended and not shown and not page.credited(index)
