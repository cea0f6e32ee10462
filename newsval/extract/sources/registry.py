"""The growing list of a document's sources, and the finding of one introduced before."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.kinds import is_individual, is_plural, kind_of
from newsval.extract.sources.naming import name_span
from newsval.extract.sources.wording import Wording
from newsval.record import Anchored, Person, Source, SourceKind

_LATEST = 50  # sources of one noun among which "the official" is sought
_INITIALS = 3
_SHORT = 2  # words that a shortened name has at least: "Argo" alone may be another


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
    """The sources met so far, in text order; they are known by their index.

    `by_name` finds them by kind and words, an organisation by its initials too.
    """

    text: str
    words: SourceWords
    entries: list[Entry] = field(default_factory=list)
    by_person: dict[int, int] = field(default_factory=dict)
    by_noun: dict[str, list[int]] = field(default_factory=dict)
    by_first: dict[str, list[int]] = field(default_factory=dict)
    by_name: dict[tuple[str, ...], int] = field(default_factory=dict)

    def of_person(self, number: int, person: Person) -> int:
        """The source that is this person, a new one if need be."""
        if number not in self.by_person:
            entry = Entry("person", person.name, (), "", person=number)
            self.by_person[number] = self._add(entry)
        return self.by_person[number]

    def of_phrase(self, wording: Wording) -> int:
        """The source that a noun phrase names: a known one of that name, else a new one."""
        kind = kind_of(wording, self.words)
        known = self.by_name.get((kind, *wording.words))
        if known is not None and wording.form != "indefinite":
            return known
        longer = self._shortened(kind, wording)
        if longer is not None:
            return longer
        name = name_span(self.text, wording, self.words).slice(self.text)
        individual = kind == "unnamed" and is_individual(wording, self.words)
        plural = is_plural(wording, self.words) and not individual
        return self._add(Entry(kind, name, wording.words, wording.noun, plural, individual))

    def of_speaker(self, wording: Wording) -> int:
        """The human being of this name who is none of the persons known: "ROE:"."""
        known = self.by_name.get(("person", *wording.words))
        if known is not None:
            return known
        return self._add(
            Entry("person", wording.span.slice(self.text), wording.words, wording.noun)
        )

    def _shortened(self, kind: SourceKind, wording: Wording) -> int | None:
        """The only organisation whose name starts with these words: "Argo Mutual Insurance"."""
        if kind != "organisation" or wording.form != "name" or len(wording.words) < _SHORT:
            return None
        count = len(wording.words)
        fits = [
            index
            for index in self.by_first.get(wording.words[0], ())
            if self.entries[index].words[:count] == wording.words
        ]
        return fits[0] if len(fits) == 1 else None

    def meant_by(self, wording: Wording) -> int | None:
        """The last source introduced that "the official" or "the statement" can mean."""
        modifiers = set(wording.words)
        for index in reversed(self.by_noun.get(wording.noun, [])[-_LATEST:]):
            if modifiers <= set(self.entries[index].words):
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
        index = len(self.entries)
        self.entries.append(entry)
        self.by_noun.setdefault(entry.noun, []).append(index)
        if entry.words:
            self.by_name.setdefault((entry.kind, *entry.words), index)
            if entry.kind == "organisation":
                self.by_first.setdefault(entry.words[0], []).append(index)
            initials = "".join(word[0] for word in entry.words)
            if entry.kind == "organisation" and len(initials) >= _INITIALS:
                self.by_name.setdefault((entry.kind, initials), index)
        return index


def _final_kind(entry: Entry) -> SourceKind:
    """A group whose members ask not to be named is unnamed."""
    return "unnamed" if entry.anonymity and entry.kind == "group" else entry.kind
