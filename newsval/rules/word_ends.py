"""AN112: spans begin and end where words do."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.article import Article, attributed
from newsval.rules.registry import Problem, rule


@rule("AN112", "span-cuts-word", Severity.WARNING)
def span_cuts_word(article: Article) -> Iterator[Problem]:
    """A span begins or ends in the middle of a word.

    What it does:
        Looks at the spans beside which no text is repeated that could be compared: of mentions,
        `source_spans` and `verbatim`. A word is cut where letters of an alphabet with capitals
        stand on both sides of an end of the span.
    Why it matters:
        The offsets were counted otherwise, by bytes or without some character, or edited by hand.
    Fails:
        a mention of Carla Adler at the letters: dler
    Passes:
        a mention of Carla Adler at the letters: Adler
    """
    for pointer, span in _bare_spans(article.record):
        if article.holds(span) and cuts_word(article.text, span):
            yield Problem(
                f"the span {span.start}-{span.end} begins or ends within a word",
                "Correct the offsets, which count code points of the text from 0.",
                pointer=pointer,
                span=span,
                actual=span.slice(article.text),
            )


def cuts_word(text: str, span: Span) -> bool:
    """Whether a span of the text begins or ends between two letters."""
    return _is_within(text, span.start) or _is_within(text, span.end)


def _is_within(text: str, place: int) -> bool:
    return 0 < place < len(text) and _is_letter(text[place - 1]) and _is_letter(text[place])


def _is_letter(char: str) -> bool:
    return char.isalpha() and char.lower() != char.upper()


def _bare_spans(record: Record) -> Iterator[tuple[str, Span]]:
    for number, person in enumerate(record.persons):
        for index, mention in enumerate(person.mentions):
            yield f"/persons/{number}/mentions/{index}/span", mention.span
    for pointer, item in attributed(record):
        for index, span in enumerate(item.source_spans):
            yield f"{pointer}/source_spans/{index}", span
    for number, quote in enumerate(record.quotes):
        for index, span in enumerate(quote.verbatim):
            yield f"/quotes/{number}/verbatim/{index}", span
