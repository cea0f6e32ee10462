"""Screens for QU214, CA105 and AN111: what the article has, and the record as well."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.record import Span
from newsval.rules.omissions import copies, left_out
from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.texts import Bytes

_MAX_CAPTIONS = 50  # of a record; one with more is for the rule
_NAMED = pa.array(["full", "short"])


def quotation_not_given(batch: Batch) -> Mask:
    """QU214: no mark in a paragraph is outside of all quotes and claims, or as the rule says."""
    found = batch.columns.none()
    for record in _records_of_open_marks(batch).tolist():
        language = batch.languages[record]
        if language is not None:
            paragraphs, given = _paragraphs(batch, record), _given(batch, record)
            spoken = left_out(batch.articles[record], paragraphs, given, language.code)
            found[record] = next(spoken, None) is not None
    return found


def caption_person_left_out(batch: Batch) -> Mask:
    """CA105: a mention by name that starts in a caption is of a person of that caption."""
    captions, level = batch.spans("captions.span"), batch.level("persons.mentions")
    if not len(captions):
        return batch.columns.none()
    mentions = batch.spans("persons.mentions.span")
    named = as_mask(pc.is_in(level.column("form"), value_set=_NAMED))
    mentions = mentions.only(named[mentions.parent])
    shown = batch.level("captions.persons")
    people = batch.ids.table("persons.id")[batch.ids.numbers["captions.persons"]]
    size = len(batch.level("persons")) + 1
    pairs = shown.parent * size + people
    first = np.searchsorted(captions.record, mentions.record)
    last = np.searchsorted(captions.record, mentions.record, side="right")
    found = batch.having(mentions.record, last - first > _MAX_CAPTIONS)
    for step in range(min(int((last - first).max(initial=0)), _MAX_CAPTIONS)):
        at = np.minimum(first + step, len(captions) - 1)
        within = (first + step < last) & (captions.start[at] <= mentions.start)
        within &= mentions.start < captions.end[at]
        own = captions.parent[at] * size + level.parent[mentions.parent]
        found |= batch.having(mentions.record, within & ~np.isin(own, pairs))
    return found


def repeat_left_out(batch: Batch) -> Mask:
    """AN111: where the text has a headline or caption again, the record has it there."""
    found = batch.columns.none()
    known: set[tuple[int, int]] | None = None
    for name in ("headline", "captions"):
        words = batch.level(name).column("text").to_pylist()
        for record, holder, start, end in batch.spans(f"{name}.span").listed():
            if batch.count(record, words[holder]) > 1:
                known = known or _placed(batch)
                again = copies(Span(start, end), batch.articles[record])
                found[record] |= any((record, span.start) not in known for span in again)
    return found


def _placed(batch: Batch) -> set[tuple[int, int]]:
    """Record and start of each headline and caption, and of their repeats."""
    paths = ("headline.span", "headline.repeats", "captions.span", "captions.repeats")
    return {(one[0], one[2]) for path in paths for one in batch.spans(path).listed()}


def _records_of_open_marks(batch: Batch) -> Numbers:
    """The records with a mark in a paragraph that may open a quotation outside of all items."""
    marks, lengths, closing = _marks(batch.texts.data)
    level = batch.level("segments")
    told = batch.segments.only(as_mask(pc.equal(level.column("kind"), "paragraph")))
    items = [batch.spans(f"{name}.spans") for name in ("quotes", "claims")]
    reach = _reach(batch, [told], marks)
    kept = reach > marks
    marks, lengths, closing = marks[kept], lengths[kept], closing[kept]
    reach = _reach(batch, items, marks)
    # one at the end of an item may open what follows
    is_open = (reach <= marks) | ((reach <= marks + lengths) & ~closing)
    first = batch.texts.in_bytes(batch.texts.first)
    return np.unique(np.searchsorted(first, marks[is_open], side="right") - 1)


def _reach(batch: Batch, spans: list[Spans], places: Numbers) -> Numbers:
    """Up to where a span goes that starts at or before each place, in bytes; 0 if none does."""
    found = [batch.places(one) for one in spans]
    starts = batch.texts.in_bytes(np.concatenate([one.start for one in found]))
    ends = batch.texts.in_bytes(np.concatenate([one.end for one in found]))
    order = np.argsort(starts, kind="stable")
    reached = np.concatenate(([0], np.maximum.accumulate(ends[order])))
    reach: Numbers = reached[np.searchsorted(starts[order], places, side="right")]
    return reach


def _marks(data: Bytes) -> tuple[Numbers, Numbers, Mask]:
    """Where quotation marks stand in bytes, how long they are, and which can only close.

    An apostrophe after a letter is none, unless it is half of a mark.
    """
    padded = np.concatenate((data, np.zeros(2, dtype=np.uint8)))
    straight = np.flatnonzero((data == ord('"')) | (data == ord("'")) | (data == ord("`")))
    before, after = padded[straight - 1], padded[straight + 1]
    halves = padded[straight] == ord("'")
    kept = ~halves | ~_LETTERS[before] | (after == ord("'"))
    straight, before, after = straight[kept], before[kept], after[kept]
    closes = ~_BEFORE[before] & _AFTER[after] & (padded[straight] != ord("`"))
    longer = np.flatnonzero((data == 0xC2) | (data == 0xE2))
    second, third = padded[longer + 1], padded[longer + 2]
    angular = (data[longer] == 0xC2) & ((second == 0xAB) | (second == 0xBB))
    curly = (data[longer] == 0xE2) & (second == 0x80) & _CURLY[third]
    kept = angular | curly
    lengths = np.where(angular, 2, 3)[kept]
    closing = np.where(angular, second == 0xBB, third == 0x9D)[kept]
    return (
        np.concatenate((straight, longer[kept])),
        np.concatenate((np.ones(len(straight), dtype=np.int64), lengths)),
        np.concatenate((closes, closing)),
    )


def _table(characters: bytes, *, beyond: bool) -> Mask:
    """Which bytes are among these, or are of a character beyond ASCII."""
    found = np.zeros(256, dtype=bool)
    found[list(characters)] = True
    found[0x80:] |= beyond
    return found


_CURLY = _table(b"\x98\x9c\x9d\x9e", beyond=False)
_ALPHANUMERIC = bytes(code for code in range(0x80) if chr(code).isalnum())
_LETTERS = _table(_ALPHANUMERIC, beyond=False)  # beyond ASCII not all are letters
_BEFORE = _table(b"\0 \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f([-/", beyond=True)
_AFTER = _table(b"\0 \t\n.,;:!?)]-/", beyond=False)


def _paragraphs(batch: Batch, record: int) -> list[Span]:
    """The paragraphs of a record that are in its text."""
    size = len(batch.articles[record])
    paragraphs = batch.segments_of(record, ("paragraph",))
    return [span for span in paragraphs if 0 <= span.start < span.end <= size]


def _given(batch: Batch, record: int) -> list[Span]:
    """The content of the quotes and claims of a record."""
    quotes, claims = batch.spans("quotes.spans"), batch.spans("claims.spans")
    return quotes.of_record(record) + claims.of_record(record)
