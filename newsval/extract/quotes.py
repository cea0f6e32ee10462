"""Makes quotes of the attributions whose content has words inside quotation marks."""

from __future__ import annotations

from newsval.extract.items import joined, origin_of, slice_at
from newsval.extract.sources import Resolved
from newsval.extract.stages import Attribution
from newsval.record import Quote, QuoteKind, Span


def make_quotes(text: str, resolved: tuple[Resolved, ...]) -> tuple[Quote, ...]:
    """The quotes in text order (q1, q2, …), from the resolved attributions in text order."""
    quoted = [found for found in resolved if found.attribution.verbatim]
    nests = _nests([found.attribution for found in quoted])
    return tuple(
        _quote(text, number, found, nest)
        for number, (found, nest) in enumerate(zip(quoted, nests, strict=True), 1)
    )


def _quote(text: str, number: int, resolved: Resolved, nest: int | None) -> Quote:
    found = resolved.attribution
    return Quote(
        id=f"q{number}",
        kind=_kind(text, found),
        text=joined(text, found.content),
        spans=found.content,
        verbatim=found.verbatim,
        sources=resolved.sources,
        attribution=resolved.kind,
        source_spans=found.source,
        cue=slice_at(text, found.cue),
        reason=resolved.reason,
        addressee=slice_at(text, found.addressee),
        nested_in=None if nest is None else f"q{nest + 1}",
        origin=origin_of(resolved),
    )


def _kind(text: str, attribution: Attribution) -> QuoteKind:
    """`direct` if all words of the content lie inside quotation marks, else `mixed`."""
    for span in attribution.content:
        start = span.start
        for stretch in sorted(attribution.verbatim):
            if span.start <= stretch.start < span.end:
                if _has_word(text[start : stretch.start]):
                    return "mixed"
                start = max(start, stretch.end)
        if _has_word(text[start : span.end]):
            return "mixed"
    return "direct"


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _nests(attributions: list[Attribution]) -> list[int | None]:
    """For each attribution the index of the innermost other one whose content holds all of it."""
    nests: list[int | None] = []
    open_: list[int] = []
    for index, found in enumerate(attributions):
        while open_ and attributions[open_[-1]].content[-1].end <= found.content[0].start:
            open_.pop()
        nests.append(_holder(attributions, open_, found.content))
        open_.append(index)
    return nests


def _holder(
    attributions: list[Attribution], open_: list[int], content: tuple[Span, ...]
) -> int | None:
    for index in reversed(open_):
        outer = attributions[index].content
        if outer != content and all(any(o.holds(span) for o in outer) for span in content):
            return index
    return None
