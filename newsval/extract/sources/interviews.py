"""Who asks and who answers in an interview, by what its head tells.

"Ada Roe spoke to Bo Lund" makes Roe the one who answers. Whoever signs the article, is called its
reporter, or is talked to asks; of those left, the only one answers, or the only one in the
headline. Where several are left, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newsval.extract.attribution.questions import ANSWER_RULE, QUESTION_RULE
from newsval.extract.slices import segments_of
from newsval.extract.sources.people import People, Spot
from newsval.extract.stages import Attribution, Document
from newsval.record import Span

REASONS = {QUESTION_RULE: "unnamed-interviewer", ANSWER_RULE: "unclear-respondent"}
_REACH = 60  # code points before a name in which its bearer's part is told


@dataclass(frozen=True, slots=True)
class Parts:
    """Who asks and who answers, by the index of the person."""

    asks: int | None = None
    answers: int | None = None


def turns_of(
    document: Document, people: People, attributions: tuple[Attribution, ...]
) -> Mapping[Span, int | None]:
    """The person who speaks at each turn of an interview without names, None if nobody can tell.

    Each turn is known by `key_of` it.
    """
    turns = [each for each in attributions if each.rule in REASONS]
    if not turns:
        return {}
    parts = _parts(document, people, min(each.content[0].start for each in turns))
    persons = {QUESTION_RULE: parts.asks, ANSWER_RULE: parts.answers}
    return {key_of(each): persons[each.rule] for each in turns}


def key_of(turn: Attribution) -> Span:
    """The label of a turn, else where its words begin."""
    return (*turn.source, *turn.content)[0]


def _parts(document: Document, people: People, start: int) -> Parts:
    spots = people.between(0, start)
    bylines = [part.span for part in segments_of(document, "byline")]
    signed = {spot.person for spot in spots if _within(spot, bylines)}
    asked = {spot.person for spot in spots if _is_asking(document, people, spot)}
    left = [spot for spot in spots if spot.person not in signed | asked]
    return Parts(_only(asked), _respondent(document, left))


def _respondent(document: Document, left: list[Spot]) -> int | None:
    heads = [part.span for part in segments_of(document, "headline", "kicker")]
    one = _only({spot.person for spot in left})
    return one if one is not None else _only({s.person for s in left if _within(s, heads)})


def _only(persons: set[int]) -> int | None:
    return next(iter(persons)) if len(persons) == 1 else None


def _within(spot: Spot, spans: list[Span]) -> bool:
    return any(span.start <= spot.span.start < span.end for span in spans)


def _is_asking(document: Document, people: People, spot: Spot) -> bool:
    """Whether a name stands behind "our reporter", or "she spoke to" with another before it."""
    words = document.language.sources
    start = max(0, spot.span.start - _REACH)
    before = document.text[start : spot.span.start].rpartition("\n")[2]
    if before.rstrip().lower().rpartition(" ")[2] in words.interviewers:
        return True
    talk = _compiled(words.conversing).search(before)
    if talk is None:
        return False
    subject = spot.span.start - len(before) + talk.start("verb")
    line = document.text.rfind("\n", 0, subject) + 1
    named = any(other.person != spot.person for other in people.between(line, subject))
    return named or talk["subject"] is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
