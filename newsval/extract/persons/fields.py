"""Fields in small letters between a head and a name: "minister for works and harbours Jane Roe"."""

from __future__ import annotations

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.nouns import Token


def head_of_field(tokens: list[Token], words: PersonWords) -> int | None:
    """The index of the head of "minister for works and harbours", of one to three small words."""
    for n in range(2, min(5, len(tokens))):
        linked = tokens[-n].low in words.roles.field_links
        if linked and tokens[-n - 1].low in words.roles.field_heads:
            return len(tokens) - n - 1 if _is_field(tokens[1 - n :], words) else None
    return None


def _is_field(tokens: list[Token], words: PersonWords) -> bool:
    """Whether the words are "harbours", "inland harbours" or "works and harbours"."""
    joined = len(tokens) != 3 or tokens[1].low in words.roles.conjunctions
    return joined and all(
        token.text.isalpha() and token.text.islower() and token.low not in words.openers
        for token in (tokens[0], tokens[-1])
    )
