"""Leaves out what no one said: "was not confirmed by the bank", "neither confirmed nor denied"."""

from __future__ import annotations

from newsval.extract.claims.stance import holds_negation, is_negated
from newsval.extract.languages.source_words import SourceWords
from newsval.extract.stages import Attribution

_REACH = 12  # code points before a cue in which "nor" stands


def without_unsaid(
    text: str, words: SourceWords, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions but for those whose cue reports nothing, or a negation silences."""
    return tuple(
        found
        for found in attributions
        if not (_is_no_report(text, words, found) or _is_unsaid(text, words, found))
    )


def _is_no_report(text: str, words: SourceWords, found: Attribution) -> bool:
    """Whether the cue tells of no words: "learned to swim", "the so-called plan"."""
    cue = found.cue
    if cue is None:
        return False
    last = cue.slice(text).lower().split()[-1:]
    opening = text[cue.end : found.content[0].end].lower().split()[:1]
    learning = not words.learning.isdisjoint(last) and not words.infinitives.isdisjoint(opening)
    return learning or not words.no_reports.isdisjoint(last)


def _is_unsaid(text: str, words: SourceWords, found: Attribution) -> bool:
    cue = found.cue
    if cue is None:
        return False
    if found.method == "model" and not found.verbatim and holds_negation(text, cue, words):
        return True  # the rules look for this themselves
    if not found.source:
        return False
    passive = text[cue.end : found.source[0].start].strip().lower() in words.agents
    opening = found.content[0].slice(text).lower().split()[:1]
    before = text[max(0, cue.start - _REACH) : cue.start].lower().split()[-1:]
    if not found.verbatim and not words.further_negations.isdisjoint(opening + before):
        return True
    accuses = any(words.stances.get(part) == "alleges" for part in cue.slice(text).lower().split())
    if not passive and not accuses and words.negations.isdisjoint(opening):
        return False
    return is_negated(text, cue, words)
