"""JSON is read strictly: what other readers pass over is a fault with its line."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package.json_refusals import MAX_INTEGER
from newsval.package.json_text import JsonFault, read_json

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
SOUND = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-MAX_INTEGER, MAX_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner),
)


@given(SOUND)
def test_sound_json_is_read_as_it_is(value: Any) -> None:
    assert read_json(json.dumps(value).encode()) == value
    assert read_json(json.dumps(value, ensure_ascii=False).encode()) == value


@given(st.binary())
def test_any_bytes_are_a_value_or_a_fault(data: bytes) -> None:
    value = read_json(data)
    assert isinstance(value, JsonFault) or read_json(json.dumps(value).encode()) == value


def test_a_byte_order_mark_is_dropped() -> None:
    assert read_json(b"\xef\xbb\xbf{}") == {}


FAULTS = [
    ('{\n "a": 1,\n 2}', JsonFault("syntax", "Expecting property name", 3, 2)),
    ('{"a": 1\n\n', JsonFault("syntax", "Expecting ',' delimiter", 1, 8)),
    ('\r\n\r{"é": 😀}', JsonFault("syntax", "Expecting value", 3, 7)),
    ('{"a": {"b": 1,\n"c": {"b": 3}, "b": 2}}', JsonFault("duplicate-key", "b", 2, 16)),
    ('{"b": {"a": 1}, "a": 1, "\\u0061": 2}', JsonFault("duplicate-key", "a", 1, 25)),
    ('{"a": ["NaN",\n NaN]}', JsonFault("not-finite", "NaN", 2, 2)),
    ('{"a": -Infinity}', JsonFault("not-finite", "-Infinity", 1, 7)),
    ('{"a": -1e400}', JsonFault("not-finite", "-1e400", 1, 7)),
    ('{"a": 9007199254740992}', JsonFault("integer-too-large", "9007199254740992", 1, 7)),
    ('["9007199254740993", -9007199254740993]', JsonFault("integer-too-large", "-900", 1, 22)),
    ('{"a":\n"x\\uDC00"}', JsonFault("surrogate", "\\udc00", 2, 3)),
    ('["\\\\ud83d", "\\ud83d\\ud83d\\ude00"]', JsonFault("surrogate", "\\ud83d", 1, 14)),
    ('{"\\ud83dx": 1}', JsonFault("surrogate", "\\ud83d", 1, 3)),
    ("\n " + "[" * 65 + "]" * 65, JsonFault("too-deep", "64", 2, 66)),
    ("[" * 100_000, JsonFault("too-deep", "64", 1, 65)),
]


@pytest.mark.parametrize(("text", "fault"), FAULTS)
def test_a_fault_says_where_it_is(text: str, fault: JsonFault) -> None:
    found = read_json(text.encode())
    assert isinstance(found, JsonFault)
    assert (found.kind, found.line, found.column) == (fault.kind, fault.line, fault.column)
    assert fault.detail in found.detail


def test_a_byte_that_is_no_utf_8_has_its_line_and_column() -> None:
    data = b'\xef\xbb\xbf{"a":\r\n"\xc3\xa9\xe9"}'
    assert read_json(data) == JsonFault("not-utf-8", "byte 0xE9 at 13", 2, 3)


def test_the_line_that_the_bytes_begin_in_is_counted_in() -> None:
    assert read_json(b"[1,\r!]", first_line=7) == JsonFault("syntax", "Expecting value", 8, 1)


@given(SOUND, st.sampled_from([None, 1, "\r"]))
def test_a_key_that_comes_twice_is_found_at_its_second_place(value: Any, indent: Any) -> None:
    written = json.dumps({"b": value}, indent=indent)
    text = f'[{{"a": {written},\n "c": 0, "a": 1}}]'
    assert read_json(text.encode()) == JsonFault(
        "duplicate-key", "a", 2 + text.count("\r") + text.count("\n", 0, text.rindex("\n")), 10
    )


def test_nesting_is_allowed_to_64_levels() -> None:
    assert read_json(b"[" * 64 + b"]" * 64) is not None
    assert not isinstance(read_json(b"[" * 64 + b"]" * 64), JsonFault)
    assert isinstance(read_json(b"[" * 65 + b"]" * 65), JsonFault)


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert read_json(b'"\\ud83d\\ude00"') == "\N{GRINNING FACE}"
    assert read_json(b'"\\\\ud83d"') == "\\ud83d"


@pytest.mark.parametrize("text", ['"\\u0000"', '{"a\\u0000": 1}', '["\\\\\\u0000"]'])
def test_nul_in_a_string_or_name_is_refused(text: str) -> None:
    found = read_json(text.encode())
    assert isinstance(found, JsonFault)
    assert found.kind == "nul"


def test_a_backslash_before_the_words_of_an_escape_is_no_nul() -> None:
    assert read_json(b'"\\\\u0000"') == "\\u0000"


def test_numbers_that_a_double_would_make_0_or_infinite_are_refused() -> None:
    for digits in ("1e-400", "-0.1e-999999999", "1" * 400 + ".0", "1e99999999999999999999"):
        found = read_json(digits.encode())
        assert isinstance(found, JsonFault)
        assert found.kind == "not-finite"
    assert read_json(b"[0e-400, 0.0, -0.0e9, 5e-324]") == [0.0, 0.0, -0.0, 5e-324]


def test_a_number_of_a_million_digits_takes_no_time() -> None:
    start = time.process_time()
    for digits in ("9" * 1_000_000, "0." + "9" * 1_000_000, "9" * 1_000_000 + "e9"):
        read_json(digits.encode())
    assert time.process_time() - start < 1


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-16"])
def test_other_encodings_of_unicode_are_named(encoding: str) -> None:
    found = read_json('{"id": "a1"}'.encode(encoding))
    assert isinstance(found, JsonFault)
    assert (found.kind, found.line) == ("not-utf-8", 1)
    assert f"looks like UTF-{encoding[4:6]}" in found.detail


def test_a_name_that_comes_twice_is_shown_only_in_part() -> None:
    name = "a" * 100_000
    found = read_json(f'{{"{name}": 1, "{name}": 2}}'.encode())
    assert isinstance(found, JsonFault)
    assert len(found.detail) < 300
