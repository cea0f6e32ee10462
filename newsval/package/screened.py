"""Checks tables in bulk; only what is suspect is shown to frictionless, which words what it finds.

The result is that of `stock`, error by error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

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

# Suspect rows, most of which have an error each, that mostly have as many as are reported.
_FIRST = 2 * MAX_ERRORS


def can_screen() -> bool:
    """Whether pyarrow, of the extra `scale`, is installed."""
    return find_spec("pyarrow") is not None


def check_tables(folder: Path, files: Mapping[str, str]) -> Iterator[TableResult]:
    """Check the tables of a package as `stock.check_tables` does, with the same result."""
    readable: dict[str, Path] = {}
    screened: dict[str, Screening] = {}
    for name in (name for name in TABLES if name in files):
        path = folder / files[name]
        parents = [parent for parent in parents_of(name) if parent in readable]
        fit = all(parent in screened for parent in parents)
        screening = screen_table(path, name) if fit else None
        if screening is None:
            yield check_table(name, path, readable)
            continue
        readable[name] = path
        screened[name] = screening
        yield _judged(screening, path, {parent: screened[parent] for parent in parents})


def _judged(screening: Screening, path: Path, parents: Mapping[str, Screening]) -> TableResult:
    rows = sorted(suspects(screening, parents))
    if not rows:
        return TableResult(screening.table, (), screening.rows, "screen")
    result = _replayed(screening, path, rows[:_FIRST], parents)
    # where the first rows have errors enough, frictionless would not look at the others
    if len(rows) > _FIRST and len(result.errors) < MAX_ERRORS:
        result = _replayed(screening, path, rows, parents)
    stopped = len(result.errors) >= MAX_ERRORS
    read = (result.errors[-1].row or 1) - 1 if stopped else screening.rows
    return result._replace(rows=read, way="screen+frictionless")


def _replayed(
    screening: Screening, path: Path, numbers: Sequence[int], parents: Mapping[str, Screening]
) -> TableResult:
    """What frictionless finds in these rows of a table, which are in order."""
    resources = [_parent(screening, set(numbers), parent) for parent in parents.values()]
    shown = _rows(path, screening.table, numbers)
    judged = table_resource(screening.table, shown, parents, dialect=_dialect(numbers))
    return judge(screening.table, [*resources, judged])


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
