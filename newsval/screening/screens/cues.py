"""Screens for QU312 to QU314 and PE120: cues, pronouns that go on, and roles before names."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.rules.cues import is_small
from newsval.rules.persons import NEXT
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask

_NAMED = pa.array(["full", "short"])


def cue_without_verb(batch: Batch) -> Mask:
    """QU312: each cue is apart from its source, and no small word."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        level, cues = batch.level(f"{name}.cue"), batch.spans_of(f"{name}.cue")
        words = level.column("text").dictionary_encode()
        small = [_is_small(batch, text) for text in words.dictionary.to_pylist()]
        found |= batch.having(level.record, np.array(small, dtype=bool)[words.indices.to_numpy()])
        sources = batch.spans(f"{name}.source_spans")
        sources = sources.only(np.lexsort((sources.start, sources.parent)))
        found |= batch.having(cues.record, _touched(cues, sources))
    return found


def pronoun_of_other(batch: Batch) -> Mask:
    """QU313: items of one person each that follow in a line are of the same, or none is a "he"."""
    of_both = [_by_persons(batch, name) for name in ("quotes", "claims")]
    spans, person, refers = (np.concatenate(parts) for parts in zip(*of_both, strict=True))
    record, start, end = spans.T
    order = np.lexsort((end, start, record))
    record, start, end = record[order], start[order], end[order]
    person, refers = person[order], refers[order]
    follow = (record[1:] == record[:-1]) & (person[1:] != person[:-1]) & refers[1:]
    here = batch.line_of(batch.texts.at(record, start))
    before = batch.line_of(batch.texts.at(record, end))
    return batch.having(record[1:], follow & (here[1:] <= before[:-1]))


def continued_by_another(batch: Batch) -> Mask:
    """QU314: nothing continues what is before it."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        level = batch.level(name)
        continued = as_mask(pc.equal(level.column("attribution"), "continued"))
        found |= batch.having(level.record, continued)
    return found


def role_of_next(batch: Batch) -> Mask:
    """PE120: no name of another starts right after a role."""
    level, mentions = batch.level("persons.mentions"), batch.spans("persons.mentions.span")
    named = as_mask(pc.is_in(level.column("form"), value_set=_NAMED))[mentions.parent]
    people, mentions = level.parent[mentions.parent][named], mentions.only(named)
    if not len(mentions):
        return batch.columns.none()
    starts = keys(mentions.record, mentions.start)
    order = np.argsort(starts)
    starts, people = starts[order], people[order]
    roles = batch.spans_of("persons.roles")
    ends = keys(roles.record, roles.end)
    first = np.searchsorted(starts, ends, side="right")
    count = np.searchsorted(starts, ends + NEXT, side="right") - first
    next_one = people[np.minimum(first, len(people) - 1)]
    return batch.having(roles.record, (count > 1) | ((count == 1) & (next_one != roles.parent)))


def _is_small(batch: Batch, words: str) -> bool:
    """Whether words are small ones of any language."""
    return any(is_small(words, code) for code in batch.codes)


def _by_persons(batch: Batch, name: str) -> tuple[Numbers, Numbers, Mask]:
    """Of items of one source that is a person: its words, the person, whether a pronoun may stand.

    The words are the first of the item, as record, start and end.
    """
    level, spans = batch.level(name), batch.spans(f"{name}.source_spans")
    spans, person = spans.only(spans.firsts), batch.people.single(name)
    refers = as_mask(pc.equal(level.column("attribution"), "coreference"))
    kept = person[spans.parent] >= 0
    places = np.stack((spans.record, spans.start, spans.end), axis=1)
    return places[kept], person[spans.parent][kept], refers[spans.parent][kept]


def _touched(own: Spans, sources: Spans) -> Mask:
    """Which spans, each of an item, may touch one of the sources of it, which are in order."""
    if not len(sources):
        return np.zeros(len(own), dtype=bool)
    begin = keys(sources.parent, sources.start)
    reached = np.maximum.accumulate(keys(sources.parent, sources.end))
    last = np.searchsorted(begin, keys(own.parent, own.end)) - 1
    of_item = (last >= 0) & (sources.parent[last] == own.parent)
    touched: Mask = of_item & (reached[last] > keys(own.parent, own.start))
    return touched
