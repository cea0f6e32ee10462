"""Patterns of the languages for Arrow's engine, RE2, which is not Python's."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LOOKAHEAD = re.compile(r"\(\?[=!](?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)")
_GROUP = re.compile(r"\(\?P<\w+>")
# To Python these are white space and letters, and these are i where case does not matter; to RE2
# not.
_SPACE = (
    r"[\s\v\x{1c}-\x{1f}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}"
    r"\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]"
)
_WORD = r"[\w\x{80}-\x{10ffff}]"
_ODD_LETTERS = "[ıİ]"


def loose(patterns: Iterable[str], *, start: str = "") -> str:
    """A pattern for RE2 that finds what Python finds with one of these, case aside, and more.

    What must follow, and where words end, is left out. `start` is what stands before each.
    """
    loosened = (_loosened(pattern) for pattern in patterns)
    return f"(?i:{start}(?:{'|'.join(loosened)}))|{_ODD_LETTERS}"


def _loosened(pattern: str) -> str:
    without = _GROUP.sub("(?:", _LOOKAHEAD.sub("", pattern)).replace(r"\b", "")
    return without.replace(r"\s", _SPACE).replace(r"\w", _WORD)
