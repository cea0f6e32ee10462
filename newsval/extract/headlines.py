"""Headline, kicker and standfirst."""

from __future__ import annotations

from newsval.extract.slices import anchored, segments_of, trimmed
from newsval.extract.stages import Document
from newsval.layout.marks import bullet_width
from newsval.record import Anchored, Headline, Span


def find_headline(document: Document) -> Headline | None:
    """The main headline, with the spans of its further copies; None when the page has none."""
    spans = [trimmed(document.text, s.span) for s in segments_of(document, "headline")]
    if not spans:
        return None
    first = anchored(document.text, spans[0], "headline")
    return Headline(text=first.text, span=first.span, repeats=tuple(spans[1:]), origin=first.origin)


def find_kicker(document: Document) -> Anchored | None:
    """The short line over the headline."""
    segment = next(segments_of(document, "kicker"), None)
    return anchored(document.text, segment.span, "kicker") if segment else None


def find_standfirst(document: Document) -> tuple[Anchored, ...]:
    """The summary lines over the body, their bullets left out."""
    return tuple(
        anchored(document.text, _past_bullet(document.text, segment.span), "standfirst")
        for segment in segments_of(document, "standfirst")
    )


def _past_bullet(text: str, span: Span) -> Span:
    words = trimmed(text, span)
    return Span(words.start + bullet_width(words.slice(text)), words.end)
