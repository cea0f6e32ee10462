"""The passages of an article that attributions are read in."""

from __future__ import annotations

from newsval.extract.attribution.passage import Passage, read_passage
from newsval.extract.quotation import MarkStyle, quotations
from newsval.extract.stages import Document
from newsval.extract.tokens import tokenize

_READ = frozenset(("standfirst", "paragraph", "subheading"))


def read_passages(document: Document, style: MarkStyle) -> list[Passage]:
    """The main headline, standfirsts, paragraphs and subheadings that hold words, in order."""
    spans, headlines = [], 0
    for segment in document.segments:
        headlines += segment.kind == "headline"
        if segment.kind in _READ or (segment.kind == "headline" and headlines == 1):
            spans.append(segment.span)
    marks = quotations(document.text, spans, style)
    passages, words = [], document.language.cues
    for span, found in zip(spans, marks, strict=True):
        tokens = tokenize(document.text, span, words)
        if len(tokens):
            passages.append(read_passage(tokens, found, words))
    return passages
