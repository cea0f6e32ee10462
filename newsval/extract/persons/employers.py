"""The organisations that roles are held in: "of Ghent University", "Ghent mayor"."""

from __future__ import annotations

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.nouns import Token, is_adjective, is_head, is_possessive, owner_end
from newsval.places import is_place
from newsval.record import Span


def organisation_at(tokens: list[Token], start: int, words: PersonWords) -> Span | None:
    """The organisation whose name begins at `start`; none in "at an Ohio-based firm"."""
    end = _body_end(tokens, _name_end(tokens, start, words), words)
    if end < len(tokens) and is_adjective(tokens[end - 1], words):
        return None
    return Span(tokens[start].start, owner_end(tokens[end - 1]))


def _name_end(tokens: list[Token], start: int, words: PersonWords) -> int:
    """The end (exclusive) of the organisation's name that begins at `start`."""
    i = start + 1
    linked = False
    while i < len(tokens):
        if is_possessive(tokens[i - 1]) and not _owns_a_body(tokens, i, words):
            break
        if tokens[i].capital:
            i += 1
        elif (
            tokens[i].low in words.roles.name_links
            and i + 1 < len(tokens)
            and tokens[i + 1].capital
        ):
            i, linked = i + 2, True
        elif linked and _joins_fields(tokens, i, words):
            i, linked = i + 2, False
        else:
            break
    return i


def _body_end(tokens: list[Token], end: int, words: PersonWords) -> int:
    """The end of "House education committee", "Ricketts family": small words that make a body."""
    if is_possessive(tokens[end - 1]):
        return end
    for i in range(end, min(end + 2, len(tokens))):
        if tokens[i].low in words.roles.phrase_links or tokens[i].capital:
            break
        if tokens[i].text in words.roles.body_nouns:
            return i + 1
    return end


def _joins_fields(tokens: list[Token], i: int, words: PersonWords) -> bool:
    """Whether word `i` is the "and" in "Office of Works and Harbours"."""
    return (
        tokens[i].low in words.roles.conjunctions
        and i + 1 < len(tokens)
        and tokens[i + 1].capital
        and not is_head(tokens[i + 1], words)
        and tokens[i - 1].text not in words.organisation_words
    )


def _owns_a_body(tokens: list[Token], start: int, words: PersonWords) -> bool:
    """Whether the words behind an owner make an organisation with it: "Norwood's Analytics"."""
    end = start
    while end < len(tokens) and tokens[end].capital and not is_head(tokens[end], words):
        end += 1
    return end > start and tokens[end - 1].text in words.organisation_words


def owns_in_the_plural(tokens: list[Token], owner: int, words: PersonWords) -> bool:
    """Whether an owner is a group within the name of its body: "Growers’ Association"."""
    return tokens[owner].text.endswith(("s’", "s'")) and _owns_a_body(tokens, owner + 1, words)


def organisation_before(tokens: list[Token], end: int, words: PersonWords) -> Span | None:
    """The owner or the employer whose name ends before token number `end`."""
    start = end
    a_body = end > 0 and tokens[end - 1].text in words.organisation_words
    while start and tokens[start - 1].capital and not _is_beside(tokens[start - 1], words):
        if start < end and is_possessive(tokens[start - 1]) and not a_body:
            break
        start -= 1
    if start == end:
        return None
    if start > 1 and tokens[start - 1].text == "&" and tokens[start - 2].capital:
        start -= 2
    if start and _is_place_name(f"{tokens[start - 1].text} {tokens[start].text}", words):
        start -= 1  # "New York", though "new" opens sentences
    last = tokens[end - 1]
    if is_adjective(last, words):
        return None
    return Span(tokens[start].start, owner_end(last))


def _is_beside(token: Token, words: PersonWords) -> bool:
    """Whether a word may stand before an organisation's name and is no part of it."""
    known = (words.openers, words.honorifics, words.roles.descriptors, words.roles.statuses)
    return any(token.low in some for some in known)


def _is_place_name(pair: str, words: PersonWords) -> bool:
    return is_place(pair) or pair.lower() in words.non_persons
