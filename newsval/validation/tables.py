"""Checks the tables of a package by themselves: in bulk where that can be, else row by row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newsval.findings import Place
from newsval.package import screened, stock
from newsval.package.stock import TableResult
from newsval.validation.tally import Tally

# frictionless takes about 5 CPU seconds for tables of this size.
_LARGE = 10_000_000


def check_tables(folder: Path, prefix: str, files: Mapping[str, str], tally: Tally) -> None:
    """Check the tables with these paths in the package, by the tables' names.

    Findings call a file by its path with `prefix` before it.
    """
    if not files:
        return
    bulk = screened.can_screen()
    if not bulk:
        _note_slowness(
            sum((folder / path).stat().st_size for path in files.values()), prefix, tally
        )
    check = screened.check_tables if bulk else stock.check_tables
    for result in check(folder, files, tally.max_table_errors):
        _tell(result, f"{prefix}{files[result.table]}", tally)


def _tell(result: TableResult, file: str, tally: Tally) -> None:
    tally.checked["rows"] += result.rows
    tally.ways[file] = result.way
    for error in result.errors:
        tally.check(error, Place(file))
    if result.errors and not result.rows:
        tally.note(f"{file}: neither its rows nor the keys to them were checked")
    if len(result.errors) >= tally.max_table_errors:
        tally.note(f"{file}: the check stopped at {len(result.errors)} errors")


def _note_slowness(size: int, prefix: str, tally: Tally) -> None:
    if size > _LARGE:
        tally.note(
            f"{prefix or 'the package'}: its tables, {size / 1e6:,.0f} MB, were checked row by "
            "row; pip install 'newsval[scale]' has those of more than "
            f"{_LARGE / 1e6:.0f} MB checked ten times faster"
        )
