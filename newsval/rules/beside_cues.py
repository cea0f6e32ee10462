"""QU304, QU318: who is named right beside the verb of saying is the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsval.extract.languages import LANGUAGES, Language
from newsval.findings import Severity
from newsval.record import Claim, Person, Quote, Span
from newsval.rules.article import Article, attributed, language_of
from newsval.rules.names import goes_on_from, name_words, union
from newsval.rules.placing import covered_by
from newsval.rules.registry import Problem, rule
from newsval.rules.speakers import ENDS_NAME, Beside, swapped

_CLAUSE = re.compile(r"[^\n,:;?!”\"“()—–]*\Z")
_WORD = re.compile(r"\w+")
_BEHIND = re.compile(r"[”\"'’,?!.]{0,6}[ \u00a0]?")
_VERB_FIRST = re.compile(r"(\w{1,24})[ \u00a0]")
_VERB_LAST = re.compile(r"[ \u00a0](\w+)\b")
_REACH = 60  # code points before a name in which the words of a role may stand
_MOST = 4  # words of a role


@rule("QU304", "other-name-beside-cue", Severity.WARNING)
def other_name_beside_cue(article: Article) -> Iterator[Problem]:
    """Another person than the source is named right beside the cue.

    What it does:
        Looks at the mentions of persons directly before and directly after the cue (“said
        Adler.”, “Adler said”). Where the record gives the words for the source, only what is
        outside of them counts, and only beside verbs such as “said”: a name before one, or a name
        after one that itself follows the content. A quote without cue is looked at likewise, by
        the verb that follows it.
    Why it matters:
        The name beside the verb of saying is nearly always the speaker's.
    Fails:
        the text “We agree,” said Adler. with a source that is the person Boris Brandt.
    Passes:
        the same text with a source that is the person Carla Adler.
    """
    named = Beside(article.record)
    language = language_of(article.record)
    for pointer, item in attributed(article.record):
        own = union(article.names, item.sources)
        if not own:
            continue
        for person, span in _beside(article, item, named, language):
            if not name_words(person) & own:
                yield swapped(article, item, person, f"{pointer}/sources", span)


@rule("QU318", "speaker-left-out", Severity.WARNING)
def speaker_left_out(article: Article) -> Iterator[Problem]:
    """A quote or claim has no source, though a person is named right beside its verb of saying.

    What it does:
        Takes the items without sources, and looks for a mention of a person right before their
        cue, at the beginning of a clause but for words of a role, or right after it and the
        content, where the cue is a verb such as “said”. Of a quote without cue it looks at the
        verb and name that follow it.
    Why it matters:
        Words lose their speaker, whom the article names.
    Fails:
        "sources": [] for: “We agree,” Adler said.
    Passes:
        "sources": ["s1"] for the same words, where s1 is Carla Adler.
    """
    language = language_of(article.record)
    if language is None:
        return
    named = Beside(article.record)
    for pointer, item in attributed(article.record):
        if item.sources:
            continue
        for person, span in _speaking(article, item, named, language):
            is_before = item.cue is not None and span.end <= item.cue.span.start
            if is_before and not _begins_clause(article.text, span.start, language.code):
                continue  # "the men behind Adler said"
            yield Problem(
                f"{item.id} has no source, but the text names {person.name} beside its verb",
                f"Make {person.name} the source, with these words as `source_spans`.",
                pointer=f"{pointer}/sources",
                span=span,
                actual=person.name,
            )
            break


def _begins_clause(text: str, place: int, code: str) -> bool:
    """Whether a name begins a clause, a few words of a role before it set aside."""
    cues = LANGUAGES[code].cues
    before = text[max(0, place - _REACH) : place]
    clause = _CLAUSE.search(before)
    words = _WORD.findall(clause.group().casefold()) if clause else []
    links = cues.prepositions | cues.conjunctions | cues.relatives | cues.subordinators
    return len(words) <= _MOST and not goes_on_from(before) and links.isdisjoint(words)


class Said(NamedTuple):
    """A verb of saying beside a quote, and the name beside the verb."""

    person: Person
    span: Span


def _beside(
    article: Article, item: Quote | Claim, named: Beside, language: Language | None
) -> Iterator[tuple[Person, Span]]:
    """The persons beside the cue of an item who may be its source instead."""
    if item.cue is not None and not item.source_spans:
        yield from named.beside(item.cue.span, article.text)
    elif language is not None:
        is_told = covered_by(item.source_spans)
        speaking = _speaking(article, item, named, language)
        yield from (said for said in speaking if not is_told(said.span))


def _speaking(
    article: Article, item: Quote | Claim, named: Beside, language: Language
) -> Iterator[Said]:
    """The persons named before a plain verb of saying, or after one that follows the content."""
    if item.cue is None:
        if isinstance(item, Quote) and item.spans:
            yield from said_behind(article.text, item.spans[-1].end, named, language.code)
        return
    cue, verb = item.cue.span, item.cue.text.casefold()
    before = named.ending(cue.start - 1) if verb in plain_verbs(language.code) else None
    if before is not None and article.text[cue.start - 1 : cue.start] in (" ", "\u00a0"):
        yield Said(*before)
    after = named.starting(cue.end + 1) if verb in inverting_verbs(language.code) else None
    follows = bool(item.spans) and item.spans[0].end <= cue.start
    if after is not None and follows and ENDS_NAME.match(article.text, after[1].end):
        yield Said(*after)


def said_behind(text: str, place: int, named: Beside, code: str) -> Iterator[Said]:
    """Who is named with a plain verb of saying right behind a quote: "said Adler."."""
    gap = _BEHIND.match(text, max(0, place))
    start = gap.end() if gap else place
    first = named.starting(start)
    verb = _VERB_LAST.match(text, first[1].end) if first else None
    if first is not None and verb and verb[1] in plain_verbs(code):
        yield Said(*first)
    verb = _VERB_FIRST.match(text, start)
    other = named.starting(verb.end()) if verb and verb[1] in inverting_verbs(code) else None
    if other is not None and ENDS_NAME.match(text, other[1].end):
        yield Said(*other)


@cache
def plain_verbs(code: str) -> frozenset[str]:
    """The verbs of a language that do nothing but report: "said"."""
    cues = LANGUAGES[code].cues
    return cues.quoting & cues.strong


@cache
def inverting_verbs(code: str) -> frozenset[str]:
    """Those of them that stand before their subject."""
    return plain_verbs(code) & LANGUAGES[code].cues.inverting
