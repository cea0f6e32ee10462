"""The words of a language that the finding of people depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from newsval.extract.languages.role_words import RoleWords


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PersonWords:
    """Words of one language for the finding of people; a value is equal to itself alone.

    Words for running text are lower case; abbreviations stand without their full stop.

    Attributes:
        roles: the words that say what a person is.
        honorifics: what stands before a name and is no office: "mr", "sir".
        honorific_genders: the gender that an honorific tells: "mrs" is "f".
        compound_honorifics: those of two words: "tan sri".
        given_name_titles: titles that go with a first name: "prince", "sir".
        first_name_titles: titles that are first names, too: "earl".
        apposed_honorifics: what else may stand between a role and a name: "barr".
        postnominals: letters behind a name that are no part of it: "KC".
        family_names_first: family names that stand before the given name: "xi".
        abbreviations: those of them, and of the titles, that end in a full stop.
        calendar: weekdays and months, capitalised.
        openers: words that open a sentence or a title and are in no name.
        opener_endings: endings of further words that open a sentence: "ingly".
        nationalities: adjectives of countries, parties and faiths, capitalised.
        organisation_words: words that make a capitalised run an organisation, place or law.
        loose_words: words after a surname that leave it one: "Clinton campaign".
        human_relatives: relative pronouns of persons alone: "who".
        reporting_verbs: verbs whose subject is a person: "said".
        particles: what joins the words of a name: "van der", "bin".
        generations: suffixes that make a lone surname a person's: "jr".
        suffixes: what follows a surname: "Jr", "III".
        doubtful_names: first names that are as often a place or a common word.
        surname_words: words of another kind that are surnames as well: "King", "May".
        figures: surnames that the news gives without any introduction, lower case.
        nicknames: short first names and the full ones that they stand for.
        place_prepositions: words after which a capitalised word is a place or organisation.
        giving_prepositions: those of them that stand before persons as often: "from".
        thing_nouns: nouns right before the name of a thing or a firm: "the ferry".
        non_persons: capitalised runs that look like a person and are none.
    """

    roles: RoleWords
    honorifics: frozenset[str]
    compound_honorifics: frozenset[str]
    honorific_genders: Mapping[str, Literal["f", "m"]]
    given_name_titles: frozenset[str]
    first_name_titles: frozenset[str]
    apposed_honorifics: frozenset[str]
    postnominals: frozenset[str]
    family_names_first: frozenset[str]
    abbreviations: frozenset[str]
    calendar: frozenset[str]
    openers: frozenset[str]
    opener_endings: tuple[str, ...]
    nationalities: frozenset[str]
    organisation_words: frozenset[str]
    loose_words: frozenset[str]
    human_relatives: frozenset[str]
    reporting_verbs: frozenset[str]
    particles: frozenset[str]
    generations: frozenset[str]
    suffixes: frozenset[str]
    doubtful_names: frozenset[str]
    surname_words: frozenset[str]
    figures: frozenset[str]
    nicknames: Mapping[str, frozenset[str]]
    place_prepositions: frozenset[str]
    giving_prepositions: frozenset[str]
    thing_nouns: frozenset[str]
    non_persons: frozenset[str]
