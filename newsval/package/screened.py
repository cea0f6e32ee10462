"""Checks tables in bulk; only what is suspect is shown to frictionless, which words what it finds.

The result is that of `stock`, error by error.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping
from importlib.util import find_spec
from itertools import count
from pathlib import Path

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

# In the place of a proven row: frictionless counts it and passes it over. Half a character cannot
# stand in a file that is UTF-8.
_COMMENT = "\ud800"


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
    rows = suspects(screening, parents)
    if not rows:
        return TableResult(screening.table, (), screening.rows, "screen")
    result = _replayed(screening, path, rows, parents)
    stopped = len(result.errors) >= MAX_ERRORS
    read = (result.errors[-1].row or 1) - 1 if stopped else screening.rows
    return result._replace(rows=read, way="screen+frictionless")


def _replayed(
    screening: Screening, path: Path, rows: Collection[int], parents: Mapping[str, Screening]
) -> TableResult:
    """What frictionless finds in these rows of a table."""
    from frictionless import Dialect

    resources = [
        parent_resource(name, _parent_rows(screening, set(rows), parent))
        for name, parent in parents.items()
    ]
    dialect = Dialect(header=True, header_rows=[1], comment_char=_COMMENT)
    shown = _rows(path, screening.table, rows)
    judged = table_resource(screening.table, shown, parents, dialect=dialect)
    return judge(screening.table, [*resources, judged])


def _rows(path: Path, table: str, numbers: Collection[int]) -> Rows:
    """The header and these rows, with a comment for each row between them."""
    width = len(TABLES[table].columns)
    last = max(numbers)

    def rows() -> Iterator[list[str]]:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in zip(count(1), csv.reader(file), strict=False):
                shown = number == 1 or number in numbers
                yield row[: width + 1] if shown else [_COMMENT]
                if number == last:
                    return

    return rows


def _parent_rows(screening: Screening, rows: set[int], parent: Screening) -> Rows:
    """The rows of a parent that decide on the keys of these rows; only their keys are filled in."""
    columns = TABLES[parent.table].columns
    wanted: dict[tuple[Key, Key], None] = {}
    for key in foreign_keys(screening.table):
        if key.parent == parent.table:
            for found in parent_keys(screening, rows, key, parent):
                wanted[key.parent_fields, found] = None

    def lines() -> Iterator[list[str]]:
        yield list(columns)
        for fields, cells in wanted:
            known = dict(zip(fields, cells, strict=True))
            yield [known.get(name, "") for name in columns]

    return lines
