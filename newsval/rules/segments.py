"""AN2: the segments of a record partition its text, and its values stand in fitting ones."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.article import Article
from newsval.rules.placing import covered_by, kinds_of
from newsval.rules.registry import Problem, rule

NOT_OF_THE_HEAD = frozenset({"furniture", "other_article", "blank", "caption", "credit"})
NOT_OF_THE_PAGE = frozenset({"furniture", "other_article", "blank"})
PARTS = frozenset({"kicker", "standfirst", "byline", "dateline"})
ANYWHERE = frozenset({"headline", "correction"})  # may be over several segments


@rule("AN201", "segment-gap", Severity.ERROR)
def segment_gap(article: Article) -> Iterator[Problem]:
    """Some of the text is in no segment.

    What it does:
        Looks for characters before the first segment, between two segments and after the last.
    Why it matters:
        Every character belongs to exactly one segment, so that nothing on a page is lost
        unseen; blank lines and furniture have kinds of their own.
    Fails:
        segments 0-20 and 25-40 of a text of 40 code points.
    Passes:
        segments 0-20, 20-25 (blank) and 25-40.
    """
    reached = 0
    length = len(article.text)
    for span in sorted([*(s.span for s in article.record.segments), Span(length, length)]):
        if span.start > reached and reached < length:
            gap = Span(reached, min(span.start, length))
            yield Problem(
                f"the text at {gap.start}-{gap.end} is in no segment",
                "Make the segments meet, or add one of kind blank or furniture.",
                pointer="/segments",
                span=gap,
                actual=gap.slice(article.text),
            )
        reached = max(reached, span.end)


@rule("AN202", "segment-overlap", Severity.ERROR)
def segment_overlap(record: Record) -> Iterator[Problem]:
    """Two segments hold the same characters.

    What it does:
        Looks for a segment that starts within the one before it.
    Why it matters:
        A character would be headline and caption at once, and be counted twice.
    Fails:
        segments 0-20 and 18-40.
    Passes:
        segments 0-20 and 20-40.
    """
    reached = 0
    previous = 0
    for index, segment in enumerate(record.segments):
        if previous <= segment.span.start < reached:
            shared = Span(
                segment.span.start, max(segment.span.start, min(reached, segment.span.end))
            )
            yield Problem(
                f"the text at {shared.start}-{shared.end} is in segment {index} and in one before",
                "Let each segment start where the one before it ends.",
                pointer=f"/segments/{index}/span",
                span=shared,
            )
        reached = max(reached, segment.span.end)
        previous = segment.span.start


@rule("AN203", "segment-out-of-order", Severity.ERROR, fixable=True)
def segment_out_of_order(record: Record) -> Iterator[Problem]:
    """The segments are not in text order.

    What it does:
        Looks for a segment that starts before the start of the one before it.
    Why it matters:
        Mentions give their segment by its index, so that the order is part of the data.
    Fails:
        segments 20-40 and 0-20, in this order.
    Passes:
        segments 0-20 and 20-40.
    """
    previous = 0
    for index, segment in enumerate(record.segments):
        if segment.span.start < previous:
            yield Problem(
                f"segment {index} starts at {segment.span.start}, the one before it at {previous}",
                "Sort the segments by `start`; then correct the `segment` of every mention.",
                pointer=f"/segments/{index}/span",
                span=segment.span,
            )
        previous = segment.span.start


@rule("AN204", "mention-in-other-segment", Severity.ERROR, fixable=True)
def mention_in_other_segment(record: Record) -> Iterator[Problem]:
    """A mention of a person is not in the segment that it names.

    What it does:
        Finds the segment in which the span of each mention starts and compares its index, from
        0, with the mention's `segment`.
    Why it matters:
        The segment says whether a person is named in the story or only in a caption.
    Fails:
        a mention at 30-35 with "segment": 0, where segment 0 is 0-20.
    Passes:
        the same mention with "segment": 1, where segment 1 is 20-40.
    """
    starts = [segment.span.start for segment in record.segments]
    if starts != sorted(starts):
        return
    for number, person in enumerate(record.persons):
        for index, mention in enumerate(person.mentions):
            actual = bisect_right(starts, mention.span.start) - 1
            if mention.segment != actual:
                yield Problem(
                    f"a mention of {person.name} is in segment {actual}, not {mention.segment}",
                    f"Write {max(actual, 0)}, or correct the span of the mention.",
                    pointer=f"/persons/{number}/mentions/{index}/segment",
                    span=mention.span,
                    claimed=str(mention.segment),
                    actual=str(actual),
                )


@rule("AN205", "value-in-other-segment", Severity.ERROR)
def value_in_other_segment(record: Record) -> Iterator[Problem]:
    """A headline, byline, dateline or caption stands in a segment of another kind.

    What it does:
        Finds the segment in which each of them starts. A caption cannot be in furniture, another
        article or a blank; the others cannot be in a caption or credit either.
    Why it matters:
        The headline of a teaser or of the next article would be taken for this one's.
    Fails:
        a headline that starts in a segment of kind other_article.
    Passes:
        a headline that starts in a segment of kind headline.
    """
    kind_at = kinds_of(record)
    for value in values_of(record):
        kind = kind_at(value.span.start)
        if kind in refused_for(value.kind):
            yield Problem(
                f"the {value.kind} is taken from a segment of kind {kind}",
                f"Take the {value.kind} of this article, or correct the kind of the segment.",
                pointer=f"{value.pointer}/span",
                span=value.span,
                claimed=value.kind,
                actual=kind,
            )


@rule("AN206", "segment-without-value", Severity.WARNING)
def segment_without_value(article: Article) -> Iterator[Problem]:
    """A headline, caption, byline or the like of the page is in no value of the record.

    What it does:
        Looks for segments of kind headline or correction in a record without any; for those of
        kind kicker, standfirst, byline and dateline that no such value overlaps; and for those of
        kind caption that no caption or repeat overlaps and that have the words of none.
    Why it matters:
        Part of the article is lost, though the record itself says that it is there.
    Fails:
        a segment of kind caption in a record with "captions": []
    Passes:
        the same segment, with a caption whose span is in it.
    """
    record = article.record
    given: defaultdict[str, list[Span]] = defaultdict(list)
    for value in values_of(record):
        given[value.kind].append(value.span)
    is_shown = covered_by(span for c in record.captions for span in (c.span, *c.repeats))
    for index, segment in enumerate(record.segments):
        if segment.kind in PARTS:
            lost = not any(map(segment.span.overlaps, given[segment.kind]))
        elif segment.kind in ANYWHERE:
            lost = not given[segment.kind]
        elif segment.kind == "caption" and not is_shown(segment.span):
            words = segment.span.slice(article.text)
            lost = not any(caption.text in words for caption in record.captions)
        else:
            lost = False
        if lost:
            yield Problem(
                f"segment {index} is a {segment.kind}, but no {segment.kind} is given for it",
                f"Add the {segment.kind}, or correct the kind of the segment.",
                pointer=f"/segments/{index}",
                span=segment.span,
                claimed=segment.kind,
            )


class PlacedValue(NamedTuple):
    """A value of the page: its pointer, the kind of segment that it is of, and its span."""

    pointer: str
    kind: str
    span: Span


def values_of(record: Record) -> Iterator[PlacedValue]:
    """The headline, kicker, byline, dateline, standfirsts, captions and corrections."""
    for name in ("headline", "kicker", "byline", "dateline"):
        value = getattr(record, name)
        if value is not None:
            yield PlacedValue(f"/{name}", name, value.span)
    for number, standfirst in enumerate(record.standfirst):
        yield PlacedValue(f"/standfirst/{number}", "standfirst", standfirst.span)
    for number, caption in enumerate(record.captions):
        yield PlacedValue(f"/captions/{number}", "caption", caption.span)
    for number, correction in enumerate(record.corrections):
        yield PlacedValue(f"/corrections/{number}", "correction", correction.span)


def refused_for(kind: str) -> frozenset[str]:
    """The kinds of segments in which a value of a kind cannot be."""
    if kind in ("headline", "kicker", "byline", "dateline"):
        return NOT_OF_THE_HEAD
    return NOT_OF_THE_PAGE if kind == "caption" else frozenset()
