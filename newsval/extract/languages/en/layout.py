"""English words, see `LayoutWords`."""

from __future__ import annotations

from newsval.extract.languages.layout_words import LayoutWords

LAYOUT = LayoutWords()
