"""When the page says that it was published and updated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsval.extract.slices import segments_of
from newsval.extract.stages import Document
from newsval.extract.whereabouts import country_of_page
from newsval.layout.grammar import Grammar, grammar_of
from newsval.layout.lines import BLANKS
from newsval.layout.moments import Moment, find_moments, late_clock
from newsval.record import Origin, Span, Timestamp


class _Stamp(NamedTuple):
    """A moment in the text: what the words before it say, whether it stands above the body."""

    moment: Moment
    updated: bool
    worded: bool
    above: bool


def find_published(document: Document) -> Timestamp | None:
    """The date of publication: the first that is not called an update's, above the body if bare."""
    stamps = (s for s in _stamps(document) if not s.updated and (s.above or s.worded))
    return _timestamp(document.text, next(stamps, None), "published")


def find_updated(document: Document) -> Timestamp | None:
    """The date of the last change: the first that the page calls so."""
    stamps = (stamp for stamp in _stamps(document) if stamp.updated)
    return _timestamp(document.text, next(stamps, None), "updated")


def _timestamp(text: str, stamp: _Stamp | None, rule: str) -> Timestamp | None:
    if stamp is None:
        return None
    span = Span(stamp.moment.start, stamp.moment.end)
    span = Span(span.start, span.start + len(span.slice(text).rstrip(f"{BLANKS},")))
    origin = Origin(method="rule", rule=rule)
    return Timestamp(value=stamp.moment.value, text=span.slice(text), span=span, origin=origin)


def _stamps(document: Document) -> Iterator[_Stamp]:
    grammar, country = grammar_of(document.language.layout), country_of_page(document)
    body = next(segments_of(document, "paragraph"), None)
    lead = body.span.start if body else len(document.text)
    heading = ""
    for segment in segments_of(document, "stamp", "byline"):
        words = segment.span.slice(document.text)
        moments = find_moments(words, grammar, country)
        if moments:
            moments += _updated_later(words, moments[-1], grammar, country)
        found = list(_labelled(words, heading, moments))
        for moment, label in found:
            yield _Stamp(
                _moved(moment, segment.span.start),
                updated=grammar.updated.search(label) is not None,
                worded=any(map(str.isalpha, label)),
                above=segment.span.start < lead,
            )
        heading = "" if found or segment.kind == "byline" else words


def _updated_later(
    words: str, last: Moment, grammar: Grammar, country: str | None
) -> tuple[Moment, ...]:
    """The time of an update behind the last date of a line, which is of the same day."""
    clock = late_clock(words, last, grammar, country)
    if clock is None or not grammar.updated.search(words[last.end : clock.start]):
        return ()
    return (clock,)


def _labelled(
    words: str, heading: str, moments: tuple[Moment, ...]
) -> Iterator[tuple[Moment, str]]:
    """The moments of a line, each with the words before it.

    `heading` is the line above when it holds no date, as "Updated" may stand alone.
    """
    position = 0
    for moment in moments:
        label = words[position : moment.start] if position else heading + words[: moment.start]
        position = moment.end
        yield moment, label


def _moved(moment: Moment, offset: int) -> Moment:
    return Moment(moment.start + offset, moment.end + offset, moment.value)
