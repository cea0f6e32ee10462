"""Compares a table with the rows that the records give, in one pass over both."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsval.package.faults import RowDifference
from newsval.resources import table_schema
from newsval.tables import Row, Table

_Key = tuple[str, ...]
_LONGEST = 500


class _Numbered(NamedTuple):
    number: int
    row: Row


class TableComparison:
    """Compares the rows of one table's file with those of the records, fed record by record.

    Rows wait only where the two are not in the same order, so that memory stays flat for a table
    in the order of the records. `rows` counts the rows read; `equal` is whether, so far, the file
    holds just the rows of the records, in their order, and not even a blank one besides.
    """

    def __init__(self, table: Table, path: Path) -> None:
        self._table = table
        self._key = [table.columns.index(name) for name in table_schema(table.name)["primaryKey"]]
        self._file = path.open(encoding="utf-8-sig", newline="")
        self._rows = self._read()
        self._expected: dict[_Key, Row] = {}
        self._actual: dict[_Key, _Numbered] = {}
        self.unreadable = ""
        self.rows = 0
        self.equal = True

    def feed(self, expected: Iterable[Row]) -> Iterator[RowDifference]:
        """The differences that these rows of a record show, as far as the file has been read."""
        for row in expected:
            found = next(self._rows, None)
            if found is not None and found.row == row:
                continue
            self.equal = False
            yield from self._meet(row)
            if found is not None:
                yield from self._come(found)

    def finish(self, unknown: set[str]) -> Iterator[RowDifference]:
        """The differences that are left; rows of the articles in `unknown` are passed over."""
        for found in self._rows:
            self.equal = False
            yield from self._come(found)
        self._file.close()
        self.equal = self.equal and not self.unreadable
        if self.unreadable:
            return
        for key, row in self._expected.items():
            yield RowDifference("missing", self._table.name, _shown(key), expected=_shown(row))
        for key, found in self._actual.items():
            if found.row[:1] and found.row[0] not in unknown:
                yield self._extra(key, found)

    def _meet(self, row: Row) -> Iterator[RowDifference]:
        key = self._key_of(row)
        found = self._actual.pop(key, None)
        if found is None:
            self._expected[key] = row
        else:
            yield from self._cells(row, found)

    def _come(self, found: _Numbered) -> Iterator[RowDifference]:
        key = self._key_of(found.row)
        row = self._expected.pop(key, None)
        if row is not None:
            yield from self._cells(row, found)
        elif key in self._actual:
            yield self._extra(key, found)
        else:
            self._actual[key] = found

    def _extra(self, key: _Key, found: _Numbered) -> RowDifference:
        return RowDifference("extra", self._table.name, _shown(key), found.number)

    def _cells(self, expected: Row, found: _Numbered) -> Iterator[RowDifference]:
        key = _shown(self._key_of(expected))
        for name, left, right in zip(self._table.columns, expected, found.row, strict=False):
            if left != right:
                yield RowDifference("cell", self._table.name, key, found.number, name, left, right)

    def _key_of(self, row: Row) -> _Key:
        return tuple(row[index] for index in self._key if index < len(row))

    def _read(self) -> Iterator[_Numbered]:
        """The rows with their numbers; none where the header is another (see TB002)."""
        reader = csv.reader(self._file)
        try:
            if tuple(next(reader, ())) != self._table.columns:
                self.unreadable = "its header is not that of its schema"
                return
            for number, row in enumerate(reader, 2):
                self.equal = self.equal and bool(row)
                self.rows += bool(row)
                if row:
                    yield _Numbered(number, tuple(row))
        except (csv.Error, UnicodeDecodeError) as error:
            self.unreadable = str(error)


def _shown(cells: tuple[str, ...]) -> str:
    # a key of someone else's can be as long as the file
    return ", ".join(cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…" for cell in cells)
