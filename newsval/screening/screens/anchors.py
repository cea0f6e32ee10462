"""Screens for AN1 and QU101 to QU103: what is repeated from the text stands at its span."""

from __future__ import annotations

import hashlib

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.texts import Places, unlike, utf8


def slice_differs(batch: Batch) -> Mask:
    """AN101: all anchored values at once."""
    records, starts, ends, texts = [], [], [], []
    for path in batch.anchored_paths:
        spans, holder = batch.spans(f"{path}.span"), batch.level(path)
        told = holder.has("text")[spans.parent]
        parent = spans.parent[told]
        texts.append(holder.column("text").take(pa.array(parent)))
        records.append(spans.record[told])
        starts.append(spans.start[told])
        ends.append(spans.end[told])
    record = np.concatenate(records)
    places = Places(
        batch.texts.at(record, np.concatenate(starts)), batch.texts.at(record, np.concatenate(ends))
    )
    return batch.having(record, batch.texts.differ(places, pa.concat_arrays(texts)))


def span_out_of_range(batch: Batch) -> Mask:
    """AN102: every span ends in the text."""
    spans = batch.all_spans
    return batch.having(spans.record, spans.end > batch.texts.lengths[spans.record])


def span_reversed(batch: Batch) -> Mask:
    """AN103: every span holds a character."""
    spans = batch.all_spans
    return batch.having(spans.record, spans.start >= spans.end)


def text_hash_differs(batch: Batch) -> Mask:
    """AN104: each text is hashed."""
    data, offsets = utf8(batch.level("text").column("value"))
    stated = batch.level("text").column("sha256").to_pylist()
    view = data.data
    bounds = offsets.tolist()
    return np.array(
        [
            hashlib.sha256(view[start:end]).hexdigest() != digest
            for start, end, digest in zip(bounds[:-1], bounds[1:], stated, strict=True)
        ],
        dtype=bool,
    )


def text_length_differs(batch: Batch) -> Mask:
    """AN105: the length of each text."""
    differs: Mask = batch.level("text").integers("length") != batch.texts.lengths
    return differs


def text_not_normalised(batch: Batch) -> Mask:
    """AN110: no carriage return, and no byte order mark at the start."""
    texts = batch.level("text").column("value")
    odd = as_mask(pc.starts_with(texts, "\ufeff"))
    if (batch.texts.data == ord("\r")).any():
        odd = odd | as_mask(pc.match_substring(texts, "\r"))
    return odd


def claim_text_differs(batch: Batch) -> Mask:
    """AN106: the text of a claim is its slices, joined by a space."""
    return _words_differ(batch, "claims")


def quote_differs(batch: Batch) -> Mask:
    """QU101, QU102, QU103: the text of a quote likewise."""
    return _words_differ(batch, "quotes")


def repeat_differs(batch: Batch) -> Mask:
    """AN107: repeats are taken for right where they are the same to the letter."""
    found = batch.columns.none()
    for name in ("headline", "captions"):
        spans = batch.spans(f"{name}.repeats")
        told = batch.level(name).column("text").take(pa.array(spans.parent))
        found |= batch.having(spans.record, batch.texts.differ(batch.places(spans), told))
    return found


def spans_out_of_order(batch: Batch) -> Mask:
    """AN108: each span starts after the one before it."""
    found = batch.columns.none()
    for path in ("quotes.spans", "quotes.verbatim", "claims.spans"):
        spans = batch.spans(path)
        found |= batch.having(spans.record[1:], spans.follow & (spans.start[1:] < spans.end[:-1]))
    return found


def _words_differ(batch: Batch, name: str) -> Mask:
    spans, level = batch.spans(f"{name}.spans"), batch.level(name)
    counts = np.bincount(spans.parent, minlength=len(level))
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    words = pa.ListArray.from_arrays(pa.array(offsets), batch.slices(spans))
    other = unlike(pc.binary_join(words, " "), level.column("text"))
    return batch.having(level.record, other | (counts == 0))
