"""Screens for AN109, DL105 and CA104: language and dates are those of the words."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
import pyarrow as pa

from newsval.extract.languages import LANGUAGES
from newsval.layout.grammar import grammar_of
from newsval.layout.moments import find_days
from newsval.rules.language import FEW, READ, other_language
from newsval.rules.written_dates import LONGEST, fits
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.texts import Bytes

# English has a sixth of these in any text, the first ones more often.
_COMMON = ("the", "and", "of", "to", "in", "a")
_DIGIT = re.compile(r"\d")
_NEEDLES = tuple(f" {word} ".encode() for word in _COMMON)


def language_differs(batch: Batch) -> Mask:
    """AN109: the text has enough of some words of its language, or else is read by the rule."""
    tags = batch.level("").column("language").to_pylist()
    return batch.marked(
        record
        for record in np.flatnonzero(~_has_common_words(batch)).tolist()
        if tags[record] != "und"
        and other_language(tags[record], batch.articles[record][:READ]) is not None
    )


def date_not_in_words(batch: Batch) -> Mask:
    """DL105: the dates at the head that were read from words."""
    found = batch.columns.none()
    for path, name in (("published", "value"), ("updated", "value"), ("dateline", "date")):
        found |= _differing(batch, path, name)
    return found


def caption_date_not_in_words(batch: Batch) -> Mask:
    """CA104: the dates of captions."""
    return _differing(batch, "captions", "date")


def _has_common_words(batch: Batch) -> Mask:
    """Whether a few words alone are as many as the rule asks of all stop words."""
    data, texts = batch.data, batch.texts
    first, last = texts.first[:-1], np.minimum(texts.first[:-1] + READ, texts.first[1:])
    starts, ends = texts.in_bytes(first), texts.in_bytes(last)
    # wide spaces are more than one byte each
    wide = texts.shifts[last].astype(np.int64) - texts.shifts[first]
    wanted = FEW * (_white_space(texts.data, starts, ends) + wide + 1)
    places = zip(starts.tolist(), ends.tolist(), wanted.tolist(), strict=True)
    return np.array(
        [
            language is not None
            and language.sources.stop_words.issuperset(_COMMON)
            and _are_there(data, *place)
            for language, place in zip(batch.languages, places, strict=True)
        ],
        dtype=bool,
    )


def _are_there(data: bytes, start: int, end: int, wanted: float) -> bool:
    count = 0
    for needle in _NEEDLES:
        count += data.count(needle, start, end)
        if count >= wanted:
            return True
    return False


def _white_space(data: Bytes, starts: Numbers, ends: Numbers) -> Numbers:
    """How many characters of ASCII are white space, or control something, in parts of some text."""
    spaces = np.append((data <= ord(" ")).view(np.uint8), np.uint8(0))
    places = np.stack((starts, ends), axis=1).ravel()
    counts: Numbers = np.add.reduceat(spaces, places, dtype=np.uint16)[::2].astype(np.int64)
    return counts


def _differing(batch: Batch, path: str, name: str) -> Mask:
    level = batch.level(path)
    kept = level.has(name) & level.has("text")
    if not kept.any():
        return batch.columns.none()
    values, texts = (level.column(it).filter(pa.array(kept)).to_pylist() for it in (name, "text"))
    return batch.marked(
        record
        for record, value, text in zip(level.record[kept].tolist(), values, texts, strict=True)
        if _DIGIT.search(text)  # no date is without one
        and (language := batch.languages[record]) is not None
        and not _fits(value, text[:LONGEST], language.code)
    )


@lru_cache(1 << 15)
def _fits(value: str, text: str, code: str) -> bool:
    days = list(find_days(text, grammar_of(LANGUAGES[code].layout)))
    return not days or fits(value, days)
