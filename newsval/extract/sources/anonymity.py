"""Finds the words that say why a source is not named."""

from __future__ import annotations

import re
from functools import cache

from newsval.extract.sources.ground import Ground
from newsval.record import Anchored, Span


def find_anonymity(ground: Ground) -> tuple[Anchored, ...]:
    """Every stretch like "asking not to be named", outside quotations, in text order."""
    pattern = _compiled(ground.words.anonymity)
    return tuple(
        Anchored(text=match.group(), span=Span(*match.span()))
        for match in pattern.finditer(ground.text)
        if not ground.is_quoted(match.start())
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)
