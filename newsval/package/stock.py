"""Checks tables with frictionless, the reference library of Data Packages."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newsval.package.faults import TableError
from newsval.resources import table_schema
from newsval.tables import TABLES

# frictionless stops at this many errors a table.
MAX_ERRORS = 1000
# Its messages hold whole cells; a cell can be as long as the file.
_SHOWN = 500


class TableResult(NamedTuple):
    """The errors of one table, and how many rows of it were read."""

    table: str
    errors: tuple[TableError, ...]
    rows: int


def check_tables(folder: Path, files: Mapping[str, str]) -> Iterator[TableResult]:
    """Check the tables of a package.

    A table whose text or header cannot be read has that one error; none of its rows is checked,
    and no key that leads to one.

    Args:
        folder: The package's folder.
        files: The path in the package, known to be safe, of each table that is there, by the
            table's name. Only the published table schemas are used, nothing of the descriptor.
    """
    from frictionless import Package
    from frictionless.exception import FrictionlessException

    present = [name for name in TABLES if name in files]
    errors = {name: _unreadable(folder / files[name], name) for name in present}
    readable = [name for name in present if errors[name] is None]
    package = Package(resources=[_resource(n, folder / files[n], readable) for n in readable])
    for name in present:
        if (error := errors[name]) is not None:
            yield TableResult(name, (error,), 0)
            continue
        try:
            report = package.get_resource(name).validate(limit_errors=MAX_ERRORS)
        except FrictionlessException as failure:
            yield TableResult(name, (_error(failure.error),), 0)
            continue
        found = (error for task in report.tasks for error in task.errors)
        rows = sum(task.stats.get("rows") or 0 for task in report.tasks)
        yield TableResult(name, tuple(_error(error) for error in found), rows)


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
    return TableError("header-error", message, row=1, cell=_clipped(",".join(header[:50])))


def _resource(name: str, path: Path, readable: Iterable[str]) -> Any:
    from frictionless import Schema
    from frictionless.resources import TableResource

    schema = dict(table_schema(name))
    keys: Iterable[Any] = schema.get("foreignKeys", ())
    # a parent that is not there is a finding of its own, not one for each row of its children
    schema["foreignKeys"] = [k for k in keys if k["reference"]["resource"] in ("", *readable)]
    rows = _reader(path, len(TABLES[name].columns))
    return TableResource(name=name, data=rows, schema=Schema.from_descriptor(schema))


def _reader(path: Path, width: int) -> Callable[[], Iterator[list[str]]]:
    """The rows of a CSV file, each time anew, cut off behind the first cell too many.

    frictionless guesses the dialect even where it is told, in time that grows with the square of
    the first rows, and takes as long over the surplus cells of a row.
    """

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


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _error(error: Any) -> TableError:
    cell = getattr(error, "cell", None)
    fields = getattr(error, "field_names", None) or [getattr(error, "field_name", None)]
    return TableError(
        type=error.type,
        message=_clipped(error.message),
        row=1 if "#header" in error.tags else getattr(error, "row_number", None),
        field=", ".join(name for name in fields if name) or None,
        cell=None if cell is None else _clipped(str(cell)),
    )
