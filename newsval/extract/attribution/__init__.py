"""Who said what, by rules: sources, cues and contents as spans.

The recipe rests on a quotation state per paragraph and a list of reporting words counted on
PolNeAR (Newell, Margolin and Ruths, LREC 2018); no model, no parse.
"""

from __future__ import annotations

from newsval.extract.attribution.assembling import assemble
from newsval.extract.attribution.credibility import credible
from newsval.extract.attribution.cue_finding import find_cues
from newsval.extract.attribution.nested import nested
from newsval.extract.attribution.paragraphs import Paragraph, join_paragraphs
from newsval.extract.attribution.passage import Passage, read_passage
from newsval.extract.attribution.patterns import read_cue
from newsval.extract.attribution.speakers import colon_speakers
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import MarkStyle, mark_style, quotations
from newsval.extract.stages import Attribution, Document
from newsval.extract.tokens import tokenize

__all__ = ["find_attributions"]

_READ = frozenset(("standfirst", "paragraph", "subheading"))


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an article's headline, standfirst and paragraphs, in text order."""
    words, style = document.language.cues, mark_style(document.text)
    passages = _passages(document, style)
    found = join_paragraphs([_read(passage, words) for passage in passages])
    for passage in passages:
        found += nested(document.text, passage, style, words, _read)
    return tuple(sorted(found, key=lambda attribution: attribution.content[0].start))


def _passages(document: Document, style: MarkStyle) -> list[Passage]:
    spans, headlines = [], 0
    for segment in document.segments:
        headlines += segment.kind == "headline"
        if segment.kind in _READ or (segment.kind == "headline" and headlines == 1):
            spans.append(segment.span)
    marks = quotations(document.text, spans, style)
    passages, words = [], document.language.cues
    for span, found in zip(spans, marks, strict=True):
        tokens = tokenize(document.text, span, words.abbreviations, words.openers)
        if len(tokens):
            passages.append(read_passage(tokens, found))
    return passages


def _read(passage: Passage, words: CueWords) -> Paragraph:
    candidates = list(colon_speakers(passage, words))
    for cues in find_cues(passage, words).values():
        read = [(cue, read_cue(passage, cue, cues, words)) for cue in cues]
        candidates += credible(passage, [(cue, c) for cue, c in read if c is not None], words)
    if not candidates and not passage.quotes:
        return Paragraph(passage, ())
    candidates.sort(key=lambda candidate: candidate.cue.first)
    found, announced = assemble(passage, candidates, words)
    return Paragraph(passage, found, announced)
