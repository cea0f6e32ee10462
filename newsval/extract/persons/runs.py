"""Capitalised runs: the words of a segment that may be parts of one name."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.known_names import is_first_name, is_surname
from newsval.record import Segment

_UPPER = "".join(chr(c) for c in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper())
_WORD = re.compile(
    rf"(?=[{_UPPER}aeubid])"  # what may stand first: most places are passed over at once
    rf"(?<![^\W_])(?<![^\W_][’'])(?:(?:Jr|Sr)\.(?![^\W_])|[{_UPPER}]\.(?:[{_UPPER}]\.)+"
    rf"|(?:(?:al|el|ul|ur|as|ash|an|ad|at|az|ar|bin|ibn)-|d[’'])?[{_UPPER}]"
    r"(?:[^\W_]++|[’'ʼ‘](?!(?:s|S|t|d|m|ll|re|ve)(?![^\W_]))(?=[^\W\d_])|-(?=[^\W_]))*)"
)
_NEGATED = re.compile(r"[nN][’'][tT](?![^\W_])")  # "Don't"
_OPENING = frozenset((' "', " “", " '", " ‘", " (", " (“", ' ("', " ''", " «"))
_CLOSING = frozenset(('" ', "” ", "' ", "’ ", ") ", "”) ", '") ', "'' ", "» "))
_MARKS = frozenset("\"“'‘(«")
_SPACES = frozenset((" ", "\u00a0", "  "))
_STOPS = frozenset((". ", ".\u00a0", "."))
_PLURAL_OWNERS = frozenset(("’ ", "' "))
_LONGEST_GAP = 14  # " van der ", " de la "


class Word(NamedTuple):
    """A capitalised word with its place; `quoted` when a quotation mark or bracket opens it."""

    text: str
    start: int
    end: int
    quoted: bool = False


class Run(NamedTuple):
    """Capitalised words in a row, within segment number `segment`."""

    words: tuple[Word, ...]
    segment: int


def capitalised_runs(text: str, segment: Segment, index: int, words: PersonWords) -> list[Run]:
    """The capitalised runs of one segment, in text order."""
    found = [
        Word(m.group(), *m.span(), text[m.start() - 1 : m.start()] in _MARKS)
        for m in _WORD.finditer(text, *segment.span)
        if not _NEGATED.match(text, m.end() - 1)
    ]
    runs: list[Run] = []
    start = 0
    for i in range(1, len(found) + 1):
        if i == len(found) or not _joined(text, found, i, words):
            runs.append(Run(tuple(found[start:i]), index))
            start = i
    return runs


def _joined(text: str, found: list[Word], i: int, words: PersonWords) -> bool:
    """Whether the gap before word `i` keeps a name together."""
    before, after = found[i - 1], found[i]
    gap = text[before.end : after.start]
    if gap in _SPACES:
        return True
    if len(gap) > _LONGEST_GAP or "\n" in gap:
        return False
    if gap in _STOPS:
        return len(before.text) == 1 or before.text.lower() in words.abbreviations
    if gap in (", ", ","):
        return after.text in words.suffixes
    if gap in _PLURAL_OWNERS and _is_owned(before.text.lower(), after.text, words):
        return True
    return (
        _opens_nickname(text, found, i)
        or _closes_nickname(text, found, i)
        or (gap[:1] == " " == gap[-1:] and all(part in words.particles for part in gap.split()))
    )


def _is_owned(low: str, after: str, words: PersonWords) -> bool:
    """Whether an apostrophe keeps a name together: "Growers’ Union", "Dato’ Razak"."""
    if low in words.honorifics:
        return True
    if not low.endswith("s"):
        return False
    named = is_surname(low) or is_first_name(low)
    return low[:-1] in words.roles.role_nouns or (after in words.organisation_words and not named)


def _opens_nickname(text: str, found: list[Word], i: int) -> bool:
    return (
        text[found[i - 1].end : found[i].start] in _OPENING
        and i + 1 < len(found)
        and text[found[i].end : found[i + 1].start] in _CLOSING
    )


def _closes_nickname(text: str, found: list[Word], i: int) -> bool:
    return (
        text[found[i - 1].end : found[i].start] in _CLOSING
        and i > 1
        and text[found[i - 2].end : found[i - 1].start] in _OPENING
    )
