"""Finds the persons that an article names, with their roles and every mention by name."""

from __future__ import annotations

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.building import build_person
from newsval.extract.persons.evidence import ENOUGH, weigh
from newsval.extract.persons.mentions import Naming, namings
from newsval.extract.persons.reading import Stretch, stretches
from newsval.extract.persons.registry import gather
from newsval.extract.persons.runs import capitalised_runs
from newsval.extract.stages import Document
from newsval.record import Person, SegmentKind

__all__ = ["find_persons"]

_UNREAD: frozenset[SegmentKind] = frozenset(("furniture", "other_article", "blank", "stamp"))
_INTRODUCES_NOBODY: frozenset[SegmentKind] = frozenset(
    ("headline", "kicker", "subheading", "byline", "credit")
)


def find_persons(document: Document) -> tuple[Person, ...]:
    """The persons named in `document`, in the order of their first mention.

    A capitalised run is a person on two signs at least (a title, a first name, a reporting verb
    beside it …); what is doubtful is left out.
    """
    words = document.language.persons
    found = [
        stretch
        for index, segment in enumerate(document.segments)
        if segment.kind not in _UNREAD
        for run in capitalised_runs(document.text, segment, index, words)
        for stretch in stretches(run, words)
    ]
    registry = gather((s for s in found if _introduces(document, s, words)), words)
    by_entry: dict[int, list[Naming]] = {}
    for naming in namings(document.text, found, registry, words):
        by_entry.setdefault(id(naming.entry), []).append(naming)
    return tuple(
        build_person(number, places, document) for number, places in enumerate(by_entry.values(), 1)
    )


def _introduces(document: Document, stretch: Stretch, words: PersonWords) -> bool:
    if document.segments[stretch.segment].kind in _INTRODUCES_NOBODY:
        return False
    if " ".join(stretch.keys) in words.non_persons:
        return False
    if len(stretch.keys) == 1:
        return stretch.left in ("title", "honorific") and stretch.right is None
    return weigh(document.text, stretch, frozenset(), words) >= ENOUGH
