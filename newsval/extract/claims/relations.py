"""Links a denial, dispute or confirmation to the earlier claim that it clearly means."""

from __future__ import annotations

import re
from dataclasses import replace

from newsval.extract.claims.denials import DENIAL_RULE
from newsval.extract.claims.statements import Statement, statements_of
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources import Resolved
from newsval.extract.stages import Document
from newsval.record import Claim, Relation

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,}")
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(]*[^\W\d_a-z])|\n+")
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s)\Z")
_OWNED = re.compile(
    r"(?P<owner>[^,;:\n]{2,40}?)(?:['’]s|(?<=s)['’])\s+(?P<noun>\w+)(?:\s+(?P<more>\w+)|(?=\W|\Z))"
)
_BETWEEN = 40  # code points between a claim and "denied by": "— a claim strongly "
_REACH = 2500  # code points back to what a denial can mean
_SHARED = 0.5  # of the words of the shorter one, for "denied that …"
_EARLIER = 12  # statements looked at
_OPENING = 6  # words in which "all the fraud charges" names what was said


def relate(
    document: Document, resolved: tuple[Resolved, ...], claims: tuple[Claim, ...]
) -> tuple[Claim, ...]:
    """The claims, those that answer an earlier one with the relation to it."""
    text, words = document.text, document.language.sources
    if not any(claim.stance in words.relations for claim in claims):
        return claims
    said = statements_of(text, resolved, claims, words)
    related = {
        statement.claim.id: _related(text, said[:index][-_EARLIER:], statement.claim, words)
        for index, statement in enumerate(said)
        if statement.claim and statement.claim.stance in words.relations
    }
    return tuple(related.get(claim.id, claim) for claim in claims)


def _related(text: str, earlier: tuple[Statement, ...], claim: Claim, words: SourceWords) -> Claim:
    target = _answered(text, earlier, claim, words)
    if target is None or target.claim is None:
        return claim
    relation = Relation(kind=words.relations[claim.stance], claim=target.claim.id)
    return replace(claim, relations=(relation,))


def _answered(
    text: str, earlier: tuple[Statement, ...], claim: Claim, words: SourceWords
) -> Statement | None:
    if claim.origin and claim.origin.rule == DENIAL_RULE:
        before = _directly_before(text, earlier, claim)
        if before:
            return before
    place = claim.spans[0].start
    others = [
        other
        for other in earlier
        if place - _REACH < other.start < other.end <= place
        and not set(other.sources) & set(claim.sources)
    ]
    said = _said(claim, words)
    opening = _WORD.findall(said.lower())[:_OPENING]
    owner = _owner(said, words)
    if owner:
        theirs = [other for other in others if owner & _names(other.speaker)]
        return theirs[-1] if len(theirs) == 1 else _meant(text, theirs, claim, opening, words)
    if _refers_back(opening, words):
        return _meant(text, others, claim, opening, words)
    return _most_alike(others, claim, opening, words)


def _directly_before(text: str, earlier: tuple[Statement, ...], claim: Claim) -> Statement | None:
    """The claim that ends where "a claim denied by" begins."""
    spans = (*claim.spans, *claim.source_spans, *((claim.cue.span,) if claim.cue else ()))
    start = min(spans).start
    for other in reversed(earlier):
        own = set(other.sources) & set(claim.sources)
        near = 0 <= start - other.end <= _BETWEEN and not own
        if near and not _SENTENCE_END.search(text, other.end, start + 2):
            return other
    return None


def _said(claim: Claim, words: SourceWords) -> str:
    """What is denied: in "her client denies the charges" the words after the verb."""
    inner = re.match(words.reported_denials, claim.text, re.IGNORECASE)
    return claim.text[inner.end() :] if inner else claim.text


def _refers_back(opening: list[str], words: SourceWords) -> bool:
    """Whether the content only names what was said before: "the allegations", "it"."""
    parts = opening[1:] if opening[:1] and opening[0] in words.quantities else opening
    if not parts or (parts[0] not in words.definite and parts[0] not in words.pronouns):
        return False
    if parts[0] in words.demonstratives and (
        len(parts) == 1 or parts[1] in words.conjunctions | words.head_ends
    ):
        return True
    nouns = words.alleging_nouns | words.reporting_nouns
    found = [index for index, part in enumerate(parts[:4]) if part in nouns]
    return bool(found) and parts[found[-1] + 1 : found[-1] + 2] not in (["that"], ["of"], ["about"])


def _owner(said: str, words: SourceWords) -> set[str]:
    """The names of whose claim it is: "Ms. Falk's claim"; none if the content says what it was."""
    found = _OWNED.match(said)
    if not found or found["noun"].lower() not in words.alleging_nouns | words.reporting_nouns:
        return set()
    return _names(found["owner"]) if (found["more"] or "").lower() not in words.head_ends else set()


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text))


def _meant(
    text: str, others: list[Statement], claim: Claim, opening: list[str], words: SourceWords
) -> Statement | None:
    """What was said in the nearest paragraph in which someone else said anything, if it is clear.

    It is clear if it is the only thing about the denier there, or the sentence before said it
    and nothing else; an allegation about the denier may stand two paragraphs back.
    """
    known = [other for other in others if other.sources or _is_someone(text, claim, other)]
    lines = 2 if set(opening) & words.alleging_nouns else 1
    start = min(span.start for span in (*claim.source_spans, *claim.spans))
    gaps = [len(re.findall(r"\n+", text[other.end : start])) for other in known]
    nearest = min(gaps, default=lines + 1)
    if nearest > lines:
        return None
    near = [other for other, gap in zip(known, gaps, strict=True) if gap == nearest]
    if not words.accusing_nouns.isdisjoint(opening):
        near = [other for other in near if other.deniable or other.accuses]
    elif not words.alleging_nouns.isdisjoint(opening):
        near = [other for other in near if other.deniable] or near
    about = [other for other in near if _is_about(text, claim, other)]
    if len(about) == 1:
        return about[0]
    beside = [
        other for other in near if len(_SENTENCE_END.findall(text, other.end, start + 2)) <= 1
    ]
    return beside[0] if len(beside) == 1 else None


def _is_someone(text: str, claim: Claim, other: Statement) -> bool:
    """Whether a statement, whose source is not made out, is by someone other than the denier."""
    return bool(claim.sources) and (other.someone or _is_about(text, claim, other))


def _is_about(text: str, claim: Claim, other: Statement) -> bool:
    """Whether a statement names the denier, or someone of the denier's name."""
    names = {name for span in claim.source_spans for name in _names(span.slice(text))}
    return bool(names & _names(other.text))


def _most_alike(
    others: list[Statement], claim: Claim, opening: list[str], words: SourceWords
) -> Statement | None:
    """The one statement that shares at least half of the content words, and two of them."""
    if claim.stance == "disputes" and words.alleging_nouns.isdisjoint(opening):
        return None
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
    """The words without stop words, cut short so that most inflections agree."""
    return {_stem(part) for part in _WORD.findall(text.lower()) if part not in words.stop_words}


def _stem(word: str) -> str:
    """The first five letters without a verb's ending: "lock" of "locked" and "locking"."""
    return _ENDING.sub("", word)[:5]
