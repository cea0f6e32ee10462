"""QU1: the words of a quote are the words of the article."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.rules.article import Article
from newsval.rules.passages import Misquote
from newsval.rules.registry import Problem, rule


@rule("QU101", "quote-altered", Severity.ERROR)
def quote_altered(article: Article) -> Iterator[Problem]:
    """A quote has words that differ from a passage of the article that is nearly the same.

    What it does:
        Joins the slices at the quote's `spans` by one space and compares them with `text`. Where
        they differ, it compares word by word with the spans' own words and then with the passage
        of the text that shares the most words. A likeness of 0.6 or more (difflib's ratio) is
        taken for the same passage, altered. Such a passage is looked for in the first 50,000
        words of the text, for the first 50 such quotes of a record, by their first 200 words;
        further ones are told beside the words at their own spans.
    Why it matters:
        A changed word inside quotation marks puts words into somebody's mouth.
    Fails:
        "We will never sell" where the article has "We will not sell".
    Passes:
        "We will not sell"
    """
    for misquote in article.misquotes:
        if misquote.verdict == "altered":
            yield _problem(
                misquote,
                f"quote {misquote.quote.id} is altered: the article has other words",
                "Give the words as the article has them, or remove the quote.",
            )


@rule("QU102", "quote-moved", Severity.ERROR, fixable=True)
def quote_moved(article: Article) -> Iterator[Problem]:
    """A quote is true to the article, but its spans point at other words.

    What it does:
        Looks for the quote's `text` anywhere in the source text, when it does not stand at the
        quote's spans.
    Why it matters:
        The words are right and the proof is wrong: readers are sent to the wrong place. Offsets
        counted in bytes or in another version of the text look like this.
    Fails:
        "text": "We will not sell" with spans that hold "a spokesman said".
    Passes:
        the same text with the spans at which it stands.
    """
    for misquote in article.misquotes:
        if misquote.verdict == "moved":
            start, end = misquote.span
            yield _problem(
                misquote,
                f"quote {misquote.quote.id} stands at {start}-{end}, not at its spans",
                f"Make its span {start}-{end}, and correct `verbatim` likewise.",
            )


@rule("QU103", "quote-invented", Severity.ERROR)
def quote_invented(article: Article) -> Iterator[Problem]:
    """Nothing like the words of a quote is in the article.

    What it does:
        Looks for the quote's `text` in the source text: at its spans, exactly elsewhere, and as
        a passage that shares most of its words. This rule speaks when all three fail. The last
        is looked for in the first 50,000 words of the text, and for the first 50 quotes of a
        record whose words are not at their spans; QU101 speaks of those after them.
    Why it matters:
        An invented quotation is the worst fault a record of news can have. Language models make
        them.
    Fails:
        "This is a proud day for all of us" in a record of an article without such words.
    Passes:
        a quote whose words are those of the article at its spans.
    """
    for misquote in article.misquotes:
        if misquote.verdict == "invented":
            yield _problem(
                misquote,
                f"quote {misquote.quote.id} is nowhere in the article",
                "Remove the quote: neither these words nor similar ones are in the text.",
            )


def _problem(misquote: Misquote, message: str, hint: str) -> Problem:
    return Problem(
        message,
        hint,
        pointer=f"{misquote.pointer}/text",
        span=misquote.span,
        claimed=misquote.claimed,
        actual=misquote.actual,
    )
