"""The roles that stand beside a name: before it, in apposition before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.phrases import (
    Token,
    is_head,
    is_possessive,
    make_role,
    parse_phrase,
    token_at,
    tokens_of,
)
from newsval.record import Role, RoleStatus, Span

_WINDOW = 130
_NEAR = 40
_NEAREST = re.compile(r"([^\W\d_][^\s]*)[ \u00a0]$")
_BOUNDARY = re.compile(r"[,;:!?()\[\]\n—–\"“”]|(?<![A-Z])\.(?=\s|$)")
_BEHIND = re.compile(
    r"(?:[ \u00a0]\([^()\n]{1,40}\))?(?:, (?:aged )?\d{1,3})?(?:,| —| –) (?:who (?:is|was) )?"
)
_CLOSES = re.compile(r"(?: [A-Z][A-Za-z]{1,2})?(?:[,.;:)—–\n]| [(—–]|$|’s|'s)")  # "KC,"


def role_before(text: str, floor: int, start: int, words: PersonWords) -> Role | None:
    """The role directly before a name that begins at `start`; nothing before `floor` is read."""
    near = _NEAREST.search(text[max(floor, start - _NEAR) : start])
    if near is None or not (near[1][0].isupper() or is_head(token_at(near[1], 0), words)):
        return None  # most names, at little cost
    low = max(floor, start - _WINDOW)
    tokens = _unbroken(text, tokens_of(text, low, start), start, words)
    while tokens and tokens[-1].low in words.honorifics and not is_head(tokens[-1], words):
        tokens.pop()
    if not tokens:
        return None
    head = _head_before(tokens, words)
    return None if head is None else _title_before(text, tokens, head, words)


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
    if is_head(tokens[last], words):
        return last
    for i in range(last - 1, max(-1, last - 5), -1):
        if tokens[i].low in words.roles.title_links:
            return i - 1 if i and is_head(tokens[i - 1], words) else None
        if not tokens[i].capital and tokens[i].low not in words.roles.conjunctions:
            return None
    return None


def _title_before(text: str, tokens: list[Token], head: int, words: PersonWords) -> Role | None:
    if tokens[head].low in words.roles.kin:
        return None
    begin = _first_of_title(tokens, head, words)
    before, status = begin, _current()
    while before and tokens[before - 1].low in words.roles.statuses:
        before -= 1
        status = words.roles.statuses[tokens[before].low]
    while begin < head and tokens[begin].low in words.roles.descriptors:
        begin += 1
    name_end = 0 if tokens[head].capital else _name_in(tokens, begin, head, words)
    if name_end:
        before = begin = name_end
    if begin == len(tokens) - 1 and tokens[begin].low in words.honorifics:
        return None
    title = Span(tokens[begin].start, tokens[-1].end)
    organisation = _organisation_before(tokens, before, words)
    return make_role(text, title, organisation, status, words)


def _first_of_title(tokens: list[Token], head: int, words: PersonWords) -> int:
    """The index of a title's first word: its modifiers are taken in, and "Chief of" before it."""
    begin = head
    while begin and _extends(tokens, begin - 1, words):
        begin -= 1
    if begin > 1 and tokens[begin - 1].low == "of" and is_head(tokens[begin - 2], words):
        return _first_of_title(tokens, begin - 2, words)
    if begin < head or tokens[head].low not in words.roles.portfolio_heads:
        return begin
    while begin and _is_portfolio(tokens[begin - 1], words):
        begin -= 1
    return begin


def _is_portfolio(token: Token, words: PersonWords) -> bool:
    """Whether a word can say what a minister is in charge of: "Irrigation Minister"."""
    return (
        token.capital
        and not is_possessive(token)
        and not token.text.isupper()
        and token.low not in words.openers
        and token.low not in words.roles.statuses
    )


def _name_in(tokens: list[Token], begin: int, head: int, words: PersonWords) -> int:
    """Where a title with a small head begins behind a name, "Labour Party leader"; 0 if none."""
    names = (
        i + 1
        for i in range(begin, head)
        if tokens[i].capital
        and tokens[i].text not in words.nationalities
        and (i or tokens[i].low not in words.roles.title_modifiers)  # at 0 the sentence begins
    )
    return max(names, default=0)


