"""Who said what, by rules: sources, cues and contents as spans.

The recipe rests on a quotation state per paragraph and a list of reporting words counted on
PolNeAR (Newell, Margolin and Ruths, LREC 2018); no model, no parse.
"""

from __future__ import annotations

from newsval.extract.attribution.assembling import assemble
from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.cue_finding import Cue, find_cues
from newsval.extract.attribution.paragraphs import Paragraph, join_paragraphs
from newsval.extract.attribution.passage import Passage, Stretch, read_passage
from newsval.extract.attribution.patterns import read_cue
from newsval.extract.attribution.speakers import colon_speakers
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import mark_style, quotations
from newsval.extract.stages import Attribution, Document
from newsval.extract.tokens import tokenize

__all__ = ["find_attributions"]

_READ = frozenset(("standfirst", "paragraph", "subheading"))


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an article's headline, standfirst and paragraphs, in text order."""
    words = document.language.cues
    read = [_read(passage, words) for passage in _passages(document)]
    return tuple(join_paragraphs(read))


def _passages(document: Document) -> list[Passage]:
    spans, headlines = [], 0
    for segment in document.segments:
        headlines += segment.kind == "headline"
        if segment.kind in _READ or (segment.kind == "headline" and headlines == 1):
            spans.append(segment.span)
    marks = quotations(document.text, spans, mark_style(document.text))
    passages, words = [], document.language.cues
    for span, found in zip(spans, marks, strict=True):
        tokens = tokenize(document.text, span, words.abbreviations, words.openers)
        if len(tokens):
            passages.append(read_passage(tokens, found))
    return passages


def _read(passage: Passage, words: CueWords) -> Paragraph:
    candidates = list(colon_speakers(passage, words))
    for cues in find_cues(passage, words).values():
        for cue in cues:
            candidate = read_cue(passage, cue, cues, words)
            if candidate is not None and _credible(passage, cue, candidate, words):
                candidates.append(candidate)
    if not candidates and not passage.quotes:
        return Paragraph(passage, ())
    candidates.sort(key=lambda candidate: candidate.cue.first)
    found, announced = assemble(passage, candidates, words)
    return Paragraph(passage, found, announced)


def _credible(passage: Passage, cue: Cue, candidate: Candidate, words: CueWords) -> bool:
    """A weak cue counts only with a source, and a quotation or "that" in its content."""
    if not cue.weak:
        return True
    lower = passage.tokens.lower
    if lower[cue.first] in words.plain:
        told = bool(candidate.source) or candidate.sourceless
        return told or lower[cue.group - 1] in words.coordinators
    if not candidate.source or not candidate.content:
        return bool(candidate.source)
    first = candidate.content[0].first
    vows = lower[first] == words.to and lower[cue.first] in words.vows
    that = first > cue.last and lower[first - 1] == words.complementizer
    return vows or that or _quotes(passage, candidate.content)


def _quotes(passage: Passage, content: tuple[Stretch, ...]) -> bool:
    found = (quote for part in content for quote in passage.quotes_in(part))
    return any(not _is_title(passage, passage.quotes[quote]) for quote in found)


def _is_title(passage: Passage, quote: Stretch) -> bool:
    """Whether it is several words, the longer ones capitalised, without a mark at their end."""
    inner = passage.tokens.words[quote.first + 1 : quote.last]
    longer = [word for word in inner if len(word) > 3]
    return bool(longer) and inner[-1][-1].isalnum() and all(word[0].isupper() for word in longer)
