"""What kind of source a noun phrase names that is no known person."""

from __future__ import annotations

import re

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.wording import Wording
from newsval.record import SourceKind

_DEMONYMS = re.compile(r".{2,}(?:ans|ers|ats|is|ists|ees|ics|ives|als|ites|ards)$")


def kind_of(wording: Wording, words: SourceWords) -> SourceKind:
    """The kind by the head noun; a name that is no known group or document is an organisation."""
    noun = wording.noun
    if noun in words.documents:
        return "document"
    if noun in words.organisations:
        return "organisation"
    if noun in words.anonymous or is_individual(wording, words):
        return "unnamed"
    if wording.form == "name" and not _are_people(noun, words):
        return "group" if _is_group_name(wording) else "organisation"
    return "group" if is_plural(wording, words) else "unnamed"


def is_individual(wording: Wording, words: SourceWords) -> bool:
    """Whether the phrase names one human being by what he or she is."""
    return wording.noun in words.people or wording.noun in words.offices


def is_plural(wording: Wording, words: SourceWords) -> bool:
    """Whether the phrase names several, by its noun's form."""
    noun = wording.noun
    return noun in words.collectives or (noun.endswith("s") and not noun.endswith(("ss", "us")))


def _are_people(noun: str, words: SourceWords) -> bool:
    """Whether a noun is the plural of one for a human being: "Residents" at a sentence's start."""
    return noun.endswith("s") and noun[:-1] in words.people | words.offices


def _is_group_name(wording: Wording) -> bool:
    return len(wording.words) <= 2 and bool(_DEMONYMS.match(wording.noun))
