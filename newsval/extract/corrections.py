"""Corrections, clarifications and updates that a page notes."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.slices import anchored, segments_of
from newsval.extract.stages import Document
from newsval.layout.grammar import grammar_of
from newsval.layout.marks import correction_kind
from newsval.record import Correction, Span

# A line so short that ends in a colon is the head of the note below it.
_LONGEST_HEAD = 25


def find_corrections(document: Document) -> tuple[Correction, ...]:
    """The notes on the article itself, in text order."""
    grammar = grammar_of(document.language.layout)
    notes = []
    for span in _notes(document):
        note = anchored(document.text, span, "correction")
        kind = correction_kind(note.text, grammar) or "correction"
        notes.append(Correction(text=note.text, span=note.span, kind=kind, origin=note.origin))
    return tuple(notes)


def _notes(document: Document) -> Iterator[Span]:
    """The spans of the notes, each with the line that heads it."""
    start: int | None = None
    for segment in segments_of(document, "correction"):
        words = segment.span.slice(document.text).strip()
        begin = segment.span.start if start is None else start
        if start is None and len(words) <= _LONGEST_HEAD and words.endswith(":"):
            start = begin
            continue
        yield Span(begin, segment.span.end)
        start = None
    if start is not None:
        yield next(s.span for s in segments_of(document, "correction") if s.span.start == start)
