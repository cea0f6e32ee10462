"""Screens for rules of QU2 on verbatim words: quotation marks stand around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow.compute as pc

from newsval.record import Span
from newsval.rules.quotations import cut_off, is_never_closed
from newsval.rules.quotes import PAIR, closing_mark
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.texts import MARK, WORD, Places, Texts, are

_SINGLE = np.array([ord(mark) for mark in "'`"], dtype=np.uint32)
_BEFORE = np.array([ord(mark) for mark in "\"“„«»'‘‚‹›`”"], dtype=np.uint32)
_AFTER = np.array([ord(mark) for mark in "\"”«»'’‹›“"], dtype=np.uint32)


def verbatim_outside_content(batch: Batch) -> Mask:
    """QU201: a stretch ends in the content span that is the last to start before it."""
    spans, stretches = batch.spans("quotes.spans"), batch.spans("quotes.verbatim")
    starts = keys(spans.parent, spans.start)
    at = np.searchsorted(starts, keys(stretches.parent, stretches.start), side="right") - 1
    outside = (at < 0) | (spans.parent[at] != stretches.parent) | (stretches.end > spans.end[at])
    return batch.having(stretches.record, outside)


def mark_inside_verbatim(batch: Batch) -> Mask:
    """QU202: a stretch without double marks, or two single ones side by side, closes none."""
    stretches = batch.spans("quotes.verbatim")
    places = batch.places(stretches)
    codes = batch.texts.codes(places)
    marks = np.flatnonzero(are(codes, MARK))
    single = np.isin(codes[marks], _SINGLE)
    pairs = single[1:] & single[:-1] & (np.diff(marks) == 1)
    marks = np.concatenate((marks[~single], marks[1:][pairs]))
    ends = np.cumsum(np.maximum(places.end - places.start, 0))
    marked = np.unique(np.searchsorted(ends, marks, side="right"))
    closing = [at for at in marked.tolist() if _closes(batch, stretches, at)]
    found = batch.columns.none()
    found[stretches.record[closing]] = True
    return found


def verbatim_without_marks(batch: Batch) -> Mask:
    """QU203: a mark stands just before a stretch or just after it."""
    before, after = _marks_beside(batch)
    return batch.having(batch.spans("quotes.verbatim").record, ~before & ~after)


def quote_cut_off(batch: Batch) -> Mask:
    """QU210: marks stand on both sides of a stretch, or no words are lost, as the rule says."""
    return _unmarked(batch, lambda text, stretch: cut_off(text, stretch) is not None)


def quotation_never_closed(batch: Batch) -> Mask:
    """QU215: marks stand on both sides of a stretch, or one closes it, as the rule says."""
    return _unmarked(batch, is_never_closed)


def verbatim_incomplete(batch: Batch) -> Mask:
    """QU209: the pairs of marks in a mixed quote are looked at as the rule does."""
    level, spans = batch.level("quotes"), batch.spans("quotes.spans")
    mixed = as_mask(pc.equal(level.column("kind"), "mixed"))
    verbatim = batch.spans("quotes.verbatim")
    first = np.searchsorted(verbatim.parent, np.arange(len(level) + 1)).tolist()
    stretches = list(zip(verbatim.start.tolist(), verbatim.end.tolist(), strict=True))
    return batch.marked(
        record
        for record, quote, start, end in spans.only(mixed[spans.parent]).listed()
        for pair in PAIR.finditer(batch.articles[record], start, end)
        if not _touches(pair, stretches[first[quote] : first[quote + 1]])
    )


def _touches(pair: re.Match[str], stretches: list[tuple[int, int]]) -> bool:
    start, end = pair.span(pair.lastindex or 0)
    return any(first < end and start < last for first, last in stretches)


def mixed_without_other_words(batch: Batch) -> Mask:
    """QU212: a mixed quote has letters besides those of its stretches."""
    level = batch.level("quotes")
    mixed = as_mask(pc.equal(level.column("kind"), "mixed"))
    return batch.having(level.record, mixed & ~batch.once(_others))


def direct_with_other_words(batch: Batch) -> Mask:
    """QU204: all letters of the content of a direct quote are in its stretches."""
    level = batch.level("quotes")
    direct = as_mask(pc.equal(level.column("kind"), "direct"))
    return batch.having(level.record, direct & batch.once(_others))


def _others(batch: Batch) -> Mask:
    """Which quotes have letters besides those of their stretches.

    Where stretches are in order, each within a span: what is between is what is left.
    """
    spans, stretches, level = (
        batch.spans("quotes.spans"),
        batch.spans("quotes.verbatim"),
        batch.level("quotes"),
    )
    at = _within(spans, stretches)
    before = spans.start[at]
    follow = at[1:] == at[:-1]
    before[1:][follow] = stretches.end[:-1][follow]
    after = spans.start.copy()
    after[at] = stretches.end  # the last one of a span stays
    parts = Spans(
        np.concatenate((stretches.record, spans.record)),
        np.concatenate((stretches.parent, spans.parent)),
        np.concatenate((before, after)),
        np.concatenate((stretches.start, spans.end)),
    )
    places = batch.places(parts)
    lengths = np.maximum(places.end - places.start, 0)
    letters = np.flatnonzero(are(batch.texts.codes(places), WORD))
    found = np.zeros(len(level), dtype=bool)
    found[parts.parent[np.searchsorted(np.cumsum(lengths), letters, side="right")]] = True
    return found


def _within(spans: Spans, stretches: Spans) -> Numbers:
    """The span that is the last of its quote to start before each stretch, or one of another."""
    starts = keys(spans.parent, spans.start)
    at = np.searchsorted(starts, keys(stretches.parent, stretches.start), side="right") - 1
    return np.maximum(at, 0)


def _closes(batch: Batch, stretches: Spans, at: int) -> bool:
    """Whether a stretch closes a quotation that it does not open, as the rule says."""
    span = Span(int(stretches.start[at]), int(stretches.end[at]))
    return closing_mark(batch.articles[stretches.record[at]], span) is not None


def _unmarked(batch: Batch, is_at_fault: Callable[[str, Span], bool]) -> Mask:
    """The records with a stretch without a mark just before and after it that is at fault."""
    before, after = _marks_beside(batch)
    found = batch.columns.none()
    for record, _, start, end in batch.spans("quotes.verbatim").only(~(before & after)).listed():
        found[record] |= is_at_fault(batch.articles[record], Span(start, end))
    return found


def _marks_beside(batch: Batch) -> tuple[Mask, Mask]:
    """Whether a mark stands just before each stretch, and just after it."""
    stretches, texts = batch.spans("quotes.verbatim"), batch.texts
    places = batch.places(stretches)
    before = _stands_at(texts, Places(np.maximum(places.start - 1, 0), places.start), _BEFORE)
    after_end = np.minimum(places.end + 1, texts.first[-1])
    after = _stands_at(texts, Places(places.end, after_end), _AFTER)
    before &= places.start > texts.first[stretches.record]
    after &= places.end < texts.first[stretches.record + 1]
    return before, after


def _stands_at(texts: Texts, places: Places, marks: Any) -> Mask:
    """Whether one of these characters is at each place of one character, or none."""
    stands = np.zeros(len(places.start), dtype=bool)
    filled = places.end > places.start
    stands[filled] = np.isin(texts.codes(places), marks)
    return stands
