"""JSON is read strictly: what other readers pass over is a fault with its line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package.json_text import MAX_INTEGER, JsonFault, read_json

SOUND = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-MAX_INTEGER, MAX_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
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


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{\n "a": 1,\n}', JsonFault("syntax", "", 3, 1)),
        ('{"a": {"b": 1, "b": 2}}', JsonFault("duplicate-key", "b")),
        ('{"a": [NaN]}', JsonFault("not-finite", "NaN")),
        ('{"a": -1e400}', JsonFault("not-finite", "-1e400")),
        ('{"a": 9007199254740992}', JsonFault("integer-too-large", "9007199254740992")),
        ('{"a":\n"\\uDC00"}', JsonFault("surrogate", "\\udc00", 2)),
    ],
)
def test_a_fault_says_where_it_is_as_far_as_it_is_known(text: str, fault: JsonFault) -> None:
    found = read_json(text.encode())
    assert isinstance(found, JsonFault)
    assert (found.kind, found.line) == (fault.kind, fault.line)
    assert fault.detail in found.detail


def test_nesting_is_allowed_to_64_levels() -> None:
    assert read_json(b"[" * 64 + b"]" * 64) is not None
    assert not isinstance(read_json(b"[" * 64 + b"]" * 64), JsonFault)
    assert isinstance(read_json(b"[" * 65 + b"]" * 65), JsonFault)


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert read_json(b'"\\ud83d\\ude00"') == "\N{GRINNING FACE}"
    assert read_json(b'"\\\\ud83d"') == "\\ud83d"
