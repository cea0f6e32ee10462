"""The growing list of a document's sources, and the finding of one introduced before."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.kinds import is_individual, is_plural, kind_of
from newsval.extract.sources.naming import name_span
from newsval.extract.sources.wording import Wording
from newsval.record import Anchored, Person, Source, SourceKind


@dataclass(slots=True)
class Entry:
    """A source in the making; `person` is the index of the person it is, if it is one."""

    kind: SourceKind
    name: str
    words: tuple[str, ...]
    noun: str
    plural: bool = False
    individual: bool = False
    person: int | None = None
    anonymity: Anchored | None = None


@dataclass(slots=True)
class Register:
    """The sources met so far, in text order; they are known by their index."""

    text: str
    words: SourceWords
    entries: list[Entry] = field(default_factory=list)

    def of_person(self, number: int, person: Person) -> int:
        """The source that is this person, a new one if need be."""
        for index, entry in enumerate(self.entries):
            if entry.person == number:
                return index
        return self._add(Entry("person", person.name, (), "", person=number))

    def of_phrase(self, wording: Wording) -> int:
        """The source that a noun phrase names: a known one of that name, else a new one."""
        kind = kind_of(wording, self.words)
        known = None if wording.form == "indefinite" else self._same_name(wording, kind)
        if known is not None:
            return known
        name = name_span(self.text, wording, self.words).slice(self.text)
        individual = kind == "unnamed" and is_individual(wording, self.words)
        plural = is_plural(wording, self.words) and not individual
        return self._add(Entry(kind, name, wording.words, wording.noun, plural, individual))

    def meant_by(self, wording: Wording) -> int | None:
        """The last source introduced that "the official" or "the statement" can mean."""
        modifiers = set(wording.words)
        for index in range(len(self.entries) - 1, -1, -1):
            entry = self.entries[index]
            if entry.noun == wording.noun and modifiers <= set(entry.words):
                return index
        return None

    def sources(self, persons: tuple[Person, ...]) -> tuple[Source, ...]:
        """The sources as a record has them."""
        return tuple(
            Source(
                id=f"s{number}",
                kind=_final_kind(entry),
                name=entry.name,
                person=None if entry.person is None else persons[entry.person].id,
                anonymity=entry.anonymity,
            )
            for number, entry in enumerate(self.entries, 1)
        )

    def _add(self, entry: Entry) -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    def _same_name(self, wording: Wording, kind: SourceKind) -> int | None:
        for index, entry in enumerate(self.entries):
            if entry.person is None and entry.kind == kind and _same(entry, wording):
                return index
        return None


def _same(entry: Entry, wording: Wording) -> bool:
    if entry.words == wording.words:
        return True
    initials = "".join(word[0] for word in entry.words)
    return wording.form == "name" and len(initials) > 2 and wording.words == (initials,)


def _final_kind(entry: Entry) -> SourceKind:
    """A group whose members ask not to be named is unnamed."""
    return "unnamed" if entry.anonymity and entry.kind == "group" else entry.kind
