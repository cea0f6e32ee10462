"""QU2: quotation marks, contents and cues of a quote agree with the text around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Claim, Quote, Record, Span
from newsval.rules.article import Article, attributed
from newsval.rules.registry import Problem, rule

# No one is quoted in these: links, buttons, other articles.
_NOT_OF_THE_ARTICLE = frozenset({"furniture", "other_article", "blank"})
_OPENING = re.compile(r"[“„«]|``|(?<![^\s(\[—–-])[\"»](?=\S)")
_DOUBLE = re.compile("[“”„\"«»]|''|``")
# Between a mark and the words it opens or closes: further marks, brackets, points, spaces. Two
# marks that close in English open or close elsewhere („…“, ”…”), right beside the words.
_BEFORE = re.compile(r"""(?:["“„«»'‘‚‹›`][\s\[({'‘’"“….,–—-]*|”)\Z""")
_AFTER = re.compile(r"""[\s\])}'‘’"”….,;:!?–—-]*?["”«»'’‹›]|“""")
_SINGLE = ("‘", "'", "‹", "‚")
_WORD = re.compile(r"\w+")


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
        for index, stretch in enumerate(quote.verbatim):
            if not any(s.start <= stretch.start and stretch.end <= s.end for s in quote.spans):
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
    for pointer, stretch in _stretches(article):
        mark = _closing_mark(article.text, stretch)
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
        the two is enough: a quotation that goes on in the next paragraph is not closed.
    Why it matters:
        Only marks make words a quotation; without them they are the reporter's own.
    Fails:
        verbatim: the plan had failed, of the text: She said the plan had failed.
    Passes:
        verbatim: had failed, of the text: She said the plan “had failed”.
    """
    for pointer, stretch in _stretches(article):
        before = article.text[max(0, stretch.start - 8) : stretch.start]
        after = article.text[stretch.end : stretch.end + 8]
        if not _BEFORE.search(before) and not _AFTER.match(after):
            yield Problem(
                f"no quotation mark stands beside the verbatim {stretch.start}-{stretch.end}",
                "Make the stretch the words between the marks; without marks it is a claim.",
                pointer=pointer,
                span=stretch,
                claimed=f"“{stretch.slice(article.text)}”",
                actual=stretch.slice(article.text),
            )


