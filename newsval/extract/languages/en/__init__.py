"""English."""

from __future__ import annotations

from newsval.extract.languages.en.cues import CUES
from newsval.extract.languages.en.layout import LAYOUT
from newsval.extract.languages.en.persons import PERSONS
from newsval.extract.languages.en.sources import SOURCES
from newsval.extract.languages.language import Language

ENGLISH = Language(code="en", layout=LAYOUT, persons=PERSONS, cues=CUES, sources=SOURCES)
