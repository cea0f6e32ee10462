"""Finds the earlier statement that a denial, dispute or confirmation clearly means."""

from __future__ import annotations

import re

from newsval.extract.claims.denials import DENIAL_RULE
from newsval.extract.claims.stance import calls_false
from newsval.extract.claims.statements import Statement
from newsval.extract.languages.source_words import SourceWords
from newsval.record import Claim

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
_AGAINST = frozenset({"denies", "disputes"})
_DENIER = 80  # code points before a cue in which the denier is told of
_OPENING = 6  # words in which "all the fraud charges" names what was said


def answered(
    text: str, earlier: tuple[Statement, ...], claim: Claim, words: SourceWords
) -> Statement | None:
    """The statement that a claim answers; None if that is not clear.

    Args:
        text: The whole text.
        earlier: What was said before, in text order.
        claim: A claim that denies, disputes or confirms.
        words: Words of the language.
    """
    if claim.origin and claim.origin.rule == DENIAL_RULE:
        before = _directly_before(text, earlier, claim)
        if before:
            return before
    others = _others(earlier, claim)
    said = _said(claim, words)
    opening = _WORD.findall(said.lower())[:_OPENING]
    owner = _owner(said, words)
    if owner:
        theirs = [other for other in others if owner & _all_words(other.speaker)]
        return theirs[-1] if len(theirs) == 1 else _meant(text, theirs, claim, opening, words)
    if _refers_back(opening, words) or _calls_false(claim, opening, words):
        return _meant(text, others, claim, opening, words)
    return _most_alike(others, claim, words) or _replied(text, others, claim, words)


def contradicted(
    earlier: tuple[Statement, ...], claim: Claim, words: SourceWords
) -> Statement | None:
    """The statement by someone else that a claim with a negation says the opposite of, if any."""
    return _most_alike(_others(earlier, claim), claim, words)


def _others(earlier: tuple[Statement, ...], claim: Claim) -> list[Statement]:
    """What others said, not too far before a claim; one denial does not mean another."""
    place = claim.spans[0].start
    return [
        other
        for other in earlier
        if place - _REACH < other.start < other.end <= place
        and not set(other.sources) & set(claim.sources)
        and not (other.claim and {claim.stance, other.claim.stance} <= _AGAINST)
    ]


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
    """What is denied: the last words of "her client denies the charges", "no truth to this"."""
    for pattern in (words.reported_denials, words.no_truth):
        inner = re.match(pattern, claim.text, re.IGNORECASE)
        if inner:
            return claim.text[inner.end() :]
    return claim.text


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


def _calls_false(claim: Claim, opening: list[str], words: SourceWords) -> bool:
    """Whether the content says of something said that it is false, and not who is "not guilty"."""
    return words.negations.isdisjoint(opening[:1]) and calls_false(claim.text, words)


def _owner(said: str, words: SourceWords) -> set[str]:
    """The words for whose claim it is: "Ms. Falk's claim"; none if the content says what it was."""
    found = _OWNED.match(said)
    if not found or found["noun"].lower() not in words.alleging_nouns | words.reporting_nouns:
        return set()
    if (found["more"] or "").lower() in words.head_ends - words.auxiliaries:
        return set()
    return _all_words(found["owner"]) - words.stop_words


def _all_words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


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
    alone = len(near) == 1
    if not words.accusing_nouns.isdisjoint(opening):
        near = [other for other in near if other.deniable or other.accuses]
    elif not words.alleging_nouns.isdisjoint(opening):
        near = [other for other in near if other.deniable] or near
    about = [other for other in near if _is_about(text, claim, other)]
    if len(about) == 1:
        return about[0]
    most = 1 + (claim.stance == "denies" and alone)  # sentences back to what is meant
    beside = [
        other for other in near if len(_SENTENCE_END.findall(text, other.end, start + 2)) <= most
    ]
    return beside[0] if len(beside) == 1 else None


