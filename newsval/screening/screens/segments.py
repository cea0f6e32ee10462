"""Screens for AN2, QU205 and QU213: the segments partition the text."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from newsval.rules.items import NOT_OF_THE_ARTICLE
from newsval.rules.segments import NOT_OF_THE_HEAD, NOT_OF_THE_PAGE
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask, Numbers


def segment_gap(batch: Batch) -> Mask:
    """AN201: the first starts at 0, each at the end of the one before, the last ends the text."""
    segments = batch.segments
    found = batch.texts.lengths > 0  # without segments
    found[segments.record] = False
    found |= batch.having(segments.record[1:], segments.follow & _apart(segments))
    lengths = batch.texts.lengths[segments.record]
    found |= batch.having(segments.record, segments.firsts & (segments.start != 0))
    return found | batch.having(segments.record, segments.lasts & (segments.end != lengths))


def segment_overlap(batch: Batch) -> Mask:
    """AN202: each starts at or after the end of the one before, and none is reversed."""
    segments = batch.segments
    found = batch.having(segments.record, segments.end < segments.start)
    overlap = segments.follow & (segments.start[1:] < segments.end[:-1])
    return found | batch.having(segments.record[1:], overlap)


def segment_out_of_order(batch: Batch) -> Mask:
    """AN203: each starts at or after the start of the one before."""
    segments = batch.segments
    back = segments.follow & (segments.start[1:] < segments.start[:-1])
    return batch.having(segments.record[1:], back)


def mention_in_other_segment(batch: Batch) -> Mask:
    """AN204: the segment that a mention starts in, by its place in the list."""
    mentions = batch.spans("persons.mentions.span")
    level = batch.level("persons.mentions")
    at = segment_at(batch, mentions.record, mentions.start)
    first = np.searchsorted(batch.segments.record, mentions.record)
    return batch.having(mentions.record, at - first != level.integers("segment")[mentions.parent])


def value_in_other_segment(batch: Batch) -> Mask:
    """AN205: headline, kicker, byline, dateline and captions by the segments they start in."""
    found = batch.columns.none()
    for path in ("headline.span", "kicker.span", "byline.span", "dateline.span"):
        found |= start_in(batch, batch.spans(path), NOT_OF_THE_HEAD)
    return found | start_in(batch, batch.spans("captions.span"), NOT_OF_THE_PAGE)


def quote_in_furniture(batch: Batch) -> Mask:
    """QU205: content that starts in a segment of a kind that is not of the article."""
    found = batch.columns.none()
    for path in ("quotes.spans", "claims.spans"):
        found |= start_in(batch, batch.spans(path), NOT_OF_THE_ARTICLE)
    return found


def quote_in_caption(batch: Batch) -> Mask:
    """QU213: content that starts in a caption."""
    found = batch.columns.none()
    for path in ("quotes.spans", "claims.spans"):
        found |= start_in(batch, batch.spans(path), frozenset({"caption", "credit"}))
    return found


def start_in(batch: Batch, spans: Spans, kinds: frozenset[str]) -> Mask:
    """The records of which a span starts in a segment of one of these kinds, or in none."""
    of_kind = np.append(batch.once(kinds_in).are(kinds), True)  # what is before the first segment
    return batch.having(spans.record, of_kind[segment_at(batch, spans.record, spans.start)])


class Kinds(NamedTuple):
    """The kind of each segment, as its number among the different ones."""

    numbers: Numbers
    different: list[str]

    def are(self, kinds: Collection[str]) -> Mask:
        """Which segments are of one of these kinds."""
        wanted = np.array([kind in kinds for kind in self.different], dtype=bool)
        return wanted[self.numbers]


def kinds_in(batch: Batch) -> Kinds:
    """The kinds of all segments of a block."""
    codes = batch.level("segments").column("kind").dictionary_encode()
    return Kinds(codes.indices.to_numpy(zero_copy_only=False), codes.dictionary.to_pylist())


def segment_at(batch: Batch, record: Numbers, offset: Numbers) -> Numbers:
    """The last segment that starts at or before an offset, or -1; right where they are sorted."""
    starts = keys(batch.segments.record, batch.segments.start)
    at: Numbers = np.searchsorted(starts, keys(record, offset), side="right") - 1
    return at


def _apart(segments: Spans) -> Mask:
    apart: Mask = segments.start[1:] != segments.end[:-1]
    return apart
