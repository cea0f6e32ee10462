"""Reads the rows of a table's CSV file one by one, or passes over many of them unread."""

from __future__ import annotations

import csv
import io
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsval.tables import Row

# In bytes; what is read beyond the first difference is read again.
_WINDOW = 1 << 13
_MOST_WINDOW = 1 << 18
# A cell as csv writes it, with what ends it.
_CELL = re.compile(r'("[^"]*(?:""[^"]*)*"|[^",\n]*)[,\n]')


class NumberedRow(NamedTuple):
    """A row with its number: that of the header is 1, and each row counts, blank ones too."""

    number: int
    row: Row


class RowText(NamedTuple):
    """Rows as the text of a CSV file: its bytes, and where in them each row ends."""

    data: bytes
    ends: Sequence[int]

    def row(self, index: int) -> Row:
        """The cells of a row."""
        start = self.ends[index - 1] if index else 0
        text = self.data[start : self.ends[index]].decode()
        if len(text) > csv.field_size_limit():  # csv would refuse a cell of such a length
            return tuple(map(_unquoted, _CELL.findall(text)))
        return tuple(next(csv.reader(io.StringIO(text, newline=""))))


class RowFile:
    """The rows of a CSV file from the second line on, the next of which can be looked at.

    `rows` counts those that were read or passed over, blank ones aside; `blanks` is whether one
    of them was blank; `unreadable` says why no further row can be read, if so.
    """

    def __init__(self, path: Path, columns: Row) -> None:
        self._file = path.open("rb")
        self._reader = csv.reader(self._lines())
        self._offset = 0  # of what the reader has not taken
        self._split: list[str] = []  # what it has not taken of a line that holds several
        self._number = 1
        self._next: NumberedRow | None = None
        self._next_offset: int | None = 0  # where the next row starts, None within a line
        self.rows = 0
        self.blanks = False
        self.unreadable = ""
        if self._read() != columns and not self.unreadable:
            self.unreadable = "its header is not that of its schema"

    def peek(self) -> NumberedRow | None:
        """The next row, None at the end."""
        while self._next is None and not self.unreadable:
            self._next_offset = None if self._split else self._offset
            row = self._read()
            if row is None:
                return None
            self._number += 1
            self.blanks = self.blanks or not row
            if row:
                self._next = NumberedRow(self._number, row)
        return self._next

    def take(self) -> NumberedRow | None:
        """The next row, which is then no longer the next."""
        row, self._next = self.peek(), None
        self.rows += row is not None
        return row

    def pass_over(self, text: RowText, first: int) -> int:
        """Pass over the rows of `text`, from `first` on, that are the next in the file as bytes.

        How many they are. Rows that are the same but written otherwise are not passed over.
        """
        offset = self._offset if self._next is None else self._next_offset
        if self.unreadable or offset is None or (self._next is None and self._split):
            return 0
        if offset != self._offset:
            self._file.seek(offset)
        start = text.ends[first - 1] if first else 0
        alike = self._alike(text.data, start)
        same = bisect_right(text.ends, start + alike) - first
        self._move(offset, text.ends[first + same - 1] - start if same else 0, same)
        return same

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _alike(self, data: bytes, start: int) -> int:
        """How many bytes from `start` on are those that the file has from where it is."""
        alike, size = 0, _WINDOW
        while wanted := data[start + alike : start + alike + size]:
            found = self._file.read(len(wanted))
            if found != wanted:
                return alike + _common(found, wanted)
            alike += len(wanted)
            # where much is alike, more is likely to be
            size = min(2 * size, _MOST_WINDOW)
        return alike

    def _move(self, offset: int, size: int, rows: int) -> None:
        """Make so many rows, which are `size` bytes from `offset` on, be passed over."""
        if rows:
            self._offset = offset + size
            self._number += rows - (self._next is not None)
            self._next = None
            self._split.clear()
            self.rows += rows
        self._file.seek(self._offset)

    def _read(self) -> Row | None:
        try:
            row = next(self._reader, None)
        except (csv.Error, UnicodeDecodeError) as error:
            self.unreadable = str(error)
            return None
        return None if row is None else tuple(row)

    def _lines(self) -> Iterator[str]:
        """The lines of the file, decoded; one that a lone CR divides is several to the reader."""
        encoding = "utf-8-sig"
        while line := self._file.readline():
            self._offset += len(line)
            text = line.decode(encoding)
            encoding = "utf-8"
            if "\r" not in text:
                yield text
                continue
            self._split = list(io.StringIO(text, newline=""))
            while self._split:
                yield self._split.pop(0)


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def _common(left: bytes, right: bytes) -> int:
    """How many bytes at the start of both are the same."""
    at, step = 0, 1 << 12
    while step:
        while at < len(right) and left[at : at + step] == right[at : at + step]:
            at += step
        step >>= 1
    return min(at, len(left), len(right))
