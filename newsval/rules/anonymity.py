"""QU319: that a source is not to be named, and why, is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsval.extract.languages import LANGUAGES, Language
from newsval.findings import Severity
from newsval.record import Record, Source, Span
from newsval.rules.article import Article, attributed, language_of
from newsval.rules.registry import Problem, rule

REACH = 300  # code points behind the words for a source, for the longest reason
_COMMA = re.compile(r",?\s{1,3}")


@rule("QU319", "anonymity-left-out", Severity.WARNING)
def anonymity_left_out(article: Article) -> Iterator[Problem]:
    """The article says that a source is not to be named, or why, and the record does not.

    What it does:
        Looks right behind the words that name each source, a comma set aside, for phrases such
        as “who asked not to be named for fear of reprisals”, in the record's language. Speaks
        where none of the sources has an `anonymity` there, or one that leaves out the end of it.
    Why it matters:
        Why somebody stays unnamed tells how far to trust the words, and whom to protect.
    Fails:
        "anonymity": null for: an official, who asked not to be named, said
    Passes:
        "anonymity": {"text": "who asked not to be named", …} for the same source.
    """
    language = language_of(article.record)
    if language is None:
        return
    known = {source.id: (number, source) for number, source in enumerate(article.record.sources)}
    told: set[int] = set()
    for span, ids in _placed(article.record):
        found = anonymity_behind(article.text, span.end, language)
        named = [known[key] for key in ids if key in known]
        if found is None or not named or found.start in told:
            continue
        if any(_has(source, found) for _, source in named):
            continue
        told.add(found.start)
        number, source = named[0]
        has_some = source.anonymity is not None
        yield Problem(
            f"the article says of {source.name}: “{found.slice(article.text)[:120]}”",
            "Give all of it as `anonymity`." if has_some else "Add it as `anonymity`.",
            pointer=f"/sources/{number}{'/anonymity' if has_some else ''}",
            span=found,
            claimed=source.anonymity.text if source.anonymity else None,
            actual=found.slice(article.text),
        )


def anonymity_behind(text: str, place: int, language: Language) -> Span | None:
    """The phrase right behind a place by which a source is not to be named, with its reason."""
    gap = _COMMA.match(text, max(0, place))
    if gap is None or not _may_begin(text[gap.end() : gap.end() + REACH], language):
        return None
    found = _pattern(language.code).match(text, gap.end(), gap.end() + REACH)
    return Span(*found.span()) if found else None


def _may_begin(text: str, language: Language) -> bool:
    """Whether one of the signs of the phrases is there, for the search of them takes long."""
    return any(sign in text for sign in language.sources.anonymity_signs)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[code].sources.anonymity, re.IGNORECASE)


def _has(source: Source, found: Span) -> bool:
    """Whether a source's anonymity is that of the phrase, to its end."""
    own = source.anonymity.span if source.anonymity else None
    return own is not None and own.overlaps(found) and own.end >= found.end


def _placed(record: Record) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The words for the sources of each item, with the ids of these."""
    for _, item in attributed(record):
        for span in item.source_spans:
            yield span, item.sources
