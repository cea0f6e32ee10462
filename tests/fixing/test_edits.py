"""A change in a value is a change of as little of its text as can be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.fixing.edits import edited

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["a", "b/c", "~", "é", ""]), inner, max_size=4)
    ),
)


@given(
    VALUES,
    VALUES,
    st.sampled_from([None, 1, "\t"]),
    st.sampled_from([None, (",", ":"), (",\r\n", ": ")]),
    st.booleans(),
    st.booleans(),
)
def test_the_text_reads_as_the_new_value(
    old: Any, new: Any, indent: Any, separators: Any, ascii_only: bool, marked: bool
) -> None:
    text = json.dumps(old, indent=indent, separators=separators, ensure_ascii=ascii_only)
    data = text.encode("utf-8-sig" if marked else "utf-8")
    found = edited(data, old, new)
    assert json.loads(found.decode("utf-8-sig")) == new
    assert found.startswith(b"\xef\xbb\xbf") == marked
    assert edited(data, old, old) == data


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        (
            '{ "a" :1,"b":  [ 2 ] }',
            {"a": 1, "b": [2]},
            {"a": 1, "b": [30]},
            '{ "a" :1,"b":  [ 30 ] }',
        ),
        ('{"a":[1]}', {"a": [1]}, {"a": [1, 2]}, '{"a":[1,2]}'),
        ('{"a": [1]}', {"a": [1]}, {"a": [1, 2]}, '{"a": [1, 2]}'),
        (
            '{\r\n  "a": [\r\n    1\r\n  ]\r\n}\r\n',
            {"a": [1]},
            {"a": [1, 2]},
            '{\r\n  "a": [\r\n    1,\r\n    2\r\n  ]\r\n}\r\n',
        ),
        ('["\\u00e9"]', ["é"], ["è"], '["\\u00e8"]'),
        ('["é"]', ["é"], ["è"], '["è"]'),
    ],
)
def test_the_layout_stays(text: str, old: Any, new: Any, expected: str) -> None:
    assert edited(text.encode(), old, new).decode() == expected
