"""Screens for PE1, CA102 and CA103: names stand in the text as they are given."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.mentions import mentions_of
from newsval.screening.names import normal, person_words, words_in


def person_never_mentioned(batch: Batch) -> Mask:
    """PE101: each person has mentions."""
    persons = batch.level("persons")
    return batch.having(persons.record, persons.counts("mentions") == 0)


def name_not_in_text(batch: Batch) -> Mask:
    """PE102: a mention is the name to the letter, or else its words are looked up in the text."""
    persons, mentions = batch.level("persons"), batch.once(mentions_of)
    lost = np.ones(len(persons), dtype=bool)
    lost[mentions.person[mentions.exact]] = False
    lost |= as_mask(pc.match_substring_regex(persons.column("name"), r"^\s*$"))
    found = batch.columns.none()
    for index in np.flatnonzero(lost).tolist():
        record = int(persons.record[index])
        name, folded = batch.people.names[index], batch.folded(record)
        words = name.split()
        found[record] |= not words or any(word.casefold() not in folded for word in words)
    return found


def same_name_twice(batch: Batch) -> Mask:
    """PE103: no two persons have one name, case and white space set aside."""
    return batch.twice(batch.level("persons").record, batch.people.numbered(normal))


def mention_of_other_name(batch: Batch) -> Mask:
    """PE104: a mention is the end of the name (or all of it), or has a word of the names."""
    mentions = batch.once(mentions_of)
    other_form = mentions.named & ~mentions.exact
    spans, holders = mentions.spans.only(other_form), mentions.person[other_form]
    names = mentions.names.filter(pa.array(other_form))
    other = batch.texts.end_otherwise(batch.places(spans), names)
    found = batch.columns.none()
    rest = spans.only(other)
    words = batch.slices(rest).to_pylist()
    for record, person, own in zip(
        rest.record.tolist(), holders[other].tolist(), words, strict=True
    ):
        within = own.casefold() in batch.people.names[person].casefold()
        found[record] |= not within and not words_in(own) & batch.people.words_of(person)
    return found


def role_not_at_span(batch: Batch) -> Mask:
    """PE105: a title is what stands at its span, or is in it, case and white space set aside."""
    spans = batch.spans("persons.roles.span")
    holders = batch.level("persons.roles.span").parent
    titles = batch.level("persons.roles").column("title").take(pa.array(holders))
    other = batch.texts.differ(batch.places(spans), titles)
    rest = spans.only(other)
    words = batch.slices(rest).to_pylist()
    given = titles.filter(pa.array(other)).to_pylist()
    found = batch.columns.none()
    for record, title, own in zip(rest.record.tolist(), given, words, strict=True):
        found[record] |= normal(title) not in normal(own)
    return found


def caption_person_not_named(batch: Batch) -> Mask:
    """CA102: a caption has the name of each person that it shows, or a word of it."""
    level, people = batch.level("captions.persons"), batch.people
    captions = batch.level("captions").column("text").to_pylist()
    persons = batch.ids.table("persons.id")[batch.ids.numbers["captions.persons"]]
    shown = zip(level.record.tolist(), level.parent.tolist(), persons.tolist(), strict=True)
    return batch.marked(
        record
        for record, caption, person in shown
        if person >= 0
        and not _stands_alone(people.names[person], captions[caption])
        and not people.words_of(person) & words_in(captions[caption])
    )


def credit_in_caption(batch: Batch) -> Mask:
    """CA103: a credit and its caption have no character in common."""
    own, captions = batch.spans("captions.credit.span"), batch.spans("captions.span")
    at = batch.level("captions.credit").parent[own.parent]
    shared = (own.start < captions.end[at]) & (captions.start[at] < own.end)
    return batch.having(own.record, shared)


def _stands_alone(name: str, text: str) -> bool:
    """Whether a name stands between spaces or stops, so that its words are words of the text."""
    start = text.find(name)
    end = start + len(name)
    return (
        start >= 0
        and text[start - 1 : start] in ("", " ")
        and text[end : end + 1] in ("", " ", ",", ".")
        and _has_words(name)
    )


@lru_cache(1 << 15)
def _has_words(name: str) -> bool:
    return bool(words_in(name) & person_words(name, ()))
