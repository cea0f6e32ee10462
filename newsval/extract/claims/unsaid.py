"""Leaves out what no one said: "was not confirmed by the bank", "neither confirmed nor denied"."""

from __future__ import annotations

from newsval.extract.claims.stance import is_negated
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.stages import Attribution


def without_unsaid(
    text: str, words: SourceWords, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions but for those whose cue a negation turns into silence."""
    return tuple(found for found in attributions if not _is_unsaid(text, words, found))


def _is_unsaid(text: str, words: SourceWords, found: Attribution) -> bool:
    cue = found.cue
    if cue is None or not found.source:
        return False
    passive = text[cue.end : found.source[0].start].strip().lower() in words.agents
    neither = found.content[0].slice(text).split()[:1]
    if not passive and not (neither and neither[0].lower() in words.negations):
        return False
    return is_negated(text, cue, words)
