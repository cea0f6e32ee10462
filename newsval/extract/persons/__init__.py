"""Finds the persons that an article names, with their roles and every mention by name."""

from __future__ import annotations

from newsval.extract.persons.building import build_persons
from newsval.extract.persons.fields import without_field
from newsval.extract.persons.first_names import with_first_names
from newsval.extract.persons.headings import heading_segments
from newsval.extract.persons.lists import introduced
from newsval.extract.persons.mentions import Naming, namings
from newsval.extract.persons.reading import Stretch, stretches
from newsval.extract.persons.registry import gather
from newsval.extract.persons.runs import capitalised_runs
from newsval.extract.stages import Document
from newsval.record import Person, SegmentKind

__all__ = ["find_persons"]

_UNREAD: frozenset[SegmentKind] = frozenset(("furniture", "other_article", "blank", "stamp"))


def find_persons(document: Document) -> tuple[Person, ...]:
    """The persons named in `document`, in the order of their first mention.

    A capitalised run of the running text is a person on two signs at least (a title, a first
    name, a reporting verb beside it …); what is doubtful is left out. A heading, a byline and a
    credit introduce nobody, but name those whom the running text introduces.
    """
    headings = heading_segments(document)
    found = with_first_names(document, _stretches(document))
    running = [stretch for stretch in found if stretch.segment not in headings]
    registry = gather(introduced(document, running), document.language.persons)
    places: dict[int, list[Naming]] = {}
    for naming in namings(document, found, registry, headings):
        places.setdefault(id(naming.entry), []).append(naming)
    return build_persons(places.values(), document)


def _stretches(document: Document) -> list[Stretch]:
    """All stretches of name words in the segments that are read, in text order."""
    words = document.language.persons
    return [
        stretch
        for index, segment in enumerate(document.segments)
        if segment.kind not in _UNREAD
        for run in capitalised_runs(document.text, segment, index, words)
        for part in without_field(document.text, run, words)
        for stretch in stretches(part, words)
    ]
