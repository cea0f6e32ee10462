"""Lines of date and time: whether a line is one, and the place that it names besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsval import places
from newsval.layout.bylines import agency_of
from newsval.layout.grammar import Grammar

# A section's name in capitals has so many letters.
_SHORTEST_SECTION = 4
_RESIDUE = re.compile(r"[\s|,·•.\-–—―:;()/\[\]]+")
_PIECE = re.compile(r"[^|,;/()\[\]]*[^|,;/()\[\]\s]")
_DASH = re.compile(r"(?:\A|\s)[-–—―·•:.]+(?:\s|\Z)")


class StampPlace(NamedTuple):
    """A place in a line of date and time; `start` and `end` in code points, half-open."""

    start: int
    end: int
    city: str | None
    country_code: str | None
    agency: str | None


def is_stamp(text: str, grammar: Grammar) -> bool:
    """Whether a line holds date and time, what was done then, a place or an agency: no more."""
    has_digit = any(map(str.isdigit, text))
    if not has_digit and not grammar.stamp_word.match(text):
        return False
    if text[-1] in "?!" or text.endswith(".:") or grammar.furniture.match(text):
        return False
    words = text.strip(" .:")
    dated = has_digit or (len(words) > 4 and grammar.stamp_word.fullmatch(words))
    return bool(dated) and _holds_no_more(text, grammar)


def _holds_no_more(text: str, grammar: Grammar) -> bool:
    """Whether a line is date and time, and what stands between them belongs.

    The first piece that does not ends the search, as the pattern takes its time.
    """
    end = 0
    for match in grammar.stamp.finditer(text):
        if not _belong(text[end : match.start()], grammar):
            return False
        end = match.end()
    return end > 0 and _belong(text[end:], grammar)


def _belong(between: str, grammar: Grammar) -> bool:
    pieces = (piece.strip() for piece in between.split("|"))
    return all(_belongs(piece, grammar) for piece in pieces if _RESIDUE.sub("", piece))


def _belongs(piece: str, grammar: Grammar) -> bool:
    words = _RESIDUE.sub(" ", piece).strip()
    if (
        words == "T"
        or _is_section(words, grammar)
        or places.is_place(words)
        or agency_of(words, grammar) is not None
    ):
        return True
    parts = [part.strip(" -–—.:") for part in piece.split(",") if part.strip(" -–—.:")]
    return len(parts) > 1 and all(
        places.is_place(part) or part.casefold() in grammar.words.regions for part in parts
    )


def _is_section(words: str, grammar: Grammar) -> bool:
    """Whether words are such as stand beside a date: "WORLD Published ...", "3 May Health"."""
    shouted = words.isupper() and words.isalpha() and len(words) >= _SHORTEST_SECTION
    return shouted or words.casefold() in grammar.words.sections


def stamp_place(text: str, grammar: Grammar) -> StampPlace | None:
    """The place that a line of date and time names: "Reuters | Jerusalem | Updated: 3 May 2021"."""
    pieces = list(_pieces(text, grammar))
    agencies = (agency_of(text[start:end], grammar) for start, end in pieces)
    agency = next(filter(None, agencies), None)
    for start, end in pieces:
        name = text[start:end]
        if places.is_place(name) and agency_of(name, grammar) is None:
            return StampPlace(start, end, _city(name), places.country_of(name), agency)
    return None


def _city(name: str) -> str | None:
    return (places.spelling_of(name) or name) if places.is_city(name) else None


def _pieces(text: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """What is neither date nor time nor mark, each piece by start and end."""
    left = grammar.stamp.sub(lambda match: "|" * len(match.group()), text)
    left = _DASH.sub(lambda match: "|" * len(match.group()), left)
    for match in _PIECE.finditer(left):
        start = match.end() - len(match.group().lstrip())
        yield start, match.end()
