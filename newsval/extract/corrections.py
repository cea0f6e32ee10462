"""Corrections, clarifications and updates that a page notes."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.slices import anchored, segments_of
from newsval.extract.stages import Document
from newsval.layout.grammar import Grammar, grammar_of
from newsval.layout.marks import correction_kind, is_correction_head
from newsval.record import Correction, CorrectionKind, Span


def find_corrections(document: Document) -> tuple[Correction, ...]:
    """The notes on the article itself, in text order, each without a label on the line above it."""
    grammar = grammar_of(document.language.layout)
    return tuple(
        Correction(text=note.text, span=note.span, kind=kind, origin=note.origin)
        for span, kind in _notes(document, grammar)
        for note in (anchored(document.text, span, "correction"),)
    )


def _notes(document: Document, grammar: Grammar) -> Iterator[tuple[Span, CorrectionKind]]:
    """The spans of the notes with their kinds; a label is one only when nothing follows it."""
    label: tuple[Span, CorrectionKind] | None = None
    for segment in segments_of(document, "correction"):
        words = segment.span.slice(document.text).strip()
        kind = correction_kind(words, grammar)
        if is_correction_head(words, grammar):
            if label is not None:
                yield label
            label = segment.span, kind or "correction"
            continue
        yield segment.span, label[1] if label else kind or "correction"
        label = None
    if label is not None:
        yield label
