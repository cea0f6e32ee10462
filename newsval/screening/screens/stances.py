"""Screens for CL108, CL109, CL111 to CL113: stance and relations are as the words tell."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.claims.stance import reported_stance, stance_of
from newsval.extract.languages import LANGUAGES
from newsval.record import Span
from newsval.rules.stances import AGAINST, FOR, cue_words, denies, quoted_words
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask

_WORD = re.compile(r"\w+")


def stance_not_of_cue(batch: Batch) -> Mask:
    """CL108 and CL109: the cue can tell no other stance, or else is read as the rule reads it."""
    claims, cues = batch.level("claims"), batch.level("claims.cue")
    spans = batch.spans("claims.cue.span")
    texts, stances = claims.column("text").to_pylist(), claims.column("stance").to_pylist()
    told = cues.column("text").to_pylist()
    at_fault = []
    for (record, cue, start, end), claim in zip(spans.listed(), cues.parent.tolist(), strict=True):
        language, stance = batch.languages[record], stances[claim]
        if language is None or _tells_only(told[cue], stance, texts[claim], language.code):
            continue
        span, words = Span(start, end), language.sources
        if stance_of(batch.articles[record], span, texts[claim], (), words) not in (
            "asserts",
            stance,
        ):
            at_fault.append(record)
    found = batch.columns.none()
    found[at_fault] = True
    return found


def claim_with_quotation(batch: Batch) -> Mask:
    """CL111: the text of a claim has no mark, or else is looked at as the rule does."""
    claims = batch.level("claims")
    marked = as_mask(pc.match_substring_regex(claims.column("text"), '[“"«]'))
    spans = batch.spans("claims.spans")
    found = batch.columns.none()
    for record, _, start, end in spans.only(marked[spans.parent]).listed():
        found[record] |= next(quoted_words(batch.articles[record], start, end), None) is not None
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
    texts = claims.column("text")
    found = batch.columns.none()
    for cue in np.flatnonzero(against[cues.parent]).tolist():
        claim, record = int(cues.parent[cue]), int(cues.record[cue])
        words = f"{cues.column('text')[cue].as_py()} {texts[claim].as_py()}"
        language = batch.languages[record]
        found[record] |= language is not None and not denies(words, language.code)
    return found


def _tells_only(cue: str, stance: str, content: str, code: str) -> bool:
    """Whether a cue, wherever it stands, tells this stance or asserts, and the content no other."""
    if not _may_tell(cue, code) <= {stance, "asserts"}:
        return False
    return reported_stance(content, LANGUAGES[code].sources) in (None, "asserts", stance)


@lru_cache(1 << 12)
def _may_tell(cue: str, code: str) -> frozenset[str]:
    """The stances that a cue can tell, whatever stands after it."""
    language = LANGUAGES[code]
    words = set(_WORD.findall(cue.lower())) | set(_WORD.findall(cue.casefold()))
    if words.isdisjoint(cue_words(code)):
        return frozenset()
    particles = language.sources.stance_particles
    told = {language.sources.stances[word] for word in words & language.sources.stances.keys()}
    return frozenset(told | {stance for (verb, _), stance in particles.items() if verb in words})
