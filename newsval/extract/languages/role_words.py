"""The words of a language that say what a person is, and that build a role around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsval.record import RoleStatus


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RoleWords:
    """Words of one language for the reading of roles, lower case; abbreviations undotted.

    Attributes:
        titles: heads of offices, capitalised before a name: "president", "sen".
        sole_offices: titles of what nobody holds at two places, to one word for each office,
            so that "gov" is "governor"; undotted.
        short_titles: shortened titles to the full ones: "sen" is "senator"; undotted.
        title_modifiers: what stands before such a head: "prime", "foreign", "vice".
        role_nouns: heads of what a person is, in running text: "spokesman", "economist".
        firm_nouns: those of them that a firm can be as well: "developer".
        portfolio_heads: titles behind whatever they are in charge of: "minister".
        role_endings: endings of further such heads: "ologist".
        statuses: words that say whether a role is held still: "former", "acting".
        status_suffixes: the same behind the title: "-elect".
        kin: nouns that say "a person follows": "wife", "son".
        bare_nouns: heads that say too little for a role: "man", "friend".
        compound_titles: titles of two words whose first modifies nothing else.
        region_nouns: modifiers that end the name of a region: "county".
        relative_openings: what opens a relative clause that says a role: "who is".
        body_nouns: small words that end the name of a body: "Roe family".
        complement_links: links before a body that the title takes in: "of", "on".
        legislators: titles that stand behind another one: "sen".
        party_ranks: what makes a party's adjective a head: "ranking".
        field_heads: heads that have such a field: "minister".
        field_links: what joins a small-letter field to a head before a name: "for".
        genitive_links: links after which any noun goes on with the title: "of".
        verb_endings: endings of words that open no noun phrase: "ing".
        verb_heads: heads that are verbs as well: in "to host Lee Roe" no role stands.
        verb_openers: words before a verb: "to".
        naming_verbs: "identified", as in "the driver, identified as Jane Roe,".
        articles: "a", "an", "the".
        indefinite_articles: "a", "an".
        definite_articles: "the".
        possessive_pronouns: "his", "her", "whose".
        conjunctions: "and".
        title_links: words after which a title goes on: "of", "on".
        organisation_links: those of them after which its organisation stands: "of", "at".
        phrase_links: words that end a run of modifiers and head: "of", "who", "and".
        name_links: small words within the name of an organisation.
        descriptors: words before a title that are no part of it: "visiting", "longtime".
    """

    titles: frozenset[str]
    sole_offices: Mapping[str, str]
    short_titles: Mapping[str, str]
    title_modifiers: frozenset[str]
    role_nouns: frozenset[str]
    firm_nouns: frozenset[str]
    portfolio_heads: frozenset[str]
    role_endings: tuple[str, ...]
    statuses: Mapping[str, RoleStatus]
    status_suffixes: Mapping[str, RoleStatus]
    kin: frozenset[str]
    bare_nouns: frozenset[str]
    compound_titles: frozenset[str]
    region_nouns: frozenset[str]
    relative_openings: Mapping[str, RoleStatus]
    body_nouns: frozenset[str]
    complement_links: frozenset[str]
    legislators: frozenset[str]
    party_ranks: frozenset[str]
    field_heads: frozenset[str]
    field_links: frozenset[str]
    genitive_links: frozenset[str]
    verb_endings: tuple[str, ...]
    verb_heads: frozenset[str]
    verb_openers: frozenset[str]
    naming_verbs: frozenset[str]
    articles: frozenset[str]
    indefinite_articles: frozenset[str]
    definite_articles: frozenset[str]
    possessive_pronouns: frozenset[str]
    conjunctions: frozenset[str]
    title_links: frozenset[str]
    organisation_links: frozenset[str]
    phrase_links: frozenset[str]
    name_links: frozenset[str]
    descriptors: frozenset[str]
