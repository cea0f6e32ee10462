"""Finds denials in the passive: "… — a claim denied by the ministry, which said it never paid"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from newsval.extract.stages import Attribution, Document
from newsval.record import Span

DENIAL_RULE = "claim-denied-by"
_REACH = 40  # code points after the source's name in which "which said" stands
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
    pattern = _compiled(document.language.sources.denials)
    found = attributions
    for part in document.segments:
        if part.kind in _KINDS:
            for match in pattern.finditer(document.text, *part.span):
                found = _with_denial(document.text, found, match)
    return found


def _with_denial(
    text: str, attributions: tuple[Attribution, ...], match: re.Match[str]
) -> tuple[Attribution, ...]:
    cue = Span(*match.span("cue"))
    others = tuple(found for found in attributions if not _touches(found, cue))
    name = _SOURCE.match(text, match.start("source"))
    if name is None:
        return attributions
    source = Span(*name.span())
    for index, found in enumerate(others):
        if _continues(found, source):
            said = replace(found, cue=cue, source=(source,), rule=DENIAL_RULE)
            return (*others[:index], said, *others[index + 1 :])
    content = (Span(*match.span("claim")),)
    return (*others, Attribution(content, cue, (source,), (), DENIAL_RULE, confidence=0.8))


def _touches(found: Attribution, cue: Span) -> bool:
    """Whether an attribution reads the passive cue as its own, or takes it for content."""
    spans = (*found.content, *((found.cue,) if found.cue else ()))
    return any(start < cue.end and cue.start < end for start, end in spans)


def _continues(found: Attribution, source: Span) -> bool:
    if not found.source or found.cue is None or found.verbatim:
        return False
    starts = found.source[0].start
    near = source.start <= starts <= source.end + _REACH
    return near and source.end <= found.cue.start <= source.end + _REACH


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
