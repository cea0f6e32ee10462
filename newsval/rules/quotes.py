"""QU201 to QU204, QU209, QU212: what a quote calls verbatim is what stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from newsval.findings import Severity
from newsval.record import Quote, Record, Span
from newsval.rules.article import Article
from newsval.rules.labels import label_before
from newsval.rules.placing import covered_by, held_by
from newsval.rules.registry import Problem, rule

_OPENING = re.compile(r"[“„«]|``|(?<![^\s(\[—–-])[\"»](?=\S)")
_DOUBLE = re.compile("[“”„\"«»]|''|``")
# Between a mark and the words it opens or closes: further marks, brackets, points, spaces. Two
# marks that close in English open or close elsewhere („…“, ”…”), right beside the words.
_BEFORE = re.compile(r"""(?:["“„«»'‘‚‹›`][\s\[({'‘’"“….,–—-]*|”)\Z""")
_AFTER = re.compile(r"""[\s\])}'‘’"”….,;:!?–—-]*?["”«»'’‹›]|“""")
_SINGLE = ("‘", "'", "‹", "‚")
_WORD = re.compile(r"\w+")
_MAX_PIECES = 10_000  # of a quote, looked at for words outside of its marks
PAIR = re.compile(r"“([^“”]*)”|\"(?=\S)([^\"]*)(?<=\S)\"|«([^«»]*)»")


@rule("QU201", "verbatim-outside-content", Severity.ERROR)
def verbatim_outside_content(record: Record) -> Iterator[Problem]:
    """A verbatim stretch of a quote is not inside its spans.

    What it does:
        Checks that each of `verbatim` lies within one of `spans`.
    Why it matters:
        `verbatim` are those of the quote's own words that stood in quotation marks; words
        outside the quote are not among them.
    Fails:
        "spans": [10-40], "verbatim": [35-60]
    Passes:
        "spans": [10-40], "verbatim": [20-40]
    """
    for number, quote in enumerate(record.quotes):
        is_held = held_by(quote.spans)
        for index, stretch in enumerate(quote.verbatim):
            if not is_held(stretch):
                yield Problem(
                    f"verbatim {stretch.start}-{stretch.end} of {quote.id} is outside its spans",
                    "Widen the quote's span to hold it, or remove the stretch.",
                    pointer=f"/quotes/{number}/verbatim/{index}",
                    span=stretch,
                )


@rule("QU202", "mark-inside-verbatim", Severity.ERROR)
def mark_inside_verbatim(article: Article) -> Iterator[Problem]:
    """A verbatim stretch runs over a quotation mark.

    What it does:
        Looks inside each stretch of `verbatim` for a double quotation mark that closes what no
        mark within the stretch has opened. Quotations within the quotation pass, and so does all
        that stands within single marks.
    Why it matters:
        The stretch takes in words that are not quoted, or joins two quotations into one.
    Fails:
        verbatim: We won,” he said. “We lead
    Passes:
        verbatim: We won, and verbatim: We lead
    """
    for pointer, stretch in stretches(article):
        mark = closing_mark(article.text, stretch)
        if mark is not None and article.text[stretch.start - 1 : stretch.start] not in _SINGLE:
            yield Problem(
                f"the verbatim stretch {stretch.start}-{stretch.end} has a quotation mark inside",
                "End the stretch before the mark; give what follows as a stretch of its own.",
                pointer=pointer,
                span=mark,
                claimed=stretch.slice(article.text),
            )


@rule("QU203", "verbatim-without-marks", Severity.ERROR)
def verbatim_without_marks(article: Article) -> Iterator[Problem]:
    """Words are called verbatim that the article does not put in quotation marks.

    What it does:
        Looks for a quotation mark right before and right after each stretch of `verbatim`. One of
        the two is enough: a quotation that goes on in the next paragraph is not closed. The mark
        may stand before the name of a transcript's speaker: “ROE: They are late.
    Why it matters:
        Only marks make words a quotation; without them they are the reporter's own.
    Fails:
        verbatim: the plan had failed, of the text: She said the plan had failed.
    Passes:
        verbatim: had failed, of the text: She said the plan “had failed”.
    """
    for pointer, quote, stretch in quoted_stretches(article):
        if not (is_marked(article.text, quote, stretch) or is_closed(article.text, stretch)):
            yield Problem(
                f"no quotation mark stands beside the verbatim {stretch.start}-{stretch.end}",
                "Make the stretch the words between the marks; without marks it is a claim.",
                pointer=pointer,
                span=stretch,
                claimed=f"“{stretch.slice(article.text)}”",
                actual=stretch.slice(article.text),
            )


@rule("QU204", "direct-with-other-words", Severity.ERROR)
def direct_with_other_words(article: Article) -> Iterator[Problem]:
    """A direct quote has words outside quotation marks.

    What it does:
        Takes the stretches of `verbatim` out of the spans of a quote of kind direct and looks
        for words in the first 10,000 pieces of what is left.
    Why it matters:
        In a direct quote every word is the speaker's. With reported words it is of kind mixed.
    Fails:
        "kind": "direct" for: the deal “will help us”
    Passes:
        "kind": "mixed" for: the deal “will help us”
    """
    for number, quote in enumerate(article.record.quotes):
        if quote.kind != "direct" or not quote.verbatim:
            continue
        outside = next(_words_outside(quote, article.text), None)
        if outside is not None:
            yield Problem(
                f"quote {quote.id} is direct but has words outside quotation marks",
                "Make its kind mixed, or its spans only what is inside the marks.",
                pointer=f"/quotes/{number}/kind",
                span=outside,
                claimed="direct",
                actual=outside.slice(article.text),
            )


@rule("QU209", "verbatim-incomplete", Severity.WARNING)
def verbatim_incomplete(article: Article) -> Iterator[Problem]:
    """Words of a mixed quote stand in quotation marks, but are not among its verbatim ones.

    What it does:
        Looks within the spans of each mixed quote for pairs of double quotation marks with words
        between them that no stretch of `verbatim` touches.
    Why it matters:
        The speaker's own words would pass for the reporter's.
    Fails:
        text: “slow” but “safe”, verbatim: slow
    Passes:
        text: “slow” but “safe”, verbatim: slow, and verbatim: safe
    """
    for number, quote in enumerate(article.record.quotes):
        if quote.kind != "mixed":
            continue
        is_given = covered_by(quote.verbatim)
        for span in filter(article.holds, quote.spans):
            for pair in PAIR.finditer(article.text, *span):
                inner = Span(*pair.span(pair.lastindex or 0))
                if not is_given(inner) and _WORD.search(article.text, *inner):
                    yield Problem(
                        f"quoted words of {quote.id} are not in its `verbatim`",
                        f"Add the stretch {inner.start}-{inner.end}.",
                        pointer=f"/quotes/{number}/verbatim",
                        span=inner,
                        actual=inner.slice(article.text),
                    )


@rule("QU212", "mixed-without-other-words", Severity.WARNING)
def mixed_without_other_words(article: Article) -> Iterator[Problem]:
    """A mixed quote has no words outside quotation marks.

    What it does:
        Takes the stretches of `verbatim` out of the spans of a quote of kind mixed and looks for
        words in the first 10,000 pieces of what is left.
    Why it matters:
        In a mixed quote some words are the reporter's. Where all are the speaker's it is direct.
    Fails:
        "kind": "mixed" for: “will help us”
    Passes:
        "kind": "direct" for: “will help us”
    """
    for number, quote in enumerate(article.record.quotes):
        if quote.kind != "mixed" or not quote.verbatim or not any(map(article.holds, quote.spans)):
            continue
        if next(_words_outside(quote, article.text), None) is None:
            yield Problem(
                f"quote {quote.id} is mixed, but all its words are in quotation marks",
                "Make its kind direct, or correct its spans or `verbatim`.",
                pointer=f"/quotes/{number}/kind",
                span=quote.spans[0],
                claimed="mixed",
                actual="direct",
            )


def is_opened(text: str, stretch: Span) -> bool:
    """Whether a quotation mark stands right before a stretch."""
    return _BEFORE.search(text[max(0, stretch.start - 8) : stretch.start]) is not None


def is_closed(text: str, stretch: Span) -> bool:
    """Whether a quotation mark stands right after a stretch."""
    return _AFTER.match(text[stretch.end : stretch.end + 8]) is not None


def closing_mark(text: str, stretch: Span) -> Span | None:
    """The first double mark in a stretch that closes more than the stretch has opened."""
    open_marks = 0
    for mark in _DOUBLE.finditer(text, *stretch):
        open_marks += 1 if _OPENING.match(text, mark.start()) else -1
        if open_marks < 0:
            return Span(*mark.span())
    return None


def is_marked(text: str, quote: Quote, stretch: Span) -> bool:
    """Whether a quotation mark stands before a stretch, or before the speaker's name there."""
    label = label_before(text, quote, stretch)
    return is_opened(text, stretch) or (label is not None and is_opened(text, label))


