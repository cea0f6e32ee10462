"""The tables below an article: persons, quotes, claims and captions."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.record import Claim, Person, Quote, Record
from newsval.reports.cells import clip, show
from newsval.reports.marks import source_names
from newsval.reports.styled import BLANK, Line, Piece, Table

_WORDS = 160  # cells of a quote or claim, which stands in full in the text above


def article_tables(record: Record) -> Iterator[Line | Table]:
    """A table for each kind of value that the record has."""
    for table in (_persons(record), _quotes(record), _claims(record), _captions(record)):
        if table.rows:
            yield BLANK
            yield table


def _persons(record: Record) -> Table:
    rows = tuple(
        (
            Piece(show(person.id), "dim"),
            Piece(show(person.name), "person"),
            Piece(show("; ".join(_roles(person)))),
            Piece(str(len(person.mentions))),
        )
        for person in record.persons
    )
    return Table("Persons", ("", "name", "roles", "mentions"), rows)


def _roles(person: Person) -> Iterator[str]:
    for role in person.roles:
        status = "" if role.status == "current" else f"{role.status}: "
        organisation = f" ({role.organisation})" if role.organisation else ""
        yield f"{status}{role.title}{organisation}"


def _quotes(record: Record) -> Table:
    rows = tuple(
        (
            Piece(show(quote.id), "dim"),
            Piece(show(source_names(record, quote)) or "no one named", "strong"),
            Piece(clip(quote.text, _WORDS), "quote"),
            Piece(show(_manner(quote))),
        )
        for quote in record.quotes
    )
    return Table("Quotes", ("", "said by", "words", "how"), rows)


def _claims(record: Record) -> Table:
    rows = tuple(
        (
            Piece(show(claim.id), "dim"),
            Piece(show(source_names(record, claim)) or claim.voice, "strong"),
            Piece(_stance(claim)),
            Piece(clip(claim.text, _WORDS), "claim"),
            Piece(show(_manner(claim))),
        )
        for claim in record.claims
    )
    return Table("Claims", ("", "source", "stance", "words", "how"), rows)


def _stance(claim: Claim) -> str:
    relations = ", ".join(f"{relation.kind} {relation.claim}" for relation in claim.relations)
    return show(relations or claim.stance)


def _manner(item: Quote | Claim) -> str:
    """How it is attributed: the cue, the addressee, the hedges, or why no one is named."""
    parts = [f"“{item.cue.text}”"] if item.cue else []
    if item.addressee:
        parts.append(f"to {item.addressee.text}")
    if isinstance(item, Claim):
        parts += [f"hedged “{hedge.text}”" for hedge in item.hedges]
    if item.attribution != "explicit":
        parts.append(item.reason or item.attribution)
    return ", ".join(parts)


def _captions(record: Record) -> Table:
    names = {person.id: person.name for person in record.persons}
    rows = tuple(
        (
            Piece(show(caption.id), "dim"),
            Piece(clip(caption.text, _WORDS)),
            Piece(show(", ".join(names.get(id_, id_) for id_ in caption.persons)), "person"),
            Piece(show(caption.credit.text if caption.credit else "")),
            Piece(f"{len(caption.repeats)}x" if caption.repeats else ""),
        )
        for caption in record.captions
    )
    return Table("Captions", ("", "text", "shows", "credit", "repeated"), rows)
