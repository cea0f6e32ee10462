"""What quotes and claims have in common: text, cue, addressee, origin."""

from __future__ import annotations

from newsval.extract.sources import Resolved
from newsval.record import Anchored, Origin, Span


def joined(text: str, spans: tuple[Span, ...]) -> str:
    """The slices at `spans`, joined by one space: the text of a quote or claim."""
    return " ".join(span.slice(text) for span in spans)


def slice_at(text: str, span: Span | None) -> Anchored | None:
    """The slice at a span, with its place; None without one."""
    return None if span is None else Anchored(text=span.slice(text), span=span)


def origin_of(resolved: Resolved) -> Origin:
    """How an item was found; as sure as the less sure of attribution and source."""
    found = resolved.attribution.confidence
    sure = resolved.confidence if found is None else min(found, resolved.confidence)
    attribution = resolved.attribution
    return Origin(method=attribution.method, rule=attribution.rule, confidence=round(sure, 2))
