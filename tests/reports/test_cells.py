import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.reports.cells import clip, show, width, wrap


@pytest.mark.parametrize(
    ("text", "visible", "cells"),
    [
        ("plain", "plain", 5),
        ("Café", "Café", 4),
        ("Cafe\u0301", "Cafe\u0301", 4),
        ("首相", "首相", 4),
        ("ｗｉｄｅ", "ｗｉｄｅ", 8),
        ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2),
        ("😀", "😀", 2),
        ("\x1b[0m", "␛[0m", 4),
        ("a\tb\nc", "a→   b↵c", 8),
        ("5\u00a0p.m.", "5␣p.m.", 6),
        ("\u202eabc", "‹U+202E›abc", 11),
        ("\u200b\ufeff\u200d", "‹U+200B›‹U+FEFF›‹U+200D›", 24),
        ("\x85\ue000\ud800", "‹U+0085›‹U+E000›‹U+D800›", 24),
        ("می\u200cخواهم", "می\u200cخواهم", 7),
    ],
)
def test_text_is_shown_and_measured(text, visible, cells):
    assert show(text) == visible
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("one two three", 20, ["one two three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("go incomprehensible", 6, ["go", "incomp", "rehens", "ible"]),
        ("首相首相", 5, ["首相", "首相"]),
        ("abcde\u0301f", 5, ["abcde\u0301", "f"]),
        ("", 5, []),
    ],
)
def test_text_is_wrapped_at_spaces(text, limit, lines):
    assert [text[start:end] for start, end in wrap(text, limit)] == lines


@given(st.text(max_size=200), st.integers(10, 40))
def test_wrapping_loses_nothing_but_spaces_and_keeps_to_the_limit(text, limit):
    ranges = wrap(text, limit)
    lines = [text[start:end] for start, end in ranges]
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line.rstrip(" ")) <= limit for line in lines)


@given(st.text(max_size=80), st.integers(10, 40))
def test_clipped_text_keeps_to_the_limit(text, limit):
    assert width(clip(text, limit)) <= limit