def _current() -> RoleStatus:
    return "current"


def _extends(tokens: list[Token], i: int, words: PersonWords) -> bool:
    token = tokens[i]
    if token.low in words.roles.statuses or is_possessive(token):
        return False
    if token.low in words.roles.conjunctions:
        return i > 0 and is_head(tokens[i - 1], words) and is_head(tokens[i + 1], words)
    return (
        token.low in words.roles.title_modifiers
        or token.low in words.roles.descriptors
        or token.text in words.nationalities
        or is_head(token, words)
    )


def _organisation_before(tokens: list[Token], end: int, words: PersonWords) -> Span | None:
    """The owner or the employer whose name ends before token number `end`."""
    start = end
    while start and tokens[start - 1].capital and tokens[start - 1].low not in words.openers:
        if start < end and is_possessive(tokens[start - 1]):
            break
        if tokens[start - 1].low in words.honorifics:
            break
        start -= 1
    if start == end:
        return None
    last = tokens[end - 1]
    cut = re.sub(r"[’'ʼ][sS]?$", "", last.text)
    return Span(tokens[start].start, last.start + len(cut))


def role_in_apposition_before(text: str, floor: int, span: Span, words: PersonWords) -> Role | None:
    """The role in "the bank's director, Jane Roe, said"; the name must be closed behind, too."""
    if text[max(0, span.start - 2) : span.start] != ", " or not _CLOSES.match(text, span.end):
        return None
    low, end = max(floor, span.start - _WINDOW), span.start - 2
    edges = [m.end() for m in _BOUNDARY.finditer(text, low, end)]
    tokens = tokens_of(text, edges[-1] if edges else low, end)
    for i, token in enumerate(tokens):
        if _opens_apposition(token, words):
            role = parse_phrase(text, tokens[_owner_start(tokens, i) :], words)
            if role is not None:
                return (
                    role if role.span and role.span.end <= end and _fills(text, role, end) else None
                )
    return None


def _opens_apposition(token: Token, words: PersonWords) -> bool:
    return is_possessive(token) or token.low in words.roles.definite_articles


def _owner_start(tokens: list[Token], i: int) -> int:
    if not is_possessive(tokens[i]):
        return i
    while i and tokens[i - 1].capital:
        i -= 1
    return i


def _fills(text: str, role: Role, end: int) -> bool:
    return role.span is not None and not text[role.span.end : end].strip()


def role_behind(text: str, ceiling: int, end: int, words: PersonWords) -> Role | None:
    """The role in "Jane Roe, 45, a director of the bank, said"."""
    opening = _BEHIND.match(text, end, ceiling)
    if opening is None:
        return None
    limit = min(ceiling, opening.end() + _WINDOW)
    boundary = _BOUNDARY.search(text, opening.end(), limit)
    tokens = tokens_of(text, opening.end(), boundary.start() if boundary else limit)
    return parse_phrase(text, tokens, words) if tokens else None


def distinct(roles: Iterable[Role], words: PersonWords) -> tuple[Role, ...]:
    """The roles without those that repeat an earlier one, in order."""
    kept: list[Role] = []
    for role in roles:
        if not any(_repeats(role, earlier, words) for earlier in kept):
            kept.append(role)
    return tuple(kept)


def _repeats(role: Role, earlier: Role, words: PersonWords) -> bool:
    if role.status != earlier.status or _core(role, words) != _core(earlier, words):
        return False
    return (
        role.organisation is None
        or role.organisation in (earlier.organisation, None)
        or (earlier.organisation is None)
    )


def _core(role: Role, words: PersonWords) -> tuple[str, ...]:
    """A title's words, small, in one spelling, without nationality."""
    return tuple(
        word.lower().rstrip(".").replace("defence", "defense")
        for word in role.title.split()
        if word not in words.nationalities
    )
