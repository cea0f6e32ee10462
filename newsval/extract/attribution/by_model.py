"""Attributions by the tagger, with the rules as its input and its fallback."""

from __future__ import annotations

from collections.abc import Sequence

from newsval.extract.attribution.blocks import with_blocks
from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.nested import nested
from newsval.extract.attribution.paragraphs import Paragraph, join_paragraphs
from newsval.extract.attribution.passage import Passage
from newsval.extract.attribution.passages import read_passages
from newsval.extract.attribution.questions import with_questions
from newsval.extract.attribution.tagging.reading import read_tagged
from newsval.extract.attribution.tagging.sureness import with_confidence
from newsval.extract.attribution.tagging.tagger import Tagger, shipped_tagger
from newsval.extract.attribution.turns import with_turns
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import mark_style
from newsval.extract.stages import Attribution, Document


def find_by_model(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an article's headline, standfirst and paragraphs, in text order."""
    words, style = document.language.cues, mark_style(document.text)
    passages = read_passages(document, style)
    read = read_by_model(passages, shipped_tagger(), words)
    found = join_paragraphs(with_blocks(with_questions(with_turns(read, words), words), words))
    for passage in passages:
        found += nested(document.text, passage, style, words, read_by_rules)
    return tuple(sorted(found, key=lambda attribution: attribution.content[0].start))


def read_by_model(passages: Sequence[Passage], tagger: Tagger, words: CueWords) -> list[Paragraph]:
    """The attributions of each passage of an article."""
    ruled = [read_by_rules(passage, words) for passage in passages]
    shares, calibration = tagger.weights.shares, tagger.weights.calibration
    return [
        with_confidence(
            read_tagged(passage, told.tags, found, shares, words), told.signs, calibration
        )
        for passage, told, found in zip(passages, tagger.read(ruled), ruled, strict=True)
    ]
