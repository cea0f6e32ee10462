"""Finds whose clause the words for a source lie in: "A diplomat who met the mayor said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newsval.extract.slices import span_at
from newsval.extract.sources.ground import Ground
from newsval.extract.sources.wording import words_of
from newsval.extract.stages import Attribution
from newsval.record import Span

_CLAUSE = 200  # code points from "who" to the words of its clause
_BREAK = re.compile(r"[,;:()\n“”\"—–.?!]|--|\s-\s")


def with_subject(ground: Ground, unnamed: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution, its source the "who" whose clause ends before the cue.

    `unnamed` are the stretches that say why a source is not named, in text order.
    """
    if len(found.source) != 1 or found.cue is None or found.source[0].end > found.cue.start:
        return found
    source = found.source[0]
    stretch = span_at(unnamed, source.start)
    who = _relative_at(ground, stretch) if stretch else _relative_before(ground, source)
    return replace(found, source=(who,)) if who else found


def _relative_at(ground: Ground, stretch: Span) -> Span | None:
    first = words_of(ground.text, stretch)[0]
    return first if first.slice(ground.text) in ground.words.human_relatives else None


def _relative_before(ground: Ground, source: Span) -> Span | None:
    start = max(ground.sentence_start(source.start), source.start - _CLAUSE)
    said = ground.text[start : source.start]
    if not any(who in said for who in ground.words.human_relatives):
        return None  # most sources, at little cost
    before = words_of(ground.text, Span(start, source.start))
    for part, following in pairwise(before):
        if part.slice(ground.text) in ground.words.human_relatives:
            return part if _is_one_clause(ground, Span(following.start, source.start)) else None
    return None


def _is_one_clause(ground: Ground, clause: Span) -> bool:
    """Whether a verb or noun follows "who" or "whose", and nothing ends the clause after it."""
    text, words = ground.text, ground.words
    told = [part.slice(text) for part in words_of(text, clause)]
    first = told[0]
    if not first[0].islower() or first in words.determiners or first in words.pronouns:
        return False
    broken = not words.clause_openers.isdisjoint(told) or _BREAK.search(text, *clause)
    return not broken
