"""Where things stand in a text: line and column of an offset, or of a value of JSON.

Lines and columns are counted from 1, columns in code points. A line ends with LF, CRLF or a CR
alone, as in a source text. A byte order mark is no column.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Mapping
from functools import cached_property
from json import JSONDecoder
from typing import NamedTuple

from newsval.pointers import parts_of

_LINE_END = re.compile(r"\r\n?|\n")
_SPACE = re.compile(r"[ \t\n\r]*")
_read = JSONDecoder().raw_decode


class Position(NamedTuple):
    """A place in a file: line and column, from 1."""

    line: int
    column: int


class _Member(NamedTuple):
    """Where a member of an object or array stands: offsets of its key and of its value."""

    key: int
    value: int


class Lines:
    """The lines of a text, for the line and column of any offset into it.

    `first_line` is the line of its file that the text begins in.
    """

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._first_line = first_line
        self._starts = array("Q", (0, *(match.end() for match in _LINE_END.finditer(text))))

    def position(self, offset: int) -> Position:
        """The line and column of the code point at an offset, from 0."""
        line = bisect_right(self._starts, offset)
        return Position(self._first_line + line - 1, offset - self._starts[line - 1] + 1)


class JsonPlaces:
    """Finds places in the bytes of a JSON text that `read_json` has read without fault.

    Nothing is done before the first question. Each object or array on the way to a value is gone
    through once, however many questions there are, so that all of them together take time linear
    in the text. `first_line` is the line of the file that the text begins in.
    """

    def __init__(self, data: bytes, first_line: int = 1) -> None:
        self.data = data
        self._first_line = first_line
        self._members: dict[int, Mapping[str, _Member]] = {}

    @cached_property
    def text(self) -> str:
        """The text of the bytes, without byte order mark; what is not UTF-8 becomes U+FFFD."""
        return self.data.removeprefix(BOM_UTF8).decode("utf-8", "replace")

    def value(self, pointer: str) -> Position:
        """Where the value at a pointer begins; where there is none, the nearest one around it."""
        return self.position(self._find(pointer).value)

    def key(self, pointer: str) -> Position:
        """Where the key begins that leads to the value at a pointer; in an array, the value."""
        return self.position(self._find(pointer).key)

    def offsets(self, pointer: str) -> tuple[int, int]:
        """Where the value at a pointer begins and ends in `text`, half-open."""
        start = self._find(pointer).value
        return start, _read(self.text, start)[1]

    def position(self, offset: int) -> Position:
        """The line and column of the code point at an offset into the text, from 0."""
        return self._lines.position(offset)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text, self._first_line)

    def _find(self, pointer: str) -> _Member:
        start = _after_space(self.text, 0)
        found = _Member(start, start)
        for name in parts_of(pointer):
            members = self._members_at(found.value)
            if name not in members:
                break
            found = members[name]
        return found

    def _members_at(self, offset: int) -> Mapping[str, _Member]:
        if offset not in self._members:
            bracket = self.text[offset : offset + 1]
            read = {"{": _object_members, "[": _array_members}.get(bracket, _no_members)
            self._members[offset] = read(self.text, offset)
        return self._members[offset]


def _object_members(text: str, offset: int) -> Mapping[str, _Member]:
    members: dict[str, _Member] = {}
    at = _after_space(text, offset + 1)
    while text[at] != "}":
        key, after = _read(text, at)
        value = _after_space(text, _after_space(text, after) + 1)
        members[key] = _Member(at, value)
        at = _after_member(text, value)
    return members


def _array_members(text: str, offset: int) -> Mapping[str, _Member]:
    members: dict[str, _Member] = {}
    at = _after_space(text, offset + 1)
    while text[at] != "]":
        members[str(len(members))] = _Member(at, at)
        at = _after_member(text, at)
    return members


def _no_members(_text: str, _offset: int) -> Mapping[str, _Member]:
    return {}


def _after_member(text: str, value: int) -> int:
    """The offset of what follows a value: the next member, or the closing bracket."""
    _, after = _read(text, value)
    at = _after_space(text, after)
    return _after_space(text, at + 1) if text[at] == "," else at


def _after_space(text: str, offset: int) -> int:
    match = _SPACE.match(text, offset)
    return match.end() if match else offset
