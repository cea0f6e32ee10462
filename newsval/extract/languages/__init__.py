"""The languages that newsval reads, by BCP 47 tag."""

from __future__ import annotations

from collections.abc import Mapping

from newsval.extract.languages.en import ENGLISH
from newsval.extract.languages.language import Language

__all__ = ["LANGUAGES", "Language"]

LANGUAGES: Mapping[str, Language] = {language.code: language for language in (ENGLISH,)}
