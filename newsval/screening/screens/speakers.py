"""Screens for QU301 to QU305: who said it, and the names in the text beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.texts import Places

_NEAR = 2
_NAMED = pa.array(["full", "short"])


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
    swapped = [
        record
        for name in ("quotes", "claims")
        for record, words, sources in other_words(batch, name)
        if batch.people.is_other(words, batch.people.own_words(sources), record)
    ]
    found = batch.columns.none()
    found[swapped] = True
    return found


def other_words(
    batch: Batch, name: str, kept: Mask | None = None
) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """The words for sources that are not just the name of the source, with record and sources.

    Of the items of a kind ("quotes", "claims"), those that are `kept`, or all.
    """
    spans = batch.spans(f"{name}.source_spans")
    spans = spans if kept is None else spans.only(kept[spans.parent])
    rest = spans.only(~_are_its_name(batch, name, spans))
    words = batch.texts.slices(batch.places(rest)).to_pylist()
    level = batch.level(f"{name}.sources")
    known = batch.ids.table("sources.id")[batch.ids.numbers[f"{name}.sources"]]
    first = np.searchsorted(level.parent, rest.parent).tolist()
    last = np.searchsorted(level.parent, rest.parent, side="right").tolist()
    for index, record in enumerate(rest.record.tolist()):
        yield record, words[index], tuple(known[first[index] : last[index]].tolist())


def other_name_beside_cue(batch: Batch) -> Mask:
    """QU304: no name stands beside a cue whose item has no words for its source."""
    mentions, level = batch.spans("persons.mentions.span"), batch.level("persons.mentions")
    named = as_mask(pc.is_in(level.column("form"), value_set=_NAMED))[mentions.parent]
    starts = np.sort(keys(mentions.record, mentions.start)[named])
    ends = np.sort(keys(mentions.record, mentions.end)[named])
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


def _are_its_name(batch: Batch, name: str, spans: Spans) -> Mask:
    """Which words are the name of the one source of their item, which tells it from others."""
    ids, level = batch.ids, batch.level(f"{name}.sources")
    known = ids.table("sources.id")[ids.numbers[f"{name}.sources"]]
    single = np.full(len(batch.level(name)), -1, dtype=np.int64)
    single[level.parent] = known
    single[np.bincount(level.parent, minlength=len(single)) != 1] = -1
    source = single[spans.parent]
    its_name = source >= 0
    its_name[its_name] = batch.people.tells[source[its_name]]
    names = batch.level("sources").column("name").take(pa.array(source[its_name]))
    places = batch.places(spans)
    own = Places(places.start[its_name], places.end[its_name])
    its_name[its_name] = ~batch.texts.differ(own, names)
    return its_name


def _any_from(places: Numbers, first: Numbers, last: Numbers) -> Mask:
    """Whether any of the sorted places is from `first` to `last`, both included."""
    found: Mask = np.searchsorted(places, first) < np.searchsorted(places, last, side="right")
    return found
