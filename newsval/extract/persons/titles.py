"""The role directly before a name: "former Kerry County Sheriff Jane Roe"."""

from __future__ import annotations

import re

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.employers import organisation_before
from newsval.extract.persons.fields import head_of_field
from newsval.extract.persons.nouns import (
    Token,
    is_head,
    is_possessive,
    may_modify,
    names_no_role,
    token_at,
    tokens_of,
)
from newsval.extract.persons.phrases import make_role
from newsval.places import is_place
from newsval.record import Role, RoleStatus, Span

_WINDOW = 130
_NEAR = 40
_NEAREST = re.compile(r"([^\W\d_][^\s]*+)[ \u00a0]$")
_STOPS = '.!?\n"”“'


def roles_before(text: str, floor: int, start: int, words: PersonWords) -> list[Role]:
    """The roles directly before a name that begins at `start`; nothing before `floor` is read.

    They are two in "chairman Sen. Jane Roe".
    """
    near = _NEAREST.search(text[max(floor, start - _NEAR) : start])
    if near is None or not (
        near[1][0].isupper()
        or _is_last(token_at(near[1], 0), words)
        or not words.roles.field_links.isdisjoint(near.string.split()[-4:])
    ):
        return []  # most names, at little cost
    low = max(floor, start - _WINDOW)
    tokens = _unbroken(text, tokens_of(text, low, start), start, words)
    if low > floor and tokens and tokens[0].start == low:
        tokens = tokens[1:]  # it may be cut
    while tokens and tokens[-1].low in words.honorifics and not is_head(tokens[-1], words):
        tokens.pop()
    found: list[Role] = []
    if _ends_in_two_titles(tokens, words):
        last = tokens.pop()
        found = [make_role(text, Span(last.start, last.end), None, "current", words)]
    head = _head_before(tokens, words) if tokens else None
    role = None if head is None else _title_before(text, tokens, head, words)
    return found if role is None else [role, *found]


def _ends_in_two_titles(tokens: list[Token], words: PersonWords) -> bool:
    """Whether a legislator's title stands behind another, of which it is no part."""
    return (
        len(tokens) > 1
        and tokens[-1].capital
        and tokens[-1].low in words.roles.legislators
        and is_head(tokens[-2], words)
        and tokens[-2].text.capitalize() not in words.nationalities
    )


def _unbroken(text: str, tokens: list[Token], start: int, words: PersonWords) -> list[Token]:
    """The last tokens that only spaces part from each other and from the name."""
    kept: list[Token] = []
    edge = start
    for token in reversed(tokens):
        if text[token.end : edge].strip(" \u00a0") or token.end == edge:
            break
        if token.text.endswith(".") and not _is_abbreviation(token, words):
            break
        kept.append(token)
        edge = token.start
    return kept[::-1]


def _is_abbreviation(token: Token, words: PersonWords) -> bool:
    return (
        "." in token.text[:-1] or len(token.low) == 1 or token.low in words.abbreviations
        or token.low.rpartition("-")[2] in words.abbreviations
    )  # fmt: skip


def _head_before(tokens: list[Token], words: PersonWords) -> int | None:
    """The index of the title's head: the last word, or one before "of State"."""
    last = len(tokens) - 1
    if _is_last(tokens[last], words):
        return last
    if not tokens[last].capital:
        return head_of_field(tokens, words)
    for i in range(last - 1, max(-1, last - 5), -1):
        if tokens[i].text in words.roles.title_links:  # a headline has "Moderator To"
            return i - 1 if i and is_head(tokens[i - 1], words) else None
        joins = tokens[i].low in words.roles.conjunctions | words.roles.definite_articles
        if not (tokens[i].capital or joins):
            return None
    return None


def _is_last(token: Token, words: PersonWords) -> bool:
    """Whether a word ends a title as its head, that of several persons included."""
    return is_head(token, words) or _is_plural_head(token, words)


def _is_plural_head(token: Token, words: PersonWords) -> bool:
    """Whether a word says what several persons are: "glaciologists", "Sens."."""
    return token.low.endswith("s") and is_head(token_at(token.text.rstrip(".")[:-1], 0), words)


def _title_before(text: str, tokens: list[Token], head: int, words: PersonWords) -> Role | None:
    if names_no_role(tokens[head], words) or _is_verb(tokens, head, words):
        return None
    before = begin = _begin(text, tokens, head, words)
    status: RoleStatus = "current"
    while before and tokens[before - 1].low in words.roles.statuses:
        before -= 1
        status = words.roles.statuses[tokens[before].low]
    while begin < head and tokens[begin].low in words.roles.descriptors:
        begin += 1
    in_charge = begin == head - 1 and _is_portfolio_of(tokens, head, words)
    small = not (tokens[head].capital or in_charge)
    name_end = _name_in(tokens, begin, head, words) if small else 0
    if name_end:
        before = begin = name_end
    if begin == len(tokens) - 1 and (
        tokens[begin].low in words.honorifics or tokens[begin].low in words.roles.descriptors
    ):
        return None
    title = Span(tokens[begin].start, _end(tokens, head, words))
    organisation = organisation_before(tokens, before, words)
    if organisation is not None:
        status = _status_before(tokens, organisation.start, words) or status
    return make_role(text, title, organisation, status, words)


