"""Noun phrases that say what a person is: "an expert on trade at Ghent University"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.employers import organisation_at, owns_in_the_plural
from newsval.extract.persons.nouns import (
    Token,
    is_adjective,
    is_head,
    is_possessive,
    may_modify,
    names_no_role,
    owner_end,
)
from newsval.record import Role, RoleStatus, Span

_YEARS = re.compile(r"\d{4}$|\d+-year")  # "a 2015 winner", "a 31-year-old driver"
_MOST_BEFORE_HEAD = 7  # "a retired three-star Los Angeles county fire chief"


class _Phrase(NamedTuple):
    """A phrase while it is read: its words, and where the title begins."""

    tokens: list[Token]
    begin: int
    organisation: Span | None
    status: RoleStatus
    determined: bool


def parse_phrase(text: str, tokens: list[Token], words: PersonWords) -> Role | None:
    """The role in a noun phrase, None when it is none.

    The phrase is [determiner or owner] [status] [modifiers] head [of, at, for … organisation].
    """
    opened = _open(tokens, words)
    head = _head(opened, words)
    if head is None or names_no_role(tokens[head], words):
        return None
    opened = _behind_status(opened, head, words)
    begin, organisation = _employer(opened, head, words)
    last, after = _close(tokens, head, words)
    return make_role(
        text,
        Span(tokens[begin].start, tokens[last].end),
        organisation or after,
        opened.status,
        words,
    )


def _open(tokens: list[Token], words: PersonWords) -> _Phrase:
    """Reads the determiner, the owner and the status."""
    position, organisation = 0, None
    first = tokens[0].low if tokens else ""
    indefinite = first in words.roles.indefinite_articles
    if first in words.roles.articles or first in words.roles.possessive_pronouns:
        position = 1
    owner = _owner(tokens, position, words)
    if owner >= 0:
        if not all(
            t.capital or t.low in words.roles.name_links for t in tokens[position : owner + 1]
        ):
            return _Phrase(tokens, owner + 1, None, "current", determined=True)
        if not owns_in_the_plural(tokens, owner, words):
            organisation = Span(tokens[position].start, owner_end(tokens[owner]))
            position = owner + 1
    determined = position > 0 or owner >= 0
    status: RoleStatus = "current"
    while position < len(tokens) and (
        tokens[position].low in words.roles.statuses
        or tokens[position].low in words.roles.descriptors
        or _YEARS.match(tokens[position].text)
        or (indefinite and tokens[position].text in words.nationalities)
    ):
        found = words.roles.statuses.get(tokens[position].low)
        status = found if found and found != "current" else status
        position += 1
    return _Phrase(tokens, position, organisation, status, determined)


def _owner(tokens: list[Token], start: int, words: PersonWords) -> int:
    """The index of the owner's last word in "the city of Ghent's mayor", -1 if there is none."""
    for i in range(start, min(6, len(tokens))):
        if is_possessive(tokens[i]):
            return i
        if i > start and tokens[i].low in words.roles.phrase_links and not tokens[i - 1].capital:
            break
    return -1


def _behind_status(phrase: _Phrase, head: int, words: PersonWords) -> _Phrase:
    """The phrase from a status among its modifiers: "his combative former manager"."""
    for i in range(head - 1, phrase.begin, -1):
        if status := words.roles.statuses.get(phrase.tokens[i].low):
            return phrase._replace(begin=i + 1, status=status)
    return phrase


def _head(phrase: _Phrase, words: PersonWords) -> int | None:
    """The index of the head: a role noun at the phrase's end or before a link."""
    tokens = phrase.tokens
    if not phrase.determined and not _opens_bare(phrase, words):
        return None
    for i in range(phrase.begin, min(len(tokens), phrase.begin + _MOST_BEFORE_HEAD)):
        ends = i + 1 == len(tokens) or tokens[i + 1].low in words.roles.phrase_links
        if ends and _heads(tokens, i, words):
            return i
        if (ends and not _is_first_field(tokens, i, words)) or _is_next_title(tokens[i], words):
            return None
        if not (ends or may_modify(tokens[i], words) or tokens[i].low in words.roles.conjunctions):
            return None
    return None


def _heads(tokens: list[Token], i: int, words: PersonWords) -> bool:
    """Whether a word says what a person is, with that before it in "director general"."""
    compound = i > 0 and f"{tokens[i - 1].low} {tokens[i].low}" in words.roles.compound_titles
    return compound or is_head(tokens[i], words) or _is_party_head(tokens, i, words)


def _is_first_field(tokens: list[Token], i: int, words: PersonWords) -> bool:
    """Whether a word is the "oil" of "oil and gas executive"."""
    following = tokens[i + 1 : i + 3]
    return (
        len(following) == 2
        and following[0].low in words.roles.conjunctions
        and all(token.text.islower() for token in (tokens[i], *following))
        and not is_head(following[1], words)
    )


def _is_next_title(token: Token, words: PersonWords) -> bool:
    """Whether a word is the shortened title of somebody else, who follows: "Gov. Lee Roe"."""
    return token.text.endswith(".") and token.low in words.roles.titles


