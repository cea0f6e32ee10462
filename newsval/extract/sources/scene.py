"""What is known at a point of the text: its people, the sources met, and who spoke where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from newsval.extract.languages.source_words import Agreement, SourceWords
from newsval.extract.sources.ground import Ground
from newsval.extract.sources.people import People
from newsval.extract.sources.registry import Register
from newsval.record import Anchored, AttributionKind, Span


class Reference(NamedTuple):
    """What the words at `span` refer to: indices of sources, or a reason why none is known."""

    span: Span
    entries: tuple[int, ...]
    kind: AttributionKind
    confidence: float
    reason: str | None = None


def unresolved(span: Span, reason: str) -> Reference:
    """A reference to someone that the text does not make known."""
    return Reference(span, (), "none", 0.0, reason)


class Candidate(NamedTuple):
    """Who may be meant: a person, by index, or else a source in the register."""

    person: int | None
    entry: int | None = None


@dataclass(slots=True)
class Scene:
    """The state of resolution.

    `trail` holds the references made so far, in text order, and `starts` where they start;
    `learned` are the genders of persons, by index, that pronouns resolved so far have shown;
    `anonymity` are the stretches that say why a source is not named; `names` keeps, by noun, the
    words that the text has before it in proper names ("vigo" for "Vigo Council"); `labels` are the
    names before the turns of a transcript, `turns` those of an interview without names, with the
    person who speaks, if known.
    """

    ground: Ground
    people: People
    register: Register
    trail: list[Reference] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    learned: dict[int, Agreement] = field(default_factory=dict)
    anonymity: tuple[Anchored, ...] = ()
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    labels: frozenset[Span] = frozenset()
    turns: Mapping[Span, int | None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text."""
        return self.ground.text

    @property
    def words(self) -> SourceWords:
        """The words of the language."""
        return self.ground.words

    def entry_of(self, candidate: Candidate) -> int:
        """The source that a candidate is."""
        if candidate.person is None:
            return candidate.entry or 0
        return self.register.of_person(candidate.person, self.people.persons[candidate.person])

    def gender_of(self, candidate: Candidate) -> Agreement | None:
        """The gender of a candidate, if the text tells it."""
        if candidate.person is not None:
            known = self.people.genders[candidate.person]
            return known or self.learned.get(candidate.person)
        return self.words.gender_nouns.get(self.register.entries[candidate.entry or 0].noun)

    def agrees(self, candidate: Candidate, gender: Agreement | None) -> bool:
        """Whether nothing speaks against the candidate's having this gender."""
        known = self.gender_of(candidate)
        return gender is None or known is None or known == gender

    def is_unlikely(self, candidate: Candidate, gender: Agreement | None) -> bool:
        """Whether the first name alone speaks against this gender, and the text is silent."""
        if candidate.person is None or gender is None or self.gender_of(candidate):
            return False
        return self.people.name_genders[candidate.person] not in (None, gender)

    def speaker(self, reference: Reference) -> Candidate | None:
        """The one human being whom a reference names, or may name."""
        if len(reference.entries) != 1:
            return None
        entry = self.register.entries[reference.entries[0]]
        if entry.person is not None:
            return Candidate(entry.person)
        if entry.individual or self.is_doubtful(reference.entries[0]):
            return Candidate(None, reference.entries[0])
        return None

    def is_doubtful(self, index: int) -> bool:
        """Whether a source of one capitalised word may be a person that was not recognised."""
        entry = self.register.entries[index]
        return (
            entry.kind == "organisation"
            and entry.words == (entry.noun,)
            and entry.name.istitle()
            and entry.noun not in self.words.organisations
        )

    def add(self, reference: Reference) -> None:
        """Puts a reference, later in the text than those before, on the trail."""
        self.trail.append(reference)
        self.starts.append(reference.span.start)

    def references(self, start: int, end: int) -> list[Reference]:
        """The references that start in [start, end), the latest first."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.trail[first:last][::-1]
