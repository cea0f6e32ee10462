"""Compares a table with the rows that the records give, in one pass over both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newsval.findings import cut
from newsval.package.faults import RowDifference
from newsval.package.row_file import NumberedRow, RowFile, RowText
from newsval.resources import table_schema
from newsval.tables import Row, Table

_Key = tuple[str, ...]
_LONGEST = 500
_MOST_BEFORE_RETRY = 1024


class TableComparison:
    """Compares the rows of one table's file with those of the records, fed record by record.

    Rows wait only where the two are not in the same order, so that memory stays flat for a table
    in the order of the records. `rows` counts the rows read; `equal` is whether, so far, the file
    holds just the rows of the records, in their order, and not even a blank one besides.
    """

    def __init__(self, table: Table, path: Path) -> None:
        self._table = table
        self._key = [table.columns.index(name) for name in table_schema(table.name)["primaryKey"]]
        self._file = RowFile(path, table.columns)
        self._expected: dict[_Key, Row] = {}
        self._actual: dict[_Key, NumberedRow] = {}
        self._equal = True

    @property
    def rows(self) -> int:
        """How many rows of the file were read."""
        return self._file.rows

    @property
    def unreadable(self) -> str:
        """Why the file could not be read on, if so."""
        return self._file.unreadable

    @property
    def equal(self) -> bool:
        """Whether the file held nothing but the rows of the records, in their order."""
        return self._equal and not self._file.blanks and not self._file.unreadable

    def feed(self, expected: Iterable[Row]) -> Iterator[RowDifference]:
        """The differences that these rows of a record show, as far as the file has been read."""
        for row in expected:
            yield from self._feed(row)

    def feed_text(self, expected: RowText) -> Iterator[tuple[int, RowDifference]]:
        """The differences that many rows show, given as the text of their CSV file.

        The same as `feed` of each row finds, with the index of the row.
        """
        at, wait = 0, 1
        while at < len(expected.ends):
            same = self._file.pass_over(expected, at)
            at += same
            # where nothing is the same, trying again and again would cost more than it saves
            wait = 1 if same else min(2 * wait, _MOST_BEFORE_RETRY)
            for index in range(at, min(at + wait, len(expected.ends))):
                for difference in self._feed(expected.row(index)):
                    yield index, difference
            at += wait

    def finish(self, unknown: set[str]) -> Iterator[RowDifference]:
        """The differences that are left; rows of the articles in `unknown` are passed over."""
        while (found := self._file.take()) is not None:
            self._equal = False
            yield from self._come(found)
        self._file.close()
        if self.unreadable:
            return
        for key, row in self._expected.items():
            yield RowDifference("missing", self._table.name, _shown(key), expected=_shown(row))
        for key, found in self._actual.items():
            if found.row[:1] and found.row[0] not in unknown:
                yield self._extra(key, found)

    def _feed(self, row: Row) -> Iterator[RowDifference]:
        found = self._file.peek()
        if found is not None and found.row == row:
            self._file.take()
            return
        self._equal = False
        if self._key_of(row) in self._actual:
            # the file had it before: it has not to give a row for this one
            yield from self._meet(row)
            return
        while found is not None and found.row != row and self._key_of(found.row) in self._expected:
            self._file.take()
            yield from self._come(found)
            found = self._file.peek()
        self._file.take()
        if found is None or found.row != row:
            yield from self._meet(row)
            if found is not None:
                yield from self._come(found)

    def _meet(self, row: Row) -> Iterator[RowDifference]:
        key = self._key_of(row)
        found = self._actual.pop(key, None)
        if found is None:
            self._expected[key] = row
        else:
            yield from self._cells(row, found)

    def _come(self, found: NumberedRow) -> Iterator[RowDifference]:
        key = self._key_of(found.row)
        row = self._expected.pop(key, None)
        if row is not None:
            yield from self._cells(row, found)
        elif key in self._actual:
            yield self._extra(key, found)
        else:
            self._actual[key] = found

    def _extra(self, key: _Key, found: NumberedRow) -> RowDifference:
        return RowDifference("extra", self._table.name, _shown(key), found.number)

    def _cells(self, expected: Row, found: NumberedRow) -> Iterator[RowDifference]:
        key = _shown(self._key_of(expected))
        for name, left, right in zip(self._table.columns, expected, found.row, strict=False):
            if left != right:
                yield RowDifference("cell", self._table.name, key, found.number, name, left, right)

    def _key_of(self, row: Row) -> _Key:
        return tuple(row[index] for index in self._key if index < len(row))


def _shown(cells: tuple[str, ...]) -> str:
    # a key of someone else's can be as long as the file
    return ", ".join(cut(cell, _LONGEST) for cell in cells)
