"""The roles at every place that names a person; one before several names is that of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.headings import heading_segments
from newsval.extract.persons.mentions import Naming
from newsval.extract.persons.phrases import without_organisation
from newsval.extract.persons.roles import role_in_apposition_before, roles_behind
from newsval.extract.persons.titles import roles_before
from newsval.extract.stages import Document
from newsval.places import is_place
from newsval.record import Role, Span

_LONGEST_JOINT = 6  # ", and "
_LONGEST_BRACKET = 24
_BRACKET = re.compile(r"\A(?: \([^()\n]*\)| of [A-Z]\w+(?: [A-Z]\w+)?)")  # "(D-Ohio)", "of Ohio"
_LONGEST_ADDRESS = 16  # "throughout the "


def read_roles(places: Iterable[Naming], document: Document) -> dict[Span, tuple[Role, ...]]:
    """The roles beside each name, by its span: "glaciologists A and B" gives B the role, too."""
    found: dict[Span, tuple[Role, ...]] = {}
    ordered = sorted(places, key=lambda place: place.span)
    headings = heading_segments(document)
    shared: Role | None = None
    for place, following in zip_longest(ordered, ordered[1:]):
        roles = tuple(_roles(place, document))
        if place.stretch.segment in headings:
            roles = tuple(_of_heading(roles, document))
        if shared is not None:
            roles = roles or (shared,)
        joined = following is not None and _are_joined(document, place, following)
        plural = next((role for role in roles if _is_plural(document.text, role)), None)
        if plural is not None and shared is None and not joined:
            roles = tuple(role for role in roles if role is not plural)
        shared = plural if joined else None
        found[place.span] = roles
    return found


def _of_heading(roles: Iterable[Role], document: Document) -> Iterator[Role]:
    """The offices among roles, with places alone: all words of a heading may be capitalised.

    "Roe Endorses House Speaker Ann Poe" speaks of no House of Endorses.
    """
    words = document.language.persons
    for role in roles:
        if role.title.lower().rstrip(".").split()[-1] not in words.roles.titles:
            continue
        if role.organisation is None or role.span is None or is_place(role.organisation):
            yield role
        else:
            yield without_organisation(document.text, role)


def _roles(place: Naming, document: Document) -> Iterator[Role]:
    text, words = document.text, document.language.persons
    floor, ceiling = document.segments[place.stretch.segment].span
    before = roles_before(text, floor, place.span.start, words)
    apposed = role_in_apposition_before(text, floor, place.span, words)
    behind = roles_behind(text, ceiling, place.span.end, words)
    if apposed is not None and behind and _is_addressed(text, apposed, words):
        apposed = None
    yield from before
    if apposed is not None:
        yield apposed
    yield from behind


def _is_addressed(text: str, role: Role, words: PersonWords) -> bool:
    """Whether a role may be another's: "In a letter to the president, Jane Roe, a baker, …"."""
    start = role.span.start if role.span is not None else 0
    before = text[max(0, start - _LONGEST_ADDRESS) : start].lower().split()
    return not words.place_prepositions.isdisjoint(before[-2:])


def _are_joined(document: Document, one: Naming, other: Naming) -> bool:
    """Whether only a comma or "and" stands between two names of one segment."""
    if one.stretch.segment != other.stretch.segment:
        return False
    if other.span.start - one.span.end > _LONGEST_JOINT + _LONGEST_BRACKET:
        return False
    gap = _BRACKET.sub("", document.text[one.span.end : other.span.start], count=1)
    return len(gap) <= _LONGEST_JOINT and _is_joint(gap, document.language.persons)


def _is_joint(gap: str, words: PersonWords) -> bool:
    rest = gap.strip(" \u00a0").removeprefix(",").strip()
    return "\n" not in gap and bool(gap.strip()) and (not rest or rest in words.roles.conjunctions)


def _is_plural(text: str, role: Role) -> bool:
    """Whether the ending of a plural stands behind the title: "glaciologists"."""
    return role.span is not None and text[role.span.end : role.span.end + 1].isalpha()
