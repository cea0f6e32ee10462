"""The type of a language: all the words that recognition depends on, in groups by room."""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.languages.cue_words import CueWords
from newsval.extract.languages.layout_words import LayoutWords
from newsval.extract.languages.person_words import PersonWords
from newsval.extract.languages.source_words import SourceWords


@dataclass(frozen=True, slots=True)
class Language:
    """One language; `code` is its BCP 47 tag.

    `layout` serves the segmentation, `persons` the finding of people, `cues` the attribution
    engine, `sources` the resolution of sources and the making of claims.
    """

    code: str
    layout: LayoutWords
    persons: PersonWords
    cues: CueWords
    sources: SourceWords
