"""Weighs whether a stretch of capitalised words names a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.first_names import first_names
from newsval.extract.persons.reading import Stretch, is_initial, is_safe_first_name

ENOUGH = 2  # one sure sign, or two weak ones
_BEFORE = re.compile(r"(\w[\w’'-]*)[.]?[ \u00a0]$")
_AFTER = re.compile(r"[,]?[ \u00a0](\w[\w’'-]*)")
_AGE = re.compile(r", (?:aged )?\d{1,3}(?:,|\.| and )| \(\d{2}\)")
_PARTY = re.compile(r" [(\[](?:[RDI](?:-[A-Z][\w. ]*)?|R|L|[A-Z][a-z]+\.)[)\]]")
_LAST_NAME_SHAPE = re.compile(
    r"(?:Mc|O[’']|Mac[A-Z]|Fitz)[A-Z]|.*(?:ez|ov|ova|ski|sky|enko|vich|yan|idze|shvili|sson|oğlu|oglu)$"
)
_WINDOW = 24


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words beside a stretch are, lower case, "" at an edge."""

    before: str
    after: str


def surroundings(text: str, stretch: Stretch) -> Surroundings:
    """The word before the stretch and the word after it, across a space or a comma."""
    start, end = stretch.span
    before = _BEFORE.search(text[max(0, start - _WINDOW) : start])
    after = _AFTER.match(text, end)
    return Surroundings(
        before=before[1].lower() if before else "", after=after[1].lower() if after else ""
    )


def weigh(text: str, stretch: Stretch, solo: frozenset[str], words: PersonWords) -> int:
    """Signs for a person less signs against, for a stretch of two words or more.

    `solo` holds the words that stand alone elsewhere as a person would ("Gantz said").
    """
    near = surroundings(text, stretch)
    return (
        _inner(stretch, solo, words)
        + _outer(text, stretch, near, words)
        - _against(stretch, near, words)
    )


def _inner(stretch: Stretch, solo: frozenset[str], words: PersonWords) -> int:
    keys = stretch.keys
    score = 0
    if is_safe_first_name(keys[0], words):
        score += 2
    elif keys[0] in first_names():
        score += 1
    if any(is_initial(key) for key in keys[:-1]) or len(keys) < len(stretch.words):
        score += 2
    if keys[-1] in solo:
        score += 1
    if _LAST_NAME_SHAPE.match(stretch.words[-1].text):
        score += 1
    return score


def _outer(text: str, stretch: Stretch, near: Surroundings, words: PersonWords) -> int:
    end = stretch.span.end
    score = 0
    if stretch.left in ("title", "honorific"):
        score += 2
    if near.before in words.role_nouns or near.before.endswith(words.role_endings):
        score += 2
    if near.after in words.reporting_verbs or near.before in words.reporting_verbs:
        score += 1
    if _AGE.match(text, end) or _PARTY.match(text, end):
        score += 2
    return score


def _against(stretch: Stretch, near: Surroundings, words: PersonWords) -> int:
    score = 0
    if near.before == "the" and not stretch.prefix:
        score += 2
    if near.before in words.place_prepositions:
        score += 1
    if stretch.right == "organisation":
        score += 3
    if stretch.right in ("acronym", "nationality"):
        score += 1
    if len(stretch.keys) > 4:
        score += 2
    return score
