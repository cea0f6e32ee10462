"""CL108 to CL113: a claim's stance, hedges and relations are those that its words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import get_args

from newsval.extract.claims.stance import is_negated, stance_of
from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Claim, Record, Span, Stance
from newsval.rules.article import Article, first_span, language_of
from newsval.rules.claims import hedge_pattern
from newsval.rules.quotes import is_closed, is_opened
from newsval.rules.registry import Problem, rule

_WORD = re.compile(r"\w+")
_WHOLE_WORD = re.compile(r"\w+(?:'\w+)*")
_QUOTATION = re.compile(r"“([^“”\n]*)”|\"([^\"\n]*)\"|«([^«»\n]*)»")
_WORDS = 3  # in a quotation; fewer are mostly words set apart
_STANCES = frozenset(get_args(Stance))
AGAINST = frozenset({"denies", "disputes"})
FOR = frozenset({"confirms", "acknowledges"})
_AFFIRMING = FOR | {"asserts", "alleges", "predicts"}


@rule("CL108", "stance-reversed", Severity.ERROR)
def stance_reversed(article: Article) -> Iterator[Problem]:
    """A claim is affirmed where its cue denies it, or the other way round.

    What it does:
        Reads the stance that the cue's verb tells in the record's language, negations before it
        included. Speaks where the cue denies or disputes and the claim's `stance` affirms, or the
        cue confirms or acknowledges and the `stance` denies or disputes.
    Why it matters:
        The record says the opposite of what the source said.
    Fails:
        "stance": "asserts" with the cue: denied
    Passes:
        "stance": "denies" with the cue: denied
    """
    for pointer, claim, told in _told(article):
        if (told in AGAINST and claim.stance in _AFFIRMING) or (
            told in FOR and claim.stance in AGAINST
        ):
            yield _stance_problem(pointer, claim, told)


@rule("CL109", "stance-not-of-cue", Severity.WARNING)
def stance_not_of_cue(article: Article) -> Iterator[Problem]:
    """The cue tells another stance than the claim has.

    What it does:
        Reads the stance that the cue's verb tells in the record's language. Speaks where the
        claim's `stance` is another one, the reversals of CL108 and differences of degree (denies
        and disputes, confirms and acknowledges) set aside.
    Why it matters:
        An allegation, a forecast or a demand would be passed on as a statement.
    Fails:
        "stance": "asserts" with the cue: alleged
    Passes:
        "stance": "alleges" with the cue: alleged
    """
    for pointer, claim, told in _told(article):
        alike = {told, claim.stance} <= AGAINST or {told, claim.stance} <= FOR
        is_reversed = told in AGAINST and claim.stance in _AFFIRMING
        if not alike and not is_reversed and not (told in FOR and claim.stance in AGAINST):
            yield _stance_problem(pointer, claim, told)


@rule("CL110", "hedge-left-out", Severity.WARNING)
def hedge_left_out(article: Article) -> Iterator[Problem]:
    """A hedge of the article stands in a claim, but not among its hedges.

    What it does:
        Looks for words such as “allegedly”, in the record's language, between two spans of a
        claim, where the claim was cut around them; and in the spans of claims whose stance is not
        asserts (CL102 looks at those). Speaks where none of `hedges` is at that place.
    Why it matters:
        Without its hedge the claim looks better founded than the article says.
    Fails:
        "hedges": [] for: the mayor allegedly sold the land
    Passes:
        "hedges": [{"text": "allegedly", …}] for the same claim.
    """
    pattern = hedge_pattern(article.record)
    for number, claim in enumerate(article.record.claims if pattern else ()):
        for place in _hedged_places(claim, article.text):
            found = pattern and pattern.search(article.text, *place)
            if found and not any(h.span.start <= found.start() < h.span.end for h in claim.hedges):
                yield Problem(
                    f"the hedge “{found.group()}” is left out of claim {claim.id}",
                    "Add it to `hedges`, and let the claim's spans hold it.",
                    pointer=f"/claims/{number}/hedges",
                    span=Span(*found.span()),
                    actual=found.group(),
                )


@rule("CL111", "claim-with-quotation", Severity.WARNING)
def claim_with_quotation(article: Article) -> Iterator[Problem]:
    """A claim holds words in quotation marks.

    What it does:
        Looks within the spans of each claim for a pair of double quotation marks with three words
        or more between them, and for marks on both sides of a span, where the words are no quote
        of their own.
    Why it matters:
        Claims are what is reported without marks. The speaker's own words belong in a quote of
        kind mixed, where they are told apart from the reporter's.
    Fails:
        the claim: the repair was “slow but safe”
    Passes:
        the same words as a mixed quote, verbatim: slow but safe
    """
    quoted = {span for quote in article.record.quotes for span in quote.verbatim}
    for number, claim in enumerate(article.record.claims):
        for span in filter(article.holds, claim.spans):
            whole = [span] if is_between_marks(article.text, span) else []
            for words in (*quoted_words(article.text, *span), *whole):
                if words in quoted:
                    continue
                yield Problem(
                    f"claim {claim.id} holds quoted words",
                    "Make it a quote of kind mixed, with these words as `verbatim`.",
                    pointer=f"/claims/{number}/spans",
                    span=words,
                    actual=words.slice(article.text),
                )


@rule("CL112", "relation-against-stance", Severity.WARNING)
def relation_against_stance(record: Record) -> Iterator[Problem]:
    """A claim's relation says the opposite of its stance.

    What it does:
        Looks for claims that confirm or acknowledge and have a relation of kind denies or
        disputes, and for claims that deny or dispute and have one of kind confirms.
    Why it matters:
        One of the two is wrong, and nobody can tell what the source said.
    Fails:
        "stance": "confirms", "relations": [{"kind": "denies", "claim": "c1"}]
    Passes:
        "stance": "denies", "relations": [{"kind": "denies", "claim": "c1"}]
    """
    for number, claim in enumerate(record.claims):
        for index, relation in enumerate(claim.relations):
            if (claim.stance in FOR and relation.kind in AGAINST) or (
                claim.stance in AGAINST and relation.kind == "confirms"
            ):
                yield Problem(
                    f"claim {claim.id} {claim.stance} something, but {relation.kind} "
                    f"{relation.claim}",
                    "Correct the stance or the kind of the relation.",
                    pointer=f"/claims/{number}/relations/{index}/kind",
                    span=first_span(claim),
                    claimed=relation.kind,
                    actual=claim.stance,
                )


@rule("CL113", "denial-without-a-word", Severity.WARNING)
def denial_without_a_word(article: Article) -> Iterator[Problem]:
    """A claim denies something, but neither its cue nor its words do.

    What it does:
        Takes the claims with the stance denies or disputes whose cue tells no stance in the
        record's language, and looks for a negation or a denying verb in their words.
    Why it matters:
        What a source stated would be passed on as denied.
    Fails:
        "stance": "denies" for: Adler said the land was hers
    Passes:
        "stance": "denies" for: Adler said the land was not hers
    """
    language = language_of(article.record)
    for number, claim in enumerate(article.record.claims if language else ()):
        if language is None or claim.stance not in AGAINST or claim.cue is None:
            continue
        if not _is_plain(claim, article):
            continue
        if not denies(f"{claim.cue.text} {claim.text}", language.code):
            yield Problem(
                f"claim {claim.id} {claim.stance} something, but “{claim.cue.text}” and its words "
                "do not",
                "Make the stance asserts, or another that the words tell.",
                pointer=f"/claims/{number}/stance",
                span=claim.cue.span,
                claimed=claim.stance,
                actual=claim.cue.text,
            )


def _is_plain(claim: Claim, article: Article) -> bool:
    """Whether the cue of a claim, which has one, tells no stance and is not negated."""
    language, cue = language_of(article.record), claim.cue
    if language is None or cue is None or not article.holds(cue.span):
        return False
    told = stance_of(article.text, cue.span, claim.text, (), language.sources)
    return told == "asserts" and not is_negated(article.text, cue.span, language.sources)


def quoted_words(text: str, start: int, end: int) -> Iterator[Span]:
    """The quotations of several words in a part of a text, marks excluded."""
    for pair in _QUOTATION.finditer(text, start, end):
        inner = Span(*pair.span(pair.lastindex or 0))
        if len(inner.slice(text).split()) >= _WORDS:
            yield inner


def is_between_marks(text: str, span: Span) -> bool:
    """Whether a span of several words is all that stands between two quotation marks."""
    is_long = len(span.slice(text).split()) >= _WORDS
    return is_long and is_opened(text, span) and is_closed(text, span)


def _told(article: Article) -> Iterator[tuple[str, Claim, Stance]]:
    """The claims whose stance is not the one that their cue tells, with that one."""
    language = language_of(article.record)
    for number, claim in enumerate(article.record.claims if language else ()):
        if language is None or claim.cue is None or claim.stance not in _STANCES:
            continue
        cue = claim.cue.text.casefold()
        is_telling = not cue_words(language.code).isdisjoint(_WORD.findall(cue))
        if is_telling and article.holds(claim.cue.span):
            told = stance_of(article.text, claim.cue.span, claim.text, (), language.sources)
            if told not in ("asserts", claim.stance):
                yield f"/claims/{number}/stance", claim, told


@cache
def cue_words(language: str) -> frozenset[str]:
    """The verbs of a language that tell a stance, alone or with a particle."""
    words = LANGUAGES[language].sources
    return frozenset({*words.stances, *(verb for verb, _ in words.stance_particles)})


def denies(words: str, language: str) -> bool:
    """Whether one of the words denies, or is negated at its end ("wasn't")."""
    denying = _denying(language)
    found = _WHOLE_WORD.findall(words.casefold().replace("’", "'"))
    return any(word in denying or word.endswith("n't") for word in found)


@cache
def _denying(language: str) -> frozenset[str]:
    """The words of a language that deny: negations, denying verbs, and what opens a denial."""
    words = LANGUAGES[language]
    verbs = (verb for verb, stance in words.sources.stances.items() if stance in AGAINST)
    first = (verb for verb, _ in words.sources.stance_particles)
    negations = words.sources.negations | words.cues.denials | words.cues.negators
    return frozenset((*verbs, *first, *negations, *words.sources.further_negations))


def _hedged_places(claim: Claim, text: str) -> Iterator[Span]:
    if claim.stance != "asserts":
        yield from (Span(max(0, span.start), max(0, span.end)) for span in claim.spans)
    for one, other in pairwise(claim.spans):
        gap = Span(max(0, one.end), max(0, other.start))
        if "\n" not in gap.slice(text):
            yield gap


def _stance_problem(pointer: str, claim: Claim, told: Stance) -> Problem:
    cue = claim.cue
    return Problem(
        f"claim {claim.id} {claim.stance}, but its cue “{cue.text if cue else ''}” {told}",
        f"Make the stance {told}, or correct the cue.",
        pointer=pointer,
        span=cue.span if cue else first_span(claim),
        claimed=claim.stance,
        actual=told,
    )