def _begin(text: str, tokens: list[Token], head: int, words: PersonWords) -> int:
    """The index of a title's first word, by its own words and by those before it."""
    begin = _first_of_title(tokens, head, words)
    begin = _behind_region(tokens, begin, head, words)
    if begin > 1 and not tokens[head].capital and _is_whole_phrase(text, tokens[:begin], words):
        return 0 if tokens[0].low in words.roles.title_modifiers else 1
    return begin


def _end(tokens: list[Token], head: int, words: PersonWords) -> int:
    """Where a title ends in the text, without the "s" of a plural."""
    last = tokens[-1]
    if head < len(tokens) - 1 or is_head(tokens[head], words):
        return last.end
    return last.start + len(last.text.rstrip(".")) - 1


def _is_verb(tokens: list[Token], head: int, words: PersonWords) -> bool:
    """Whether a head is the verb of "to host Jane Roe"."""
    return (
        head > 0
        and tokens[head].text in words.roles.verb_heads
        and tokens[head - 1].low in words.roles.verb_openers
    )


def _first_of_title(tokens: list[Token], head: int, words: PersonWords) -> int:
    """The index of a title's first word: its modifiers are taken in, and "Chief of" before it."""
    begin = head
    while begin and _extends(tokens, begin - 1, words):
        begin -= 1
    of_title = begin > 1 and tokens[begin - 1].low in words.roles.genitive_links
    if (
        of_title
        and is_head(tokens[begin - 2], words)
        and not names_no_role(tokens[begin - 2], words)
    ):
        return _first_of_title(tokens, begin - 2, words)
    if begin == head and _is_portfolio_of(tokens, head, words):
        begin -= 1
        while begin and _extends(tokens, begin - 1, words):
            begin -= 1
    return begin


def _is_portfolio_of(tokens: list[Token], head: int, words: PersonWords) -> bool:
    """Whether a title's head has before it what it is in charge of: "Irrigation Minister"."""
    if not head or tokens[head].low not in words.roles.portfolio_heads:
        return False
    token = tokens[head - 1]
    return (
        token.capital
        and not is_possessive(token)
        and not token.text.isupper()
        and token.text not in words.nationalities
        and token.low not in words.openers
        and token.low not in words.roles.statuses
        and not is_place(token.text)
    )


def _behind_region(tokens: list[Token], begin: int, head: int, words: PersonWords) -> int:
    """Where a title begins when "County", "City" are of the name before: "Kerry County Sheriff"."""
    if not 0 < begin < head or not (tokens[begin].capital and tokens[begin - 1].capital):
        return begin
    before, word = tokens[begin - 1], tokens[begin]
    named = before.low not in words.openers and not is_possessive(before)
    if named and word.low in words.roles.region_nouns:
        return begin + 1
    runs = (" ".join(t.text for t in tokens[max(0, begin - n) : begin + 1]) for n in (1, 2))
    return begin + 1 if any(map(is_place, runs)) else begin


def _is_whole_phrase(text: str, tokens: list[Token], words: PersonWords) -> bool:
    """Whether words that open a sentence can all belong to the noun that follows."""
    before = text[max(0, tokens[0].start - 2) : tokens[0].start].rstrip(" \u00a0")
    opens = not before or before[-1] in _STOPS
    return (
        opens
        and tokens[0].capital
        and tokens[0].low not in words.openers
        and not is_possessive(tokens[0])
        and all(may_modify(t, words) and not t.capital for t in tokens[1:])
    )


def _name_in(tokens: list[Token], begin: int, head: int, words: PersonWords) -> int:
    """Where a title with a small head begins behind a name, "Labour Party leader"; 0 if none."""
    names = (
        i + 1
        for i in range(begin, head)
        if tokens[i].capital
        and tokens[i].text not in words.nationalities
        and f"{tokens[i].low} {tokens[i + 1].low}" not in words.roles.compound_titles
        and (i or tokens[i].low not in words.roles.title_modifiers)  # at 0 the sentence begins
    )
    return max(names, default=0)


def _status_before(tokens: list[Token], start: int, words: PersonWords) -> RoleStatus | None:
    """The status before the organisation that starts at `start`: "former Ghent mayor"."""
    before = [token for token in tokens if token.end <= start]
    return words.roles.statuses.get(before[-1].low) if before else None


def _extends(tokens: list[Token], i: int, words: PersonWords) -> bool:
    token = tokens[i]
    if token.low in words.roles.statuses or is_possessive(token):
        return False
    if f"{token.low} {tokens[i + 1].low}" in words.roles.compound_titles:
        return True
    if token.low in words.roles.conjunctions:
        return i > 0 and is_head(tokens[i - 1], words) and is_head(tokens[i + 1], words)
    return (
        token.low in words.roles.title_modifiers
        or token.low in words.roles.descriptors
        or token.text in words.nationalities
        or (is_head(token, words) and not names_no_role(token, words))
    )
