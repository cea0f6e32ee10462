"""Whom something was told to, where that stands away from the cue: "Talking to the Post, Lee said".

The patterns beside the cue ("told reporters") are read with the cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from newsval.extract.languages.cue_words import CueWords
from newsval.extract.slices import segments_of
from newsval.extract.stages import Attribution, Document
from newsval.record import Span

_FURTHEST = 150  # code points between the cue and the words for the addressee
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(]*[^\W\d_a-z])|\n")


def with_addressees(document: Document, found: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions, those without an addressee with the one that their sentence names."""
    told = dict(enumerate(found))
    for addressee in _addressees(document):
        nearest = _nearest(document.text, addressee, found)
        if nearest is not None and told[nearest].addressee is None:
            told[nearest] = replace(told[nearest], addressee=addressee)
    return tuple(told.values())


def _addressees(document: Document) -> Iterator[Span]:
    words = document.language.cues
    if not any(sign in document.text for sign in words.addressing_signs):
        return
    for part in segments_of(document, "paragraph", "standfirst"):
        for match in _compiled(words).finditer(document.text, *part.span):
            yield Span(*match.span("addressee"))


def _nearest(text: str, place: Span, found: tuple[Attribution, ...]) -> int | None:
    """The attribution whose cue stands nearest to a place of its sentence, outside contents."""
    gaps: list[tuple[int, int]] = []
    for number, each in enumerate(found):
        if any(span.start <= place.start < span.end for span in each.content):
            return None
        if each.cue:
            gaps.append((_gap(text, each.cue, place), number))
    gap, number = min(gaps, default=(_FURTHEST, 0))
    return number if gap < _FURTHEST else None


def _gap(text: str, cue: Span, place: Span) -> int:
    """How far a place is from a cue; too far if a sentence ends between them."""
    start, end = (cue.end, place.start) if cue.end <= place.start else (place.end, cue.start)
    if end - start >= _FURTHEST or _SENTENCE_END.search(text, start, end):
        return _FURTHEST
    return end - start


@cache
def _compiled(words: CueWords) -> re.Pattern[str]:
    return re.compile(words.addressing, re.IGNORECASE)
