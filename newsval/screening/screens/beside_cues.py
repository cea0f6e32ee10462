"""Screens for QU304 and QU318: no name but those of its sources stands beside an item's verb."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.rules.beside_cues import plain_verbs
from newsval.screening.batch import Batch, Spans, holds, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import Level, as_mask
from newsval.screening.mentions import mentions_of

_NEAR = 2
_BEHIND = 40  # code points behind a quote: marks, and a verb
_MARKS = 7  # of these, marks and a space


def name_beside_cue(batch: Batch) -> Mask:
    """QU304 and QU318: where the words for the source do not begin or end beside the cue."""
    mentions = batch.once(mentions_of)
    names = mentions.spans.only(mentions.named)
    starts = np.sort(keys(names.record, names.start))
    ends = np.sort(keys(names.record, names.end))
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        level, cues = batch.level(f"{name}.cue"), batch.spans(f"{name}.cue.span")
        item = level.parent[cues.parent]
        before, after = keys(cues.record, cues.start), keys(cues.record, cues.end)
        beside = _any_from(ends, before - _NEAR, before) | _any_from(starts, after, after + _NEAR)
        items = batch.level(name)
        sourced = items.counts("sources")[item] > 0
        told = items.counts("source_spans")[item] > 0
        named = _named_by(batch, name, item, cues, (starts, ends))
        plain = _are_plain(batch, level)
        found |= batch.having(cues.record, sourced & ~told & beside)
        found |= batch.having(cues.record, (told | ~sourced) & plain & named)
    return found | _behind_quotes(batch, starts)


def _named_by(
    batch: Batch, name: str, item: Numbers, cues: Spans, names: tuple[Numbers, Numbers]
) -> Mask:
    """Whether a name begins or ends one place beside a cue, and no words for its source do."""
    own = batch.spans(f"{name}.source_spans")
    sourced = batch.level(name).counts("sources")[item] > 0
    found = np.zeros(len(cues), dtype=bool)
    for places, offsets, own_places in (
        (names[0], cues.end + 1, own.start),
        (names[1], cues.start - 1, own.end),
    ):
        told = holds(np.sort(keys(own.parent, own_places)), keys(item, offsets))
        found |= holds(places, keys(cues.record, offsets)) & ~(told & sourced)
    return found


def _behind_quotes(batch: Batch, starts: Numbers) -> Mask:
    """The records with a name not far behind a quote that has no cue."""
    spans, quotes = batch.spans("quotes.spans"), batch.level("quotes")
    bare = np.ones(len(quotes), dtype=bool)
    bare[batch.level("quotes.cue").parent] = False
    ends = spans.only(spans.lasts & bare[spans.parent])
    at = keys(ends.record, ends.end)
    behind = replace(ends, start=ends.end, end=ends.end + _BEHIND)
    named = _any_from(starts, at, at + _MARKS)
    spoken = _any_from(starts, at, at + _BEHIND)
    spoken &= as_mask(pc.match_substring_regex(batch.slices(behind), _plain()))
    found: Mask = batch.having(ends.record, named | spoken)
    return found


@cache
def _plain() -> str:
    """Finds a plain verb of saying of any language right behind the marks that end a quote."""
    verbs = {verb for code in LANGUAGES for verb in plain_verbs(code)}
    return rf"^[^\w\n]{{0,{_MARKS}}}(?:{'|'.join(sorted(verbs))})"


def _are_plain(batch: Batch, cues: Level) -> Mask:
    """Which cues are plain verbs of saying, in any language of the block."""
    words = cues.column("text").dictionary_encode()
    verbs = frozenset(verb for code in batch.codes for verb in plain_verbs(code))
    plain = [text.casefold() in verbs for text in words.dictionary.to_pylist()]
    told: Mask = np.array(plain, dtype=bool)[words.indices.to_numpy()]
    return told


def _any_from(places: Numbers, first: Numbers, last: Numbers) -> Mask:
    """Whether any of the sorted places is from `first` to `last`, both included."""
    found: Mask = np.searchsorted(places, first) < np.searchsorted(places, last, side="right")
    return found
