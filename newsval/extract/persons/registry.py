"""The persons of one document, gathered from the full names in its running text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.kinds import is_initial
from newsval.extract.persons.known_names import gender_of
from newsval.extract.persons.reading import Stretch

Keys = tuple[str, ...]
Key = TypeVar("Key", str, Keys)

MOST_HOLDERS = 20  # who else has the name cannot be told apart, and is not kept in mind


@dataclass(slots=True, eq=False)
class Entry:
    """One person while the document is read; `names` are the key forms met, in order.

    `generation` is "jr", "sr", "iii", or "" while none is known.
    """

    names: list[Keys]
    generation: str = ""

    @property
    def fullest(self) -> Keys:
        """The form with most words, the first of equals."""
        return max(self.names, key=len)

    def may_be(self, generation: str) -> bool:
        """Whether "Jr" or the like behind a name does not speak against this person."""
        return not (generation and self.generation) or generation == self.generation


class Registry:
    """Persons by name; `enter` adds a full name, `holders` answers a short one."""

    def __init__(self, words: PersonWords) -> None:
        self._words = words
        self._by_surname: dict[str, list[Entry]] = {}
        self._by_given: dict[str, list[Entry]] = {}
        self._by_keys: dict[Keys, list[Entry]] = {}

    def enter(self, stretch: Stretch) -> Entry:
        """The entry for a full name: one that it fits, else a new one."""
        keys, generation = stretch.keys, stretch.generation
        entry = self.named(keys, generation) or self._fitting(keys, generation)
        if entry is None:
            entry = Entry([])
        entry.generation = entry.generation or generation
        if keys not in entry.names:
            entry.names.append(keys)
            _add(self._by_keys, keys, entry)
            self._index(keys, entry)
        return entry

    def named(self, keys: Keys, generation: str = "") -> Entry | None:
        """The person with exactly this name, the first of several."""
        entries = self._by_keys.get(keys, ())
        return next((entry for entry in entries if entry.may_be(generation)), None)

    def surname_holders(self, key: str, generation: str = "") -> list[Entry]:
        """Persons whose surname this is."""
        holders = self._by_surname.get(key, [])
        return [e for e in holders if e.may_be(generation)] if generation else holders

    def given_name_holders(self, key: str) -> list[Entry]:
        """Persons whose first name this is."""
        return self._by_given.get(key, [])

    def ending_in(self, keys: Keys) -> Entry | None:
        """The one person whose name ends in these words: "Van Hollen", "Wasserman Schultz"."""
        if keys[0] in self._words.particles:
            keys = keys[1:]
        holders = self.surname_holders(keys[-1])
        fits = [e for e in holders if any(name[-len(keys) :] == keys for name in e.names)]
        return fits[0] if len(fits) == 1 else None

    def _fitting(self, keys: Keys, generation: str) -> Entry | None:
        if len(keys) == 1:
            return None
        holders = self.surname_holders(keys[-1], generation)
        fits = [e for e in holders if _same(e.fullest, keys, self._words)]
        return fits[0] if len(fits) == 1 else None

    def _index(self, keys: Keys, entry: Entry) -> None:
        _add(self._by_surname, keys[-1], entry)
        if len(keys) > 1:
            _add(self._by_given, keys[0], entry)
            if "-" in keys[-1]:
                _add(self._by_surname, keys[-1].split("-", 1)[-1], entry)


def _add(index: dict[Key, list[Entry]], key: Key, entry: Entry) -> None:
    holders = index.setdefault(key, [])
    if len(holders) < MOST_HOLDERS and entry not in holders:
        holders.append(entry)


def _same(one: Keys, other: Keys, words: PersonWords) -> bool:
    """Whether two names with one surname can be one person's."""
    if len(one) == 1 or len(other) == 1:
        return True
    return _same_given(one[0], other[0], words) or other[0] in one[1:-1] or one[0] in other[1:-1]


def _same_given(one: str, other: str, words: PersonWords) -> bool:
    if one == other:
        return True
    if is_initial(one) or is_initial(other):
        return one[0] == other[0]
    full = words.nicknames
    return other in full.get(one, ()) or one in full.get(other, ())


def gather(accepted: Iterable[Stretch], words: PersonWords) -> Registry:
    """The registry of the stretches that were taken for full names, in text order."""
    registry = Registry(words)
    stretches = list(accepted)
    whole = [s for s in stretches if len(s.keys) > 1 and s.keys[0] not in words.particles]
    for stretch in whole:
        registry.enter(stretch)
    for stretch in stretches:
        if len(stretch.keys) > 1 and not registry.ending_in(stretch.keys):
            registry.enter(stretch)
        if len(stretch.keys) == 1 and not _is_known(stretch, registry, words):
            registry.enter(stretch)
    return registry


def _is_known(stretch: Stretch, registry: Registry, words: PersonWords) -> bool:
    """Whether a name of one word can be that of a person named in full."""
    key = stretch.keys[0]
    title = stretch.prefix[-1].text.lower() if stretch.prefix else ""
    if title in words.given_name_titles:
        return bool(registry.given_name_holders(key))
    gender = words.honorific_genders.get(title)
    holders = registry.surname_holders(key, stretch.generation)
    if gender is not None:
        holders = [e for e in holders if gender_of(e.fullest[0]) in (None, gender)]
    return bool(holders) or (
        bool(registry.given_name_holders(key))
        and (title not in words.honorific_genders or key in words.family_names_first)
    )
