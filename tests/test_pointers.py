"""A pointer is what RFC 6901 has, and is parted into what it was made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsval.pointers import parts_of, pointer_of


def test_a_slash_and_a_tilde_in_a_key_are_escaped() -> None:
    assert pointer_of(["a/b", "m~n", 0, "~1", ""]) == "/a~1b/m~0n/0/~01/"


@given(st.lists(st.text()))
def test_any_keys_come_back(keys: list[str]) -> None:
    assert parts_of(pointer_of(keys)) == keys
