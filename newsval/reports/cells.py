"""How many terminal cells text takes, and how it is shown so that nothing in it acts.

Control characters, direction marks and other invisible characters are replaced by visible ones:
what a terminal shows is then what the text holds, and each character's cells are known.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SHOWN = {"\t": "→   ", "\n": "↵", "\x7f": "␡", "\u00a0": "␣", "\u202f": "␣", "\u2007": "␣"}
# Categories whose characters show nothing, change the direction, or have no known width.
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_ZERO_WIDTH_NON_JOINER = "\u200c"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


@lru_cache(maxsize=4096)
def shown(char: str) -> str:
    """The visible form of one character; the character itself for nearly all."""
    if " " <= char <= "~":
        return char
    if char in _SHOWN:
        return _SHOWN[char]
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == _ZERO_WIDTH_NON_JOINER or unicodedata.category(char) not in _INVISIBLE:
        return char
    return f"‹U+{ord(char):04X}›"


@lru_cache(maxsize=4096)
def cells(char: str) -> int:
    """How many terminal cells the visible form of one character takes: 0, 1, 2 or more."""
    visible = shown(char)
    if visible != char:
        return len(visible)
    if " " <= char <= "~":
        return 1
    if unicodedata.category(char) in ("Mn", "Me") or char == _ZERO_WIDTH_NON_JOINER:
        return 0
    if "\u1160" <= char <= "\u11ff":  # vowels and finals that join the Hangul letter before
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def show(text: str) -> str:
    """The visible form of a text."""
    return text if text.isascii() and text.isprintable() else "".join(map(shown, text))


def width(text: str) -> int:
    """How many terminal cells the visible form of a text takes."""
    return sum(map(cells, text))


def is_right_to_left(text: str) -> bool:
    """Whether a terminal may show parts of the text in another order than they are stored."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def clip(text: str, limit: int) -> str:
    """The text's visible form in at most `limit` cells, with "…" for what does not fit."""
    whole = show(text[: limit + 1])
    if len(text) <= limit and width(text) <= limit:
        return whole
    end, used = 0, 1
    while end < len(text) and used + cells(text[end]) <= limit:
        used += cells(text[end])
        end += 1
    return show(text[:end].rstrip()) + "…"


def wrap(text: str, limit: int) -> list[tuple[int, int]]:
    """The lines of a text that is broken at spaces into at most `limit` cells.

    Gives half-open ranges of code points; the space at a break is in none. A word longer than a
    line is broken where the line ends, never before a character that takes no cell.
    """
    ranges: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _line_end(text, start, limit)
        ranges.append((start, end))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return ranges


def _line_end(text: str, start: int, limit: int) -> int:
    used, position, after_word = 0, start, start
    while position < len(text):
        char = text[position]
        if char == " " and position > start and text[position - 1] != " ":
            after_word = position
        used += cells(char)
        if used > limit and char != " ":
            fits = max(position, start + 1)
            return after_word if after_word > start else fits
        if cells(char) == 2:  # ideographs may be parted anywhere
            after_word = position + 1
        position += 1
    return len(text.rstrip(" ")) if text[start:].strip(" ") else position
