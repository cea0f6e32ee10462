"""AN207 to AN209, PE121: a value and the segment that it stands in say the same of the page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newsval.findings import Severity
from newsval.record import Record, SegmentKind, Span
from newsval.rules.article import Article
from newsval.rules.placing import kinds_of, segments_of
from newsval.rules.registry import Problem, rule
from newsval.rules.segments import NOT_OF_THE_PAGE, PlacedValue, refused_for, values_of

# The kinds of segments in which a value of a kind stands. A dateline opens a paragraph.
HOMES: Mapping[str, frozenset[SegmentKind]] = {
    "headline": frozenset({"headline"}),
    "kicker": frozenset({"kicker", "headline"}),
    "standfirst": frozenset({"standfirst"}),
    "byline": frozenset({"byline"}),
    "dateline": frozenset({"dateline", "paragraph"}),
    "caption": frozenset({"caption"}),
    "correction": frozenset({"correction"}),
}
# Values that are all of their segment; a byline may leave out the word before the names.
WHOLE = ("headline", "kicker", "standfirst", "caption", "correction")
ENDED = re.compile("[.!?…][”\"’']?$")
_WORD = re.compile(r"[^\W_]")


@rule("AN207", "value-of-other-kind", Severity.WARNING)
def value_of_other_kind(record: Record) -> Iterator[Problem]:
    """A headline, byline, caption or the like stands in a segment that is called something else.

    What it does:
        Finds the segment in which the headline, kicker, byline, dateline, each standfirst, caption
        and correction starts. It is to be of that kind; a kicker may be in a headline, a dateline
        in a paragraph. Where there is no segment, nothing is said, and AN205 speaks of values in
        captions, furniture and the like.
    Why it matters:
        A subheading or a sentence of the story would be shown as the headline. One of the two
        statements is wrong.
    Fails:
        a headline that starts in a segment of kind paragraph.
    Passes:
        a headline that starts in a segment of kind headline.
    """
    kind_at = kinds_of(record)
    for value in values_of(record):
        kind = kind_at(value.span.start)
        if kind is None or kind in HOMES[value.kind] or kind in refused_for(value.kind):
            continue
        yield Problem(
            f"the {value.kind} is taken from a segment of kind {kind}",
            f"Point it at the {value.kind} of the page, or correct the kind of the segment.",
            pointer=f"{value.pointer}/span",
            span=value.span,
            claimed=value.kind,
            actual=kind,
        )


@rule("AN208", "value-cut-off", Severity.WARNING)
def value_cut_off(article: Article) -> Iterator[Problem]:
    """A headline, standfirst, caption or the like leaves out words of its segment.

    What it does:
        Takes the segment in which each headline, kicker, standfirst, caption and correction
        starts, where it is of that kind, and looks in it for words that are in no such value, no
        credit, no repeat and no date. What follows the full stop of a caption, as a credit does,
        passes.
    Why it matters:
        “Council votes to sell park” is true to “Council votes to sell park bench” letter by
        letter, and says something else.
    Fails:
        the headline “Bridge to close”, in a segment of kind headline: Bridge to close for a day
    Passes:
        the headline “Bridge to close for a day”, in the same segment.
    """
    segment_at = segments_of(article.record)
    told: defaultdict[Span, list[Span]] = defaultdict(list)
    for span in _told(article.record):
        for segment in map(segment_at, (span.start, span.end - 1)):
            if segment is not None:
                told[segment.span].append(span)
    for value in values_of(article.record):
        home = segment_at(value.span.start)
        if value.kind not in WHOLE or home is None or home.kind not in HOMES[value.kind]:
            continue
        # of several values in one segment, the first is told
        lost = first_word_outside(article.text, home.span, told.pop(home.span, None))
        if lost is not None and not _is_credit(article.text, value, lost):
            yield Problem(
                f"the {value.kind} leaves out words that stand in its segment",
                f"Give the whole {value.kind}, or end the segment where it ends.",
                pointer=f"{value.pointer}/text",
                span=lost,
                claimed=value.span.slice(article.text),
                actual=home.span.slice(article.text).strip(),
            )


@rule("AN209", "words-in-blank", Severity.ERROR)
def words_in_blank(article: Article) -> Iterator[Problem]:
    """A segment of kind blank holds words.

    What it does:
        Looks for letters and digits in the segments of kind blank.
    Why it matters:
        Readers pass over what is blank: a paragraph under that name is lost to them.
    Fails:
        a segment of kind blank that holds: The town denied it.
    Passes:
        a segment of kind blank that holds line breaks and spaces.
    """
    for index, segment in enumerate(article.record.segments):
        if segment.kind != "blank" or not article.holds(segment.span):
            continue
        word = _WORD.search(article.text, *segment.span)
        if word is not None:
            yield Problem(
                f"segment {index} is called blank, but holds words",
                "Give the kind of what stands there, such as paragraph.",
                pointer=f"/segments/{index}/kind",
                span=segment.span,
                claimed="blank",
                actual=segment.span.slice(article.text).strip(),
            )


@rule("PE121", "mention-in-furniture", Severity.WARNING)
def mention_in_furniture(record: Record) -> Iterator[Problem]:
    """A mention of a person stands in page furniture, another article or a blank.

    What it does:
        Finds the segment in which each mention starts, and speaks when it is furniture,
        other_article or blank.
    Why it matters:
        Either the article does not name the person there, or a part of the article was set aside
        as something that is not of it.
    Fails:
        a mention in a segment of kind furniture.
    Passes:
        a mention in a segment of kind paragraph.
    """
    kind_at = kinds_of(record)
    for number, person in enumerate(record.persons):
        for index, mention in enumerate(person.mentions):
            kind = kind_at(mention.span.start)
            if kind in NOT_OF_THE_PAGE:
                yield Problem(
                    f"a mention of {person.name} is in a segment of kind {kind}",
                    "Correct the kind of the segment if it is of the article; else remove the "
                    "mention.",
                    pointer=f"/persons/{number}/mentions/{index}/span",
                    span=mention.span,
                    actual=kind,
                )


def first_word_outside(text: str, home: Span, told: list[Span] | None) -> Span | None:
    """From its first word on, the first part of a segment with words that is in no value."""
    reached = home.start
    for span in () if told is None else (*sorted(told), Span(home.end, home.end)):
        word = _WORD.search(text, max(0, reached), max(0, min(span.start, home.end)))
        if word is not None:
            return Span(word.start(), min(span.start, home.end))
        reached = max(reached, span.end)
    return None


def _is_credit(text: str, value: PlacedValue, lost: Span) -> bool:
    """Whether what is left out stands behind a caption that ends as a sentence does."""
    ends = value.kind == "caption" and ENDED.search(value.span.slice(text))
    return bool(ends) and lost.start >= value.span.end


def _told(record: Record) -> Iterator[Span]:
    """What values tell of the page: besides those of `values_of` repeats, credits and dates."""
    yield from (value.span for value in values_of(record))
    for holder in (record.headline, *record.captions):
        if holder is not None:
            yield from holder.repeats
    yield from (caption.credit.span for caption in record.captions if caption.credit)
    for stamp in (record.published, record.updated):
        if stamp is not None and stamp.span is not None:
            yield stamp.span
