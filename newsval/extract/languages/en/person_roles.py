"""English words for roles, see `RoleWords`."""

from __future__ import annotations

from newsval.extract.languages.en import person_contexts as contexts
from newsval.extract.languages.en import person_role_nouns as nouns
from newsval.extract.languages.en import person_titles as titles
from newsval.extract.languages.role_words import RoleWords

ROLES = RoleWords(
    titles=titles.TITLES,
    sole_offices=titles.SOLE_OFFICES,
    short_titles=titles.SHORT_TITLES,
    title_modifiers=titles.TITLE_MODIFIERS,
    role_nouns=nouns.ROLE_NOUNS,
    firm_nouns=nouns.FIRM_NOUNS,
    portfolio_heads=titles.PORTFOLIO_HEADS,
    role_endings=nouns.ROLE_ENDINGS,
    statuses=titles.STATUSES,
    status_suffixes=titles.STATUS_SUFFIXES,
    kin=nouns.KIN,
    bare_nouns=nouns.BARE_NOUNS,
    compound_titles=titles.COMPOUND_TITLES,
    region_nouns=titles.REGION_NOUNS,
    relative_openings=contexts.RELATIVE_OPENINGS,
    body_nouns=contexts.BODY_NOUNS,
    complement_links=contexts.COMPLEMENT_LINKS,
    legislators=titles.LEGISLATORS,
    party_ranks=titles.PARTY_RANKS,
    field_heads=titles.FIELD_HEADS,
    field_links=contexts.FIELD_LINKS,
    genitive_links=contexts.GENITIVE_LINKS,
    verb_endings=contexts.VERB_ENDINGS,
    verb_heads=contexts.VERB_HEADS,
    verb_openers=contexts.VERB_OPENERS,
    naming_verbs=contexts.NAMING_VERBS,
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
)
