"""Screens for QU216 and CL114: nothing is cut out of quotes and claims, or off at their ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import numpy as np
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.record import Span
from newsval.rules.cutting import (
    BEHIND,
    GAP,
    NEXT,
    cut_at,
    negation_in,
    negations,
    no_lasts,
    openers,
)
from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask

_SPACE = r"[ \x{a0}]"


def negation_cut_out(batch: Batch) -> Mask:
    """QU216: between two spans near each other stands no negation, as the rule looks for it."""
    found = batch.columns.none()
    for path in ("quotes.spans", "claims.spans"):
        spans = batch.spans(path)
        gaps = spans.gaps
        wide = gaps.end - gaps.start
        for record, _, start, end in gaps.only(spans.follow & (wide > 0) & (wide <= GAP)).listed():
            language = batch.languages[record]
            if language is not None:
                gap = Span(start, end)
                found[record] |= negation_in(batch.articles[record], gap, language.code) is not None
    return found


def claim_cut_off(batch: Batch) -> Mask:
    """CL114: beside claims stand no words that may be cut off, or the rule finds none that are."""
    spans = batch.spans("claims.spans")
    if not len(spans):
        return batch.columns.none()
    whole = replace(spans.only(spans.firsts), end=spans.end[spans.lasts])
    found = batch.columns.none()
    for record, _, start, end in whole.only(_may_be_cut(batch, whole)).listed():
        language = batch.languages[record]
        if language is not None:
            cut = cut_at(batch.articles[record], start, end, language.code)
            found[record] |= next(cut, None) is not None
    return found


def _may_be_cut(batch: Batch, whole: Spans) -> Mask:
    before = replace(whole, start=np.maximum(whole.start - NEXT, 0), end=whole.start)
    behind = replace(whole, start=whole.end, end=whole.end + BEHIND)
    last = replace(whole, start=np.maximum(whole.start, whole.end - NEXT))
    patterns = (_opening(), _behind(), _last())
    masks = [
        as_mask(pc.match_substring_regex(batch.slices(spans), pattern))
        for spans, pattern in zip((before, behind, last), patterns, strict=True)
    ]
    found: Mask = masks[0] | masks[1] | masks[2]
    return found


@cache
def _opening() -> str:
    """Finds a word before a claim that may be cut off, see `rules.cutting.cut_at`."""
    words = {word for code in LANGUAGES for word in openers(code) | negations(code)}
    return rf"(?i:(?:{_alternatives(words)}|n['’]t){_SPACE}$)"


@cache
def _behind() -> str:
    """Finds what may go on behind a claim that is cut off."""
    words = {word for known in LANGUAGES.values() for word in known.cues.conditions}
    return rf"^{_SPACE}(?:[^ \n]+[.!?]|{_alternatives(words)})"


@cache
def _last() -> str:
    """Finds a word at the end of a claim with which no clause ends."""
    return rf"(?i:(?:{_alternatives(word for code in LANGUAGES for word in no_lasts(code))})$)"


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted({word.replace("'", "['’]") for word in words}))
