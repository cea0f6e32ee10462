"""Lines above the body that name the writer without a "By"."""

from __future__ import annotations

from newsval import places
from newsval.layout.bylines import (
    LONGEST_BYLINE,
    is_bare_byline,
    is_desk_of,
    is_role,
    is_whereabouts,
    names_in,
    writers_on,
)
from newsval.layout.grammar import Grammar
from newsval.layout.marks import is_byline_head, is_writer
from newsval.layout.page import Page
from newsval.layout.subjects import has_office

# Writers, their roles and handles take up to so many lines.
_BYLINE_REACH = 6
_BUTTON = 2  # words of "Share" and "Save story", which may stand between
# A sentence on them stands as near below.
_NOTE_REACH = 3


def names_writer(page: Page, index: int) -> bool:
    """Whether a line above the body names the writer by what it is or by what stands beside it."""
    text, grammar = page.lines[index].text, page.grammar
    if is_bare_byline(text, grammar) or is_below_head(page, index):
        return True
    if is_role(text, grammar) or is_whereabouts(text):
        written = page.marks.get(index - 1) == "byline" or _names_writer(page, index - 1)
        return written or (is_role(text, grammar) and _beside_mark(page, index))
    if is_desk_of(text, grammar) and _under_writer(page, index):
        return True
    if has_office(page, index) or not is_writer(_undated(text, grammar), grammar):
        return False
    return _beside_mark(page, index) or _over_body(page, index) or _undated(text, grammar) != text


def is_below_head(page: Page, index: int) -> bool:
    """Whether a line follows one that is only "By", or "News provided by"."""
    return index > 0 and is_byline_head(page.lines[index - 1].text, page.grammar)


def is_of_writer(page: Page, index: int) -> bool:
    """Whether a line above the body is a sentence on the writer: "Ada Roe reported from Vigo."."""
    line = page.lines[index]
    above = range(max(0, index - _NOTE_REACH), index)
    bylines = (page.lines[at].text for at in above if page.marks.get(at) == "byline")
    names = (name for text in bylines for name in writers_on(text, page.grammar))
    return line.ended and any(line.text.startswith(f"{name} ") for name in names)


def _under_writer(page: Page, index: int) -> bool:
    """Whether the line above is a byline, or a name that stands beside the date."""
    above = index - 1
    if page.marks.get(above) == "byline":
        return True
    return above >= 0 and _names_writer(page, above) and _beside_mark(page, above)


def _undated(text: str, grammar: Grammar) -> str:
    """A line without the date behind the writers: "Jane Roe | Ann Poe Published 3 May 2021"."""
    if len(text) > LONGEST_BYLINE or not any(map(str.isdigit, text)):
        return text
    left = grammar.stamp.sub("|", text)
    return left.rstrip("|/,;:·•–—- ") if left.endswith("|") else text


def _over_body(page: Page, index: int) -> bool:
    """Whether a line names several writers and the body's text follows at once."""
    several = len(names_in(page.lines[index].text, page.grammar)) > 1
    return several and page.prose(index + 1)


def _names_writer(page: Page, index: int) -> bool:
    return index not in page.marks and is_writer(page.lines[index].text, page.grammar)


def _beside_mark(page: Page, index: int) -> bool:
    """Whether date or byline stand next to a line, or past lines that belong to the writer's."""
    return any(_reaches_mark(page, index, step) for step in (-1, 1))


def _reaches_mark(page: Page, index: int, step: int) -> bool:
    for after in range(index + step, index + step * _BYLINE_REACH, step):
        if not 0 <= after < len(page.lines):
            return False
        text = page.lines[after].text
        if page.dated(after):
            return True
        button = page.marks.get(after) == "furniture" and page.lines[after].words <= _BUTTON
        if not text.startswith("@") and not (
            button
            or is_role(text, page.grammar)
            or is_whereabouts(text)
            or places.is_place(text)
            or _names_writer(page, after)
        ):
            return False
    return False
