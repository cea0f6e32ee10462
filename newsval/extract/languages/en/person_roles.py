"""English words for roles, see `RoleWords`."""

from __future__ import annotations

from newsval.extract.languages.en import person_contexts as contexts
from newsval.extract.languages.en import person_titles as titles
from newsval.extract.languages.role_words import RoleWords

ROLES = RoleWords(
    titles=titles.TITLES,
    title_modifiers=titles.TITLE_MODIFIERS,
    role_nouns=titles.ROLE_NOUNS,
    firm_nouns=titles.FIRM_NOUNS,
    portfolio_heads=titles.PORTFOLIO_HEADS,
    role_endings=titles.ROLE_ENDINGS,
    statuses=titles.STATUSES,
    status_suffixes=titles.STATUS_SUFFIXES,
    kin=titles.KIN,
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
