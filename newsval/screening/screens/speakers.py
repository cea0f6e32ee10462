"""Screens for QU301 to QU305: who said it, and the names in the text beside it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow.compute as pc

from newsval.screening.batch import Batch, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.mentions import mentions_of
from newsval.screening.namings import namings_of

_NEAR = 2


def speaker_without_attribution(batch: Batch) -> Mask:
    """QU301: where the attribution is none, there is no source."""
    return _by_attribution(batch, lambda none, sources: none & (sources > 0))


def attribution_without_speaker(batch: Batch) -> Mask:
    """QU302: where it is another, there is one."""
    return _by_attribution(batch, lambda none, sources: ~none & (sources == 0))


def speaker_without_words(batch: Batch) -> Mask:
    """QU305: where it is explicit, there are words that name the source."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        level = batch.level(name)
        explicit = as_mask(pc.equal(level.column("attribution"), "explicit"))
        wordless = (level.counts("sources") > 0) & (level.counts("source_spans") == 0)
        found |= batch.having(level.record, explicit & wordless)
    return found


def speaker_swapped(batch: Batch) -> Mask:
    """QU303: words that name a source are its name, or else are looked at as the rule does."""
    people = batch.people
    return batch.marked(
        record
        for record, words, sources, _ in batch.once(namings_of).others
        if people.is_other(words, sources, record)
    )


def other_name_beside_cue(batch: Batch) -> Mask:
    """QU304: no name stands beside a cue whose item has no words for its source."""
    mentions = batch.once(mentions_of)
    names = mentions.spans.only(mentions.named)
    starts = np.sort(keys(names.record, names.start))
    ends = np.sort(keys(names.record, names.end))
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        items, cues = batch.level(name), batch.spans(f"{name}.cue.span")
        bare = (items.counts("source_spans") == 0) & (items.counts("sources") > 0)
        bare = bare[batch.level(f"{name}.cue").parent[cues.parent]]
        before, after = keys(cues.record, cues.start)[bare], keys(cues.record, cues.end)[bare]
        beside = _any_from(ends, before - _NEAR, before) | _any_from(starts, after, after + _NEAR)
        found |= batch.having(cues.record[bare], beside)
    return found


def _by_attribution(batch: Batch, is_wrong: Callable[[Mask, Numbers], Mask]) -> Mask:
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        level = batch.level(name)
        none = as_mask(pc.equal(level.column("attribution"), "none"))
        found |= batch.having(level.record, is_wrong(none, level.counts("sources")))
    return found


def _any_from(places: Numbers, first: Numbers, last: Numbers) -> Mask:
    """Whether any of the sorted places is from `first` to `last`, both included."""
    found: Mask = np.searchsorted(places, first) < np.searchsorted(places, last, side="right")
    return found
