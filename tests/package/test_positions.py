"""The line and column of a value in a JSON text, in whatever layout it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package.positions import JsonPlaces, Position

KEYS = st.text(max_size=6) | st.sampled_from(["a/b", "~", "~1", "0", "", "é\n", "😀", '"'])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
)
LAYOUTS = st.fixed_dictionaries(
    {
        "indent": st.sampled_from([None, 0, 2, "\t"]),
        "separators": st.sampled_from([None, (",", ":"), (" ,\r\n ", "\r:\n\t")]),
        "ensure_ascii": st.booleans(),
        "sort_keys": st.booleans(),
    }
)


def pointers(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every pointer into a value with what stands there."""
    yield pointer, value
    items = enumerate(value) if isinstance(value, list) else getattr(value, "items", tuple)()
    for key, child in items:
        part = str(key).replace("~", "~0").replace("/", "~1")
        yield from pointers(child, f"{pointer}/{part}")


def text_at(text: str, position: Position) -> str:
    """What follows a position; lines are split as the module says."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    return "".join(lines[position.line - 1 :])[position.column - 1 :]


@given(VALUES, LAYOUTS, st.sampled_from(["", "\n", " \r\n\r "]), st.booleans())
def test_the_value_at_a_pointer_stands_at_its_line_and_column(
    value: Any, layout: dict[str, Any], before: str, marked: bool
) -> None:
    text = before + json.dumps(value, **layout)
    places = JsonPlaces(text.encode("utf-8-sig" if marked else "utf-8"))
    for pointer, found in pointers(value):
        read, _ = json.JSONDecoder().raw_decode(text_at(text, places.value(pointer)))
        assert read == found


@given(st.dictionaries(KEYS, VALUES), LAYOUTS)
def test_the_key_of_a_member_stands_at_its_line_and_column(
    value: dict[str, Any], layout: dict[str, Any]
) -> None:
    text = json.dumps(value, **layout)
    for key in value:
        pointer = "/" + key.replace("~", "~0").replace("/", "~1")
        place = JsonPlaces(text.encode()).key(pointer)
        assert json.JSONDecoder().raw_decode(text_at(text, place))[0] == key


TEXT = '{"a": [1,\n  {"é": "😀", "b": 2}]\r,"c": {}}'


@pytest.mark.parametrize(
    ("pointer", "position"),
    [
        ("", (1, 1)),
        ("/a", (1, 7)),
        ("/a/1", (2, 3)),
        ("/a/1/b", (2, 19)),
        ("/a/1/b/deeper/still", (2, 19)),
        ("/a/1/missing", (2, 3)),
        ("/a/2", (1, 7)),
        ("/a/-1", (1, 7)),
        ("/a/١", (1, 7)),
        ("/c", (3, 7)),
        ("/missing", (1, 1)),
    ],
)
def test_what_is_missing_is_placed_at_the_nearest_value_around_it(
    pointer: str, position: tuple[int, int]
) -> None:
    assert JsonPlaces(TEXT.encode()).value(pointer) == position


def test_lines_are_counted_from_the_one_that_the_text_begins_in() -> None:
    assert JsonPlaces(b'{"a":\n1}', first_line=9).value("/a") == (10, 1)


def test_of_a_key_that_comes_twice_the_last_counts_as_for_readers() -> None:
    assert JsonPlaces(b'{"a": 1, "a": 2}').value("/a") == (1, 15)


def test_places_in_one_long_array_do_not_each_begin_at_its_start() -> None:
    """Were each looked for from the start, this would take minutes."""
    value = [{"id": f"a{number}", "text": "x" * 50} for number in range(20_000)]
    places = JsonPlaces(json.dumps(value, indent=1).encode())
    assert [places.value(f"/{number}/text").line for number in range(20_000)] == [
        4 * number + 4 for number in range(20_000)
    ]
