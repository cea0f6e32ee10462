"""How values are compared with the words of the text: case, accents and stops set aside."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_WORD = re.compile(r"\w+")


def bare(text: str) -> str:
    """The text case folded and without accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in normalize("NFKD", folded) if not combining(char))


def bare_words(text: str) -> frozenset[str]:
    """The words of a text, case folded and without accents."""
    return frozenset(_WORD.findall(bare(text)))


def stands_in(value: str, text: str) -> bool:
    """Whether `value`, or each of its words, is in `text`."""
    return value in text or bare(value) in _bare_text(text) or bare_words(value) <= _words_in(text)


# A text is asked for one value after the other, and to fold it takes longer than to look.
@lru_cache(maxsize=2)
def _bare_text(text: str) -> str:
    return bare(text)


@lru_cache(maxsize=2)
def _words_in(text: str) -> frozenset[str]:
    return bare_words(text)


def is_short_for(one: str, other: str) -> bool:
    """Whether one of two names has the initials of the other: "AFP", "the I.M.F."."""
    return _has_initials(one, other) or _has_initials(other, one)


def are_alike(one: str, other: str) -> bool:
    """Whether two names share a word, or one is short for the other."""
    return bool(bare_words(one) & bare_words(other)) or is_short_for(one, other)


def _has_initials(text: str, name: str) -> bool:
    """Whether a word of `text` in capitals is made of the initials of words of `name` in a row."""
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    words = _WORD.findall(text.replace(".", ""))
    return any(len(word) > 1 and word.isupper() and word in initials for word in words)