def _is_party_head(tokens: list[Token], i: int, words: PersonWords) -> bool:
    """Whether a word is the "Democrat" of "the ranking Democrat on the panel"."""
    return (
        i > 0
        and tokens[i - 1].low in words.roles.party_ranks
        and tokens[i].text in words.nationalities
    )


def _opens_bare(phrase: _Phrase, words: PersonWords) -> bool:
    """Whether a phrase without a determiner can begin with its first word, a verb cannot."""
    if phrase.begin >= len(phrase.tokens):
        return False
    token = phrase.tokens[phrase.begin]
    return (
        token.capital
        or token.low in words.roles.title_modifiers
        or is_head(token, words)
        or not token.low.endswith(words.roles.verb_endings)
    )


def _employer(phrase: _Phrase, head: int, words: PersonWords) -> tuple[int, Span | None]:
    """Where the title begins, and the organisation that opens it: "CNN political analyst"."""
    begin = phrase.begin
    if phrase.organisation is not None:
        return begin, phrase.organisation
    end = begin
    while end < head and _is_name_part(phrase.tokens[end], words):
        end += 1
    if end == begin:
        return begin, None
    if is_adjective(phrase.tokens[end - 1], words):
        return end, None
    return end, Span(phrase.tokens[begin].start, phrase.tokens[end - 1].end)


def _is_name_part(token: Token, words: PersonWords) -> bool:
    return (
        token.capital
        and token.low not in words.roles.title_modifiers
        and token.text not in words.nationalities
        and not is_head(token, words)
    )


def _close(tokens: list[Token], head: int, words: PersonWords) -> tuple[int, Span | None]:
    """The title's last word, and the organisation behind it."""
    last, i = head, head + 1
    while i + 1 < len(tokens):
        link = tokens[i].low
        if link in words.roles.conjunctions:
            if not is_head(tokens[i + 1], words):
                break
            last = i + 1
            while last + 1 < len(tokens) and is_head(tokens[last + 1], words):
                last += 1  # "conservative activist"
            i = last + 1
            continue
        if link not in words.roles.title_links:
            break
        start = (
            i + 2 if tokens[i + 1].low in words.roles.articles and i + 2 < len(tokens) else i + 1
        )
        if tokens[start].capital and link in words.roles.organisation_links:
            return last, organisation_at(tokens, start, words)
        if start > i + 1:
            return _complement(tokens, i, words) or last, None
        end = _field_end(tokens, i + 1, words)
        if end == i + 1:
            break
        last, i = end - 1, end
    return last, None


def _complement(tokens: list[Token], link: int, words: PersonWords) -> int | None:
    """The last word of "of the council" with its link at `link`, None when it is none."""
    definite = tokens[link + 1].low in words.roles.definite_articles
    if not definite or tokens[link].low not in words.roles.complement_links:
        return None
    end = link + 2
    while end < len(tokens) and tokens[end].low not in words.roles.phrase_links:
        if tokens[end].capital or not may_modify(tokens[end], words):
            return None
        end += 1
    return end - 1 if end - link - 2 in (1, 2, 3) else None


def _field_end(tokens: list[Token], start: int, words: PersonWords) -> int:
    """Where the field of "professor of law and public health at …" ends."""
    end = _small_end(tokens, start, words)
    if end < len(tokens) and tokens[end].low in words.roles.conjunctions:
        beyond = _small_end(tokens, end + 1, words)
        linked = beyond < len(tokens) and tokens[beyond].low in words.roles.organisation_links
        if linked and not is_head(tokens[beyond - 1], words) and beyond > end + 1:
            return beyond
    return end


def _small_end(tokens: list[Token], start: int, words: PersonWords) -> int:
    i = start
    while i < len(tokens) and tokens[i].low not in words.roles.phrase_links:
        if not may_modify(tokens[i], words) or tokens[i].text[0].isdigit():
            return start
        i += 1
    return i


def make_role(
    text: str, title: Span, organisation: Span | None, status: RoleStatus, words: PersonWords
) -> Role:
    """A role; "-elect" behind a title and "ex-" before it become its status."""
    whole = title
    stem, _, ending = title.slice(text).rpartition("-")
    if stem and ending.lower() in words.roles.status_suffixes:
        status = words.roles.status_suffixes[ending.lower()]
        title = Span(title.start, title.start + len(stem))
    title, status = _past_status(text, title, status, words)
    if organisation is not None:
        organisation, status = _past_status(text, organisation, status, words)
    spans = [whole] if organisation is None else [whole, organisation]
    return Role(
        title=title.slice(text),
        organisation=organisation.slice(text) if organisation else None,
        status=status,
        span=Span(min(s.start for s in spans), max(s.end for s in spans)),
    )


def _past_status(
    text: str, span: Span, status: RoleStatus, words: PersonWords
) -> tuple[Span, RoleStatus]:
    """A span without "ex-" at its head and the status that this tells, else the one known."""
    prefix, _, rest = span.slice(text).partition("-")
    told = words.roles.statuses.get(prefix.lower()) if rest else None
    return (Span(span.start + len(prefix) + 1, span.end), told) if told else (span, status)


def without_organisation(text: str, role: Role) -> Role:
    """The role as its title alone."""
    start = text.index(role.title, *(role.span or ()))
    return replace(role, organisation=None, span=Span(start, start + len(role.title)))
