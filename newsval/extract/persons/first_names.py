"""Titles that are first names as well: "Earl Norwood", "Duke Brandt", "Dean Adler"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.evidence import is_followed_by_age
from newsval.extract.persons.kinds import Kind
from newsval.extract.persons.known_names import is_first_name, is_surname
from newsval.extract.persons.reading import Stretch
from newsval.extract.persons.roles import role_behind
from newsval.extract.stages import Document
from newsval.record import Span

_WINDOW = 24
_KIN = re.compile(r"(\w++),?[ \u00a0]$")
_INDEFINITE = re.compile(r", an? ")

Name = tuple[str, str]


def with_first_names(document: Document, found: list[Stretch]) -> list[Stretch]:
    """The stretches, where one of a single word has its title for a first name if it is one.

    A kin word or an honorific before it tells that "Earl Norwood" is no earl; so do, where the text
    has no "earl", an age or an occupation behind it and somebody else of that surname.
    """
    words = document.language.persons
    titled = [stretch for stretch in found if _may_be_first_name(stretch, words)]
    if not titled:
        return found
    surnames = frozenset(stretch.keys[-1] for stretch in found if len(stretch.keys) > 1)
    offices = _titles_in_small_letters(document.text, titled, words)
    names = {
        _name(stretch) for stretch in titled if _is_full_name(document, stretch, surnames, offices)
    }
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


def _titles_in_small_letters(
    text: str, titled: Iterable[Stretch], words: PersonWords
) -> frozenset[str]:
    """The titles that the text has in small letters, too, where they mean the office."""
    titles = {_name(stretch)[0] for stretch in titled} - words.roles.title_modifiers
    return frozenset(title for title in titles if re.search(rf"\b{title}\b", text))


def _name(stretch: Stretch) -> Name:
    return stretch.prefix[-1].text.lower(), stretch.keys[0]


def _is_full_name(
    document: Document, stretch: Stretch, surnames: frozenset[str], offices: frozenset[str]
) -> bool:
    text, words = document.text, document.language.persons
    title, key = _name(stretch)
    if _is_of_title(stretch, words):
        return False
    if _left_of(stretch, words) is not None or _follows_kin(text, stretch, words):
        return True
    if title in offices:
        return False
    if key in surnames:
        return title in words.honorific_genders
    return is_followed_by_age(text, stretch) or _has_occupation(document, stretch)


def _is_of_title(stretch: Stretch, words: PersonWords) -> bool:
    """Whether it has more of a title, or "the", before it: "Chief Judge", "Sgt. Major"."""
    low = stretch.prefix[-2].text.lower() if len(stretch.prefix) > 1 else ""
    if low in words.roles.titles and low in words.abbreviations:
        return _name(stretch)[0] in words.roles.title_modifiers
    return (
        low in words.roles.titles
        or low in words.roles.title_modifiers
        or low in words.roles.statuses
        or low in words.roles.articles
    )


def _follows_kin(text: str, stretch: Stretch, words: PersonWords) -> bool:
    start = stretch.prefix[-1].start
    kin = _KIN.search(text[max(0, start - _WINDOW) : start])
    return kin is not None and kin[1].lower() in words.roles.kin


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
