"""AN109: the text is in the language that the record says."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.rules.article import Article, language_of
from newsval.rules.registry import Problem, rule

_READ = 1000  # code points
_LEAST = 80  # words
# Shares of stop words: English articles have 0.12 and more (PolNeAR), and 0.2 and more of
# those with so many words; texts of other languages have next to none of them.
_FEW = 0.05
_MANY = 0.2


@rule("AN109", "language-differs", Severity.WARNING)
def language_differs(article: Article) -> Iterator[Problem]:
    """The text is in another language than the record says.

    What it does:
        Counts the stop words (“the”, “of”, “and” …) of the languages that newsval knows in the
        first 1,000 characters of the text, if they have 80 words or more. Speaks where the
        record's language is known and hardly any of its stop words are there, or where it is
        another one and the text has as many as texts of a known language have. A record whose
        language is `und` passes.
    Why it matters:
        The words by which speakers, hedges and dates are told are those of the language.
    Fails:
        "language": "fr" in a record of an English article.
    Passes:
        "language": "en" in the same record.
    """
    claimed = article.record.language
    language = language_of(article.record)
    if claimed == "und":
        return
    words = article.text[:_READ].casefold().split()
    if len(words) < _LEAST:
        return
    if language is not None:
        if _share(words, language.code) < _FEW:
            yield _problem(claimed, "another language")
        return
    found = next((code for code in LANGUAGES if _share(words, code) >= _MANY), None)
    if found is not None:
        yield _problem(claimed, found)


def _share(words: list[str], language: str) -> float:
    stop_words = LANGUAGES[language].sources.stop_words
    return sum(word in stop_words for word in words) / len(words)


def _problem(claimed: str, actual: str) -> Problem:
    return Problem(
        f"the language is said to be {claimed}, but the text is in {actual}",
        "Correct `language`; write und if it is not known.",
        pointer="/language",
        span=(0, 0),
        claimed=claimed,
        actual=actual,
    )
