"""Paragraphs that begin with an agency and no place: "(Reuters) -", "Nov 24 (AFP) -", "CNN —"."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsval.layout.grammar import Grammar
from newsval.layout.moments import Day, find_days

_IN_BRACKETS = re.compile(
    r"(?P<day>[A-Z][A-Za-z]{2,8}\.? \d{1,2},? )?\((?P<name>[^()]{2,40})\)"
    r"(?P<mark>\s*(?:--?|–|—|―|_)+\s*)?(?=[\"“‘'A-Z])"
)
_BEFORE_DASH = re.compile(r"(?P<name>[A-Z]{3,8})\s+(?:--|–|—|―)\s*(?=[\"“‘'A-Z])")


class AgencyHead(NamedTuple):
    """The agency, its day if it stands there, and where the body begins.

    One that is not `sure` is a dateline only at the head of the body.
    """

    agency: str
    day: Day | None
    end: int
    sure: bool


def match_agency_head(head: str, grammar: Grammar) -> AgencyHead | None:
    """The agency that `head`, the first words of a paragraph, begins with."""
    match = _IN_BRACKETS.match(head) or _BEFORE_DASH.match(head)
    agency = agency_named(match["name"], grammar) if match else None
    if match is None or agency is None:
        return None
    parts = match.groupdict()
    day = next(find_days(parts["day"], grammar), None) if parts.get("day") else None
    return AgencyHead(agency, day, match.end(), bool(parts.get("mark")))


def agency_named(name: str, grammar: Grammar) -> str | None:
    """The agency that is called so."""
    return grammar.words.agencies.get(" ".join(name.split()).casefold())
