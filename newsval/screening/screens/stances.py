"""Screens for CL108, CL109, CL111 to CL113: stance and relations are as the words tell."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.claims.stance import reported_stance, stance_of
from newsval.extract.languages import LANGUAGES
from newsval.record import Span
from newsval.rules.stances import (
    AGAINST,
    FOR,
    cue_words,
    denies,
    is_between_marks,
    quoted_words,
)
from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.patterns import loose

_BESIDE = 8  # code points in which the rule on verbatim words looks for marks
_WORD = re.compile(r"\w+")


def stance_not_of_cue(batch: Batch) -> Mask:
    """CL108 and CL109: the cue can tell no other stance, or else is read as the rule reads it."""
    cues, spans = batch.level("claims.cue"), batch.spans("claims.cue.span")
    texts, stances = (
        batch.level("claims").column(name).take(pa.array(cues.parent)).to_pylist()
        for name in ("text", "stance")
    )
    reports = as_mask(pc.match_substring_regex(batch.level("claims").column("text"), _reported()))
    at_fault = []
    for record, cue, text, stance, may_report, start, end in zip(
        cues.record.tolist(), cues.column("text").to_pylist(), texts, stances,
        reports[cues.parent].tolist(), spans.start.tolist(), spans.end.tolist(), strict=True,
    ):  # fmt: skip
        language = batch.languages[record]
        if language is None or _tells_only(cue, stance, text if may_report else "", language.code):
            continue
        told = stance_of(batch.articles[record], Span(start, end), text, (), language.sources)
        if told not in ("asserts", stance):
            at_fault.append(record)
    return batch.marked(at_fault)


def claim_with_quotation(batch: Batch) -> Mask:
    """CL111: a claim has no mark in or around it, or else is looked at as the rule does."""
    claims = batch.level("claims")
    marked = as_mask(pc.match_substring_regex(claims.column("text"), '[“"«]'))
    spans = batch.spans("claims.spans")
    found = batch.columns.none()
    for record, _, start, end in spans.only(marked[spans.parent]).listed():
        found[record] |= next(quoted_words(batch.articles[record], start, end), None) is not None
    for record, _, start, end in spans.only(_beside_marks(batch, spans)).listed():
        found[record] |= is_between_marks(batch.articles[record], Span(start, end))
    return found


def _beside_marks(batch: Batch, spans: Spans) -> Mask:
    """Whether a mark may open before each span and close behind it."""
    before = replace(spans, start=np.maximum(spans.start - _BESIDE, 0), end=spans.start)
    behind = replace(spans, start=spans.end, end=spans.end + _BESIDE)
    opened = as_mask(pc.match_substring_regex(batch.slices(before), "[\"“„«»'‘‚‹›`”]"))
    closed = as_mask(pc.match_substring_regex(batch.slices(behind), "[\"”«»'’‹›“]"))
    found: Mask = opened & closed
    return found


def relation_against_stance(batch: Batch) -> Mask:
    """CL112: what affirms denies nothing, and what denies confirms nothing."""
    claims, relations = batch.level("claims"), batch.level("claims.relations")
    kinds, stances = relations.column("kind"), claims.column("stance")
    affirms, denies = (
        as_mask(pc.is_in(stances, value_set=pa.array(sorted(wanted))))[relations.parent]
        for wanted in (FOR, AGAINST)
    )
    against = as_mask(pc.is_in(kinds, value_set=pa.array(sorted(AGAINST))))
    opposite = (affirms & against) | (denies & as_mask(pc.equal(kinds, "confirms")))
    return batch.having(relations.record, opposite)


def denial_without_a_word(batch: Batch) -> Mask:
    """CL113: the cue or the words of what denies have a word that denies."""
    claims, cues = batch.level("claims"), batch.level("claims.cue")
    against = as_mask(pc.is_in(claims.column("stance"), value_set=pa.array(sorted(AGAINST))))
    kept = against[cues.parent]
    told = cues.column("text").filter(pa.array(kept)).to_pylist()
    texts = claims.column("text").take(pa.array(cues.parent[kept])).to_pylist()
    return batch.marked(
        record
        for record, cue, text in zip(cues.record[kept].tolist(), told, texts, strict=True)
        if (language := batch.languages[record]) is not None
        and not _denies(cue, language.code)
        and not denies(f"{cue} {text}", language.code)
    )


@lru_cache(1 << 12)
def _denies(words: str, code: str) -> bool:
    return denies(words, code)


@cache
def _reported() -> str:
    """Finds what may tell a stance in the content of a claim, see `reported_stance`."""
    words = [known.sources for known in LANGUAGES.values()]
    patterns = [pattern for own in words for pattern in (own.called_false, own.reported_denials)]
    return loose(patterns, start="^")


def _tells_only(cue: str, stance: str, content: str, code: str) -> bool:
    """Whether a cue, wherever it stands, tells this stance or asserts, and the content no other.

    The content is "" where it is known to tell none.
    """
    told = _may_tell(cue, code)
    if told is None:
        return True
    if not told <= {stance, "asserts"}:
        return False
    words = LANGUAGES[code].sources
    return not content or reported_stance(content, words) in (None, "asserts", stance)


@lru_cache(1 << 12)
def _may_tell(cue: str, code: str) -> frozenset[str] | None:
    """The stances that a cue can tell, whatever stands after it; None if the rule asks for none."""
    language = LANGUAGES[code]
    words = set(_WORD.findall(cue.lower())) | set(_WORD.findall(cue.casefold()))
    if words.isdisjoint(cue_words(code)):
        return None
    particles = language.sources.stance_particles
    told = {language.sources.stances[word] for word in words & language.sources.stances.keys()}
    return frozenset(told | {stance for (verb, _), stance in particles.items() if verb in words})