def stretches(article: Article) -> Iterator[tuple[str, Span]]:
    """The verbatim stretches of all quotes that are in the text, with their pointers."""
    return ((pointer, stretch) for pointer, _, stretch in quoted_stretches(article))


def quoted_stretches(article: Article) -> Iterator[tuple[str, Quote, Span]]:
    """The same, with the quotes that they are of."""
    for number, quote in enumerate(article.record.quotes):
        for index, stretch in enumerate(quote.verbatim):
            if article.holds(stretch):
                yield f"/quotes/{number}/verbatim/{index}", quote, stretch


def _words_outside(quote: Quote, text: str) -> Iterator[Span]:
    """From first to last word, each piece of a quote's spans between its verbatim stretches."""
    for piece in _outside(quote):
        words = list(_WORD.finditer(text, *piece))
        if words:
            yield Span(words[0].start(), words[-1].end())


def _outside(quote: Quote) -> Iterator[Span]:
    """The first pieces of a quote's spans between its verbatim stretches."""
    return islice(_pieces(quote), _MAX_PIECES)


def _pieces(quote: Quote) -> Iterator[Span]:
    verbatim = sorted(set(quote.verbatim))
    for span in dict.fromkeys(quote.spans):
        start = span.start
        first, last = (bisect_left(verbatim, (place,)) for place in span)
        for stretch in verbatim[first:last]:
            yield Span(max(0, start), max(0, stretch.start))
            start = max(start, stretch.end)
        yield Span(max(0, start), max(0, span.end))
