"""The words of a noun phrase: which can be its head, and which stand before one."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsval.extract.languages.person_words import PersonWords

_TOKEN = re.compile(r"[^\s,;:!?()\[\]\"“”—–]+")
_POSSESSIVE = re.compile(r"[’'ʼ](?:s|S)?$")
_COMPOUND = re.compile(r"-[a-z]+$")  # "Ohio-based"


class Token(NamedTuple):
    """A word of a phrase with its place in the text; `low` has no full stop."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of text[start:end], possessive endings kept, punctuation dropped."""
    return [token_at(m.group(), m.start()) for m in _TOKEN.finditer(text, start, end)]


def token_at(word: str, start: int) -> Token:
    """A word that begins at `start` as a token."""
    return Token(word, word.rstrip(".").lower(), start, start + len(word))


def is_possessive(token: Token) -> bool:
    """Whether a word ends as an owner does: "Morocco's", "States'"."""
    return _POSSESSIVE.search(token.text) is not None


def owner_end(token: Token) -> int:
    """Where a word ends without the ending of an owner."""
    return token.start + len(_POSSESSIVE.sub("", token.text))


def is_head(token: Token, words: PersonWords) -> bool:
    """Whether a word says what a person is."""
    low = bare_head(token.low, words)
    if token.capital and low in words.roles.titles:
        return True
    return low in words.roles.role_nouns or low.endswith(words.roles.role_endings)


def names_no_role(token: Token, words: PersonWords) -> bool:
    """Whether a head says whose someone is, or nothing much: "his wife", "the man"."""
    return token.low in words.roles.kin or token.low in words.roles.bare_nouns


def may_modify(token: Token, words: PersonWords) -> bool:
    """Whether a word can stand before a head in one noun phrase: no verb, article, pronoun."""
    return (
        token.capital
        or token.low in words.roles.title_modifiers
        or token.low in words.roles.descriptors
        or token.low in words.roles.statuses
        or not (token.low in words.openers or token.low in words.reporting_verbs)
    )


def is_adjective(token: Token, words: PersonWords) -> bool:
    """Whether a capitalised compound names no body: "Ohio-based", "Mexican-American"."""
    if "-" not in token.text:
        return False
    nationality = token.text.rpartition("-")[2] in words.nationalities
    return nationality or _COMPOUND.search(token.text) is not None


def bare_head(low: str, words: PersonWords) -> str:
    """A head in lower case without "-elect" behind it or "ex-" before it."""
    stem, _, ending = low.rpartition("-")
    if ending in words.roles.status_suffixes and stem:
        return stem
    prefix, _, rest = low.partition("-")
    return rest if prefix in words.roles.statuses and rest else low
