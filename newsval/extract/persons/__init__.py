"""Finds the persons that an article names, with their roles and every mention by name."""

from __future__ import annotations

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.evidence import ENOUGH, weigh
from newsval.extract.persons.mentions import Naming, namings
from newsval.extract.persons.reading import Stretch, stretches
from newsval.extract.persons.registry import Entry, gather
from newsval.extract.persons.runs import capitalised_runs
from newsval.extract.stages import Document
from newsval.record import Mention, Person, SegmentKind

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
        _person(f"p{number}", document.text, places)
        for number, places in enumerate(by_entry.values(), 1)
    )


def _introduces(document: Document, stretch: Stretch, words: PersonWords) -> bool:
    if document.segments[stretch.segment].kind in _INTRODUCES_NOBODY:
        return False
    if " ".join(stretch.keys) in words.non_persons:
        return False
    if len(stretch.keys) == 1:
        return stretch.left in ("title", "honorific") and stretch.right is None
    return weigh(document.text, stretch, frozenset(), words) >= ENOUGH


def _person(number: str, text: str, places: list[Naming]) -> Person:
    fullest = max(places, key=lambda place: len(place.stretch.keys))
    name = fullest.span.slice(text)
    forms = dict.fromkeys(place.span.slice(text) for place in places)
    return Person(
        id=number,
        name=name,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(_mention(place, name, text) for place in places),
    )


def _mention(place: Naming, name: str, text: str) -> Mention:
    full = len(place.stretch.keys) > 1 or place.span.slice(text) == name
    return Mention(span=place.span, form="full" if full else "short", segment=place.stretch.segment)
