"""What the rules do for a record of very many like parts grows with their number alone."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from dataclasses import replace

import bridge
import pytest

from newsval.codec import from_json
from newsval.findings import Place
from newsval.record import Person, Quote, Record, Role, Span
from newsval.rules import check
from newsval.rules.article import make_article

RECORD = from_json(bridge.record(), Record)
QUOTE = RECORD.quotes[0]


def persons(count: int) -> Record:
    """Persons whose roles stand where nobody is named."""
    role = Role(title="Mayor", span=Span(0, 1))
    first = RECORD.persons[0]
    many = (replace(first, id=f"p{n}", name=f"Ada N{n}", roles=(role,)) for n in range(count))
    return replace(RECORD, persons=tuple[Person, ...](many))


def roles(count: int) -> Record:
    """One person of as many mentions as roles."""
    first = RECORD.persons[0]
    one = replace(
        first,
        mentions=first.mentions[:1] * count,
        roles=(Role(title="Mayor", span=Span(0, 1)),) * count,
    )
    return replace(RECORD, persons=(one,))


def nested(count: int) -> Record:
    """Quotes of which each stands in the next."""
    many = (replace(QUOTE, id=f"q{n}", nested_in=f"q{n + 1}") for n in range(count))
    return replace(RECORD, quotes=tuple[Quote, ...](many))


def stretches(count: int) -> Record:
    """One quote of as many spans, verbatim stretches and words for its source."""
    one = replace(
        QUOTE,
        spans=QUOTE.spans * count,
        verbatim=QUOTE.verbatim * count,
        source_spans=QUOTE.source_spans * count,
    )
    return replace(RECORD, quotes=(one,))


def work(record: Record) -> int:
    """How many calls, of functions and into generators, the rules make for a record."""
    events = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal events
        events += event in ("call", "c_call")

    article = make_article(record, bridge.TEXT)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for subject in (record, article):
            deque(check(subject, Place(), bridge.TEXT), maxlen=0)
    finally:
        sys.setprofile(before)
    return events


@pytest.mark.parametrize("make", [persons, roles, nested, stretches])
def test_four_times_the_parts_are_at_most_five_times_the_work(
    make: Callable[[int], Record],
) -> None:
    work(make(10))  # what is kept from the first time on
    assert work(make(800)) < 5 * work(make(200))
