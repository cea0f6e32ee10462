"""The screen for AN112: spans begin and end where words do."""

from __future__ import annotations

import numpy as np

from newsval.record import Span
from newsval.rules.word_ends import cuts_word
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.texts import Bytes

_PATHS = (
    "persons.mentions.span", "quotes.source_spans", "claims.source_spans", "quotes.verbatim",
)  # fmt: skip


def span_cuts_word(batch: Batch) -> Mask:
    """AN112: no two letters of ASCII are on both sides of an end, nor others as the rule says."""
    spans = [batch.spans(path) for path in _PATHS]
    record, start, end = (
        np.concatenate([getattr(one, name) for one in spans]) for name in ("record", "start", "end")
    )
    texts = batch.texts
    within = np.zeros(len(record), dtype=bool)
    for offset in (start, end):
        places = texts.at(record, offset)
        inner = (places > texts.first[record]) & (places < texts.first[record + 1])
        within[inner] |= _parts_letters(texts.data, texts.in_bytes(places[inner]))
    at = np.flatnonzero(within).tolist()
    return batch.marked(
        int(record[one])
        for one in at
        if cuts_word(batch.articles[int(record[one])], Span(int(start[one]), int(end[one])))
    )


def _parts_letters(data: Bytes, offsets: Numbers) -> Mask:
    """Whether a letter may stand on both sides of the starts of characters."""
    may: Mask = _LETTERS[data[offsets - 1]] & _LETTERS[data[offsets]]
    # the last byte of a character does not tell a dash, space or quotation mark from a letter
    further = np.flatnonzero(may & (data[offsets - 1] >= 0x80))
    before = offsets[further]
    general = (data[before - 2] == 0x80) & (data[np.maximum(before - 3, 0)] == 0xE2)
    latin = (data[before - 2] == 0xC2) & (data[before - 1] < 0xAA)
    may[further[general | latin]] = False
    further = np.flatnonzero(may & (data[offsets] == 0xE2))
    may[further[data[offsets[further] + 1] == 0x80]] = False
    return may


# The bytes of letters, and of all characters beyond ASCII.
_LETTERS = np.array([chr(byte).isalpha() or byte >= 0x80 for byte in range(256)])
