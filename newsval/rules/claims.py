"""CL: stance, voice, hedges and relations of claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Claim, Record, Span
from newsval.rules.article import Article, first_span, language_of
from newsval.rules.names import words_of
from newsval.rules.placing import beside
from newsval.rules.registry import Problem, rule

BESIDE = 16  # characters: a hedge and a short word
_NEAR = 500  # characters: about two paragraphs
_EARLIER = 50  # claims looked at before a denial
_STOP_WORDS = frozenset().union(*(known.sources.stop_words for known in LANGUAGES.values()))


@rule("CL101", "denial-without-relation", Severity.WARNING)
def denial_without_relation(record: Record) -> Iterator[Problem]:
    """A claim denies what an earlier claim may say, but is not linked to it.

    What it does:
        Takes the claims with the stance denies that have no relation of kind denies or disputes.
        Looks before each for a claim of other sources that shares two words with it, stop words
        set aside, or that alleges something no more than 500 characters before. A denial without
        such a claim is reported by CL107.
    Why it matters:
        A denial can only be weighed beside the claim that it answers.
    Fails:
        "stance": "denies", "relations": [], after claim c1 with "stance": "alleges".
    Passes:
        "stance": "denies", "relations": [{"kind": "denies", "claim": "c1"}]
    """
    for pointer, claim, answered in _unlinked_denials(record):
        if answered is not None:
            yield _problem(
                claim,
                f"{claim.id} denies something, perhaps {answered.id}, but is not linked to it",
                f"Add a relation to {answered.id}, or to whichever claim it answers: "
                f"{answered.id} is “{answered.text[:80]}”.",
                f"{pointer}/relations",
            )


@rule("CL102", "hedged-but-asserts", Severity.WARNING)
def hedged_but_asserts(article: Article) -> Iterator[Problem]:
    """A hedge stands in or beside a claim whose stance is asserts.

    What it does:
        Looks for words such as “allegedly” and “reportedly” in the claim's spans and within 16
        characters of its cue, and for `hedges` that the record itself gives.
    Why it matters:
        What the article reports with doubt would be passed on as a statement.
    Fails:
        "stance": "asserts" for: the mayor allegedly sold the land
    Passes:
        "stance": "alleges" for: the mayor allegedly sold the land
    """
    for number, claim in enumerate(article.record.claims):
        hedge = _first_hedge(claim, article) if claim.stance == "asserts" else None
        if hedge is not None:
            yield Problem(
                f"claim {claim.id} asserts, but the article hedges it",
                "Make the stance alleges, or another that fits the hedge.",
                pointer=f"/claims/{number}/stance",
                span=hedge,
                claimed="asserts",
                actual=hedge.slice(article.text),
            )


@rule("CL103", "narrator-with-sources", Severity.ERROR)
def narrator_with_sources(record: Record) -> Iterator[Problem]:
    """A claim in the narrator's voice has sources.

    What it does:
        Looks for claims with the voice narrator and `sources` that are not empty.
    Why it matters:
        Either the reporter says it or somebody else does; the reader must know who vouches.
    Fails:
        "voice": "narrator", "sources": ["s1"]
    Passes:
        "voice": "attributed", "sources": ["s1"]
    """
    for number, claim in enumerate(record.claims):
        if claim.voice == "narrator" and claim.sources:
            yield _problem(
                claim,
                f"claim {claim.id} is in the narrator's voice but has sources",
                "Make its voice attributed, or remove the sources.",
                f"/claims/{number}/voice",
            )


@rule("CL104", "relation-to-self", Severity.ERROR)
def relation_to_self(record: Record) -> Iterator[Problem]:
    """A claim is related to itself.

    What it does:
        Looks for relations whose `claim` is the id of the claim that has them.
    Why it matters:
        No claim denies or confirms itself; the other claim was meant.
    Fails:
        claim c2 with {"kind": "denies", "claim": "c2"}
    Passes:
        claim c2 with {"kind": "denies", "claim": "c1"}
    """
    for number, claim in enumerate(record.claims):
        for index, relation in enumerate(claim.relations):
            if relation.claim == claim.id:
                yield _problem(
                    claim,
                    f"claim {claim.id} {relation.kind} itself",
                    "Give the id of the claim that it answers, or remove the relation.",
                    f"/claims/{number}/relations/{index}/claim",
                )


@rule("CL105", "relation-to-later", Severity.WARNING)
def relation_to_later(record: Record) -> Iterator[Problem]:
    """A claim is related to one that comes after it.

    What it does:
        Compares the position of a claim with that of the claim that each relation names.
    Why it matters:
        Relations point back, from the answer to what it answers; a pointer ahead usually means
        that the two were swapped.
    Fails:
        claim c1 with {"kind": "denies", "claim": "c2"}
    Passes:
        claim c2 with {"kind": "denies", "claim": "c1"}
    """
    position = {claim.id: number for number, claim in enumerate(record.claims)}
    for number, claim in enumerate(record.claims):
        for index, relation in enumerate(claim.relations):
            if position.get(relation.claim, -1) > number:
                yield _problem(
                    claim,
                    f"claim {claim.id} {relation.kind} claim {relation.claim}, which comes later",
                    "Put the relation on the later claim.",
                    f"/claims/{number}/relations/{index}/claim",
                )


@rule("CL106", "hedge-far-away", Severity.WARNING)
def hedge_far_away(article: Article) -> Iterator[Problem]:
    """A hedge is given for a claim that stands in another paragraph.

    What it does:
        Looks for a line break between each of `hedges` and the nearest span of the claim.
    Why it matters:
        A hedge qualifies its own sentence; one from elsewhere makes a plain statement doubtful.
    Fails:
        the hedge “allegedly” two paragraphs before the claim.
    Passes:
        the hedge “allegedly” in the claim's own sentence.
    """
    for number, claim in enumerate(article.record.claims):
        is_beside = beside(claim.spans, article.text)
        for index, hedge in enumerate(claim.hedges):
            if claim.spans and not is_beside(hedge.span):
                yield Problem(
                    f"the hedge “{hedge.text}” of claim {claim.id} is in another paragraph",
                    "Remove the hedge, or correct its span.",
                    pointer=f"/claims/{number}/hedges/{index}",
                    span=hedge.span,
                )


@rule("CL107", "denial-of-no-claim", Severity.INFO)
def denial_of_no_claim(record: Record) -> Iterator[Problem]:
    """A claim denies what no earlier claim of the record seems to say.

    What it does:
        Takes the claims with the stance denies that have no relation of kind denies or disputes,
        and before which CL101 finds no claim that they may answer.
    Why it matters:
        The claim that is denied may have been overlooked. Often there is none: articles report
        denials of what they do not report.
    Fails:
        "stance": "denies", "relations": [] for the first claim of a record.
    Passes:
        the same, with a relation to a claim that gives what is denied.
    """
    for pointer, claim, answered in _unlinked_denials(record):
        if answered is None:
            yield _problem(
                claim,
                f"claim {claim.id} denies something that no earlier claim of the record says",
                "Add what it denies as a claim, with a relation to it. Where the article does not "
                "report that, nothing needs to be done.",
                f"{pointer}/relations",
            )


def _unlinked_denials(record: Record) -> Iterator[tuple[str, Claim, Claim | None]]:
    """Each denial without its relation: its pointer, itself, and the claim it may answer."""
    for number, claim in enumerate(record.claims):
        answers = {relation.kind for relation in claim.relations} & {"denies", "disputes"}
        if claim.stance == "denies" and not answers:
            earlier = record.claims[max(0, number - _EARLIER) : number]
            answered = (other for other in reversed(earlier) if _may_answer(claim, other))
            yield f"/claims/{number}", claim, next(answered, None)


def _may_answer(denial: Claim, claim: Claim) -> bool:
    if set(denial.sources) & set(claim.sources):
        return False
    if len(_content_words(denial.text) & _content_words(claim.text)) >= 2:
        return True
    here, there = first_span(denial), first_span(claim)
    is_near = here is not None and there is not None and 0 <= here.start - there.end <= _NEAR
    return is_near and claim.stance == "alleges"


@lru_cache(maxsize=2 * _EARLIER)
def _content_words(text: str) -> frozenset[str]:
    return words_of(text) - _STOP_WORDS


def _first_hedge(claim: Claim, article: Article) -> Span | None:
    for hedge in claim.hedges:
        return hedge.span
    pattern = hedge_pattern(article.record)
    cue = [] if claim.cue is None else [claim.cue.span]
    beside = [Span(span.start - BESIDE, span.end + BESIDE) for span in cue]
    for span in (*claim.spans, *beside):
        match = pattern and pattern.search(article.text, max(0, span.start), max(0, span.end))
        if match:
            return Span(*match.span())
    return None


def hedge_pattern(record: Record) -> re.Pattern[str] | None:
    """The hedges of the record's language, None where they are not known."""
    language = language_of(record)
    return hedges_in(language.sources.hedges) if language else None


@cache
def hedges_in(hedges: str) -> re.Pattern[str]:
    """Finds the hedges of a language, given as a pattern."""
    return re.compile(rf"\b(?:{hedges})\b", re.IGNORECASE)


def _problem(claim: Claim, message: str, hint: str, pointer: str) -> Problem:
    return Problem(message, hint, pointer=pointer, span=first_span(claim))
