"""How a source stands to what it is reported to say, by the cue and the hedges."""

from __future__ import annotations

import re
from functools import cache

from newsval.extract.languages.source_words import SourceWords
from newsval.record import Anchored, Span, Stance

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_REACH = 40  # code points before a cue in which a negation governs it
_BREAK = re.compile(r"[,;:.!?\n“”\"()—–]")
_OBJECT = 3  # words of what is denied in which its noun stands


def stance_of(
    text: str,
    cue: Span | None,
    content: str,
    hedges: tuple[Anchored, ...],
    words: SourceWords,
) -> Stance:
    """The stance that the cue's verb tells; a bare assertion that is hedged is an allegation."""
    told = _told(text, cue, words) if cue else None
    if told in words.relations and _is_no_statement(content, words):
        told = None
    if told is None or told == "asserts":
        reported = reported_stance(content, words)
        return reported or ("alleges" if hedges else "asserts")
    return told


def is_negated(text: str, cue: Span, words: SourceWords) -> bool:
    """Whether a negation before the cue governs it."""
    return _negated(_words_before(text, cue), words)


def holds_negation(text: str, cue: Span, words: SourceWords) -> bool:
    """Whether a negation stands in the cue or governs it: "never said", "declined"."""
    parts = _WORD.findall(cue.slice(text).lower())
    return any(is_negation(part, words) for part in parts) or is_negated(text, cue, words)


def is_negation(word: str, words: SourceWords) -> bool:
    """Whether a word in lower case is a negation: "never", "didn't"."""
    return word in words.negations or word.endswith(("n't", "n’t"))


def _words_before(text: str, cue: Span) -> list[str]:
    return _WORD.findall(_BREAK.split(text[max(0, cue.start - _REACH) : cue.start].lower())[-1])


def _told(text: str, cue: Span, words: SourceWords) -> Stance | None:
    before = _words_before(text, cue)
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
    """Whether only auxiliaries and adverbs stand between a negation and the verb."""
    for word in reversed(before):
        if is_negation(word, words):
            return True
        if word not in words.auxiliaries and not word.endswith(words.adverb_ending):
            return False
    return False


def _is_no_statement(content: str, words: SourceWords) -> bool:
    """Whether what is denied or confirmed is no statement: bail, an offer, a judge."""
    opening = _WORD.findall(content.lower())[:_OBJECT]
    if not opening or not words.alleging_nouns.isdisjoint(opening):
        return False
    if opening[0] in words.human_objects:
        return len(opening) > 1 and words.reporting_nouns.isdisjoint(opening)
    return not words.no_statements.isdisjoint(opening) and words.pronouns.keys().isdisjoint(opening)


def reported_stance(content: str, words: SourceWords) -> Stance | None:
    """The stance inside: "her client denies the charges", "the charges baseless"."""
    if calls_false(content, words):
        return "denies"
    inner = _compiled(words.reported_denials).match(content)
    return words.stances.get(inner["verb"].lower()) if inner else None


def calls_false(content: str, words: SourceWords) -> bool:
    """Whether the content calls something said false: "the charges baseless", "that is a lie"."""
    return _compiled(words.called_false).match(content) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
