"""Screens for QU206 to QU208, QU211 and CO105: where quotes and claims stand to each other."""

from __future__ import annotations

import numpy as np

from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask

_FIRST_SPANS = {
    "captions": "captions.span",
    "persons": "persons.mentions.span",
    "quotes": "quotes.spans",
    "claims": "claims.spans",
}


def cue_in_content(batch: Batch) -> Mask:
    """QU206: no content span is on the cue."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        own = batch.spans_of(f"{name}.cue")
        found |= batch.having(own.record, _overlaps(own, batch.spans(f"{name}.spans")))
    return found


def source_in_content(batch: Batch) -> Mask:
    """QU207: no content span is on the words that name a source."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        own = batch.spans(f"{name}.source_spans")
        found |= batch.having(own.record, _overlaps(own, batch.spans(f"{name}.spans")))
    return found


def quote_given_twice(batch: Batch) -> Mask:
    """QU208: no two items of a kind start and end at the same places."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        spans = batch.spans(f"{name}.spans")
        first = spans.only(spans.firsts)
        starts, ends = keys(first.record, first.start), spans.end[spans.lasts]
        order = np.lexsort((ends, starts))
        same = (np.diff(starts[order]) == 0) & (np.diff(ends[order]) == 0)
        found |= batch.having(first.record[order][1:], same)
    return found


def nested_outside(batch: Batch) -> Mask:
    """QU211: a nested quote is between the start and the end of the one it is nested in."""
    ids, spans, size = batch.ids, batch.spans("quotes.spans"), len(batch.level("quotes"))
    start, end = np.full(size, np.iinfo(np.int64).max), np.full(size, -1)
    np.minimum.at(start, spans.parent, spans.start)
    np.maximum.at(end, spans.parent, spans.end)
    inner = ids.places["quotes.nested_in"]
    outer = ids.table("quotes.id")[ids.numbers["quotes.nested_in"]]
    outside = (outer >= 0) & ((start[inner] < start[outer]) | (end[inner] > end[outer]))
    return batch.having(batch.level("quotes").record[inner], outside)


def items_out_of_order(batch: Batch) -> Mask:
    """CO105: captions, persons, quotes and claims start after each other."""
    found = batch.columns.none()
    for name, path in _FIRST_SPANS.items():
        level, spans = batch.level(name), batch.spans(path)
        holder = spans.parent
        if name == "persons":
            holder = batch.level("persons.mentions").parent[holder]
        starts = np.full(len(level), np.iinfo(np.int64).max)
        np.minimum.at(starts, holder, spans.start)
        follow = level.record[1:] == level.record[:-1]
        found |= batch.having(level.record[1:], follow & (starts[1:] < starts[:-1]))
    return found


def _overlaps(own: Spans, content: Spans) -> Mask:
    """Which spans are on a span of the content of their item, which is in order."""
    if not len(content):
        return np.zeros(len(own), dtype=bool)
    starts = keys(content.parent, content.start)
    at = np.searchsorted(starts, keys(own.parent, own.end)) - 1
    on: Mask = (at >= 0) & (content.parent[at] == own.parent) & (content.end[at] > own.start)
    return on
