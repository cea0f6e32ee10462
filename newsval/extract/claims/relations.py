"""Links a denial, dispute or confirmation to the earlier claim that it clearly means."""

from __future__ import annotations

import re
from dataclasses import replace

from newsval.extract.claims.denials import DENIAL_RULE
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.stages import Document
from newsval.record import Claim, Relation

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BETWEEN = 40  # code points between a claim and "denied by": "— a claim strongly "
_REACH = 2500  # code points back to the claim that "the allegation" takes up
_LINES = 2  # line breaks to the paragraph before
_SHARED = 0.5  # of the words of the shorter one, for "denied that …"
_EARLIER = 12  # claims looked at


def relate(document: Document, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, those that answer an earlier one with the relation to it."""
    related = []
    for index, claim in enumerate(claims):
        kind = document.language.sources.relations.get(claim.stance)
        target = _answered(document, claims[:index][-_EARLIER:], claim) if kind else None
        if kind and target:
            claim = replace(claim, relations=(Relation(kind=kind, claim=target.id),))  # noqa: PLW2901
        related.append(claim)
    return tuple(related)


def _answered(document: Document, earlier: tuple[Claim, ...], claim: Claim) -> Claim | None:
    text, words = document.text, document.language.sources
    if claim.origin and claim.origin.rule == DENIAL_RULE:
        return _directly_before(text, earlier, claim)
    others = [other for other in earlier if not set(other.sources) & set(claim.sources)]
    if _refers_back(claim, words):
        return _only_allegation(text, others, claim, words)
    return _most_alike(others, claim, words)


def _directly_before(text: str, earlier: tuple[Claim, ...], claim: Claim) -> Claim | None:
    """The claim that ends where "a claim denied by" begins."""
    cue = claim.cue.span.start if claim.cue else claim.spans[0].start
    for other in reversed(earlier):
        end = _end(other)
        if end <= cue and cue - end <= _BETWEEN and "\n" not in text[end:cue]:
            return other
    return None


def _end(claim: Claim) -> int:
    """Where a claim ends, its source and cue included."""
    spans = [*claim.spans, *claim.source_spans]
    if claim.cue:
        spans.append(claim.cue.span)
    return max(span.end for span in spans)


def _refers_back(claim: Claim, words: SourceWords) -> bool:
    """Whether the content only names what was said before: "the allegations", "it"."""
    parts = _WORD.findall(claim.text.lower())[:5]
    if not parts or (parts[0] not in words.definite and parts[0] not in words.pronouns):
        return False
    nouns = words.alleging_nouns | words.reporting_nouns
    found = [index for index, part in enumerate(parts[:4]) if part in nouns]
    if len(parts) == 1:
        return parts[0] in words.pronouns
    return bool(found) and parts[found[-1] + 1 :][:1] != ["that"]


def _only_allegation(
    text: str, others: list[Claim], claim: Claim, words: SourceWords
) -> Claim | None:
    """The allegation in the nearest paragraph that has one, if it has but one.

    Without any allegation, the one claim that stands in the same paragraph or the one before.
    """
    place = claim.spans[0].start
    before = [other for other in others if place - _REACH < other.spans[0].start < place]
    near = [other for other in before if _is_deniable(other, words)]
    if not near:
        close = [other for other in before if text.count("\n", _end(other), place) <= _LINES]
        return close[0] if len(close) == 1 else None
    last = near[-1].spans[0].start
    beside = [other for other in near if "\n" not in text[min(_end(other), last) : last]]
    return near[-1] if len(beside) == 1 else None


def _is_deniable(claim: Claim, words: SourceWords) -> bool:
    reported = claim.cue is not None and claim.cue.text.lower() in words.reporting_verbs
    return claim.stance == "alleges" or claim.voice == "narrator" or reported


def _most_alike(others: list[Claim], claim: Claim, words: SourceWords) -> Claim | None:
    """The one claim that shares at least half of the content words, and two of them."""
    own = _content_words(claim.text, words)
    scored = []
    for other in others:
        theirs = _content_words(other.text, words)
        shared = len(own & theirs)
        if shared >= 2 and shared >= _SHARED * min(len(own), len(theirs)):
            scored.append((shared, other))
    best = max((shared for shared, _ in scored), default=0)
    alike = [other for shared, other in scored if shared == best]
    return alike[0] if len(alike) == 1 else None


def _content_words(text: str, words: SourceWords) -> set[str]:
    """The words without stop words, cut to five letters so that most inflections agree."""
    return {part[:5] for part in _WORD.findall(text.lower()) if part not in words.stop_words}
