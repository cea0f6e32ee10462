"""Reads a table in blocks of columns, cell by cell as the csv module reads it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

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
    """Rows of a table as a RecordBatch of strings; `ragged` says which had too few cells or many.

    A ragged row is filled up with empty cells, or cut off; `ragged` is None where no row is.
    """

    cells: Any
    ragged: Any | None


def read_plain(path: Path, table: str) -> Iterator[Block]:
    """The rows, fast. Raises UnfitError, perhaps after some blocks, if the file is not plain.

    A plain file is UTF-8 without a BOM, has just the header of the table, LF at the ends of
    lines, and as many cells in each row as in the header.
    """
    import pyarrow as pa

    columns = TABLES[table].columns
    if not _is_plain(path, ",".join(columns).encode() + b"\n"):
        raise UnfitError(f"{path.name} is no plain CSV file")
    try:
        for batch in _batches(path, columns):
            _check_lengths(batch)
            yield Block(batch, None)
    except pa.ArrowInvalid as error:
        raise UnfitError(str(error)) from error


def read_any(path: Path, table: str) -> Iterator[Block]:
    """The rows as the csv module reads them, ten times slower.

    Raises UnfitError, perhaps after some blocks, if they cannot be read or their header is not
    just that of the table.
    """
    columns = TABLES[table].columns
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            first = list(islice(reader, _SAMPLE))
            if not first or tuple(first[0]) != columns or not _is_header(first):
                raise UnfitError("the first row is not the header of the table")
            rows = first[1:]
            while rows:
                yield _block(rows, columns)
                rows = list(islice(reader, _ROWS))
    except (csv.Error, UnicodeDecodeError) as error:
        raise UnfitError(str(error)) from error


def _is_plain(path: Path, header: bytes) -> bool:
    with path.open("rb") as file:
        chunk = file.read(_BLOCK)
        if not chunk.startswith(header):
            return False
        while chunk:
            if any(odd in chunk for odd in _ODD_BYTES):
                return False
            chunk = file.read(_BLOCK)
    return True


def _batches(path: Path, columns: tuple[str, ...]) -> Any:
    import pyarrow as pa
    from pyarrow import csv as arrow

    if path.stat().st_size <= len(",".join(columns)) + 1:
        return []  # pyarrow calls a file without rows empty
    return arrow.open_csv(
        path,
        arrow.ReadOptions(
            use_threads=False, block_size=_BLOCK, skip_rows=1, column_names=list(columns)
        ),
        arrow.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        arrow.ConvertOptions(
            column_types=dict.fromkeys(columns, pa.string()),
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


def _is_header(sample: list[list[str]]) -> bool:
    """Whether frictionless takes the first row for the header: its width is near the average."""
    widths = [len(row) for row in sample]
    average = round(sum(widths) / len(widths))
    return abs(widths[0] - average) <= max(round(average * 0.1), 1)


def _block(rows: list[list[str]], columns: tuple[str, ...]) -> Block:
    import pyarrow as pa

    width = len(columns)
    ragged = [index for index, row in enumerate(rows) if len(row) != width]
    for index in ragged:
        rows[index] = (rows[index] + [""] * width)[:width]
    arrays = [pa.array(cells, pa.string()) for cells in zip(*rows, strict=True)]
    batch = pa.RecordBatch.from_arrays(arrays, list(columns))
    _check_lengths(batch)
    return Block(batch, _mask(ragged, len(rows)) if ragged else None)


def _mask(indices: list[int], size: int) -> Any:
    """Booleans, true at these indices."""
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.is_in(pa.array(range(size), pa.int64()), value_set=pa.array(indices, pa.int64()))
