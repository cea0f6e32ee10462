"""Where the values of a JSON text stand: line and column of the value at a JSON pointer.

Lines and columns are counted from 1, columns in code points. A line ends with LF, CRLF or a CR
alone, as in a source text. A byte order mark is no column.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from json import JSONDecoder
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")
_SPACE = re.compile(r"[ \t\n\r]*")
_read = JSONDecoder().raw_decode
_MARK = b"\xef\xbb\xbf"


class Position(NamedTuple):
    """A place in a file: line and column, from 1."""

    line: int
    column: int


class _Member(NamedTuple):
    """Where a member of an object or array stands: offsets of its key and of its value."""

    key: int
    value: int


class JsonPlaces:
    """Finds places in the bytes of a JSON text that `read_json` has read without fault.

    Nothing is done before the first question. Each object or array on the way to a value is gone
    through once, however many questions there are, so that all of them together take time linear
    in the text. `first_line` is the line of the file that the text begins in.
    """

    def __init__(self, data: bytes, first_line: int = 1) -> None:
        self.data = data
        self._first_line = first_line
        self._text: str | None = None
        self._members: dict[int, Mapping[str, _Member]] = {}
        self._line_starts: array[int] = array("Q")

    @property
    def text(self) -> str:
        """The text of the bytes, without byte order mark; what is not UTF-8 becomes U+FFFD."""
        if self._text is None:
            self._text = self.data.removeprefix(_MARK).decode("utf-8", "replace")
        return self._text

    def value(self, pointer: str) -> Position:
        """Where the value at a pointer begins; where there is none, the nearest one around it."""
        return self.position(self._find(pointer).value)

    def key(self, pointer: str) -> Position:
        """Where the key begins that leads to the value at a pointer; in an array, the value."""
        return self.position(self._find(pointer).key)

    def position(self, offset: int) -> Position:
        """The line and column of the code point at an offset into the text, from 0."""
        if not self._line_starts:
            ends = (match.end() for match in _LINE_END.finditer(self.text))
            self._line_starts = array("Q", (0, *ends))
        line = bisect_right(self._line_starts, offset)
        return Position(self._first_line + line - 1, offset - self._line_starts[line - 1] + 1)

    def _find(self, pointer: str) -> _Member:
        start = _after_space(self.text, 0)
        found = _Member(start, start)
        for part in pointer.split("/")[1:]:
            members = self._members_at(found.value)
            name = part.replace("~1", "/").replace("~0", "~")
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
