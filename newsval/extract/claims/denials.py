"""Finds denials beside other clauses: "…, a claim denied by the mill", "Lee, who denies theft,"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from newsval.extract.slices import segments_of, span_at
from newsval.extract.stages import Attribution, Document
from newsval.record import Span

DENIAL_RULE = "claim-denied-by"
_REST = re.compile(
    r"(?P<said>(?:[^“”\"«»\n.?!]|[.?!](?=\S)|(?<=[A-Z])\.(?=\s+[a-z])){3,600})(?=[.?!\n]|\Z)"
)
_SOURCE = re.compile(
    r"[^,;:.\n“”\"—–()]{1,80}?(?=\s+(?:which|who|that|and|but|in|on|as)\b|[,;:.\n—–(]|\Z)"
)
_DENIER = re.compile(r"(?:[^\W\d_a-z][\w'’.-]*\s+){0,4}[^\W\d_a-z][\w'’-]*(?=(?:,\s+\d{1,3})?\Z)")
_DENIER_REACH = 60  # code points
_BETWEEN = " ,\u00a0—–-"  # between a claim and the denial in apposition to it


def add_denials(
    document: Document, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions with those of denials in apposition, others cut off before them.

    What the denier goes on to say ("which said …") becomes the content of the denial; without it
    the content is the words for the claim.
    """
    quoted = sorted(span for found in attributions for span in found.verbatim)
    denials = [found for found in _denials(document) if not span_at(quoted, found.start)]
    taken = sorted(Span(denial.start, denial.end) for denial in denials)
    kept = [rest for found in attributions if (rest := _without(document.text, found, taken))]
    return (*kept, *(denial.attribution for denial in denials))


class _Denial(NamedTuple):
    """A denial; from `start`, the comma or the claim's first word, to `end` all words are its."""

    start: int
    end: int
    attribution: Attribution


def _denials(document: Document) -> Iterator[_Denial]:
    words = document.language.sources
    patterns = _compiled(words.denials), _compiled(words.rejoinders)
    goes_on, relatives = _compiled(words.denial_goes_on), _compiled(words.relative_denials)
    end = 0
    for part in segments_of(document, "paragraph", "standfirst"):
        found = [match for each in patterns for match in each.finditer(document.text, *part.span)]
        for match in sorted(found, key=lambda match: match.start("claim")):
            if match.start() >= end:
                denial = _denial(document.text, part.span.end, match, goes_on)
                end = denial.end
                yield denial
        for match in relatives.finditer(document.text, *part.span):
            yield from _relative(document.text, part.span.start, match)


def _denial(
    text: str, paragraph_end: int, match: re.Match[str], goes_on: re.Pattern[str]
) -> _Denial:
    cue, source = Span(*match.span("cue")), Span(*match.span("source"))
    if not source.slice(text):
        name = _SOURCE.match(text, source.start, paragraph_end)
        source = Span(*name.span()) if name else source
    said = _said(text, max(source.end, cue.end), paragraph_end, goes_on)
    content = said or Span(*match.span("claim"))
    named = (source,) if source.slice(text) else ()
    attribution = Attribution((content,), cue, named, (), DENIAL_RULE, confidence=0.8)
    return _Denial(match.start(), max(source.end, cue.end, content.end), attribution)


def _relative(text: str, paragraph: int, match: re.Match[str]) -> Iterator[_Denial]:
    """What a person in front of the "who" denies; the person may speak as well."""
    start = max(paragraph, match.start() - _DENIER_REACH)
    name = _DENIER.search(text[start : match.start()])
    if name:
        source = Span(start + name.start(), start + name.end())
        content, cue = Span(*match.span("claim")), Span(*match.span("cue"))
        found = Attribution((content,), cue, (source,), (), DENIAL_RULE, confidence=0.8)
        yield _Denial(match.start(), content.end, found)


def _said(text: str, start: int, end: int, goes_on: re.Pattern[str]) -> Span | None:
    """The rest of the sentence after "which said", if it has no quotation marks."""
    opening = goes_on.match(text, start, end)
    if not opening:
        return None
    rest = _REST.match(text, opening.end(), end)
    return Span(*rest.span("said")) if rest else None


def _without(text: str, found: Attribution, taken: list[Span]) -> Attribution | None:
    """The attribution, its content cut off where a denial begins; None if it reads the denial's."""
    anchors = (*found.source, *((found.cue,) if found.cue else ()))
    if any(span_at(taken, span.start) for span in anchors):
        return None
    content = tuple(rest for span in found.content if (rest := _cut(text, span, taken)))
    if content == found.content:
        return found
    verbatim = tuple(
        stretch for stretch in found.verbatim if any(span.holds(stretch) for span in content)
    )
    return replace(found, content=content, verbatim=verbatim) if content else None


def _cut(text: str, span: Span, taken: list[Span]) -> Span | None:
    """What of a span stands before the first denial that begins in it; None if nothing does."""
    if span_at(taken, span.start):
        return None
    index = bisect_left(taken, (span.start, 0))
    if index == len(taken) or taken[index].start >= span.end:
        return span
    kept = text[span.start : taken[index].start].rstrip(_BETWEEN)
    return Span(span.start, span.start + len(kept)) if kept else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
