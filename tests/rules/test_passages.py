"""Words that a quote claims are found elsewhere in the text, altered, or nowhere."""

from __future__ import annotations

import time
from dataclasses import replace

import bridge
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.codec import from_json
from newsval.record import Quote, Record, Span
from newsval.rules.passages import Misquote, find_exactly, joined, misquotes

RECORD = from_json(bridge.record(), Record)


def quote(text: str, *spans: Span) -> Quote:
    return replace(RECORD.quotes[1], text=text, spans=spans or (Span(0, 6),))


def judged(text: str, *spans: Span) -> Misquote:
    (found,) = misquotes(replace(RECORD, quotes=(quote(text, *spans),)), bridge.TEXT)
    return found


def test_the_quotes_of_a_true_record_are_no_misquotes() -> None:
    assert list(misquotes(RECORD, bridge.TEXT)) == []


@pytest.mark.parametrize(
    "text", ["It belongs to the town.", "“It belongs to the town.”", '"It belongs to the town."']
)
def test_true_words_at_a_wrong_span_are_moved_whatever_marks_they_have(text: str) -> None:
    found = judged(text)
    assert found.verdict == "moved"
    assert found.span.slice(bridge.TEXT) == "It belongs to the town."


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        ("We will not sell the land behind it", "We will not sell the land beside it"),
        ("we shall not sell the land beside it", "We will not sell the land beside it"),
        ("We will never ever sell the land beside it", "We will not sell the land beside it"),
        ("It belongs to our town", "It belongs to the town"),
    ],
)
def test_nearly_true_words_are_altered_and_shown_with_the_true_ones(text: str, actual: str) -> None:
    found = judged(text)
    assert found.verdict == "altered"
    assert actual in found.actual
    assert len(found.actual) <= len(actual) + 20


def test_a_change_in_the_half_of_a_split_quote_is_shown_beside_both_halves() -> None:
    whole = RECORD.quotes[0]
    found = judged(whole.text.replace("belongs", "belonged"), *whole.spans)
    assert found.verdict == "altered"
    assert found.actual == whole.text


@pytest.mark.parametrize(
    "text", ["The bells rang all night long in every street", "Never", "…", ""]
)
def test_words_without_a_likeness_are_invented(text: str) -> None:
    assert judged(text).verdict == "invented"


def test_words_that_stand_apart_all_over_the_text_are_no_passage() -> None:
    assert judged("Adler in Halden said Brandt would close the town").verdict == "invented"


def test_a_record_of_a_thousand_misquotes_of_a_long_text_takes_bounded_time() -> None:
    text = "the same few words again and again " * 10_000
    words = "again the words of the few and the again same " * 30
    quotes = tuple(replace(RECORD.quotes[1], text=f"{n} {words}") for n in range(1000))
    started = time.process_time()
    assert len(list(misquotes(replace(RECORD, quotes=quotes), text))) == 1000
    assert time.process_time() - started < 20


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-9, 999), st.integers(-9, 999))))
def test_any_words_at_any_spans_are_judged(text: str, spans: list[tuple[int, int]]) -> None:
    claimed = quote(text)
    claimed = replace(claimed, spans=tuple(Span(*span) for span in spans))
    found = list(misquotes(replace(RECORD, quotes=(claimed,)), bridge.TEXT))
    assert len(found) == (text != joined(claimed.spans, bridge.TEXT))
    assert all(0 <= f.span.start <= f.span.end <= len(bridge.TEXT) for f in found)


def test_nothing_is_found_of_marks_alone() -> None:
    assert find_exactly("“”", "“a”") is None
