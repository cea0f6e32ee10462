"""QU205 to QU208, QU211, QU213: where the content of a quote or claim may stand, given once."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.article import attributed
from newsval.rules.placing import covered_by, kinds_of
from newsval.rules.registry import Problem, rule

# No one is quoted in these: links, buttons, other articles.
NOT_OF_THE_ARTICLE = frozenset({"furniture", "other_article", "blank"})


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
    kind_at = kinds_of(record)
    for pointer, item in attributed(record):
        for index, span in enumerate(item.spans):
            kind = kind_at(span.start)
            if kind in NOT_OF_THE_ARTICLE:
                yield Problem(
                    f"{item.id} is taken from a segment of kind {kind}",
                    "Remove it, or correct the kind of the segment.",
                    pointer=f"{pointer}/spans/{index}",
                    span=span,
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
        if item.cue is not None and covered_by(item.spans)(item.cue.span):
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
        is_content = covered_by(item.spans)
        for index, span in enumerate(item.source_spans):
            if is_content(span):
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


@rule("QU211", "nested-outside", Severity.ERROR)
def nested_outside(record: Record) -> Iterator[Problem]:
    """A nested quote does not stand in the quote that it is nested in.

    What it does:
        Looks for each span of a quote with `nested_in` within the range from the first to the
        last character of that quote.
    Why it matters:
        Nesting says that one speaker quotes another. Words that stand elsewhere were not quoted
        by that speaker.
    Fails:
        q2 at 60-80 with "nested_in": "q1", where q1 is at 10-40.
    Passes:
        q2 at 20-30 with "nested_in": "q1", where q1 is at 10-40.
    """
    outer = {quote.id: quote.spans for quote in record.quotes if quote.spans}
    for number, quote in enumerate(record.quotes):
        spans = outer.get(quote.nested_in or "")
        if spans is None:
            continue
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        if any(span.start < start or span.end > end for span in quote.spans):
            yield Problem(
                f"quote {quote.id} does not stand in {quote.nested_in}, in which it is nested",
                "Correct `nested_in`, or remove it.",
                pointer=f"/quotes/{number}/nested_in",
                span=quote.spans[0],
                claimed=quote.nested_in,
            )


@rule("QU213", "quote-in-caption", Severity.INFO)
def quote_in_caption(record: Record) -> Iterator[Problem]:
    """A quote or claim is taken from a caption.

    What it does:
        Finds the segment in which each quote or claim starts, and speaks when it is a caption or
        a credit.
    Why it matters:
        Captions mostly repeat the story in few words: the same utterance would be counted twice,
        and its speaker is often only the one who is shown.
    Fails:
        a quote whose span is in a segment of kind caption.
    Passes:
        a quote whose span is in a segment of kind paragraph.
    """
    kind_at = kinds_of(record)
    for pointer, item in attributed(record):
        if item.spans and kind_at(item.spans[0].start) in ("caption", "credit"):
            yield Problem(
                f"{item.id} is taken from a caption",
                "Take it from the story if it stands there, too; else leave it as it is.",
                pointer=f"{pointer}/spans/0",
                span=item.spans[0],
            )
