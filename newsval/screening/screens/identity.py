"""Screens for PE112 to PE118: one person of the article is one person of the record."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache, lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.rules.identity import ends_of
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.mentions import mentions_of
from newsval.screening.names import telling


def mention_of_namesake(batch: Batch) -> Mask:
    """PE112: full mentions are the name to the letter, or have no word that no name has."""
    mentions = batch.once(mentions_of)
    rest = mentions.full & ~mentions.exact
    at_fault = []
    for (record, _, start, end), person in zip(
        mentions.spans.only(rest).listed(), mentions.person[rest].tolist(), strict=True
    ):
        words = telling(batch.articles[record][start:end])
        others = words - batch.people.words_of(person)
        if others and len(others) < len(words):
            at_fault.append(record)
    return batch.marked(at_fault)


def person_split(batch: Batch) -> Mask:
    """PE113: no two persons share first and last name, nor an alias and a name."""
    record, people = batch.level("persons").record, batch.people
    known: dict[Hashable, int] = {}
    names = people.numbered(str.casefold, known)
    aliases = [known.get(alias.casefold(), len(known)) for alias in people.aliases]
    borne = keys(batch.level("persons.aliases").record, np.array(aliases, dtype=np.int64))
    ends = people.numbered(_ends)
    return batch.having(record, np.isin(keys(record, names), borne)) | batch.twice(
        record[ends >= 0], ends[ends >= 0]
    )


@lru_cache(1 << 15)
def _ends(name: str) -> tuple[str, ...] | None:
    return ends_of(name) if len(name.split()) > 1 else None


def mention_shared(batch: Batch) -> Mask:
    """PE114: no two mentions stand at the same place."""
    mentions = batch.spans("persons.mentions.span")
    ordered = mentions.only(np.lexsort((mentions.end, mentions.start, mentions.record)))
    same = (
        (ordered.record[1:] == ordered.record[:-1])
        & (ordered.start[1:] == ordered.start[:-1])
        & (ordered.end[1:] == ordered.end[:-1])
    )
    return batch.having(ordered.record[1:], same)


def he_and_she(batch: Batch) -> Mask:
    """PE115: all pronouns and honorifics of a person are of one gender."""
    first: dict[tuple[int, int], str] = {}
    return batch.marked(
        record
        for record, person, gender in _genders(batch)
        if first.setdefault((record, person), gender) != gender
    )


def alias_unlike_name(batch: Batch) -> Mask:
    """PE117: each alias of several words that is no part of the name shares a word with it."""
    level, names = batch.level("persons.aliases"), batch.people.names
    return batch.marked(
        record
        for record, person, alias in zip(
            level.record.tolist(), level.parent.tolist(), batch.people.aliases, strict=True
        )
        if " " in alias
        and alias not in names[person]
        and not telling(alias.replace("-", " ")) & telling(names[person].replace("-", " "))
    )


def role_far_away(batch: Batch) -> Mask:
    """PE118: a mention of the person starts in the line in which the role starts."""
    roles, mentions = batch.spans_of("persons.roles"), batch.spans_of("persons.mentions")
    own, named = (
        keys(spans.parent, batch.line_of(batch.places(spans).start)) for spans in (roles, mentions)
    )
    return batch.having(roles.record, ~np.isin(own, named))


_LONGEST_PRONOUN = 10


def _genders(batch: Batch) -> Iterator[tuple[int, int, str]]:
    """Record, person and gender of each word that tells one, for persons and their sources."""
    persons = batch.level("persons")
    for person in np.flatnonzero(persons.has("honorific")).tolist():
        title = persons.column("honorific")[person].as_py().casefold().rstrip(".")
        yield from _honoured(batch, int(persons.record[person]), person, title)
    mentions = batch.once(mentions_of)
    spans = mentions.spans.only(mentions.pronouns)
    yield from _pronouns(batch, spans, mentions.person[mentions.pronouns])
    for name in ("quotes", "claims"):
        items, spans = batch.level(name), batch.spans(f"{name}.source_spans")
        person_of = batch.people.single(name)
        told = (items.counts("source_spans") == 1) & (person_of >= 0)
        spans = spans.only(told[spans.parent])
        yield from _pronouns(batch, spans, person_of[spans.parent])


def _honoured(batch: Batch, record: int, person: int, title: str) -> Iterator[tuple[int, int, str]]:
    language = batch.languages[record]
    if language is not None and title in language.persons.honorific_genders:
        is_feminine = language.persons.honorific_genders[title] == "f"
        yield record, person, "feminine" if is_feminine else "masculine"


def _pronouns(batch: Batch, spans: Spans, people: Numbers) -> Iterator[tuple[int, int, str]]:
    short = spans.end - spans.start <= _LONGEST_PRONOUN
    words = batch.slices(spans.only(short))
    known = pc.is_in(pc.ascii_lower(words), value_set=_all_pronouns())
    # of odd letters, two in one or the like, a word may be a pronoun all the same
    kept = pc.or_(known, pc.invert(pc.string_is_ascii(words)))
    places = np.flatnonzero(short)[as_mask(kept)]
    for record, person, word in zip(
        spans.record[places].tolist(),
        people[places].tolist(),
        words.filter(kept).to_pylist(),
        strict=True,
    ):
        language = batch.languages[record]
        gender = language.sources.gender_pronouns.get(word.casefold()) if language else None
        if gender:
            yield record, person, gender


@cache
def _all_pronouns() -> Any:
    pronouns = (known.sources.gender_pronouns for known in LANGUAGES.values())
    return pa.array(sorted(frozenset().union(*pronouns)), pa.string())
