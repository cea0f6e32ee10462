"""Attributions by rules alone.

The recipe rests on a quotation state per paragraph and a list of reporting words counted on
PolNeAR (Newell, Margolin and Ruths, LREC 2018); no model, no parse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsval.extract.attribution.announcing import announcement
from newsval.extract.attribution.assembling import assemble
from newsval.extract.attribution.blocks import with_blocks
from newsval.extract.attribution.credibility import credible
from newsval.extract.attribution.cue_finding import find_cues
from newsval.extract.attribution.nested import nested
from newsval.extract.attribution.paragraphs import Paragraph, join_paragraphs
from newsval.extract.attribution.passage import Passage
from newsval.extract.attribution.passages import read_passages
from newsval.extract.attribution.patterns import read_cue
from newsval.extract.attribution.questions import with_questions
from newsval.extract.attribution.speakers import colon_speakers, dash_speakers
from newsval.extract.attribution.turns import with_turns
from newsval.extract.quotation import mark_style
from newsval.extract.stages import Attribution, Document

PageReader = Callable[[Sequence[Passage]], list[Paragraph]]


def find_by_rules(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an article's headline, standfirst and paragraphs, in text order."""
    return find_with(document, lambda passages: [*map(read_by_rules, passages)])


def find_with(document: Document, read: PageReader) -> tuple[Attribution, ...]:
    """The attributions of an article, from those that `read` finds in each of its passages.

    What is quoted within quotations is always read by the rules.
    """
    style = mark_style(document.text)
    passages = read_passages(document, style)
    found = join_paragraphs(with_blocks(with_questions(with_turns(read(passages)))))
    for passage in passages:
        found += nested(document.text, passage, style, read_by_rules)
    return tuple(sorted(found, key=lambda attribution: attribution.content[0].start))


def read_by_rules(passage: Passage) -> Paragraph:
    """The attributions of one passage."""
    candidates = [*colon_speakers(passage), *dash_speakers(passage)]
    for cues in find_cues(passage).values():
        read = [(cue, read_cue(passage, cue, cues)) for cue in cues]
        candidates += credible(passage, [(cue, c) for cue, c in read if c is not None])
    if not candidates and not passage.quotes:
        return Paragraph(passage, (), announcement(passage))
    candidates.sort(key=lambda candidate: candidate.cue.first)
    found, announced = assemble(passage, candidates)
    return Paragraph(passage, found, announced or announcement(passage))
