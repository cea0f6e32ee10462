"""Screens for QU306 to QU310: the source is the one that the words beside the item name."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pyarrow.compute as pc

from newsval.record import Span
from newsval.rules.attribution import (
    endings,
    is_name,
    is_named_near,
    is_near,
    without_article,
)
from newsval.rules.speakers import HEAD_ENDS
from newsval.screening.batch import Batch, Spans, keys
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.names import telling
from newsval.screening.namings import namings_of


def source_swapped(batch: Batch) -> Mask:
    """QU306: what names a source ends in the name of no source of the record but its own."""
    names: defaultdict[int, set[str]] = defaultdict(set)
    explicit = _explicit(batch)
    looked_at = {record for record, _, _ in explicit}
    sources = batch.level("sources").record.tolist()
    for record, name in zip(sources, batch.people.sources, strict=True):
        if record in looked_at:
            names[record].add(_bare(name))
    return batch.marked(
        record for record, head, _ in explicit if not names[record].isdisjoint(endings(head))
    )


def attribution_far_away(batch: Batch) -> Mask:
    """QU307: cue and source stand in a line with content, or else the rule's own test is made."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        content = batch.spans(f"{name}.spans")
        lines = _lines(batch, content)
        for own in (batch.spans(f"{name}.source_spans"), batch.spans_of(f"{name}.cue")):
            apart = own.only(~_in_line(_lines(batch, own), lines))
            for record, item, start, end in apart.listed():
                spans = tuple(content.of_holder(item))
                found[record] |= not is_near(Span(start, end), spans, batch.articles[record])
    return found


def source_not_named(batch: Batch) -> Mask:
    """QU308: words that name a source and are a name share a word with it."""
    return batch.marked(
        record
        for record, head, sources in _explicit(batch)
        if (words := _words_of_name(head)) and not words & batch.people.own_words(sources)
    )


def anonymous_but_named(batch: Batch) -> Mask:
    """QU309: no source that is not to be named is a person."""
    sources = batch.level("sources")
    return batch.having(sources.record, sources.has("anonymity") & sources.has("person"))


def source_name_not_in_text(batch: Batch) -> Mask:
    """QU310: the text has the name, to the letter or as the rule takes it."""
    records, names = batch.level("sources").record, batch.people.sources
    rest = np.flatnonzero(~batch.once(namings_of).named)
    return batch.marked(
        record
        for record, source in zip(records[rest].tolist(), rest.tolist(), strict=True)
        if not batch.has_words(record, names[source])
    )


def speaker_not_near(batch: Batch) -> Mask:
    """QU311: a mention of the source starts shortly before, or else the rule's own test is made."""
    mentions = batch.spans_of("persons.mentions")
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        items, spans = batch.level(name), batch.spans(f"{name}.spans")
        person = batch.people.single(name)
        wanted = as_mask(pc.equal(items.column("attribution"), "coreference")) & (person >= 0)
        for item in np.flatnonzero(wanted).tolist():
            starts = [span.start for span in mentions.of_holder(person[item])]
            record, content = int(items.record[item]), spans.of_holder(item)
            if starts and not is_named_near(starts, content, batch.articles[record]):
                found[record] = True
    return found


def _explicit(batch: Batch) -> list[tuple[int, str, tuple[int, ...]]]:
    """The words for sources of explicit items, up to a comma, that hold no name of theirs.

    Each with its record and the sources of the item.
    """
    kept = []
    for record, words, sources, is_explicit in batch.once(namings_of).others:
        if not is_explicit:
            continue
        head = words.split(",", maxsplit=1)[0]
        names = [batch.people.sources[source] if source >= 0 else "" for source in sources]
        if any(head in own or (own and own in head) for own in names):
            continue
        if HEAD_ENDS.isdisjoint(head.casefold().split()):
            kept.append((record, head, sources))
    return kept


@lru_cache(1 << 15)
def _bare(name: str) -> str:
    return without_article(name).casefold()


@lru_cache(1 << 15)
def _words_of_name(words: str) -> frozenset[str]:
    """The words of a name, none where it is none."""
    return telling(words) if is_name(words) else frozenset()


class _Lines(NamedTuple):
    """Spans, and the lines that they start and end in."""

    spans: Spans
    first: Numbers
    last: Numbers


def _lines(batch: Batch, spans: Spans) -> _Lines:
    places = batch.places(spans)
    return _Lines(spans, batch.line_of(places.start), batch.line_of(places.end))


def _in_line(own: _Lines, content: _Lines) -> Mask:
    """Whether no line ends between each span and the content before it, or after it."""
    spans, others = own.spans, content.spans
    if not len(others):
        return np.zeros(len(spans), dtype=bool)
    after = np.searchsorted(keys(others.parent, others.start), keys(spans.parent, spans.start))
    before, after = np.maximum(after - 1, 0), np.minimum(after, len(others) - 1)
    follows = (others.parent[before] == spans.parent) & (content.last[before] == own.first)
    leads = (others.parent[after] == spans.parent) & (content.first[after] == own.last)
    in_line: Mask = follows | leads
    return in_line
