"""Finds the words by which a statement is hedged: "allegedly", "is said to"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from newsval.extract.languages.source_words import SourceWords
from newsval.record import Anchored, Span


@dataclass(frozen=True, slots=True)
class Hedges:
    """The hedges of a text, in text order."""

    found: tuple[Anchored, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> tuple[Anchored, ...]:
        """The hedges that lie in a span."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return tuple(hedge for hedge in self.found[first:last] if hedge.span.end <= span.end)

    def touching(self, span: Span) -> bool:
        """Whether a hedge shares a character with a span."""
        last = bisect_left(self.starts, span.end)
        return any(hedge.span.end > span.start for hedge in self.found[max(0, last - 2) : last])


def find_hedges(text: str, words: SourceWords) -> Hedges:
    """Every hedge of a text."""
    found = tuple(
        Anchored(text=match.group(), span=Span(*match.span()))
        for match in _compiled(words.hedges).finditer(text)
    )
    return Hedges(found, tuple(hedge.span.start for hedge in found))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