@rule("QU204", "direct-with-other-words", Severity.ERROR, fixable=True)
def direct_with_other_words(article: Article) -> Iterator[Problem]:
    """A direct quote has words outside quotation marks.

    What it does:
        Takes the stretches of `verbatim` out of the spans of a quote of kind direct and looks
        for words in what is left.
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


@rule("QU205", "quote-in-furniture", Severity.ERROR)
def quote_in_furniture(record: Record) -> Iterator[Problem]:
    """A quote or claim is taken from page furniture or from another article.

    What it does:
        Finds the segment in which each span of a quote or claim starts, and speaks when that is
        furniture, other_article or blank.
    Why it matters:
        Words from a link or the next article on the page were not said in this story.
    Fails:
        a quote whose span is in a segment of kind other_article.
    Passes:
        a quote whose span is in a segment of kind paragraph.
    """
    segments = sorted(record.segments, key=lambda segment: segment.span)
    starts = [segment.span.start for segment in segments]
    for pointer, item in attributed(record) if segments else ():
        for index, span in enumerate(item.spans):
            segment = segments[bisect_right(starts, span.start) - 1]
            kind = segment.kind if segment.span.start <= span.start < segment.span.end else None
            if kind in _NOT_OF_THE_ARTICLE:
                yield Problem(
                    f"{item.id} is taken from a segment of kind {kind}",
                    "Remove it, or correct the kind of the segment.",
                    pointer=f"{pointer}/spans/{index}",
                    span=span,
                    actual=kind,
                )


@rule("QU206", "cue-in-content", Severity.ERROR)
def cue_in_content(record: Record) -> Iterator[Problem]:
    """The cue of a quote or claim is part of its content.

    What it does:
        Looks for an overlap of `cue` with one of `spans`.
    Why it matters:
        The cue (“said”) is the reporter's word about the content, not part of what was said.
    Fails:
        content: “We won,” she said — with the cue: said
    Passes:
        content: “We won,” — with the cue: said
    """
    for pointer, item in attributed(record):
        if item.cue is not None and _overlaps(item.cue.span, item):
            yield Problem(
                f"the cue “{item.cue.text}” of {item.id} is inside its content",
                "End the content before the cue.",
                pointer=f"{pointer}/cue",
                span=item.cue.span,
            )


@rule("QU207", "source-in-content", Severity.ERROR)
def source_in_content(record: Record) -> Iterator[Problem]:
    """The words that name the source are part of the content.

    What it does:
        Looks for an overlap of one of `source_spans` with one of `spans`.
    Why it matters:
        The name of the speaker is the reporter's word, not part of what was said.
    Fails:
        content: “We won,” Ms Adler — with the source: Ms Adler
    Passes:
        content: “We won,” — with the source: Ms Adler
    """
    for pointer, item in attributed(record):
        for index, span in enumerate(item.source_spans):
            if _overlaps(span, item):
                yield Problem(
                    f"the words naming the source of {item.id} are inside its content",
                    "End the content before the source, or correct the source's span.",
                    pointer=f"{pointer}/source_spans/{index}",
                    span=span,
                )


@rule("QU208", "quote-given-twice", Severity.WARNING)
def quote_given_twice(record: Record) -> Iterator[Problem]:
    """Two quotes, or two claims, have the same spans.

    What it does:
        Compares the spans of the quotes, and of the claims, of a record with each other.
    Why it matters:
        One utterance would be counted twice. Joint speakers are two sources of one quote.
    Fails:
        q1 and q2, both with "spans": [10-40].
    Passes:
        q1 with "spans": [10-40] and "sources": ["s1", "s2"].
    """
    seen: dict[tuple[str, tuple[Span, ...]], str] = {}
    for pointer, item in attributed(record):
        key = (type(item).__name__, item.spans)
        first = seen.setdefault(key, item.id)
        if first != item.id and item.spans:
            yield Problem(
                f"{item.id} has the same spans as {first}",
                "Keep one of them, with the sources of both.",
                pointer=f"{pointer}/spans",
                span=item.spans[0],
            )


def _closing_mark(text: str, stretch: Span) -> Span | None:
    """The first double mark in a stretch that closes more than the stretch has opened."""
    open_marks = 0
    for mark in _DOUBLE.finditer(text, *stretch):
        open_marks += 1 if _OPENING.match(text, mark.start()) else -1
        if open_marks < 0:
            return Span(*mark.span())
    return None


def _stretches(article: Article) -> Iterator[tuple[str, Span]]:
    for number, quote in enumerate(article.record.quotes):
        for index, stretch in enumerate(quote.verbatim):
            if article.holds(stretch):
                yield f"/quotes/{number}/verbatim/{index}", stretch


def _words_outside(quote: Quote, text: str) -> Iterator[Span]:
    """From first to last word, each piece of a quote's spans between its verbatim stretches."""
    for piece in _outside(quote):
        words = list(_WORD.finditer(text, *piece))
        if words:
            yield Span(words[0].start(), words[-1].end())


def _outside(quote: Quote) -> Iterator[Span]:
    """The pieces of a quote's spans between its verbatim stretches."""
    for span in quote.spans:
        start = span.start
        for stretch in quote.verbatim:
            if span.start <= stretch.start < span.end:
                yield Span(max(0, start), max(0, stretch.start))
                start = max(start, stretch.end)
        yield Span(max(0, start), max(0, span.end))


def _overlaps(span: Span, item: Quote | Claim) -> bool:
    return any(span.start < content.end and content.start < span.end for content in item.spans)
