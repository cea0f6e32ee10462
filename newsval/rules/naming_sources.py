"""QU315 to QU317: the words that name a source fit the attribution, and name all its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.record import Record, Source
from newsval.rules.article import Article, attributed, language_of
from newsval.rules.attribution import is_name
from newsval.rules.names import words_of
from newsval.rules.registry import Problem, rule

# Words that name several at once, of whom each may be a source: "Adler and the others".
JOINED = re.compile(
    r"[,&]|\b(?:{})\b".format(
        "|".join(sorted({w for known in LANGUAGES.values() for w in known.sources.conjunctions}))
    )
)
_SEVERAL = 2


@rule("QU315", "attribution-of-other-kind", Severity.WARNING)
def attribution_of_other_kind(article: Article) -> Iterator[Problem]:
    """An attribution is called explicit where a pronoun names the source, or the other way round.

    What it does:
        Reads the words at `source_spans`. An attribution that is called explicit is to have
        other words than pronouns of the record's language, and one that is called coreference
        others than just the name of one of its sources that is a person.
    Why it matters:
        Whom “he” means is a reading, and can be wrong; what is called explicit is taken for sure.
    Fails:
        "attribution": "explicit" for: he said
    Passes:
        "attribution": "coreference" for: he said
    """
    language = language_of(article.record)
    named = named_persons(article.record)
    for pointer, item in attributed(article.record):
        if item.attribution not in ("explicit", "coreference") or not item.source_spans:
            continue
        words = [span.slice(article.text) for span in item.source_spans]
        if item.attribution == "explicit":
            is_other = language is not None and all(is_pronoun(one, language.code) for one in words)
        else:
            is_other = any(named.get(key) in words for key in item.sources if key in named)
        if is_other:
            right = "coreference" if item.attribution == "explicit" else "explicit"
            yield Problem(
                f"the attribution of {item.id} is {item.attribution}, but its source is named by "
                f"“{words[0][:80]}”",
                f"Make it {right}, or correct `source_spans`.",
                pointer=f"{pointer}/attribution",
                span=item.source_spans[0],
                claimed=item.attribution,
                actual=right,
            )


@rule("QU316", "source-in-no-words", Severity.WARNING)
def source_in_no_words(article: Article) -> Iterator[Problem]:
    """A quote or claim has a person among its sources whom none of the words for them names.

    What it does:
        Takes the items with the attribution explicit and several sources, all of whose
        `source_spans` have a word of the name of one of the sources, and none of them an “and” or
        a comma. Speaks of each person among the sources of whose names no word is in any of them.
    Why it matters:
        A person is made a speaker who said nothing of it.
    Fails:
        "sources": ["s1", "s2"] for: Adler said — where s2 is Boris Brandt.
    Passes:
        "sources": ["s1"] for the same words.
    """
    known = {source.id: source for source in article.record.sources}
    for pointer, item in attributed(article.record):
        if item.attribution != "explicit":
            continue
        texts = [span.slice(article.text) for span in item.source_spans]
        names = {key: article.names.get(key, frozenset()) for key in item.sources}
        for key in not_named(texts, names):
            source = known.get(key)
            if source is not None and source.person is not None:
                yield _unnamed(f"{pointer}/sources", source, texts, item.id)


@rule("QU317", "hearer-as-source", Severity.ERROR)
def hearer_as_source(article: Article) -> Iterator[Problem]:
    """The words that name the source stand right behind a verb of telling.

    What it does:
        Looks for one of `source_spans` one space behind a cue that ends in a verb such as “told”
        or “tells”, in the record's language.
    Why it matters:
        Who is told something did not say it.
    Fails:
        the source “reporters”, of: Adler told reporters
    Passes:
        the source “Adler”, and the addressee “reporters”, of the same words.
    """
    language = language_of(article.record)
    if language is None:
        return
    for pointer, item in attributed(article.record):
        if item.cue is None or not tells(item.cue.text, language.code):
            continue
        for index, span in enumerate(item.source_spans):
            if span.start == item.cue.span.end + 1 and article.holds(span):
                yield Problem(
                    f"{item.id} is given to whom it was told: “{span.slice(article.text)[:80]}”",
                    "Make these words its `addressee`, and give its source to who told it.",
                    pointer=f"{pointer}/source_spans/{index}",
                    span=span,
                    claimed=span.slice(article.text),
                    actual=f"{item.cue.text} {span.slice(article.text)}",
                )


def named_persons(record: Record) -> dict[str, str]:
    """The names of the sources that are persons of the record and are named, by their ids."""
    return {
        source.id: source.name
        for source in record.sources
        if source.person is not None and is_name(source.name)
    }


def not_named(texts: list[str], names: Mapping[str, frozenset[str]]) -> list[str]:
    """The ids of several sources, with the words of their names, that no words name.

    None where some of the words name none of them, or may name several at once.
    """
    if len(names) < _SEVERAL or any(JOINED.search(text.casefold()) for text in texts):
        return []
    words = [words_of(text) for text in texts]
    if not words or not all(any(own & one for own in names.values()) for one in words):
        return []
    return [key for key, own in names.items() if own and not any(own & one for one in words)]


@lru_cache(1 << 12)
def is_pronoun(words: str, code: str) -> bool:
    """Whether words are a pronoun of a language, such as "he" or "they"."""
    return words.casefold() in pronouns(code)


@cache
def pronouns(code: str) -> frozenset[str]:
    """The pronouns of a language."""
    words = LANGUAGES[code].sources
    return frozenset({*words.pronouns, *words.gender_pronouns})


@lru_cache(1 << 12)
def tells(cue: str, code: str) -> bool:
    """Whether a cue ends in a verb of telling, behind which the hearer is named."""
    words = cue.casefold().split()
    return bool(words) and words[-1] in _telling(code)


@cache
def _telling(code: str) -> frozenset[str]:
    cues = LANGUAGES[code].cues
    return cues.tells & cues.quoting


def _unnamed(pointer: str, source: Source, texts: list[str], item: str) -> Problem:
    return Problem(
        f"{item} is given to {source.name} as well, whom “{' … '.join(texts)[:80]}” does not name",
        "Remove the source, or add the words that name it to `source_spans`.",
        pointer=pointer,
        claimed=source.name,
        actual=" … ".join(texts),
    )
