"""QU216, CL114: what is cut out of a quote or claim, or off at its ends, changes what was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Claim, Quote, Span
from newsval.rules.article import Article, attributed, language_of
from newsval.rules.placing import covered_by
from newsval.rules.registry import Problem, rule

GAP = 40  # code points between two spans; further apart they are told by other words
NEXT = 24  # code points of a word before a claim, or at its end
BEHIND = 48  # and of one behind it
_FEW = 3  # words between two spans that are not told by a verb or source of their own
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_BEFORE = re.compile(r"(?:\A|[^\w'’-])(\w+(?:['’]\w+)*)[ \u00a0]\Z")
_BEHIND = re.compile(r"[ \u00a0](\w+(?:['’-]\w+)*)[.!?](?=\s|[\"”’']|\Z)")
_LAST = re.compile(r"(?:\A|[^\w'’-])(\w+(?:['’]\w+)*)\Z")
_FOLLOWED = re.compile(r"[ \u00a0]\w")
_GOING_ON = re.compile(r"[ \u00a0](\w+)\b")


@rule("QU216", "negation-cut-out", Severity.WARNING)
def negation_cut_out(article: Article) -> Iterator[Problem]:
    """A quote or claim leaves out a negation between two of its spans.

    What it does:
        Looks, in the record's language, at what stands between two spans of a quote or claim in
        one line. Where that is no more than three words, none of them the cue, the source, the
        addressee or a hedge, it looks for “not”, “never”, “n't” and the like. Within quotation
        marks QU210 finds whatever is left out.
    Why it matters:
        Each of the words left is the article's own, and together they say the opposite.
    Fails:
        the spans “We will” and “sell the land” of: We will not sell the land
    Passes:
        the span “We will not sell the land”
    """
    language = language_of(article.record)
    if language is None:
        return
    for pointer, item in attributed(article.record):
        is_told: Callable[[Span], bool] | None = None
        for one, other in pairwise(item.spans):
            gap = Span(max(0, one.end), max(0, other.start))
            lost = negation_in(article.text, gap, language.code)
            if lost is None or (isinstance(item, Quote) and _is_quoted(gap, item)):
                continue
            is_told = is_told or covered_by(_told(item))
            if not is_told(gap):
                yield Problem(
                    f"{item.id} leaves out “{lost.slice(article.text)}” between two of its spans",
                    "Let one span hold the words from the first to the last.",
                    pointer=f"{pointer}/spans",
                    span=lost,
                    claimed=item.text,
                    actual=article.text[one.start : other.end],
                )


@rule("CL114", "claim-cut-off", Severity.WARNING)
def claim_cut_off(article: Article) -> Iterator[Problem]:
    """A claim begins or ends where no clause does, so that a word of it is cut off.

    What it does:
        Looks, in the record's language, at the words on both sides of each claim, its cue, sources,
        addressee and hedges set aside. A claim is cut off where an article or a negation stands
        right before it, or, behind its cue or source, a pronoun or auxiliary; where it ends in an
        article, a modal verb, “not”, “of” or the like and the sentence goes on; before “if” or
        “unless”; and where just one word stands between it and the end of the sentence, which is
        no day or time.
    Why it matters:
        “the piers were weak” is true to “not the piers were weak” letter by letter, and says the
        opposite.
    Fails:
        the claim “sell the land” of: Adler said she would sell the land
    Passes:
        the claim “she would sell the land” of the same sentence.
    """
    language = language_of(article.record)
    if language is None:
        return
    for number, claim in enumerate(article.record.claims):
        if not claim.spans or not all(map(article.holds, claim.spans)):
            continue
        is_told = covered_by(_told(claim))
        for lost in cut_at(article.text, claim.spans[0].start, claim.spans[-1].end, language.code):
            if is_told(lost) or not _counts(article.text, lost, claim, language.code):
                continue
            yield Problem(
                f"claim {claim.id} is cut off beside “{lost.slice(article.text)}”",
                "Let its spans hold the whole clause that was said.",
                pointer=f"/claims/{number}/spans",
                span=lost,
                claimed=claim.text,
                actual=lost.slice(article.text),
            )


def negation_in(text: str, gap: Span, code: str) -> Span | None:
    """The negation among the few words between two spans of one line, None if there is none."""
    if not 0 < gap.end - gap.start <= GAP or "\n" in gap.slice(text):
        return None
    words = list(_WORD.finditer(text, *gap))
    if len(words) > _FEW:
        return None
    found = (word for word in words if is_negation(word.group(), code))
    return next((Span(*word.span()) for word in found), None)


def is_negation(word: str, code: str) -> bool:
    """Whether a word negates what follows: "not", "never", "won't"."""
    bare = word.casefold().replace("’", "'")
    return bare in negations(code) or bare.endswith("n't")


def cut_at(text: str, start: int, end: int, code: str) -> Iterator[Span]:
    """The words beside a claim, or at its end, that no clause begins behind or ends with."""
    before = _BEFORE.search(text[max(0, start - NEXT) : start])
    if before and (is_negation(before[1], code) or before[1].casefold() in openers(code)):
        first = max(0, start - NEXT) + before.start(1)
        yield Span(first, first + len(before[1]))
    behind = _BEHIND.match(text, end, end + BEHIND)
    if behind and behind[1].casefold() not in _no_ends(code):
        yield Span(*behind.span(1))
    going_on = _GOING_ON.match(text, end)
    if going_on and going_on[1] in LANGUAGES[code].cues.conditions:
        yield Span(*going_on.span(1))
    last = _LAST.search(text[max(start, end - NEXT) : end])
    if last and _FOLLOWED.match(text, end) and last[1].casefold() in no_lasts(code):
        yield Span(end - len(last[1]), end)


def _counts(text: str, lost: Span, claim: Claim, code: str) -> bool:
    """Whether a word before a claim cuts it: a pronoun or auxiliary does behind what attributes."""
    word = lost.slice(text).casefold()
    if lost.start >= claim.spans[0].start:
        return True
    if word in LANGUAGES[code].cues.articles or is_negation(word, code):
        return True
    between = (text[told.end : lost.start] for told in _told(claim) if told.end <= lost.start)
    return any("\n" not in words and not words.strip() for words in between)


def _is_quoted(gap: Span, quote: Quote) -> bool:
    """Whether the words on both sides of a gap are verbatim."""
    ends = {stretch.end for stretch in quote.verbatim}
    return gap.start in ends and any(gap.end == stretch.start for stretch in quote.verbatim)


def _told(item: Quote | Claim) -> list[Span]:
    """What attributes an item, and how: cue, sources, addressee, hedges."""
    parts = [part.span for part in (item.cue, item.addressee) if part is not None]
    hedges = item.hedges if isinstance(item, Claim) else ()
    return [*parts, *item.source_spans, *(hedge.span for hedge in hedges)]


@cache
def negations(code: str) -> frozenset[str]:
    """The words that negate, but for those that end in "n't"."""
    words = LANGUAGES[code]
    return words.cues.denials | words.cues.negators | words.sources.negations


@cache
def openers(code: str) -> frozenset[str]:
    """Words behind which no clause begins."""
    cues = LANGUAGES[code].cues
    return cues.articles | cues.subject_pronouns | cues.auxiliaries


@cache
def no_lasts(code: str) -> frozenset[str]:
    """Words with which no clause ends, if its sentence goes on."""
    cues = LANGUAGES[code].cues
    return cues.articles | cues.modals | cues.denials | cues.origins | {cues.to}


@cache
def _no_ends(code: str) -> frozenset[str]:
    """Words that may stand alone between a claim and the end of its sentence."""
    cues = LANGUAGES[code].cues
    return cues.time_words | cues.abbreviations
