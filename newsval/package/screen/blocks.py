"""Reads a table in blocks of columns, cell by cell as the csv module reads it."""

from __future__ import annotations

import csv
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from newsval.package.row_texts import cells_of
from newsval.tables import TABLES

_BLOCK = 1 << 22
_ROWS = 20_000
# The bytes on which pyarrow and the csv module part: a lone CR ends a row for one of them only.
_ODD_BYTES = (b"\r", b"\0")
# What the csv module reads into one cell, unless somebody told it another limit: frictionless does.
_LONGEST = 131_072
# frictionless looks at so many rows, the header among them, for the row that is the header.
_SAMPLE = 100


class UnfitError(Exception):
    """A table that cannot be read in blocks as the csv module would read it."""


class Block(NamedTuple):
    """Rows of a table: `cells` of those with as many as the header, a RecordBatch of strings.

    `ragged` are the other rows that stand before, between or after them, by the number that
    findings give them (the header is 1), filled up with empty cells, or cut off.
    """

    cells: Any
    ragged: Mapping[int, list[str]]


def read_plain(path: Path, table: str) -> Iterator[Block]:
    """The rows, fast. Raises UnfitError, perhaps after some blocks, if the file is not plain.

    A plain file is UTF-8 without a BOM, has just the header of the table, and LF at the ends of
    lines. A blank line is a row of empty cells.
    """
    import pyarrow as pa

    columns = TABLES[table].columns
    if not _is_plain(path, ",".join(columns).encode() + b"\n") or not _has_header(path, columns):
        raise UnfitError(f"{path.name} is no plain CSV file")
    ragged = _Ragged(len(columns))
    try:
        for batch in _batches(path, columns, ragged.keep):
            _check_lengths(batch)
            yield Block(batch, ragged.among(batch.num_rows))
    except pa.ArrowInvalid as error:
        raise UnfitError(str(error)) from error
    yield Block(_batch([], columns), ragged.rest())


def read_any(path: Path, table: str) -> Iterator[Block]:
    """The rows as the csv module reads them, ten times slower.

    Raises UnfitError, perhaps after some blocks, if they cannot be read or their header is not
    just that of the table.
    """
    columns = TABLES[table].columns
    try:
        if not _has_header(path, columns):
            raise UnfitError("the first row is not the header of the table")
        with path.open(encoding="utf-8-sig", newline="") as file:
            numbered = enumerate(csv.reader(file), 1)
            next(numbered)
            while rows := dict(islice(numbered, _ROWS)):
                yield _block(rows, columns)
    except (csv.Error, UnicodeDecodeError) as error:
        raise UnfitError(str(error)) from error


class _Ragged:
    """Keeps the rows that pyarrow tells to have another number of cells than the header."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._rows: dict[int, list[str]] = {}
        self._next = 2  # the number of the first row that was not given yet

    def keep(self, row: Any) -> str:
        """Keep a row, so that it is passed over, unless the csv module reads it otherwise."""
        try:
            cells = cells_of(row.text)
            self._rows[row.number] = _fitted(cells, self._width)
        except (csv.Error, UnfitError):
            return "error"
        return "skip" if len(cells) == row.actual_columns else "error"

    def among(self, count: int) -> Mapping[int, list[str]]:
        """Those that stand before or between the next so many other rows.

        pyarrow reads on before it gives a block, so that others may be known already.
        """
        found: dict[int, list[str]] = {}
        for number in sorted(self._rows):
            if number >= self._next + count + len(found):
                break
            found[number] = self._rows.pop(number)
        self._next += count + len(found)
        return found

    def rest(self) -> Mapping[int, list[str]]:
        """Those behind all other rows."""
        return dict(sorted(self._rows.items()))


def _is_plain(path: Path, header: bytes) -> bool:
    decode = getincrementaldecoder("utf-8")().decode
    with path.open("rb") as file:
        chunk = file.read(_BLOCK)
        if not chunk.startswith(header):
            return False
        try:
            while chunk:
                decode(chunk)
                if any(odd in chunk for odd in _ODD_BYTES):
                    return False
                chunk = file.read(_BLOCK)
            decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _batches(path: Path, columns: tuple[str, ...], keep: Callable[[Any], str]) -> Any:
    import pyarrow as pa
    from pyarrow import csv as arrow

    if path.stat().st_size <= len(",".join(columns)) + 1:
        return []  # pyarrow calls a file without rows empty
    return arrow.open_csv(
        path,
        arrow.ReadOptions(
            use_threads=False, block_size=_BLOCK, skip_rows=1, column_names=list(columns)
        ),
        arrow.ParseOptions(
            newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=keep
        ),
        arrow.ConvertOptions(
            column_types=dict.fromkeys(columns, pa.string()),
            check_utf8=False,  # which the file was seen to be
            null_values=[],
            strings_can_be_null=False,
        ),
    )


def _check_lengths(batch: Any) -> None:
    """Raise UnfitError for a cell that may be longer than the csv module reads."""
    import pyarrow.compute as pc

    for column in batch.columns:
        if column.nbytes >= _LONGEST and pc.max(pc.binary_length(column)).as_py() >= _LONGEST:
            raise UnfitError("a cell is too long")


def _has_header(path: Path, columns: tuple[str, ...]) -> bool:
    """Whether the first row is the header, and frictionless takes it for that.

    It takes the first row whose width is near the average, or the first if there is none.
    """
    most = len(columns) + 1  # cells of a row that it is shown
    with path.open(encoding="utf-8-sig", newline="") as file:
        sample = list(islice(csv.reader(file), _SAMPLE))
    if not sample or tuple(sample[0]) != columns:
        return False
    widths = [min(len(row), most) for row in sample]
    average = round(sum(widths) / len(widths))
    drift = max(round(average * 0.1), 1)
    return next((at for at, width in enumerate(widths) if abs(width - average) <= drift), 0) == 0


def _block(rows: Mapping[int, list[str]], columns: tuple[str, ...]) -> Block:
    width = len(columns)
    ragged = {number: _fitted(row, width) for number, row in rows.items() if len(row) != width}
    batch = _batch([row for row in rows.values() if len(row) == width], columns)
    _check_lengths(batch)
    return Block(batch, ragged)


def _batch(rows: list[list[str]], columns: tuple[str, ...]) -> Any:
    import pyarrow as pa

    cells = zip(*rows, strict=True) if rows else ((),) * len(columns)
    return pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in cells], columns)


def _fitted(row: list[str], width: int) -> list[str]:
    fitted = (row + [""] * width)[:width]
    if any(len(cell.encode()) >= _LONGEST for cell in fitted):
        raise UnfitError("a cell is too long")
    return fitted