def _is_someone(text: str, claim: Claim, other: Statement) -> bool:
    """Whether a statement, whose source is not made out, is by someone other than the denier."""
    return bool(claim.sources) and (other.someone or _is_about(text, claim, other))


def _is_about(text: str, claim: Claim, other: Statement) -> bool:
    """Whether a statement names the denier, or someone of the denier's name."""
    names = {name for span in claim.source_spans for name in _names(span.slice(text))}
    return bool(names & _names(other.text))


def _most_alike(others: list[Statement], claim: Claim, words: SourceWords) -> Statement | None:
    """The one statement that shares at least half of the content words, and two of them."""
    opening = _WORD.findall(claim.text.lower())[:_OPENING]
    if claim.stance == "disputes" and words.alleging_nouns.isdisjoint(opening):
        return None
    own = _content_words(claim.text, words)
    scored = []
    for other in (other for other in others if other.told):
        theirs = _content_words(other.text, words)
        shared = len(own & theirs)
        if shared >= 2 and shared >= _SHARED * min(len(own), len(theirs)):
            scored.append((shared, other))
    best = max((shared for shared, _ in scored), default=0)
    alike = [other for shared, other in scored if shared == best]
    return alike[0] if len(alike) == 1 else None


def _replied(
    text: str, others: list[Statement], claim: Claim, words: SourceWords
) -> Statement | None:
    """The one statement of the same paragraph, or the one before, that suits a denial best.

    It shares a word with what is denied, or accuses the denier.
    """
    if claim.stance != "denies":
        return None
    start = min(span.start for span in (*claim.source_spans, *claim.spans))
    near = [
        other
        for other in others
        if other.someone and other.told and len(re.findall(r"\n+", text[other.end : start])) <= 1
    ]
    denier = _denier(text, claim, words)
    if not claim.sources:  # it may be any other's denial
        near = [other for other in near if not denier & _content_words(other.speaker, words)]
    own = _content_words(claim.text, words) - denier
    scored = [(_suits(other, own, denier, words), other) for other in near]
    best = max((score for score, _ in scored), default=0)
    if best or not _is_deed(claim, words):
        suited = [other for score, other in scored if score == best]
        return suited[0] if best and len(suited) == 1 else None
    return _just_before(text, near, start)


def _is_deed(claim: Claim, words: SourceWords) -> bool:
    """Whether something done is denied: "selling anything", "any link to the firm"."""
    opening = _WORD.findall(claim.text.lower())[:1]
    return any(word.endswith(words.gerund_ending) or word in words.deeds for word in opening)


def _just_before(text: str, near: list[Statement], start: int) -> Statement | None:
    """The only thing said in the paragraph so far, if that is in the sentence before."""
    here = [other for other in near if "\n" not in text[other.end : start]]
    if len(here) != 1 or len(_SENTENCE_END.findall(text, here[0].end, start + 2)) != 1:
        return None
    return here[0]


def _suits(other: Statement, own: set[str], denier: set[str], words: SourceWords) -> int:
    """How well a statement suits what is denied, in these words, by a denier so told of."""
    theirs = _content_words(other.text, words)
    shared, about = len(own & theirs), bool(denier & theirs)
    return shared + 2 * about if shared or (about and other.deniable) else 0


def _denier(text: str, claim: Claim, words: SourceWords) -> set[str]:
    """The content words that tell who denies: "The ranger, Yusuf Baya"."""
    told = " ".join(span.slice(text) for span in claim.source_spans)
    if claim.cue:
        before = text[max(0, claim.cue.span.start - _DENIER) : claim.cue.span.start]
        told += " " + _SENTENCE_END.split(before)[-1]
    return _content_words(told, words)


def _content_words(text: str, words: SourceWords) -> set[str]:
    """The words without stop words, cut short so that most inflections agree."""
    return {_stem(part) for part in _WORD.findall(text.lower()) if part not in words.stop_words}


def _stem(word: str) -> str:
    """The first five letters without a verb's ending: "lock" of "locked" and "locking"."""
    return _ENDING.sub("", word)[:5]
