"""Finds denials in the passive: "… — a claim denied by the ministry, which said it never paid"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newsval.extract.stages import Attribution, Document
from newsval.record import Span

DENIAL_RULE = "claim-denied-by"
_REST = re.compile(
    r"(?P<said>(?:[^“”\"«»\n.?!]|[.?!](?=\S)|(?<=[A-Z])\.(?=\s+[a-z])){3,600})(?=[.?!\n]|\Z)"
)
_SOURCE = re.compile(
    r"[^,;:.\n“”\"—–()]{1,80}?(?=\s+(?:which|who|that|and|but|in|on|as)\b|[,;:.\n—–(]|\Z)"
)
_KINDS = frozenset({"paragraph", "standfirst"})


def add_denials(
    document: Document, attributions: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions with those of passive denials.

    What the denier goes on to say ("which said …") becomes the content of the denial; without it
    the content is the words for the claim.
    """
    words = document.language.sources
    patterns = _compiled(words.denials), _compiled(words.denial_goes_on)
    denials = [
        _denial(document.text, part.span.end, match, patterns[1])
        for part in document.segments
        if part.kind in _KINDS
        for match in patterns[0].finditer(document.text, *part.span)
    ]
    taken = sorted(span for own in denials for span in _spans(own))
    kept = [found for found in attributions if not _clashes(found, taken)]
    return (*kept, *denials)


def _denial(
    text: str, paragraph_end: int, match: re.Match[str], goes_on: re.Pattern[str]
) -> Attribution:
    name = _SOURCE.match(text, match.start("source"), paragraph_end)
    source = Span(*name.span()) if name else Span(match.end(), match.end())
    said = _said(text, source.end, paragraph_end, goes_on)
    return Attribution(
        content=(said or Span(*match.span("claim")),),
        cue=Span(*match.span("cue")),
        source=(source,) if name else (),
        verbatim=(),
        rule=DENIAL_RULE,
        confidence=0.8,
    )


def _said(text: str, start: int, end: int, goes_on: re.Pattern[str]) -> Span | None:
    """The rest of the sentence after "which said", if it has no quotation marks."""
    opening = goes_on.match(text, start, end)
    if not opening:
        return None
    rest = _REST.match(text, opening.end(), end)
    return Span(*rest.span("said")) if rest else None


def _spans(found: Attribution) -> tuple[Span, ...]:
    return (*found.content, *((found.cue,) if found.cue else ()))


def _clashes(found: Attribution, taken: list[Span]) -> bool:
    """Whether an attribution reads words of the denials, whose spans do not overlap."""
    for span in _spans(found):
        index = bisect_left(taken, (span.end, 0)) - 1
        if index >= 0 and taken[index].end > span.start:
            return True
    return False


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
