"""Screens for QU301 to QU303 and QU305: who said it, and the names in the text beside it."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow.compute as pc

from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.namings import namings_of


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


def _by_attribution(batch: Batch, is_wrong: Callable[[Mask, Numbers], Mask]) -> Mask:
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        level = batch.level(name)
        none = as_mask(pc.equal(level.column("attribution"), "none"))
        found |= batch.having(level.record, is_wrong(none, level.counts("sources")))
    return found
