"""Screens for QU306 to QU310: the source is the one that the words beside the item name."""

from __future__ import annotations

from collections import defaultdict

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
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask
from newsval.screening.names import telling
from newsval.screening.screens.speakers import other_words


def source_swapped(batch: Batch) -> Mask:
    """QU306: what names a source ends in the name of no source of the record but its own."""
    names: defaultdict[int, set[str]] = defaultdict(set)
    sources = batch.level("sources").record.tolist()
    for record, name in zip(sources, batch.people.sources, strict=True):
        names[record].add(without_article(name).casefold())
    found = batch.columns.none()
    for record, head, _ in _explicit(batch):
        found[record] |= not names[record].isdisjoint(endings(head))
    return found


def attribution_far_away(batch: Batch) -> Mask:
    """QU307: cue and source stand in a line with content, or else the rule's own test is made."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        content, cues = batch.spans(f"{name}.spans"), batch.spans(f"{name}.cue.span")
        holders = batch.level(f"{name}.cue").parent[cues.parent]
        cues = Spans(cues.record, holders, cues.start, cues.end)
        for own in (batch.spans(f"{name}.source_spans"), cues):
            for record, item, start, end in own.only(~_in_line(batch, own, content)).listed():
                first, last = np.searchsorted(content.parent, (item, item + 1)).tolist()
                bounds = (content.start[first:last].tolist(), content.end[first:last].tolist())
                spans = tuple(Span(*bound) for bound in zip(*bounds, strict=True))
                found[record] |= not is_near(Span(start, end), spans, batch.articles[record])
    return found


def source_not_named(batch: Batch) -> Mask:
    """QU308: words that name a source and are a name share a word with it."""
    found = batch.columns.none()
    for record, head, sources in _explicit(batch):
        words = telling(head) if is_name(head) else frozenset()
        found[record] |= bool(words) and not words & batch.people.own_words(sources)
    return found


def anonymous_but_named(batch: Batch) -> Mask:
    """QU309: no source that is not to be named is a person."""
    sources = batch.level("sources")
    return batch.having(sources.record, sources.has("anonymity") & sources.has("person"))


def source_name_not_in_text(batch: Batch) -> Mask:
    """QU310: the text has the name, to the letter or as the rule takes it."""
    sources = zip(batch.level("sources").record.tolist(), batch.people.sources, strict=True)
    found = batch.columns.none()
    found[[at for at, name in sources if not batch.has_words(at, name)]] = True
    return found


def speaker_not_near(batch: Batch) -> Mask:
    """QU311: a mention of the source starts shortly before, or else the rule's own test is made."""
    level, mentions = batch.level("persons.mentions"), batch.spans("persons.mentions.span")
    holders = level.parent[mentions.parent]
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        items, spans = batch.level(name), batch.spans(f"{name}.spans")
        person = batch.people.single(name)
        wanted = as_mask(pc.equal(items.column("attribution"), "coreference")) & (person >= 0)
        for item in np.flatnonzero(wanted).tolist():
            first, last = np.searchsorted(spans.parent, (item, item + 1)).tolist()
            own = slice(*np.searchsorted(holders, (person[item], person[item] + 1)).tolist())
            starts = mentions.start[own].tolist()
            record = int(items.record[item])
            bounds = zip(
                spans.start[first:last].tolist(), spans.end[first:last].tolist(), strict=True
            )
            content = [Span(*bound) for bound in bounds]
            if starts and not is_named_near(starts, content, batch.articles[record]):
                found[record] = True
    return found


def _explicit(batch: Batch) -> list[tuple[int, str, tuple[int, ...]]]:
    """The words for sources of explicit items, up to a comma, that hold no name of theirs.

    Each with its record and the sources of the item.
    """
    kept = []
    for name in ("quotes", "claims"):
        explicit = as_mask(pc.equal(batch.level(name).column("attribution"), "explicit"))
        for record, words, sources in other_words(batch, name, explicit):
            head = words.split(",", maxsplit=1)[0]
            names = [batch.people.sources[source] if source >= 0 else "" for source in sources]
            if any(head in own or (own and own in head) for own in names):
                continue
            if HEAD_ENDS.isdisjoint(head.casefold().split()):
                kept.append((record, head, sources))
    return kept


def _in_line(batch: Batch, own: Spans, content: Spans) -> Mask:
    """Whether no line ends between each span and the content before it, or after it."""
    if not len(content):
        return np.zeros(len(own), dtype=bool)
    places, others = batch.places(own), batch.places(content)
    after = np.searchsorted(keys(content.parent, content.start), keys(own.parent, own.start))
    before, after = np.maximum(after - 1, 0), np.minimum(after, len(content) - 1)
    starts, ends = batch.line_of(places.start), batch.line_of(places.end)
    follows = (content.parent[before] == own.parent) & (batch.line_of(others.end)[before] == starts)
    leads = (content.parent[after] == own.parent) & (batch.line_of(others.start)[after] == ends)
    in_line: Mask = follows | leads
    return in_line
