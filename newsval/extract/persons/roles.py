"""The roles that stand beside a name: before it, in apposition before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.nouns import Token, is_possessive, tokens_of
from newsval.extract.persons.phrases import parse_phrase
from newsval.record import Role, RoleStatus, Span

_WINDOW = 130
_NEAR = 40
_BOUNDARY = re.compile(r"[,;:!?()\[\]\n—–\"“”]|(?<![A-Z])\.(?=\s|$)")
_LETTERS = r"(?:,? (?:(?:[A-Z]\.?){2,4}|Ph\.?D\.?|Esq\.?)(?![\w.]))*"  # "Jane Roe, M.D., a doctor"
_BEHIND = re.compile(
    rf"{_LETTERS}(?:[ \u00a0]\([^()\n]{{1,40}}\))?(?:, (?:aged )?\d{{1,3}})?(?:,| —| –) "
)
_NAMED = re.compile(r", (\w+)(?: by [^,;:.\n]{1,40})? as $")
_TITLED = re.compile(r"(,) ((?:[A-Z]\w+[.’']? ){1,3})$")
_CLOSES = re.compile(
    r"(?: of(?: [A-Z][\w’'-]+){1,3}(?=,))?(?: [A-Z][A-Za-z]{1,2})?(?:[,.;:)—–\n]| [(—–]|$|’s|'s)"
)  # "KC,"


def role_in_apposition_before(text: str, floor: int, span: Span, words: PersonWords) -> Role | None:
    """The role in "the bank's director, Jane Roe, said"; the name must be closed behind, too."""
    end = _apposition_end(text, floor, span.start, words)
    closed = _CLOSES.match(text, span.end)
    if end is None or closed is None:
        return None
    low = max(floor, end - _WINDOW)
    edges = [m.end() for m in _BOUNDARY.finditer(text, low, end)]
    tokens = tokens_of(text, edges[-1] if edges else low, end)
    for i, token in enumerate(tokens):
        if not _opens_apposition(token, words):
            continue
        if token.low in words.roles.indefinite_articles and _goes_on(text, closed.end(), words):
            return None
        role = parse_phrase(text, tokens[_owner_start(tokens, i) :], words)
        if role is not None and role.span is not None and role.span.end == end:
            return role
    return None


def _apposition_end(text: str, floor: int, start: int, words: PersonWords) -> int | None:
    """Where the words end that the name at `start` is in apposition to.

    They end at a comma, honorifics behind it or not, or before ", identified by the police as".
    """
    if text[max(floor, start - 2) : start] == ", ":
        return start - 2
    if text[start - 1 : start] != " ":
        return None
    titled = _TITLED.search(text, max(floor, start - _NEAR), start)
    if titled is not None and _are_honorifics(titled[2].split(), words):
        return titled.start()
    named = _NAMED.search(text, max(floor, start - _NEAR * 2), start)
    if named is None or named[1] not in words.roles.naming_verbs:
        return None
    return named.start()


def _are_honorifics(parts: list[str], words: PersonWords) -> bool:
    plain = (part.rstrip(".’'").lower() for part in parts)
    return all(part in words.honorifics or part in words.apposed_honorifics for part in plain)


def _goes_on(text: str, end: int, words: PersonWords) -> bool:
    """Whether a list goes on behind a name: "a doctor, Jane Roe, and others"."""
    following = text[end : end + 8].split()
    return bool(following) and following[0].lower() in words.roles.conjunctions


def _opens_apposition(token: Token, words: PersonWords) -> bool:
    return (
        is_possessive(token)
        or token.low in words.roles.articles
        or token.low in words.roles.possessive_pronouns
    )


def _owner_start(tokens: list[Token], i: int) -> int:
    if not is_possessive(tokens[i]):
        return i
    while i and tokens[i - 1].capital:
        i -= 1
    return i


def role_behind(text: str, ceiling: int, end: int, words: PersonWords) -> Role | None:
    """The role in "Jane Roe, 45, a director of the bank, said"; the first of several."""
    return next(iter(roles_behind(text, ceiling, end, words)), None)


def roles_behind(text: str, ceiling: int, end: int, words: PersonWords) -> list[Role]:
    """The roles in "Jane Roe, 45, a director of the bank and a professor at Ghent, said"."""
    opening = _BEHIND.match(text, end, ceiling)
    if opening is None:
        return []
    start, held = _relative_opening(text, opening.end(), words)
    tokens = tokens_of(text, start, _phrase_end(text, start, min(ceiling, start + _WINDOW), words))
    found: list[Role] = []
    while tokens:
        role = parse_phrase(text, tokens, words)
        if role is None or role.span is None:
            break
        found.append(role if role.status != "current" else replace(role, status=held))
        tokens = _joined_phrase(tokens, role.span.end, words)
    return found


def _phrase_end(text: str, start: int, limit: int, words: PersonWords) -> int:
    """Where punctuation ends a phrase; the full stop of "Gov." and "Mr." does not."""
    for boundary in _BOUNDARY.finditer(text, start, limit):
        end = boundary.start()
        before = text[start:end].split()[-1:]
        if boundary.group() != "." or not before or before[0].lower() not in words.abbreviations:
            return end
    return limit


def _joined_phrase(tokens: list[Token], end: int, words: PersonWords) -> list[Token]:
    """The words of a further phrase, "and a professor …", behind the role that ends at `end`."""
    rest = [token for token in tokens if token.start >= end]
    joined = (
        len(rest) > 2
        and rest[0].low in words.roles.conjunctions
        and rest[1].low in words.roles.articles
    )
    return rest[1:] if joined else []


def _relative_opening(text: str, start: int, words: PersonWords) -> tuple[int, RoleStatus]:
    """Where the phrase begins behind "who was", and whether that says the role is held still."""
    for opening, held in words.roles.relative_openings.items():
        if text.startswith(opening, start):
            return start + len(opening), held
    return start, "current"


def distinct(roles: Iterable[Role], words: PersonWords) -> tuple[Role, ...]:
    """The roles without those that repeat an earlier one, in order."""
    kept: list[Role] = []
    for role in roles:
        same = next((n for n, earlier in enumerate(kept) if _repeats(role, earlier, words)), None)
        if same is None:
            kept.append(role)
        elif kept[same].organisation is None:
            kept[same] = role if role.organisation is not None else kept[same]
    return tuple(kept)


def _repeats(role: Role, earlier: Role, words: PersonWords) -> bool:
    if role.status != earlier.status or _core(role, words) != _core(earlier, words):
        return False
    return None in (role.organisation, earlier.organisation) or (
        role.organisation == earlier.organisation
    )


def _core(role: Role, words: PersonWords) -> tuple[str, ...]:
    """A title's words, small, in one spelling and in full, without nationality."""
    plain = (
        word.lower().rstrip(".").replace("defence", "defense")
        for word in role.title.split()
        if word not in words.nationalities
    )
    return tuple(words.roles.short_titles.get(word, word) for word in plain)
