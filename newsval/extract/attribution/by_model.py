"""Attributions by the tagger, with the rules as its input and its fallback."""

from __future__ import annotations

from collections.abc import Sequence

from newsval.extract.attribution.by_rules import find_with, read_by_rules
from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import Passage
from newsval.extract.attribution.tagging.reading import read_tagged
from newsval.extract.attribution.tagging.sureness import with_confidence
from newsval.extract.attribution.tagging.tagger import Tagger, shipped_tagger
from newsval.extract.stages import Attribution, Document


def find_by_model(document: Document) -> tuple[Attribution, ...]:
    """The attributions of an article's headline, standfirst and paragraphs, in text order."""
    tagger = shipped_tagger()
    return find_with(document, lambda passages: read_by_model(passages, tagger))


def read_by_model(passages: Sequence[Passage], tagger: Tagger) -> list[Paragraph]:
    """The attributions of each passage of an article."""
    ruled = [*map(read_by_rules, passages)]
    shares, calibration = tagger.weights.shares, tagger.weights.calibration
    return [
        with_confidence(read_tagged(passage, told.tags, found, shares), told.signs, calibration)
        for passage, told, found in zip(passages, tagger.read(ruled), ruled, strict=True)
    ]
