"""Whom a single word names, as the text goes on: "Gantz", "Mrs. Clinton", "Xi", "bin Salman"."""

from __future__ import annotations

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.kinds import is_safe_first_name
from newsval.extract.persons.known_names import gender_of
from newsval.extract.persons.reading import Stretch
from newsval.extract.persons.registry import MOST_HOLDERS, Entry, Registry
from newsval.places import is_country

_LONGEST_PARTICLES = 12


class Bearers:
    """Who bears a bare surname at each point of a text, read from its beginning.

    Of several persons of one surname it is the one who bore it already when the others came in,
    unless another of them was named last in the same segment; else nobody.
    """

    def __init__(self, registry: Registry, words: PersonWords) -> None:
        self._registry = registry
        self._words = words
        self._introduced: dict[str, list[Entry]] = {}
        self._borne: dict[str, Entry] = {}
        self._latest: dict[str, tuple[Entry, int]] = {}

    def introduce(self, stretch: Stretch, entry: Entry) -> None:
        """Take note of a full name."""
        key = stretch.keys[-1]
        entries = self._introduced.setdefault(key, [])
        if len(entries) < MOST_HOLDERS and entry not in entries:
            entries.append(entry)
        self._latest[key] = (entry, stretch.segment)

    def bearer(self, text: str, stretch: Stretch) -> tuple[Entry | None, int]:
        """The person that a stretch of one word names, and where the name starts."""
        key, words = stretch.keys[0], self._words
        title = stretch.prefix[-1].text.lower() if stretch.left and stretch.prefix else ""
        if title in words.given_name_titles:
            return self._registry.named((key,)) or self._by_given(key), stretch.span.start
        if stretch.left is None and _stands_as_country(text, stretch, words):
            return None, stretch.span.start
        start = _with_particles(text, stretch.span.start, words)
        holders = self._registry.surname_holders(key, stretch.generation)
        if start == stretch.span.start:
            holders = self._agreeing(holders, title) or []
        entry = holders[0] if len(holders) == 1 else self._of_several(key, stretch, holders)
        if entry is not None:
            self._borne.setdefault(key, entry)
            return entry, start if len(entry.fullest) > 1 else stretch.span.start
        if not holders and (stretch.left is not None or self._may_stand_alone(key)):
            return self._by_given(key), stretch.span.start
        return None, start

    def in_heading(self, key: str) -> Entry | None:
        """The person that a word of a heading names, when the whole text has been read."""
        holders = self._registry.surname_holders(key)
        if len(holders) == 1:
            return holders[0]
        if holders:
            return self._borne.get(key)
        return self._by_given(key) if self._may_stand_alone(key) else None

    def _agreeing(self, holders: list[Entry], honorific: str) -> list[Entry]:
        """The holders whose first name is not of another gender than the honorific."""
        gender = self._words.honorific_genders.get(honorific)
        if gender is None:
            return holders
        return [e for e in holders if gender_of(e.fullest[0]) in (None, gender) or _single(e)]

    def _of_several(self, key: str, stretch: Stretch, holders: list[Entry]) -> Entry | None:
        introduced = [e for e in self._introduced.get(key, []) if e in holders]
        if len(introduced) == 1:
            return introduced[0]
        borne = self._borne.get(key)
        latest, segment = self._latest.get(key, (None, -1))
        if borne not in holders or (segment == stretch.segment and latest is not borne):
            return None
        return borne

    def _by_given(self, key: str) -> Entry | None:
        holders = self._registry.given_name_holders(key)
        return holders[0] if len(holders) == 1 else None

    def _may_stand_alone(self, key: str) -> bool:
        return key in self._words.family_names_first or is_safe_first_name(key, self._words)


def _single(entry: Entry) -> bool:
    return len(entry.fullest) == 1


def _stands_as_country(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Whether a surname that is a country, too, is one here: "in Jordan"."""
    start = stretch.span.start
    before = text[max(0, start - _LONGEST_PARTICLES) : start].split()
    return (
        bool(before)
        and before[-1].lower() in words.place_prepositions
        and is_country(stretch.keys[0])
    )


def _with_particles(text: str, start: int, words: PersonWords) -> int:
    """Where a surname starts with the particles before it: "bin Salman", "von der Leyen"."""
    before = text[max(0, start - _LONGEST_PARTICLES) : start]
    if not before.endswith(" "):
        return start
    for part in reversed(before.split()):
        if part not in words.particles:
            break
        start = text.rindex(part, 0, start)
    return start
