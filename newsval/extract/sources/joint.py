"""Widens a source to those before "and": "Officials and the mayor said" has two sources."""

from __future__ import annotations

import re
from dataclasses import replace

from newsval.extract.sources.ground import Ground
from newsval.extract.sources.kinds import is_known
from newsval.extract.sources.wording import Wording, words_of
from newsval.extract.stages import Attribution
from newsval.record import Span

_LONGEST = 90  # code points before "and"
_AND = re.compile(r",?\s+(?:and|&)\s+\Z")
_SECOND = re.compile(r"\s+and\s+(?P<second>[^,;:()\n“”\"—–]{3,60}?)(?:\s+(?:both|each|also))?\s*\Z")
_BREAK = re.compile(r"[,;:()\n“”\"—–]")
_ASIDE = re.compile(r"\s*(?:\([A-Z]{2,8}\)|,\s+[^,;:()\n“”\"]{2,45})\Z")  # "(LTA)", ", the mayor"
_HEAD = 3  # words
_NAME = 2  # words that a name before an aside has at least


def with_joint(ground: Ground, found: Attribution) -> Attribution:
    """The attribution, its source widened to what stands before "and" at the sentence's start."""
    cue = found.cue
    if len(found.source) != 1 or cue is None or not found.source[0].end <= cue.start:
        return found
    source = _with_second(ground, found.source[0], cue)
    before = _before_and(ground, source)
    bare = before and _without_aside(ground, before)
    if before is None or bare is None or not _is_noun_phrase(ground, bare):
        return replace(found, source=(source,))
    if not _are_apart(ground, bare, source):
        return replace(found, source=(source,))
    if bare != before:
        return replace(found, source=(bare, source))
    listed = "," in ground.text[before.end : source.start]
    return replace(found, source=(source if listed else Span(bare.start, source.end),))


def _with_second(ground: Ground, source: Span, cue: Span) -> Span:
    """The source, and what an "and" joins to it before the cue: "Her sister and her aunt said"."""
    second = _SECOND.match(ground.text, source.end, cue.start)
    opening = second["second"].split()[:1] if second else []
    if not second or not opening or opening[0].lower() not in ground.words.determiners:
        return source
    span = Span(*second.span("second"))
    known = _is_noun_phrase(ground, span)
    return Span(source.start, span.end) if known else source


def _before_and(ground: Ground, source: Span) -> Span | None:
    """The words of the sentence before an "and" that stands right before the source."""
    start = ground.sentence_start(source.start)
    if source.start - start > _LONGEST:
        return None
    conjunction = _AND.search(ground.text, start, source.start)
    return _without_opening(ground, Span(start, conjunction.start())) if conjunction else None


def _without_aside(ground: Ground, before: Span) -> Span:
    """The words but for what stands behind a name: "Ana Sá, the mayor", "Argo Mutual (AM)"."""
    aside = _ASIDE.search(ground.text, *before)
    name = words_of(ground.text, Span(before.start, aside.start())) if aside else []
    named = len(name) >= _NAME and all(
        part.slice(ground.text)[0].isupper() or part.slice(ground.text) in ground.words.name_links
        for part in name
    )
    return Span(before.start, aside.start()) if aside and named else before


def _are_apart(ground: Ground, before: Span, source: Span) -> bool:
    """Whether the two do not share a noun: no "Popular and corporate speaker"."""
    first = words_of(ground.text, source)[0].slice(ground.text)
    named = words_of(ground.text, before)[-1].slice(ground.text)[0].isupper()
    return (
        first[0].isupper()
        or first.lower() in ground.words.determiners
        or (not named or first in ground.words.indefinite)
        or _is_titled_name(ground, source)
    )


def _is_titled_name(ground: Ground, span: Span) -> bool:
    """Whether small words for what someone is stand before a name: "local councillor Ana Sá"."""
    words = ground.words
    parts = [part.slice(ground.text) for part in words_of(ground.text, span)]
    small = [part for part in parts if part[0].islower()]
    named = parts[len(small) :]
    if not small or not named or parts[: len(small)] != small:
        return False
    return small[-1] in words.people | words.offices and all(part[0].isupper() for part in named)


def _without_opening(ground: Ground, before: Span) -> Span | None:
    """The words but for a "But" in front."""
    first = words_of(ground.text, before)
    if first and first[0].slice(ground.text).lower() in ground.words.no_openers:
        return Span(first[1].start, before.end) if len(first) > 1 else None
    return before


def _is_noun_phrase(ground: Ground, before: Span) -> bool:
    """Whether the words are a source with at most a name behind: "a report by Basin Watch"."""
    text, wording = ground.text, ground.wording(before)
    if wording is None or _BREAK.search(text, *before) or not is_known(wording, ground.words):
        return False
    rest = words_of(text, Span(wording.head.end, before.end))
    if rest and not rest[-1].slice(text)[0].isupper():
        return False
    return _has_plain_head(ground, wording) or _is_titled_name(ground, wording.head)


def _has_plain_head(ground: Ground, wording: Wording) -> bool:
    """Whether no verb can hide in the head: "Officials", "the two mayors", "Ines Falk"."""
    head = [part.slice(ground.text) for part in words_of(ground.text, wording.head)]
    if wording.form == "name":
        return all(part[0].isupper() or part in ground.words.name_links for part in head[1:])
    if wording.form == "bare":
        return len(head) == 1
    described = head[-1][0].isupper() and any(part[0].islower() for part in head[1:-1])
    return wording.form != "pronoun" and len(head) <= _HEAD and not described
