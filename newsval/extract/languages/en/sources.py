"""English words, see `SourceWords`."""

from __future__ import annotations

from newsval.extract.languages.source_words import SourceWords

SOURCES = SourceWords()
