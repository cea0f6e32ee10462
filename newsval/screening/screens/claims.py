"""Screens for CL101 to CL103, CL106, CL107: stance, voice and hedges of claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.rules.claims import BESIDE, hedges_in
from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.patterns import loose


def unlinked_denial(batch: Batch) -> Mask:
    """CL101 and CL107: what denies has a relation that says so."""
    claims, relations = batch.level("claims"), batch.level("claims.relations")
    answers = as_mask(
        pc.is_in(relations.column("kind"), value_set=pa.array(["denies", "disputes"]))
    )
    unlinked = as_mask(pc.equal(claims.column("stance"), "denies"))
    unlinked[relations.parent[answers]] = False
    return batch.having(claims.record, unlinked)


def hedged_but_asserts(batch: Batch) -> Mask:
    """CL102: no hedge is given, and none stands in the content or beside the cue."""
    claims = batch.level("claims")
    asserts = as_mask(pc.equal(claims.column("stance"), "asserts"))
    found = batch.having(claims.record, asserts & (claims.counts("hedges") > 0))
    spans, cues = batch.spans("claims.spans"), batch.spans_of("claims.cue")
    spans, cues = (own.only(asserts[own.parent]) for own in (spans, cues))
    beside = replace(cues, start=cues.start - BESIDE, end=cues.end + BESIDE)
    for looked in (spans, beside):
        found[[looked.record[at] for at, _, _ in _hedged(batch, looked)]] = True
    return found


def hedge_left_out(batch: Batch) -> Mask:
    """CL110: a hedge in a claim that does not assert is given, and none is in a gap of any."""
    claims, spans = batch.level("claims"), batch.spans("claims.spans")
    gaps = spans.gaps.only(spans.follow)
    asserts = as_mask(pc.equal(claims.column("stance"), "asserts"))
    hedges = _hedges_of(batch)
    return batch.marked(
        looked.record[at]
        for looked in (gaps, spans.only(~asserts[spans.parent]))
        for at, start, _ in _hedged(batch, looked)
        if not any(first <= start < last for first, last in hedges.get(int(looked.parent[at]), ()))
    )


def _hedges_of(batch: Batch) -> dict[int, list[tuple[int, int]]]:
    """The spans of the hedges that are given for each claim."""
    found: dict[int, list[tuple[int, int]]] = {}
    for _, claim, start, end in batch.spans_of("claims.hedges").listed():
        found.setdefault(claim, []).append((start, end))
    return found


def _hedged(batch: Batch, spans: Spans) -> Iterator[tuple[int, int, int]]:
    """The spans in which a hedge is found, by their indices, with its place in the text."""
    for at in np.flatnonzero(_may_hedge(batch.texts.slices(batch.places(spans)))).tolist():
        record = int(spans.record[at])
        language, start = batch.languages[record], max(0, int(spans.start[at]))
        pattern = hedges_in(language.sources.hedges) if language else None
        if pattern and (match := pattern.search(batch.articles[record], start, int(spans.end[at]))):
            yield at, *match.span()


def narrator_with_sources(batch: Batch) -> Mask:
    """CL103: what the narrator says has no source."""
    claims = batch.level("claims")
    narrated = as_mask(pc.equal(claims.column("voice"), "narrator"))
    return batch.having(claims.record, narrated & (claims.counts("sources") > 0))


def hedge_far_away(batch: Batch) -> Mask:
    """CL106: a hedge starts in the line in which the content starts."""
    hedges, spans = batch.spans_of("claims.hedges"), batch.spans("claims.spans")
    if not len(hedges):
        return batch.columns.none()
    first = np.minimum(np.searchsorted(spans.parent, hedges.parent), len(spans) - 1)
    begins, hedged = (batch.line_of(batch.places(own).start) for own in (spans, hedges))
    same = begins[first] == hedged
    return batch.having(hedges.record, ~same | (spans.parent[first] != hedges.parent))


def _may_hedge(texts: Any) -> Mask:
    return as_mask(pc.match_substring_regex(texts, _hedges()))


@cache
def _hedges() -> str:
    """Finds the words that hedge in any language, see `patterns.loose`."""
    return loose(known.sources.hedges for known in LANGUAGES.values())
