"""What kind of source a noun phrase names that is no known person."""

from __future__ import annotations

import re

from newsval.extract.languages.source_words import SourceWords
from newsval.extract.sources.wording import Wording, is_source_noun, singular
from newsval.record import SourceKind

_DEMONYMS = re.compile(r".{2,}(?:ans|ers|ats|is|ists|ees|ics|ives|als|ites|ards)$")

# "-year-old" is taken up by its own rule; "-al" and "-ive" alone would take in adjectives.
_HUMAN = re.compile(r"(?:[^\W\d_]{3}(?:ists?|ians?|eers?|ologers?|ographers?)|(?:wo)?m[ae]n)$")


def kind_of(wording: Wording, words: SourceWords) -> SourceKind:
    """The kind by the head noun; a name that is no known group or document is an organisation."""
    noun = wording.noun
    written = noun in words.documents and wording.form != "name"  # "a post", not "the Post"
    if noun in words.organisations and not (written and noun not in words.generic_organisations):
        return "organisation"
    if noun in words.documents:
        return "document"
    if noun in words.anonymous or is_individual(wording, words):
        return "unnamed"
    several = are_people(noun, words) or (noun in words.collectives and len(wording.words) == 1)
    if wording.form == "name" and not several:
        return "group" if _is_group_name(wording) else "organisation"
    return "group" if is_plural(wording, words) else "unnamed"


def is_known(wording: Wording, words: SourceWords) -> bool:
    """Whether the phrase is a name or its noun is one for something that can be a source."""
    if wording.broken or wording.opening in words.no_openers or _is_shortened(wording, words):
        return False
    if wording.form == "name":
        return wording.noun not in words.calendar and not _is_adverb(wording, words)
    if is_source_noun(wording.noun, words) or _HUMAN.search(wording.noun):
        return True
    return wording.proper and wording.form != "bare" and bool(_DEMONYMS.match(wording.noun))


def is_individual(wording: Wording, words: SourceWords) -> bool:
    """Whether the phrase names one human being by what he or she is."""
    return wording.noun in words.people or wording.noun in words.offices


def is_plural(wording: Wording, words: SourceWords) -> bool:
    """Whether the phrase names several, by its noun's form."""
    noun = wording.noun
    if noun in words.collectives or are_people(noun, words):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us"))


def _is_adverb(wording: Wording, words: SourceWords) -> bool:
    return len(wording.words) == 1 and wording.noun.endswith(words.no_opener_endings)


def _is_shortened(wording: Wording, words: SourceWords) -> bool:
    """Whether the phrase stops at a title or a shortened state: "Mr.", "R-Fla."."""
    shortened = wording.noun in words.titles or wording.noun in words.gender_nouns
    return wording.stopped and (shortened or len(wording.words) == 1)


def are_people(noun: str, words: SourceWords) -> bool:
    """Whether a noun is the plural of one for a human being: "Residents" at a sentence's start."""
    one = singular(noun)
    named = one in words.people or one in words.offices or one in words.gender_nouns
    return named and noun != one


def _is_group_name(wording: Wording) -> bool:
    return len(wording.words) <= 2 and bool(_DEMONYMS.match(wording.noun))
