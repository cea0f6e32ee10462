"""Titles that are first names as well: "Earl Norwood", "Duke Brandt", "Dean Adler"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.evidence import is_followed_by_age
from newsval.extract.persons.kinds import Kind
from newsval.extract.persons.known_names import gender_of, is_first_name, is_surname
from newsval.extract.persons.reading import Stretch
from newsval.extract.persons.roles import role_behind
from newsval.extract.stages import Document
from newsval.record import Span

_WINDOW = 24
_KIN = re.compile(r"(\w+),?[ \u00a0]$")
_INDEFINITE = re.compile(r", an? ")

Name = tuple[str, str]


def with_first_names(document: Document, found: list[Stretch]) -> list[Stretch]:
    """The stretches, where one of a single word has its title for a first name if it is one.

    A kin word before it, an age or an occupation behind it, or somebody else of the surname, where
    the text has no "earl", tells that "Earl Norwood" is none, wherever these two words stand.
    """
    words = document.language.persons
    titled = [stretch for stretch in found if _may_be_first_name(stretch, words)]
    if not titled:
        return found
    holders = _first_names_by_surname(found)
    names = {_name(s) for s in titled if _is_full_name(document, s, holders)}
    return [
        _lengthened(stretch, words)
        if _may_be_first_name(stretch, words) and _name(stretch) in names
        else stretch
        for stretch in found
    ]


def _may_be_first_name(stretch: Stretch, words: PersonWords) -> bool:
    """Whether such a title stands right before exactly one word."""
    if len(stretch.words) != 1 or stretch.left not in ("title", "honorific"):
        return False
    title, key = stretch.prefix[-1], stretch.keys[0]
    low = title.text.lower()
    if stretch.right is not None or low not in words.first_name_titles:
        return False
    usual = low not in words.given_name_titles or (is_surname(key) and not is_first_name(key))
    return usual and stretch.words[0].start == title.end + 1


def _first_names_by_surname(found: Iterable[Stretch]) -> dict[str, set[str]]:
    holders: dict[str, set[str]] = {}
    for stretch in found:
        if len(stretch.keys) > 1:
            holders.setdefault(stretch.keys[-1], set()).add(stretch.keys[0])
    return holders


def _name(stretch: Stretch) -> Name:
    return stretch.prefix[-1].text.lower(), stretch.keys[0]


def _is_full_name(document: Document, stretch: Stretch, holders: dict[str, set[str]]) -> bool:
    text, words = document.text, document.language.persons
    title, key = _name(stretch)
    before = text[max(0, stretch.prefix[-1].start - _WINDOW) : stretch.prefix[-1].start]
    kin = _KIN.search(before)
    if kin is not None and kin[1].lower() in words.roles.kin:
        return True
    if _left_of(stretch, words) is not None and title not in words.roles.title_modifiers:
        return True
    genders = {gender_of(first) for first in holders.get(key, ())}
    gender = words.honorific_genders.get(title)
    if genders:
        return gender is not None and (
            gender not in genders | {None} or re.search(rf"\b{title}\b", text) is None
        )
    return is_followed_by_age(text, stretch) or _has_occupation(document, stretch)


def _has_occupation(document: Document, stretch: Stretch) -> bool:
    """Whether "a plumber" stands behind the name; "the dean of …" may go with the title."""
    text, end = document.text, stretch.span.end
    if _INDEFINITE.match(text, end) is None:
        return False
    ceiling = document.segments[stretch.segment].span.end
    return role_behind(text, ceiling, end, document.language.persons) is not None


def _left_of(stretch: Stretch, words: PersonWords) -> Kind | None:
    """What stands before the title itself: an honorific, or an office that is abbreviated."""
    if len(stretch.prefix) < 2:
        return None
    before = stretch.prefix[-2]
    low = before.text.lower()
    if low in words.honorifics:
        return "honorific"
    return "title" if low in words.roles.titles and low in words.abbreviations else None


def _lengthened(stretch: Stretch, words: PersonWords) -> Stretch:
    """The stretch with its title as the first name."""
    return replace(
        stretch,
        span=Span(stretch.prefix[-1].start, stretch.span.end),
        words=(stretch.prefix[-1], *stretch.words),
        keys=(_name(stretch)[0], *stretch.keys),
        left=_left_of(stretch, words),
        prefix=stretch.prefix[:-1],
    )
