"""AN1: what a record repeats from its text must stand in the text where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsval.findings import Severity
from newsval.record import Caption, Claim, Headline, Record
from newsval.rules.article import Article, attributed, first_span, text_digest
from newsval.rules.passages import find_exactly, joined
from newsval.rules.registry import Problem, rule

_NOT_NORMALISED = re.compile("\\A\ufeff|\r")


@rule("AN101", "slice-differs", Severity.ERROR, fixable=True)
def slice_differs(article: Article) -> Iterator[Problem]:
    """The text of a value is not what stands at its span.

    What it does:
        Cuts the source text at the span of every anchored value (headline, dateline, caption,
        credit, cue, hedge …) and compares the slice with the value's `text`, character by
        character.
    Why it matters:
        Either the words were changed after they were taken from the article, or the span points
        at other words. In both cases the value proves nothing.
    Fails:
        {"text": "Bridge opens", "span": {"start": 0, "end": 13}} where the article has
        "Bridge closes" there.
    Passes:
        {"text": "Bridge closes", "span": {"start": 0, "end": 13}}
    """
    for pointer, text, span in article.anchored:
        if not article.holds(span) or span.slice(article.text) == text:
            continue
        yield Problem(
            f"the text at {span.start}-{span.end} is not what {pointer} says it is",
            _where_it_is(text, article.text),
            pointer=f"{pointer}/text",
            span=span,
            claimed=text,
            actual=span.slice(article.text),
        )


@rule("AN102", "span-out-of-range", Severity.ERROR)
def span_out_of_range(article: Article) -> Iterator[Problem]:
    """A span ends after the text or starts before it.

    What it does:
        Compares every span with the length of the source text in code points.
    Why it matters:
        The span points at nothing. Often offsets were counted in bytes or UTF-16 units, or in
        another version of the text.
    Fails:
        {"start": 90, "end": 120} in a text of 100 code points.
    Passes:
        {"start": 90, "end": 100} in a text of 100 code points.
    """
    length = len(article.text)
    for pointer, span in article.spans:
        if span.start < 0 or span.end > length:
            yield Problem(
                f"the span {span.start}-{span.end} is outside the text, which is 0-{length}",
                "Count offsets in Unicode code points, in the text that the record holds.",
                pointer=pointer,
                claimed=f"{span.start}-{span.end}",
                actual=f"0-{length}",
            )


@rule("AN103", "span-reversed", Severity.ERROR)
def span_reversed(article: Article) -> Iterator[Problem]:
    """A span is empty, or its end comes before its start.

    What it does:
        Looks for spans whose `end` is not greater than their `start`.
    Why it matters:
        Such a span holds no character, so the value it should prove has no evidence.
    Fails:
        {"start": 40, "end": 40}
    Passes:
        {"start": 40, "end": 41}
    """
    for pointer, span in article.spans:
        if span.start >= span.end:
            yield Problem(
                f"the span {span.start}-{span.end} holds no character",
                "Make `end` the offset after the last character, or leave the value out.",
                pointer=pointer,
                claimed=f"{span.start}-{span.end}",
            )


@rule("AN104", "text-hash-differs", Severity.ERROR, fixable=True)
def text_hash_differs(article: Article) -> Iterator[Problem]:
    """The SHA-256 that a record gives for its text is not that of the text.

    What it does:
        Hashes the UTF-8 bytes of the source text and compares the hexadecimal digest with
        `text.sha256`.
    Why it matters:
        The text was changed after the record was made, or belongs to another article.
    Fails:
        "sha256" of "Rain fell." beside the text "Rain fell!".
    Passes:
        "sha256" of "Rain fell." beside the text "Rain fell.".
    """
    digest = text_digest(article.text)
    if article.record.text.sha256 != digest:
        yield Problem(
            "the text of the record has another SHA-256 than the record says",
            "Restore the text as it was read, or make the record anew from this text.",
            pointer="/text/sha256",
            claimed=article.record.text.sha256,
            actual=digest,
        )


@rule("AN105", "text-length-differs", Severity.ERROR, fixable=True)
def text_length_differs(article: Article) -> Iterator[Problem]:
    """The length that a record gives for its text is not that of the text.

    What it does:
        Counts the code points of the source text and compares the count with `text.length`.
    Why it matters:
        A different length shows that offsets were counted in other units (bytes, UTF-16) or in
        another text.
    Fails:
        "length": 8 beside the text "café…", which has 5 code points.
    Passes:
        "length": 5 beside the text "café…".
    """
    if article.record.text.length != len(article.text):
        yield Problem(
            f"the text has {len(article.text)} code points, not {article.record.text.length}",
            "Count Unicode code points, not bytes and not UTF-16 units.",
            pointer="/text/length",
            claimed=str(article.record.text.length),
            actual=str(len(article.text)),
        )


@rule("AN106", "claim-text-differs", Severity.ERROR, fixable=True)
def claim_text_differs(article: Article) -> Iterator[Problem]:
    """The text of a claim is not what stands at its spans.

    What it does:
        Cuts the source text at the spans of each claim, joins the slices by one space and
        compares the result with the claim's `text`. Quotes have rules of their own (QU101 to
        QU103).
    Why it matters:
        A claim must be given in the words of the article; a paraphrase cannot be checked.
    Fails:
        "text": "the dam had been unsafe" where the spans hold "the dam was unsafe".
    Passes:
        "text": "the dam was unsafe"
    """
    for pointer, claim in attributed(article.record):
        own = joined(claim.spans, article.text)
        if isinstance(claim, Claim) and claim.text != own:
            yield Problem(
                f"claim {claim.id} does not have the words of its spans",
                _where_it_is(claim.text, article.text),
                pointer=f"{pointer}/text",
                span=first_span(claim),
                claimed=claim.text,
                actual=own,
            )


@rule("AN107", "repeat-differs", Severity.WARNING)
def repeat_differs(article: Article) -> Iterator[Problem]:
    """What is called a repeat of a headline or caption has other words.

    What it does:
        Compares the slice at each of `repeats` with the text, differences in white space set
        aside.
    Why it matters:
        Repeats tell readers which passages they may skip; a passage of other words is news.
    Fails:
        headline "Bridge closes", with a repeat at a place that says "Ferry closes".
    Passes:
        headline "Bridge closes", with a repeat at a place that says "Bridge closes".
    """
    record = article.record
    values: dict[str, Headline | Caption] = {
        f"/captions/{index}": caption for index, caption in enumerate(record.captions)
    }
    if record.headline is not None:
        values["/headline"] = record.headline
    for pointer, value in values.items():
        for index, span in enumerate(value.repeats):
            actual = span.slice(article.text) if article.holds(span) else value.text
            if actual.split() != value.text.split():
                yield Problem(
                    f"the passage at {span.start}-{span.end} is no repeat of {pointer}",
                    "Remove the span from `repeats`, or point it at the same words.",
                    pointer=f"{pointer}/repeats/{index}",
                    span=span,
                    claimed=value.text,
                    actual=actual,
                )


@rule("AN108", "spans-out-of-order", Severity.ERROR, fixable=True)
def spans_out_of_order(record: Record) -> Iterator[Problem]:
    """The spans of a quote or claim overlap, or are not in text order.

    What it does:
        Checks that each of `spans`, and each of `verbatim`, starts at or after the end of the
        one before.
    Why it matters:
        The text of an item is its spans joined: out of order, it is a sentence nobody said.
    Fails:
        "spans": [{"start": 50, "end": 60}, {"start": 10, "end": 20}]
    Passes:
        "spans": [{"start": 10, "end": 20}, {"start": 50, "end": 60}]
    """
    for pointer, item in attributed(record):
        groups = [("spans", item.spans)]
        groups += [] if isinstance(item, Claim) else [("verbatim", item.verbatim)]
        for name, spans in groups:
            if any(later.start < earlier.end for earlier, later in pairwise(spans)):
                yield Problem(
                    f"the {name} of {item.id} overlap or are not in text order",
                    "Sort them by `start` and join those that overlap.",
                    pointer=f"{pointer}/{name}",
                    span=spans[0],
                )


@rule("AN110", "text-not-normalised", Severity.ERROR)
def text_not_normalised(article: Article) -> Iterator[Problem]:
    r"""The text of a record has a carriage return or begins with a byte order mark.

    What it does:
        Looks for a carriage return anywhere in `text.value`, and for U+FEFF at its start.
    Why it matters:
        `text.value` is the input with its line ends made LF and its byte order mark dropped.
        Programs that read the text do both unasked; each one shifts every offset behind it.
    Fails:
        "value": "Bridge closes\r\nThe town …"
    Passes:
        "value": "Bridge closes\nThe town …"
    """
    match = _NOT_NORMALISED.search(article.text)
    if match is not None:
        kind = "a byte order mark" if match.group() == "\ufeff" else "a carriage return"
        yield Problem(
            f"the text has {kind} at {match.start()}",
            "Make line ends LF, drop the mark, and count the offsets anew.",
            pointer="/text/value",
            span=match.span(),
        )


def _where_it_is(claimed: str, text: str) -> str:
    """The remedy for a value that is not at its span."""
    place = find_exactly(claimed, text)
    if place is None:
        return "The words are nowhere in the text: take them from it as they stand."
    return f"The words stand at {place.start}-{place.end}: point the span there."
