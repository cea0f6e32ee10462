"""English words, see `PersonWords`."""

from __future__ import annotations

from newsval.extract.languages.en import person_contexts as contexts
from newsval.extract.languages.en import person_names as names
from newsval.extract.languages.en import person_titles as titles
from newsval.extract.languages.en.person_roles import ROLES
from newsval.extract.languages.person_words import PersonWords

PERSONS = PersonWords(
    roles=ROLES,
    honorifics=titles.HONORIFICS,
    compound_honorifics=titles.COMPOUND_HONORIFICS,
    honorific_genders=titles.HONORIFIC_GENDERS,
    given_name_titles=titles.GIVEN_NAME_TITLES,
    first_name_titles=titles.FIRST_NAME_TITLES,
    apposed_honorifics=titles.APPOSED_HONORIFICS,
    postnominals=titles.POSTNOMINALS,
    family_names_first=names.FAMILY_NAMES_FIRST,
    abbreviations=titles.ABBREVIATIONS,
    calendar=contexts.CALENDAR,
    openers=contexts.OPENERS,
    opener_endings=contexts.OPENER_ENDINGS,
    nationalities=contexts.NATIONALITIES,
    organisation_words=contexts.ORGANISATION_WORDS,
    loose_words=contexts.LOOSE_WORDS,
    human_relatives=frozenset({"who", "whose"}),
    reporting_verbs=contexts.REPORTING_VERBS,
    particles=contexts.PARTICLES,
    generations=contexts.GENERATIONS,
    suffixes=contexts.SUFFIXES,
    place_prepositions=contexts.PLACE_PREPOSITIONS,
    doubtful_names=names.DOUBTFUL_NAMES,
    surname_words=names.SURNAME_WORDS,
    figures=names.FIGURES,
    nicknames=names.NICKNAMES,
    giving_prepositions=contexts.GIVING_PREPOSITIONS,
    thing_nouns=contexts.THING_NOUNS,
    non_persons=names.NON_PERSONS,
)
