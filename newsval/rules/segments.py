"""AN2: the segments of a record partition its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsval.findings import Severity
from newsval.record import Record, Span
from newsval.rules.article import Article
from newsval.rules.registry import Problem, rule


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
