"""Screens for CO1, CA101, CL104 and CL105: ids are unique and lead somewhere that makes sense."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.names import words_in

_REFERENCES = {
    "quotes.sources": "sources.id",
    "claims.sources": "sources.id",
    "quotes.nested_in": "quotes.id",
    "claims.relations.claim": "claims.id",
    "sources.person": "persons.id",
}
_LETTERS = {"captions": "cap", "persons": "p", "sources": "s", "quotes": "q", "claims": "c"}
_IDS = ("captions.id", "persons.id", "sources.id", "quotes.id", "claims.id")


def reference_dangling(batch: Batch) -> Mask:
    """CO101: each id that refers is one of those it may refer to."""
    found = batch.columns.none()
    for path, among in _REFERENCES.items():
        found |= _owners(batch, batch.ids.numbers[path][~batch.ids.known(path, among)])
    return found


def caption_person_unknown(batch: Batch) -> Mask:
    """CA101: the same for the persons of captions."""
    unknown = ~batch.ids.known("captions.persons", "persons.id")
    return _owners(batch, batch.ids.numbers["captions.persons"][unknown])


def id_given_twice(batch: Batch) -> Mask:
    """CO102: no id is that of two items."""
    numbers = np.sort(np.concatenate([batch.ids.numbers[path] for path in _IDS]))
    return _owners(batch, numbers[1:][np.diff(numbers) == 0])


def source_unused(batch: Batch) -> Mask:
    """CO103: something is attributed to each source."""
    ids = batch.ids
    used = (ids.table("quotes.sources") >= 0) | (ids.table("claims.sources") >= 0)
    numbers = ids.numbers["sources.id"]
    return _owners(batch, numbers[~used[numbers]])


def quote_nested_in_itself(batch: Batch) -> Mask:
    """CO104: no quote is nested in one that is nested, so that none can be in itself."""
    ids = batch.ids
    outer = ids.numbers["quotes.nested_in"]
    if not outer.size:
        return batch.columns.none()
    nested = np.zeros(len(batch.level("quotes")), dtype=bool)
    nested[ids.places["quotes.nested_in"]] = True
    at = ids.table("quotes.id")[outer]
    return _owners(batch, outer[(at < 0) | nested[at]])


def source_not_its_person(batch: Batch) -> Mask:
    """CO106: a source has the name of its person, or a word of the person's names."""
    people, records = batch.people, batch.level("sources").record
    found = batch.columns.none()
    for source in np.flatnonzero(people.person_of >= 0).tolist():
        name, person = people.sources[source], int(people.person_of[source])
        if name != people.names[person]:
            found[records[source]] |= not words_in(name) & people.all_words_of(person)
    return found


def source_unlinked(batch: Batch) -> Mask:
    """CO108: each source of kind person is a person of the record."""
    level = batch.level("sources")
    persons = as_mask(pc.equal(level.column("kind"), "person"))
    return batch.having(level.record, persons & (batch.people.person_of < 0))


def id_left_out(batch: Batch) -> Mask:
    """CO107: the ids of each list are numbered from 1 on, in order."""
    found = batch.columns.none()
    for name, letters in _LETTERS.items():
        level = batch.level(name)
        number = np.arange(len(level)) - np.searchsorted(level.record, level.record)
        ids = pa.array([f"{letters}{n}" for n in range(1, int(number.max(initial=-1)) + 2)])
        found |= batch.having(
            level.record, as_mask(pc.not_equal(level.column("id"), ids.take(pa.array(number))))
        )
    return found


def relation_to_self(batch: Batch) -> Mask:
    """CL104: no claim relates to itself."""
    return _related(batch, lambda target, own: target == own)


def relation_to_later(batch: Batch) -> Mask:
    """CL105: no claim relates to one after it."""
    return _related(batch, lambda target, own: target > own)


def _related(batch: Batch, is_wrong: Callable[[Numbers, Numbers], Mask]) -> Mask:
    numbers = batch.ids.numbers["claims.relations.claim"]
    target = batch.ids.table("claims.id")[numbers]
    own = batch.level("claims.relations").parent[batch.ids.places["claims.relations.claim"]]
    return _owners(batch, numbers[is_wrong(target, own)])


def _owners(batch: Batch, numbers: Numbers) -> Mask:
    """The records that ids are of."""
    found = batch.columns.none()
    found[numbers // (batch.ids.size // max(batch.columns.size, 1))] = True
    return found
