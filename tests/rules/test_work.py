"""What the rules do for a record of very many like parts grows with their number alone."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace

import bridge
import pytest

from newsval.codec import from_json
from newsval.findings import Place
from newsval.record import Anchored, Person, Quote, Record, Role, Span
from newsval.rules import check
from newsval.rules.article import make_article
from newsval.rules.quotations import cut_off

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


def apart(count: int) -> Record:
    """A quote and a claim of as many spans as stretches, words for the source and hedges.

    None of them is in or beside one of the spans.
    """
    far = tuple(Span(300 + n % 40, 340 + n % 40) for n in range(count))
    spans = tuple(Span(n % 40, 1 + n % 40) for n in range(count))
    quote = replace(QUOTE, kind="mixed", spans=spans, verbatim=far, source_spans=far)
    claim = RECORD.claims[0]
    hedges = tuple(Anchored(text="perhaps", span=span) for span in far)
    told = replace(claim, spans=spans, source_spans=far, hedges=hedges)
    return replace(RECORD, quotes=(quote,), claims=(told,))


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


@pytest.mark.parametrize("make", [persons, roles, nested, stretches, apart])
def test_four_times_the_parts_are_at_most_five_times_the_work(
    make: Callable[[int], Record],
) -> None:
    work(make(10))  # what is kept from the first time on
    assert work(make(800)) < 5 * work(make(200))


def test_marks_on_one_line_are_gone_through_once() -> None:
    """Two marks on each side of 20,000 stretches: to look through the line for each took 3 s."""
    text = "a “b c d e " * 20_000
    spans = [Span(at + 3, at + 10) for at in range(0, len(text), 11)]
    start = time.process_time()
    assert not any(cut_off(text, span) for span in spans)
    assert time.process_time() - start < 1
