"""The words of a source's name: without "the", without what only describes it."""

from __future__ import annotations

import re

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
    return Span(start, max(end, wording.head.end))


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
