"""English words, see `PersonWords`."""

from __future__ import annotations

from newsval.extract.languages.person_words import PersonWords

PERSONS = PersonWords()
