"""Screens for AN206 to AN209 and PE121: values and segments say the same of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import numpy as np
import pyarrow.compute as pc

from newsval.record import SegmentKind
from newsval.rules.segment_values import ENDED, HOMES, WHOLE
from newsval.rules.segments import ANYWHERE, NOT_OF_THE_PAGE, PARTS
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.screens.segments import kinds_in, segment_at, start_in
from newsval.screening.texts import WORD, are

_PATHS = {"caption": "captions", "correction": "corrections"}


def segment_without_value(batch: Batch) -> Mask:
    """AN206: each segment of a kind of value has one, and a caption or repeat starts in it."""
    kinds, segments = batch.once(kinds_in), batch.segments
    found = batch.columns.none()
    for kind in ANYWHERE:
        held = np.zeros(batch.columns.size, dtype=bool)
        held[batch.level(_path(kind)).record] = True
        found |= batch.having(segments.record, kinds.are({kind}) & ~held[segments.record])
    for kind in PARTS:
        own = segments.only(kinds.are({kind}))
        found |= batch.having(own.record, ~_touched(own, batch.spans(f"{kind}.span")))
    captions = [batch.spans(path) for path in ("captions.span", "captions.repeats")]
    shown = np.sort(np.concatenate([keys(spans.record, spans.start) for spans in captions]))
    starts = np.searchsorted(shown, keys(segments.record, segments.start))
    ends = np.searchsorted(shown, keys(segments.record, segments.end))
    return found | batch.having(segments.record, kinds.are({"caption"}) & (starts == ends))


def value_of_other_kind(batch: Batch) -> Mask:
    """AN207: values by the segments that they start in."""
    found = batch.columns.none()
    for kind, homes in HOMES.items():
        others = frozenset(get_args(SegmentKind)) - homes
        found |= start_in(batch, batch.spans(f"{_path(kind)}.span"), others)
    return found


def value_cut_off(batch: Batch) -> Mask:
    """AN208: no words are around a value in its segment; those behind a caption's stop pass."""
    found = batch.columns.none()
    segments, kinds = batch.segments, batch.once(kinds_in)
    for kind in WHOLE if len(segments) else ():
        spans = batch.spans(f"{_path(kind)}.span")
        at = segment_at(batch, spans.record, spans.start)
        homely = (at >= 0) & kinds.are(HOMES[kind])[at]
        spans, at = spans.only(homely), at[homely]
        before = replace(spans, start=segments.start[at], end=spans.start)
        after = replace(spans, start=spans.end, end=segments.end[at])
        others = _have_words(batch, after)
        if kind == "caption":
            others &= ~as_mask(pc.match_substring_regex(batch.slices(spans), ENDED.pattern))
        found |= batch.having(spans.record, _have_words(batch, before) | others)
    return found


def words_in_blank(batch: Batch) -> Mask:
    """AN209: no segment of kind blank holds a letter or digit."""
    blank = batch.segments.only(batch.once(kinds_in).are({"blank"}))
    return batch.having(blank.record, _have_words(batch, blank))


def mention_in_furniture(batch: Batch) -> Mask:
    """PE121: mentions by the segments that they start in."""
    return start_in(batch, batch.spans("persons.mentions.span"), NOT_OF_THE_PAGE)


def _path(kind: str) -> str:
    return _PATHS.get(kind, kind)


def _touched(segments: Spans, values: Spans) -> Mask:
    """Which segments a value starts in, or has its end in."""
    starts = np.sort(keys(values.record, values.start))
    ends = np.sort(keys(values.record, values.end))
    first, last = keys(segments.record, segments.start), keys(segments.record, segments.end)
    begun = np.searchsorted(starts, first) < np.searchsorted(starts, last)
    ended = np.searchsorted(ends, first, side="right") < np.searchsorted(ends, last, side="right")
    touched: Mask = begun | ended
    return touched


def _have_words(batch: Batch, spans: Spans) -> Mask:
    """Which spans hold a letter, a digit or the like."""
    places = batch.places(spans)
    ends = np.cumsum(np.maximum(places.end - places.start, 0))
    words = np.flatnonzero(are(batch.texts.codes(places), WORD))
    found = np.zeros(len(spans), dtype=bool)
    found[np.searchsorted(ends, words, side="right")] = True
    return found
