"""Finds the words that say why a source is not named."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.stages import Attribution
from newsval.record import Anchored, Span

_BEFORE = 100  # code points before a sign in which a stretch starts
_AFTER = 320  # code points after a sign: the reason is not longer


def find_anonymity(text: str, words: SourceWords) -> tuple[Anchored, ...]:
    """Every stretch like "asking not to be named", in text order."""
    pattern = _compiled(words.anonymity)
    return tuple(
        Anchored(text=match.group(), span=Span(*match.span()))
        for start, end in _places(text, words.anonymity_signs)
        for match in pattern.finditer(text, start, end)
    )


def _places(text: str, signs: tuple[str, ...]) -> list[tuple[int, int]]:
    """The surroundings of the signs; the pattern is slow, and most texts have no sign at all."""
    places: list[tuple[int, int]] = []
    for match in _any_of(signs).finditer(text):
        start, end = max(0, match.start() - _BEFORE), match.end() + _AFTER
        if places and start <= places[-1][1]:
            places[-1] = (places[-1][0], end)
        else:
            places.append((start, end))
    return places


@cache
def _any_of(signs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, signs)))


def without_anonymity(
    text: str, words: SourceWords, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions but for those that take "not to be named" for something said."""
    stretches = find_anonymity(text, words)
    return tuple(
        found for found in attributions if not stretch_at(stretches, found.content[0].start)
    )


def stretch_at(stretches: tuple[Anchored, ...], position: int) -> Anchored | None:
    """The one of the stretches, which are in text order, that holds a position."""
    index = bisect_right(stretches, position, key=lambda stretch: stretch.span.start) - 1
    return stretches[index] if index >= 0 and position < stretches[index].span.end else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)
