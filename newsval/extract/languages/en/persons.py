"""English words, see `PersonWords`."""

from __future__ import annotations

from newsval.extract.languages.en import person_contexts as contexts
from newsval.extract.languages.en import person_names as names
from newsval.extract.languages.en import person_titles as titles
from newsval.extract.languages.person_words import PersonWords

PERSONS = PersonWords(
    honorifics=titles.HONORIFICS,
    honorific_genders=titles.HONORIFIC_GENDERS,
    given_name_titles=titles.GIVEN_NAME_TITLES,
    postnominals=titles.POSTNOMINALS,
    family_names_first=names.FAMILY_NAMES_FIRST,
    abbreviations=titles.ABBREVIATIONS,
    titles=titles.TITLES,
    title_modifiers=titles.TITLE_MODIFIERS,
    role_nouns=titles.ROLE_NOUNS,
    firm_nouns=titles.FIRM_NOUNS,
    portfolio_heads=titles.PORTFOLIO_HEADS,
    role_endings=titles.ROLE_ENDINGS,
    statuses=titles.STATUSES,
    status_suffixes=titles.STATUS_SUFFIXES,
    kin=titles.KIN,
    calendar=contexts.CALENDAR,
    openers=contexts.OPENERS,
    nationalities=contexts.NATIONALITIES,
    organisation_words=contexts.ORGANISATION_WORDS,
    loose_words=contexts.LOOSE_WORDS,
    reporting_verbs=contexts.REPORTING_VERBS,
    particles=contexts.PARTICLES,
    joined_prefixes=contexts.JOINED_PREFIXES,
    suffixes=contexts.SUFFIXES,
    place_prepositions=contexts.PLACE_PREPOSITIONS,
    articles=contexts.ARTICLES,
    indefinite_articles=contexts.INDEFINITE_ARTICLES,
    definite_articles=contexts.DEFINITE_ARTICLES,
    possessive_pronouns=contexts.POSSESSIVE_PRONOUNS,
    conjunctions=contexts.CONJUNCTIONS,
    title_links=contexts.TITLE_LINKS,
    organisation_links=contexts.ORGANISATION_LINKS,
    phrase_links=contexts.PHRASE_LINKS,
    name_links=contexts.NAME_LINKS,
    descriptors=titles.DESCRIPTORS,
    doubtful_names=names.DOUBTFUL_NAMES,
    surname_words=names.SURNAME_WORDS,
    figures=names.FIGURES,
    nicknames=names.NICKNAMES,
    non_persons=names.NON_PERSONS,
)
