"""Widens "the union said" to "Officials in Vigo and the union said": both are sources."""

from __future__ import annotations

import re
from dataclasses import replace

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.ground import Ground
from newsval.extract.sources.kinds import is_known
from newsval.extract.sources.wording import Wording, read_wording, words_of
from newsval.extract.stages import Attribution
from newsval.record import Span

_LONGEST = 90  # code points before "and"
_AND = re.compile(r"\s+(?:and|&)\s+\Z")
_BREAK = re.compile(r"[,;:()\n“”\"—–]")
_HEAD = 3  # words


def with_joint(ground: Ground, found: Attribution) -> Attribution:
    """The attribution, its source widened to what stands before "and" at the sentence's start."""
    cue = found.cue
    if len(found.source) != 1 or cue is None or not found.source[0].end <= cue.start:
        return found
    source = found.source[0]
    start = ground.sentence_start(source.start)
    if source.start - start > _LONGEST:
        return found
    conjunction = _AND.search(ground.text, start, source.start)
    if not conjunction:
        return found
    before = _without_opening(ground, Span(start, conjunction.start()))
    if before is None or not _is_noun_phrase(ground.text, before, ground.words):
        return found
    if not _are_apart(ground, before, source):
        return found
    return replace(found, source=(Span(before.start, source.end),))


def _are_apart(ground: Ground, before: Span, source: Span) -> bool:
    """Whether the two do not share a noun: no "Popular and corporate speaker"."""
    first = words_of(ground.text, source)[0].slice(ground.text)
    named = words_of(ground.text, before)[-1].slice(ground.text)[0].isupper()
    return (
        first[0].isupper()
        or first.lower() in ground.words.determiners
        or (not named or first in ground.words.indefinite)
    )


def _without_opening(ground: Ground, before: Span) -> Span | None:
    """The words but for a "But" in front."""
    first = words_of(ground.text, before)
    if first and first[0].slice(ground.text).lower() in ground.words.no_openers:
        return Span(first[1].start, before.end) if len(first) > 1 else None
    return before


def _is_noun_phrase(text: str, before: Span, words: SourceWords) -> bool:
    """Whether the words are a source with at most a name behind: "a report by Basin Watch"."""
    wording = read_wording(text, before, words)
    if wording is None or _BREAK.search(text, *before) or not is_known(wording, words):
        return False
    rest = words_of(text, Span(wording.head.end, before.end))
    return _has_plain_head(text, wording, words) and (not rest or rest[-1].slice(text)[0].isupper())


def _has_plain_head(text: str, wording: Wording, words: SourceWords) -> bool:
    """Whether no verb can hide in the head: "Officials", "the two mayors", "Ines Falk"."""
    head = [part.slice(text) for part in words_of(text, wording.head)]
    if wording.form == "name":
        return all(part[0].isupper() or part in words.name_links for part in head[1:])
    if wording.form == "bare":
        return len(head) == 1
    described = head[-1][0].isupper() and any(part[0].islower() for part in head[1:-1])
    return wording.form != "pronoun" and len(head) <= _HEAD and not described
