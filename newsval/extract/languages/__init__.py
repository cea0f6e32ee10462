"""The languages that newsval reads, by BCP 47 tag."""

from __future__ import annotations

from collections.abc import Mapping

from newsval.errors import UsageError
from newsval.extract.languages.en import ENGLISH
from newsval.extract.languages.language import Language

__all__ = ["LANGUAGES", "Language", "find_language"]

LANGUAGES: Mapping[str, Language] = {language.code: language for language in (ENGLISH,)}


def find_language(tag: str) -> Language:
    """The language of a BCP 47 tag. Raises UsageError for one that newsval does not read."""
    language = LANGUAGES.get(tag)
    if language is None:
        known = ", ".join(sorted(LANGUAGES))
        raise UsageError(f"unknown language {tag!r}", f"the languages are {known}")
    return language
