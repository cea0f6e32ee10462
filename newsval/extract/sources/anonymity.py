"""Finds the words that say why a source is not named."""

from __future__ import annotations

import re
from functools import cache

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.stages import Attribution
from newsval.record import Anchored, Span


def find_anonymity(text: str, words: SourceWords) -> tuple[Anchored, ...]:
    """Every stretch like "asking not to be named", in text order."""
    return tuple(
        Anchored(text=match.group(), span=Span(*match.span()))
        for match in _compiled(words.anonymity).finditer(text)
    )


def without_anonymity(
    text: str, words: SourceWords, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions but for those that take "not to be named" for something said."""
    stretches = [found.span for found in find_anonymity(text, words)]
    return tuple(found for found in attributions if not _is_within(found, stretches))


def _is_within(found: Attribution, stretches: list[Span]) -> bool:
    content = found.content[0]
    return any(start <= content.start < end for start, end in stretches)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)
