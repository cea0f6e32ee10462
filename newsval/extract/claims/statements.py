"""What was said before a denial, in text order: the claims, and the quotes that it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsval.extract.attribution.turns import TURN_RULE
from newsval.extract.claims.narrator import NARRATOR_RULE
from newsval.extract.items import joined
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources import Resolved
from newsval.record import Claim

_WORD = re.compile(r"\w+")
_TOLD = frozenset({"alleges", "confirms", "acknowledges", "predicts"})
_TELLING = frozenset({"unknown-role", "ambiguous-role", "ambiguous-name", NARRATOR_RULE})


class Statement(NamedTuple):
    """Something said: from `start` to `end`, its source and cue included; `claim` if it is one.

    `speaker` are the words for its source. `deniable` tells an allegation or a report from what
    a source merely says; `accuses` that its words or its speaker accuse; `someone` that it has
    a source, were it only "the mayor", or is the narrator's.
    """

    start: int
    end: int
    text: str
    sources: tuple[str, ...]
    speaker: str
    deniable: bool
    accuses: bool
    someone: bool
    told: bool
    claim: Claim | None


def statements_of(
    text: str, resolved: tuple[Resolved, ...], claims: tuple[Claim, ...], words: SourceWords
) -> tuple[Statement, ...]:
    """The claims and quotes of a text, in the order of the attributions they are made of."""
    following: Iterator[Claim] = iter(claims)
    return tuple(
        _statement(text, found, None if found.attribution.verbatim else next(following), words)
        for found in resolved
    )


def _statement(text: str, resolved: Resolved, claim: Claim | None, words: SourceWords) -> Statement:
    found = resolved.attribution
    spans = [*found.content, *found.source, *((found.cue,) if found.cue else ())]
    return Statement(
        start=found.content[0].start,
        end=max(span.end for span in spans),
        text=joined(text, found.content),
        sources=resolved.sources,
        speaker=joined(text, found.source),
        deniable=_is_deniable(text, resolved, claim, words),
        accuses=_accuses(joined(text, found.content), joined(text, found.source), words),
        someone=bool(resolved.sources) or (resolved.reason or found.rule) in _TELLING,
        told=_is_told(text, resolved, claim, words),
        claim=claim,
    )


def _is_deniable(text: str, resolved: Resolved, claim: Claim | None, words: SourceWords) -> bool:
    if claim is not None and claim.stance == "alleges":
        return True
    return any(
        word in words.reporting_verbs or words.stances.get(word) == "alleges"
        for word in _cue_words(text, resolved)
    )


def _is_told(text: str, resolved: Resolved, claim: Claim | None, words: SourceWords) -> bool:
    if claim is None or claim.cue is None or resolved.attribution.rule == TURN_RULE:
        return True
    return any(
        word in words.telling_verbs or words.stances.get(word) in _TOLD
        for word in _cue_words(text, resolved)
    )


def _cue_words(text: str, resolved: Resolved) -> list[str]:
    cue = resolved.attribution.cue
    return cue.slice(text).lower().split() if cue else []


def _accuses(said: str, speaker: str, words: SourceWords) -> bool:
    """Whether someone whose trade it is speaks, or the words themselves tell of an accusation."""
    if not words.accusers.isdisjoint(_WORD.findall(speaker.lower())):
        return True
    told = _WORD.findall(said.lower())
    return any(words.stances.get(word) == "alleges" for word in told)
