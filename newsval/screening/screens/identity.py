"""Screens for PE112 to PE118: one person of the article is one person of the record."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.rules.identity import ends_of
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.names import telling


def mention_of_namesake(batch: Batch) -> Mask:
    """PE112: full mentions are the name to the letter, or have no word that no name has."""
    level, mentions = batch.level("persons.mentions"), batch.spans("persons.mentions.span")
    holders = level.parent[mentions.parent]
    names = batch.level("persons").column("name").take(pa.array(holders))
    full = as_mask(pc.equal(level.column("form"), "full"))[mentions.parent]
    rest = full & batch.texts.differ(batch.places(mentions), names)
    found = batch.columns.none()
    for (record, _, start, end), person in zip(
        mentions.only(rest).listed(), holders[rest].tolist(), strict=True
    ):
        words = telling(batch.articles[record][start:end])
        others = words - batch.people.words_of(person)
        found[record] |= bool(others) and len(others) < len(words)
    return found


def person_split(batch: Batch) -> Mask:
    """PE113: no two persons share first and last name, nor an alias and a name."""
    records = batch.level("persons").record.tolist()
    aliases = batch.level("persons.aliases")
    borne = zip(aliases.record.tolist(), aliases.array.to_pylist(), strict=True)
    seen = {(record, alias.casefold()) for record, alias in borne}
    ends: set[tuple[object, ...]] = set()
    found = batch.columns.none()
    for record, name in zip(records, batch.people.names, strict=True):
        found[record] |= (record, name.casefold()) in seen
        if len(name.split()) > 1:
            key = (record, *ends_of(name))
            found[record] |= key in ends
            ends.add(key)
    return found


def mention_shared(batch: Batch) -> Mask:
    """PE114: no two mentions stand at the same place."""
    mentions = batch.spans("persons.mentions.span")
    order = np.lexsort((mentions.end, mentions.start, mentions.record))
    ordered = Spans(*(getattr(mentions, name)[order] for name in Spans.__slots__))
    same = (
        (ordered.record[1:] == ordered.record[:-1])
        & (ordered.start[1:] == ordered.start[:-1])
        & (ordered.end[1:] == ordered.end[:-1])
    )
    return batch.having(ordered.record[1:], same)


def he_and_she(batch: Batch) -> Mask:
    """PE115: all pronouns and honorifics of a person are of one gender."""
    first: dict[tuple[int, int], str] = {}
    found = batch.columns.none()
    for record, person, gender in _genders(batch):
        found[record] |= first.setdefault((record, person), gender) != gender
    return found


def alias_unlike_name(batch: Batch) -> Mask:
    """PE117: each alias of several words that is no part of the name shares a word with it."""
    aliases, names = batch.level("persons.aliases"), batch.people.names
    found = batch.columns.none()
    for record, person, alias in zip(
        aliases.record.tolist(), aliases.parent.tolist(), aliases.array.to_pylist(), strict=True
    ):
        if " " in alias and alias not in names[person]:
            own = telling(names[person].replace("-", " "))
            found[record] |= not telling(alias.replace("-", " ")) & own
    return found


def role_far_away(batch: Batch) -> Mask:
    """PE118: a mention of the person starts in the line in which the role starts."""
    roles, spans = batch.level("persons.roles"), batch.spans("persons.roles.span")
    mentions = batch.spans("persons.mentions.span")
    holders = batch.level("persons.mentions").parent[mentions.parent]
    named = keys(holders, batch.line_of(batch.places(mentions).start))
    people = roles.parent[batch.level("persons.roles.span").parent]
    own = keys(people, batch.line_of(batch.places(spans).start))
    return batch.having(spans.record, ~np.isin(own, named))


def _genders(batch: Batch) -> Iterator[tuple[int, int, str]]:
    """Record, person and gender of each word that tells one, for persons and their sources."""
    persons = batch.level("persons")
    for person in np.flatnonzero(persons.has("honorific")).tolist():
        title = persons.column("honorific")[person].as_py().casefold().rstrip(".")
        yield from _honoured(batch, int(persons.record[person]), person, title)
    level, mentions = batch.level("persons.mentions"), batch.spans("persons.mentions.span")
    pronouns = as_mask(pc.equal(level.column("form"), "pronoun"))[mentions.parent]
    spans = mentions.only(pronouns)
    yield from _pronouns(batch, spans, level.parent[spans.parent].tolist())
    for name in ("quotes", "claims"):
        items, spans = batch.level(name), batch.spans(f"{name}.source_spans")
        person_of = batch.people.single(name)
        told = (items.counts("source_spans") == 1) & (person_of >= 0)
        spans = spans.only(told[spans.parent])
        yield from _pronouns(batch, spans, person_of[spans.parent].tolist())


def _honoured(batch: Batch, record: int, person: int, title: str) -> Iterator[tuple[int, int, str]]:
    language = batch.languages[record]
    if language is not None and title in language.persons.honorific_genders:
        is_feminine = language.persons.honorific_genders[title] == "f"
        yield record, person, "feminine" if is_feminine else "masculine"


def _pronouns(batch: Batch, spans: Spans, people: list[int]) -> Iterator[tuple[int, int, str]]:
    for (record, _, start, end), person in zip(spans.listed(), people, strict=True):
        language = batch.languages[record]
        if language is not None and end - start <= _LONGEST_PRONOUN:
            words = batch.articles[record][start:end].casefold()
            gender = language.sources.gender_pronouns.get(words)
            if gender:
                yield record, person, gender


_LONGEST_PRONOUN = 10
