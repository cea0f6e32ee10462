"""English words, see `CueWords`."""

from __future__ import annotations

from newsval.extract.languages.cue_words import CueWords

CUES = CueWords()
