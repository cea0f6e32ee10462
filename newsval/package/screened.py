"""Checks tables in bulk; only what is suspect is shown to frictionless, which words what it finds.

The result is that of `stock`, error by error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from newsval.package.row_texts import cells_of, texts_of
from newsval.package.screen.keys import Key, Screening, foreign_keys, parent_keys, suspects
from newsval.package.screen.tables import screen_table
from newsval.package.stock import (
    MAX_ERRORS,
    Rows,
    TableResult,
    check_table,
    judge,
    parent_resource,
    parents_of,
    table_resource,
)
from newsval.tables import TABLES

# Of suspect rows most have an error; of so many for each one that is wanted there are enough.
_ROWS_AN_ERROR = 2


def can_screen() -> bool:
    """Whether pyarrow, of the extra `scale`, is installed."""
    return find_spec("pyarrow") is not None


def check_tables(
    folder: Path, files: Mapping[str, str], most: int = MAX_ERRORS
) -> Iterator[TableResult]:
    """Check the tables of a package as `stock.check_tables` does, with the same result."""
    readable: dict[str, Path] = {}
    screened: dict[str, Screening] = {}
    for name in (name for name in TABLES if name in files):
        path = folder / files[name]
        parents = [parent for parent in parents_of(name) if parent in readable]
        fit = all(parent in screened for parent in parents)
        screening = screen_table(path, name) if fit else None
        if screening is None:
            yield check_table(name, path, readable, most)
            continue
        readable[name] = path
        screened[name] = screening
        family = _Family(screening, path, {parent: screened[parent] for parent in parents})
        yield _judged(family, most)


class _Family(NamedTuple):
    """A table as the screen left it, with its file and its parents."""

    screening: Screening
    path: Path
    parents: Mapping[str, Screening]


def _judged(family: _Family, most: int) -> TableResult:
    screening = family.screening
    rows = sorted(suspects(screening, family.parents))
    if not rows:
        return TableResult(screening.table, (), screening.rows, "screen")
    first = rows[: _ROWS_AN_ERROR * most]
    result = _replayed(family, first, most)
    # where the first rows have errors enough, frictionless would not look at the others
    if len(first) < len(rows) and len(result.errors) < most:
        result = _replayed(family, rows, most)
    stopped = len(result.errors) >= most
    read = (result.errors[-1].row or 1) - 1 if stopped else screening.rows
    return result._replace(rows=read, way="screen+frictionless")


def _replayed(family: _Family, numbers: Sequence[int], most: int) -> TableResult:
    """What frictionless finds in these rows of a table, which are in order."""
    screening, path, parents = family
    resources = [_parent(screening, set(numbers), parent) for parent in parents.values()]
    shown = _rows(path, screening.table, numbers)
    judged = table_resource(screening.table, shown, parents, dialect=_dialect(numbers))
    return judge(screening.table, [*resources, judged], most)


def _dialect(numbers: Sequence[int]) -> Any:
    """A dialect by which frictionless gives the rows behind the header these numbers."""
    from frictionless import Dialect

    class NumberedRows(Dialect):
        def read_enumerated_content_stream(self, cell_stream: Any) -> Iterator[tuple[int, Any]]:
            rows = super().read_enumerated_content_stream(cell_stream)
            return ((number, cells) for number, (_, cells) in zip(numbers, rows, strict=False))

    return NumberedRows(header=True, header_rows=[1])


def _rows(path: Path, table: str, numbers: Sequence[int]) -> Rows:
    """The header and these rows, cut off behind the first cell too many."""
    width = len(TABLES[table].columns)

    def rows() -> Iterator[list[str]]:
        yield list(TABLES[table].columns)
        with path.open(encoding="utf-8-sig", newline="") as file:
            for text in texts_of(file, numbers):
                yield cells_of(text)[: width + 1]

    return rows


def _parent(screening: Screening, rows: set[int], parent: Screening) -> Any:
    """The rows of a parent that decide on the keys of these rows; only their keys are filled in."""
    keys = [key for key in foreign_keys(screening.table) if key.parent == parent.table]
    columns = list(dict.fromkeys(name for key in keys for name in key.parent_fields))
    wanted: dict[tuple[Key, Key], None] = {}
    for key in keys:
        for found in parent_keys(screening, rows, key, parent):
            wanted[key.parent_fields, found] = None

    def lines() -> Iterator[list[str]]:
        yield columns
        for fields, cells in wanted:
            known = dict(zip(fields, cells, strict=True))
            yield [known.get(name, "") for name in columns]

    return parent_resource(parent.table, lines, columns)
