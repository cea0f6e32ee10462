"""Checks tables with frictionless, the reference library of Data Packages."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from newsval.findings import fitted
from newsval.package.faults import TableError
from newsval.resources import table_schema
from newsval.tables import TABLES

# At so many errors a table frictionless stops, if it is not told otherwise.
MAX_ERRORS = 1000
# Its messages hold whole cells; a cell can be as long as the file.
_SHOWN = 500

Way = Literal["records", "screen", "screen+frictionless", "frictionless"]
Rows = Callable[[], Iterator[list[str]]]


class TableResult(NamedTuple):
    """The errors of one table, how many rows of it were read, and which way it was judged."""

    table: str
    errors: tuple[TableError, ...]
    rows: int
    way: Way = "frictionless"


def check_tables(
    folder: Path, files: Mapping[str, str], most: int = MAX_ERRORS
) -> Iterator[TableResult]:
    """Check the tables of a package.

    A table whose text or header cannot be read has that one error; none of its rows is checked,
    and no key that leads to one.

    Args:
        folder: The package's folder.
        files: The path in the package, known to be safe, of each table that is there, by the
            table's name. Only the published table schemas are used, nothing of the descriptor.
        most: The number of errors at which the check of a table stops.
    """
    readable: dict[str, Path] = {}
    for name in TABLES:
        if name in files:
            yield check_table(name, folder / files[name], readable, most)


def check_table(name: str, path: Path, readable: dict[str, Path], most: int) -> TableResult:
    """Check one table, whose parents were checked before; if it can be read, it joins `readable`.

    A parent that is not in `readable` is a finding of its own, not one for each row here.
    """
    error = _unreadable(path, name)
    if error is not None:
        return TableResult(name, (error,), 0)
    readable[name] = path
    parents = [parent for parent in parents_of(name) if parent in readable]
    resources = [
        parent_resource(parent, _reader(readable[parent], parent), TABLES[parent].columns)
        for parent in parents
    ]
    return judge(name, [*resources, table_resource(name, _reader(path, name), parents)], most)


def parents_of(table: str) -> tuple[str, ...]:
    """The tables that the foreign keys of a table lead to."""
    keys = table_schema(table).get("foreignKeys", ())
    return tuple(dict.fromkeys(key["reference"]["resource"] for key in keys))


def table_resource(name: str, rows: Rows, parents: Collection[str], **options: Any) -> Any:
    """A table for frictionless: its rows, header included, and its keys to those parents."""
    keys: Iterable[Any] = table_schema(name).get("foreignKeys", ())
    kept = [key for key in keys if key["reference"]["resource"] in parents]
    return _resource(name, rows, {**table_schema(name), "foreignKeys": kept}, options)


def parent_resource(name: str, rows: Rows, columns: Sequence[str]) -> Any:
    """A table for frictionless to look up keys in; its own keys, which take time, are not read.

    `columns` are those of its rows.
    """
    own = ("primaryKey", "foreignKeys")
    schema = {key: value for key, value in table_schema(name).items() if key not in own}
    fields = [field for field in schema["fields"] if field["name"] in columns]
    return _resource(name, rows, {**schema, "fields": fields}, {})


def _resource(name: str, rows: Rows, schema: dict[str, Any], options: dict[str, Any]) -> Any:
    from frictionless import Schema
    from frictionless.resources import TableResource

    return TableResource(name=name, data=rows, schema=Schema.from_descriptor(schema), **options)


def judge(name: str, resources: Iterable[Any], most: int) -> TableResult:
    """The errors, at `most` so many, that frictionless finds in a table given with its parents."""
    from frictionless import Package
    from frictionless.exception import FrictionlessException

    package = Package(resources=list(resources))
    try:
        report = package.get_resource(name).validate(limit_errors=most)
    except FrictionlessException as failure:
        return TableResult(name, (_error(failure.error, name),), 0)
    found = (error for task in report.tasks for error in task.errors)
    rows = sum(task.stats.get("rows") or 0 for task in report.tasks)
    return TableResult(name, tuple(_error(error, name) for error in found), rows)


def _reader(path: Path, table: str) -> Rows:
    """The rows of a CSV file, each time anew, cut off behind the first cell too many.

    frictionless guesses the dialect even where it is told, in time that grows with the square of
    the first rows, and takes as long over the surplus cells of a row.
    """
    width = len(TABLES[table].columns)

    def rows() -> Iterator[list[str]]:
        from frictionless import errors
        from frictionless.exception import FrictionlessException

        with path.open(encoding="utf-8-sig", newline="") as file:
            try:
                for row in csv.reader(file):
                    yield row[: width + 1]
            except csv.Error as error:
                raise FrictionlessException(errors.SourceError(note=str(error))) from error

    return rows


def _unreadable(path: Path, table: str) -> TableError | None:
    """Why no row of a table can be read: it is no UTF-8, or its header is another altogether."""
    columns = TABLES[table].columns
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file), [])
            for _ in file:
                pass
    except (UnicodeDecodeError, csv.Error) as error:
        return TableError("source-error", f"the table cannot be read: {error}")
    if not header:
        return TableError("source-error", "the table is empty, it has not even a header")
    if any(label == column for label, column in zip(header, columns, strict=False)):
        return None
    parted = next((mark for mark in (";", "\t", "|") if header[0].count(mark)), None)
    reason = f"its cells are parted by {parted!r}, not by commas" if parted else "it is another"
    message = f"the first row is not the header of the table: {reason}"
    return TableError("header-error", message, row=1, cell=fitted(",".join(header[:50]), _SHOWN))


def _error(error: Any, table: str) -> TableError:
    cell = _cell_of(error, table)
    fields = getattr(error, "field_names", None) or [getattr(error, "field_name", None)]
    return TableError(
        type=error.type,
        message=fitted(error.message, _SHOWN),
        row=1 if "#header" in error.tags else getattr(error, "row_number", None),
        field=", ".join(name for name in fields if name) or None,
        cell=None if cell is None else fitted(cell, _SHOWN),
        note=fitted(error.note, _SHOWN),
    )


def _cell_of(error: Any, table: str) -> str | None:
    """The cell, label or primary key that an error is about."""
    if error.type == "primary-key":
        row = dict(zip(TABLES[table].columns, error.cells, strict=False))
        return ", ".join(row.get(name, "") for name in table_schema(table)["primaryKey"])
    cell = getattr(error, "cell", None)
    label = getattr(error, "label", None) or None
    return label if cell is None else str(cell)
