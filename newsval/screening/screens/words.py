"""Screens for AN109, DL105 and CA104: language and dates are those of the words."""

from __future__ import annotations

from newsval.extract.languages import Language
from newsval.layout.grammar import grammar_of
from newsval.layout.moments import find_days
from newsval.rules.language import FEW, READ, other_language
from newsval.rules.written_dates import LONGEST, fits
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask

_COMMON = frozenset({"the", "of", "to", "and", "a", "in"})


def language_differs(batch: Batch) -> Mask:
    """AN109: the text has enough of some words of its language, or else is read by the rule."""
    tags = batch.level("").column("language").to_pylist()
    found = batch.columns.none()
    for record, (text, language) in enumerate(zip(batch.articles, batch.languages, strict=True)):
        if language is None or not _has_common_words(text[:READ], language):
            found[record] = other_language(tags[record], text) is not None
    return found


def date_not_in_words(batch: Batch) -> Mask:
    """DL105: the dates at the head that were read from words."""
    found = batch.columns.none()
    for path, name in (("published", "value"), ("updated", "value"), ("dateline", "date")):
        found |= _differing(batch, path, name)
    return found


def caption_date_not_in_words(batch: Batch) -> Mask:
    """CA104: the dates of captions."""
    return _differing(batch, "captions", "date")


def _has_common_words(text: str, language: Language) -> bool:
    """Whether a few words alone are as many as the rule asks of all."""
    common = _COMMON & language.sources.stop_words
    count = sum(text.count(f" {word} ") for word in common)
    # there can be no more words than every second character
    return count >= FEW * (len(text) + 1) / 2 or count >= FEW * len(text.split())


def _differing(batch: Batch, path: str, name: str) -> Mask:
    level = batch.level(path)
    values, texts = level.column(name).to_pylist(), level.column("text").to_pylist()
    found = batch.columns.none()
    for record, value, text in zip(level.record.tolist(), values, texts, strict=True):
        language = batch.languages[record]
        if value and text and language is not None:
            days = list(find_days(text[:LONGEST], grammar_of(language.layout)))
            found[record] |= bool(days) and not fits(value, days)
    return found
