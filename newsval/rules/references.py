"""CO1: the ids within a record are unique and lead somewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.article import attributed, first_span
from newsval.rules.names import words_of
from newsval.rules.registry import Problem, rule


@rule("CO101", "reference-dangling", Severity.ERROR)
def reference_dangling(record: Record) -> Iterator[Problem]:
    """An id names nothing in the record.

    What it does:
        Looks up the ids in `sources` and `nested_in` of quotes, in `sources` and `relations` of
        claims, and in `person` of sources.
    Why it matters:
        The speaker, or the claim that is denied, cannot be found.
    Fails:
        a quote with "sources": ["s7"] in a record whose sources are s1 and s2.
    Passes:
        a quote with "sources": ["s2"] in the same record.
    """
    known = {
        "source": {source.id for source in record.sources},
        "person": {person.id for person in record.persons},
        "quote": {quote.id for quote in record.quotes},
        "claim": {claim.id for claim in record.claims},
    }
    for pointer, kind, key, span in _references(record):
        if key not in known[kind]:
            yield Problem(
                f"{key} is no {kind} of this record",
                f"Use the id of one of its {kind}s: {_some(known[kind])}.",
                pointer=pointer,
                span=span,
                claimed=key,
            )


@rule("CO102", "id-given-twice", Severity.ERROR)
def id_given_twice(record: Record) -> Iterator[Problem]:
    """Two items of a record have the same id.

    What it does:
        Compares the ids of all captions, persons, sources, quotes and claims of the record.
    Why it matters:
        A reference to that id could mean either.
    Fails:
        two persons with "id": "p1"
    Passes:
        "id": "p1" and "id": "p2"
    """
    seen: dict[str, str] = {}
    for name in ("captions", "persons", "sources", "quotes", "claims"):
        for index, item in enumerate(getattr(record, name)):
            pointer = f"/{name}/{index}"
            first = seen.setdefault(item.id, pointer)
            if first != pointer:
                yield Problem(
                    f"the id {item.id} is already that of {first}",
                    "Give the item an id of its own, and correct what refers to it.",
                    pointer=f"{pointer}/id",
                    claimed=item.id,
                )


@rule("CO103", "source-unused", Severity.WARNING)
def source_unused(record: Record) -> Iterator[Problem]:
    """Nothing is attributed to a source.

    What it does:
        Looks for sources that no quote and no claim names.
    Why it matters:
        A source is someone to whom words are attributed. Here the words were lost, or it is none.
    Fails:
        a record with the source s2, whose quotes and claims all have "sources": ["s1"].
    Passes:
        the same record without s2.
    """
    used = {key for _, item in attributed(record) for key in item.sources}
    for index, source in enumerate(record.sources):
        if source.id not in used:
            yield Problem(
                f"nothing is attributed to the source {source.id}, “{source.name}”",
                "Remove the source, or attribute to it what it said.",
                pointer=f"/sources/{index}",
            )


@rule("CO104", "quote-nested-in-itself", Severity.ERROR)
def quote_nested_in_itself(record: Record) -> Iterator[Problem]:
    """A quote is nested in itself, directly or through others.

    What it does:
        Follows `nested_in` from each quote and looks for the quote itself on the way.
    Why it matters:
        Nesting says who quotes whom; a circle says nothing.
    Fails:
        q1 with "nested_in": "q2" and q2 with "nested_in": "q1".
    Passes:
        q2 with "nested_in": "q1", and q1 without.
    """
    circling = _in_circles({quote.id: quote.nested_in for quote in record.quotes})
    for index, quote in enumerate(record.quotes):
        if quote.nested_in == quote.id or (quote.id in circling and quote.nested_in in circling):
            yield Problem(
                f"quote {quote.id} is nested in itself",
                "Keep `nested_in` on the inner quote alone.",
                pointer=f"/quotes/{index}/nested_in",
                span=first_span(quote),
                claimed=quote.nested_in,
            )


@rule("CO106", "source-not-its-person", Severity.ERROR)
def source_not_its_person(record: Record) -> Iterator[Problem]:
    """A source has another name than the person that it is.

    What it does:
        Compares the words of each source's `name` with those of the `name` and the aliases of
        its `person`; titles and the like count as well.
    Why it matters:
        Readers of the sources see one speaker, readers of the persons another.
    Fails:
        "name": "Boris Brandt", "person": "p1", where p1 is Carla Adler.
    Passes:
        "name": "Mayor Adler", "person": "p1", where p1 is Carla Adler.
    """
    persons = {person.id: person for person in record.persons}
    for index, source in enumerate(record.sources):
        person = persons.get(source.person or "")
        if person is None or source.name == person.name:
            continue
        if not words_of(source.name) & words_of(" ".join((person.name, *person.aliases))):
            yield Problem(
                f"the source {source.id}, {source.name}, is said to be {person.id}, {person.name}",
                "Correct `person`, or name the source as the article names that person.",
                pointer=f"/sources/{index}/person",
                span=person.mentions[0].span if person.mentions else None,
                claimed=source.name,
                actual=person.name,
            )


@rule("CO108", "source-unlinked", Severity.WARNING)
def source_unlinked(record: Record) -> Iterator[Problem]:
    """A source has the name of a person of the record, and does not say that it is that person.

    What it does:
        Compares the `name` of each source of kind person that has no `person` with the names and
        aliases of the record's persons; case is set aside, and a name that several have passes.
    Why it matters:
        Who asks what a person said is not told of these words.
    Fails:
        {"id": "s1", "kind": "person", "name": "Carla Adler"} where p1 is Carla Adler.
    Passes:
        the same source with "person": "p1"
    """
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for person in record.persons:
        for name in {one.casefold() for one in (person.name, *person.aliases)}:
            bearers[name].append(person.id)
    for index, source in enumerate(record.sources):
        if source.kind == "person" and source.person is None:
            ids = bearers.get(source.name.casefold(), [])
            if len(ids) == 1:
                yield Problem(
                    f"{source.id} has the name of {ids[0]}, and is not linked to it",
                    f'Add "person": "{ids[0]}".',
                    pointer=f"/sources/{index}",
                    actual=ids[0],
                )


def _in_circles(outer: Mapping[str, str | None]) -> set[str]:
    """The ids from which the way outwards, from each to the one around it, leads back to them."""
    found: set[str] = set()
    gone: set[str] = set()
    for key in outer:
        way: list[str] = []
        at: str | None = key
        while at is not None and at not in gone:
            gone.add(at)
            way.append(at)
            at = outer.get(at)
        if at in way:
            found.update(way[way.index(at) :])
    return found


class _Reference(NamedTuple):
    """An id at `pointer` that names another item, of this kind; `span` is of who refers to it."""

    pointer: str
    kind: str
    key: str
    span: Span | None = None


def _references(record: Record) -> Iterator[_Reference]:
    """Every reference of a record."""
    for pointer, item in attributed(record):
        for index, key in enumerate(item.sources):
            yield _Reference(f"{pointer}/sources/{index}", "source", key, first_span(item))
    for index, quote in enumerate(record.quotes):
        if quote.nested_in is not None:
            place = f"/quotes/{index}/nested_in"
            yield _Reference(place, "quote", quote.nested_in, first_span(quote))
    for number, claim in enumerate(record.claims):
        for index, relation in enumerate(claim.relations):
            place = f"/claims/{number}/relations/{index}/claim"
            yield _Reference(place, "claim", relation.claim, first_span(claim))
    for index, source in enumerate(record.sources):
        if source.person is not None:
            yield _Reference(f"/sources/{index}/person", "person", source.person)


def _some(ids: set[str]) -> str:
    return ", ".join(sorted(ids)[:10]) or "there are none"
