"""How a source stands to what it is reported to say, by the cue and the hedges."""

from __future__ import annotations

import re

from newsval.extract.languages.source_words import SourceWords
from newsval.record import Anchored, Span, Stance

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_REACH = 20  # code points before a cue in which a negation governs it


def stance_of(
    text: str, cue: Span | None, hedges: tuple[Anchored, ...], words: SourceWords
) -> Stance:
    """The stance that the cue's verb tells; a bare assertion that is hedged is an allegation."""
    told = _told(text, cue, words) if cue else None
    if told is None or told == "asserts":
        return "alleges" if hedges else "asserts"
    return told


def _told(text: str, cue: Span, words: SourceWords) -> Stance | None:
    before = _WORD.findall(text[max(0, cue.start - _REACH) : cue.start].lower())[-2:]
    parts = _WORD.findall(cue.slice(text).lower())
    after = _WORD.findall(text[cue.end : cue.end + _REACH].lower())[:1]
    for index, part in enumerate(parts):
        following = (parts[index + 1 :] + after)[:1]
        told = words.stances.get(part)
        told = words.stance_particles.get((part, following[0]), told) if following else told
        if told:
            return None if _negated(before + parts[:index], words) else told
    return None


def _negated(before: list[str], words: SourceWords) -> bool:
    return any(word in words.negations or word.endswith(("n't", "n’t")) for word in before)
