"""The name before a turn of a transcript, which may stand inside its quotation marks."""

from __future__ import annotations

from newsval.record import Quote, Span


def label_before(text: str, quote: Quote, stretch: Span) -> Span | None:
    """The quote's own source and cue right before a stretch: the “ROE:” of “ROE: They are late”."""
    cue = quote.cue.span if quote.cue else None
    if cue is None or not quote.source_spans or cue.end > stretch.start:
        return None
    source = max(quote.source_spans)
    if source.end > cue.start:
        return None
    between = text[source.end : cue.start] + text[cue.end : stretch.start]
    return None if between.strip() else Span(source.start, stretch.start)
