"""Finds the words that say why a source is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.slices import span_at
from newsval.extract.stages import Attribution
from newsval.record import Anchored, Span

_BEFORE = 100  # code points before a sign in which a stretch starts
_THAT = re.compile(r",?\s+that\s+(?=\S)")
_AFTER = 320  # code points after a sign: the reason is not longer


def find_anonymity(text: str, words: SourceWords) -> tuple[Anchored, ...]:
    """Every stretch like "asking not to be named", in text order."""
    return tuple(
        Anchored(text=match.group(), span=Span(*match.span()))
        for start, end in _places(text, words.anonymity_signs)
        for match in _compiled(words.anonymity).finditer(text, start, end)
    )


def _places(text: str, signs: tuple[str, ...]) -> list[tuple[int, int]]:
    """The surroundings of the signs; the pattern is slow, and most texts have no sign at all."""
    places: list[tuple[int, int]] = []
    for first, past in sorted(place for sign in signs for place in _all(text, sign)):
        start, end = max(0, first - _BEFORE), past + _AFTER
        if places and start <= places[-1][1]:
            places[-1] = (places[-1][0], end)
        else:
            places.append((start, end))
    return places


def _all(text: str, sign: str) -> Iterator[tuple[int, int]]:
    """Where a sign stands; a pattern of all signs would take more time than this for each."""
    at = text.find(sign)
    while at >= 0:
        yield at, at + len(sign)
        at = text.find(sign, at + len(sign))


def without_anonymity(
    text: str, words: SourceWords, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions but for those that take "not to be named" for something said."""
    stretches = [found.span for found in find_anonymity(text, words)]
    left = (_without(text, stretches, found) for found in attributions)
    return tuple(found for found in left if found)


def _without(text: str, stretches: list[Span], found: Attribution) -> Attribution | None:
    """The attribution if its content stands outside the stretches, or goes on behind one.

    "said on condition of anonymity that …" says what follows "that".
    """
    first = found.content[0]
    stretch = span_at(stretches, first.start)
    if stretch is None:
        return found
    that = _THAT.match(text, stretch.end, first.end)
    if that is None:
        return None
    return replace(found, content=(Span(that.end(), first.end), *found.content[1:]))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)
