"""Links a denial, dispute or confirmation to the earlier claim that it clearly means."""

from __future__ import annotations

import re
from dataclasses import replace

from newsval.extract.claims.answered import answered, contradicted
from newsval.extract.claims.stance import is_negation
from newsval.extract.claims.statements import Statement, statements_of
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources import Resolved
from newsval.extract.stages import Document
from newsval.record import Claim, Relation

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_EARLIER = 12  # statements looked at
_OPENING = 4  # words of "she had never" in which a negation stands


def relate(
    document: Document, resolved: tuple[Resolved, ...], claims: tuple[Claim, ...]
) -> tuple[Claim, ...]:
    """The claims, those that answer an earlier one with the relation to it."""
    text, words = document.text, document.language.sources
    if not any(_may_answer(claim, words) for claim in claims):
        return claims
    said = statements_of(text, resolved, claims, words)
    related = {
        statement.claim.id: _related(text, said[:index][-_EARLIER:], statement.claim, words)
        for index, statement in enumerate(said)
        if statement.claim and _may_answer(statement.claim, words)
    }
    return tuple(related.get(claim.id, claim) for claim in claims)


def _may_answer(claim: Claim, words: SourceWords) -> bool:
    return claim.stance in words.relations or _protests(claim, words)


def _protests(claim: Claim, words: SourceWords) -> bool:
    """Whether somebody insists that something is not so: "insisted she had never been there"."""
    if claim.stance != "asserts" or claim.cue is None:
        return False
    if words.protests.isdisjoint(_WORD.findall(claim.cue.text.lower())):
        return False
    opening = _WORD.findall(claim.text.lower())[:_OPENING]
    return any(is_negation(word, words) for word in opening)


def _related(text: str, earlier: tuple[Statement, ...], claim: Claim, words: SourceWords) -> Claim:
    if _protests(claim, words):
        target = contradicted(earlier, claim, words)
        claim = replace(claim, stance="denies") if target and target.claim else claim
    else:
        target = answered(text, earlier, claim, words)
    if target is None or target.claim is None:
        return claim
    relation = Relation(kind=words.relations[claim.stance], claim=target.claim.id)
    return replace(claim, relations=(relation,))
