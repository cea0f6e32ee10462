"""The words of a source's name: without "the", without what only describes it."""

from __future__ import annotations

import re
from functools import cache

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.wording import Wording, words_of
from newsval.record import Span

_LONGEST = 12  # words
_STOP = re.compile(r"[,;:()\n“”\"—–]|\s--?\s|\s(?:who|which|that|whose|whom|when|where)\b")


def name_span(text: str, wording: Wording, words: SourceWords) -> Span:
    """Where the source's name stands: "Forbidden Stories" in "the group Forbidden Stories"."""
    start = _start(text, wording, words)
    stop = _STOP.search(text, wording.head.end, wording.span.end)
    rest = words_of(text, Span(start, stop.start() if stop else wording.span.end))
    end = rest[:_LONGEST][-1].end if rest else wording.head.end
    return _without_tail(text, Span(start, max(end, wording.head.end)), wording.head.end, words)


def _without_tail(text: str, name: Span, head: int, words: SourceWords) -> Span:
    """The name without "on Wednesday" and what is left hanging: "a survey published on"."""
    time = _compiled(words.times).search(text, name.start, name.end)
    if time and time.end() == name.end:
        name = Span(name.start, time.start())
    parts = words_of(text, name)
    while len(parts) > 1 and parts[-1].start >= head and _hangs(parts[-1].slice(text), words):
        parts.pop()
    return Span(name.start, parts[-1].end if parts else name.end)


def _hangs(word: str, words: SourceWords) -> bool:
    return word in words.trailing or word in words.definite or word in words.head_ends


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _start(text: str, wording: Wording, words: SourceWords) -> int:
    if wording.form != "name":
        return wording.head.start
    found = words_of(text, wording.head)
    described = [
        index
        for index, part in enumerate(found[:-1])
        if part.slice(text)[0].islower() and part.slice(text) not in words.name_links
    ]
    name = found[described[-1] + 1 :] if described else found
    if name[0].slice(text).lower() in words.definite and len(name) > 1:
        return name[1].start
    return name[0].start
