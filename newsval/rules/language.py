"""AN109: the text is in the language that the record says."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.languages import LANGUAGES
from newsval.findings import Severity
from newsval.rules.article import Article
from newsval.rules.registry import Problem, rule

READ = 1000  # code points
_LEAST = 80  # words
# Shares of stop words: English articles have 0.12 and more (PolNeAR), and 0.2 and more of
# those with so many words; texts of other languages have next to none of them.
FEW = 0.05
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
    actual = other_language(claimed, article.text)
    if actual is not None:
        yield Problem(
            f"the language is said to be {claimed}, but the text is in {actual}",
            "Correct `language`; write und if it is not known.",
            pointer="/language",
            span=(0, 0),
            claimed=claimed,
            actual=actual,
        )


def other_language(claimed: str, text: str) -> str | None:
    """The language that a text is in instead of the one claimed, None if that may be right."""
    language = LANGUAGES.get(claimed.partition("-")[0].casefold())
    words = text[:READ].casefold().split()
    if claimed == "und" or len(words) < _LEAST:
        return None
    if language is not None:
        return "another language" if _share(words, language.code) < FEW else None
    return next((code for code in LANGUAGES if _share(words, code) >= _MANY), None)


def _share(words: list[str], language: str) -> float:
    stop_words = LANGUAGES[language].sources.stop_words
    return sum(word in stop_words for word in words) / len(words)
