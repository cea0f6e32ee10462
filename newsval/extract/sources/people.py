"""Where persons are mentioned, and what the text says of their gender."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from newsval.extract.languages.source_words import Gender, SourceWords
from newsval.extract.persons.known_names import gender_of
from newsval.extract.sources.ground import Ground
from newsval.record import Person, Span

_OPENING = 40  # code points of a title before the name that a sentence begins with
_BEFORE = 12  # code points before a mention in which its honorific stands
_GENDERED = re.compile(r"[^\W\d_]+\.?")
_NAME_WEIGHT = 3  # pronouns: two that differ leave the gender of a first name open
_BY_LETTER: dict[str, Gender] = {"f": "feminine", "m": "masculine"}


class Spot(NamedTuple):
    """One mention of the person with the index `person`."""

    span: Span
    person: int


@dataclass(frozen=True, slots=True)
class People:
    """The persons of a document with their mentions in text order.

    `genders` are what the text tells, `name_genders` what first names suggest: nobody is taken for
    a man or a woman by these alone.
    """

    persons: tuple[Person, ...]
    spots: tuple[Spot, ...]
    starts: tuple[int, ...]
    genders: tuple[Gender | None, ...]
    name_genders: tuple[Gender | None, ...]
    surnames: frozenset[str]

    def between(self, start: int, end: int) -> tuple[Spot, ...]:
        """The mentions that start in [start, end)."""
        return self.spots[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def at(self, position: int) -> Spot | None:
        """The mention that covers a position."""
        index = bisect_right(self.starts, position) - 1
        if index < 0 or self.spots[index].span.end <= position:
            return None
        return self.spots[index]

    def ending_at(self, position: int) -> Spot | None:
        """The mention that ends exactly there."""
        found = self.at(position - 1)
        return found if found and found.span.end == position else None


def index_people(ground: Ground, persons: tuple[Person, ...]) -> People:
    """The index of the persons, genders judged by honorifics, gendered roles and pronouns."""
    spots = sorted(
        (
            Spot(mention.span, number)
            for number, person in enumerate(persons)
            for mention in person.mentions
            if mention.form in ("full", "short")
        ),
        key=lambda spot: spot.span,
    )
    starts = tuple(spot.span.start for spot in spots)
    surnames = frozenset(person.name.lower().rpartition(" ")[2] for person in persons)
    by_name = tuple(_gender_of_name(person.name, ground.words) for person in persons)
    bare = People(persons, tuple(spots), starts, (None,) * len(persons), by_name, surnames)
    return replace(bare, genders=_genders(ground, bare))


def _genders(ground: Ground, people: People) -> tuple[Gender | None, ...]:
    words = ground.words
    votes = _pronoun_votes(ground, people)
    genders: list[Gender | None] = []
    for number, person in enumerate(people.persons):
        told = _told_gender(ground.text, person, words)
        cast = votes.get(number, Counter())
        by_name = people.name_genders[number]
        if by_name and cast:
            cast[by_name] += _NAME_WEIGHT
        genders.append(told or _elected(cast))
    return tuple(genders)


def _gender_of_name(name: str, words: SourceWords) -> Gender | None:
    """What the first of several names suggests; names that either may bear suggest nothing."""
    first, _, others = name.lower().partition(" ")
    if not others or first in words.unsure_given_names:
        return None
    return _BY_LETTER.get(gender_of(first) or "")


def _told_gender(text: str, person: Person, words: SourceWords) -> Gender | None:
    """The gender that honorifics and roles tell, None where they are silent or differ."""
    told: list[str] = [person.honorific or "", *(role.title for role in person.roles)]
    for mention in person.mentions:
        before = text[max(0, mention.span.start - _BEFORE) : mention.span.start].split()
        told += before[-1:]
        told += mention.span.slice(text).split()[:1]
    found = {
        words.gender_nouns[word]
        for part in told
        for word in _GENDERED.findall(part.lower())
        if word in words.gender_nouns
    }
    return found.pop() if len(found) == 1 else None


def _pronoun_votes(ground: Ground, people: People) -> dict[int, Counter[Gender]]:
    """Pronouns by the only person whom their sentence names before them, quotations left out.

    A pronoun that opens a sentence counts for the only one of that before it, which must begin
    with the name. An object
    ("met her") is someone else than its subject, who is mostly the one named.
    """
    votes: dict[int, Counter[Gender]] = {}
    for position, gender in ground.pronouns:
        if ground.is_object(position):
            continue
        start = ground.sentence_start(position)
        opens = start == position > ground.paragraph(position).start
        start = ground.sentence_start(position - 1) if opens else start
        spots = people.between(start, position)
        named = {spot.person for spot in spots if not ground.is_quoted(spot.span.start)}
        if opens and not (spots and spots[0].span.start - start < _OPENING):
            continue
        if len(named) == 1:
            votes.setdefault(named.pop(), Counter())[gender] += 1
    return votes


def _elected(votes: Counter[Gender]) -> Gender | None:
    ranked: Sequence[tuple[Gender, int]] = votes.most_common()
    if not ranked:
        return None
    others = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] > 2 * others else None
