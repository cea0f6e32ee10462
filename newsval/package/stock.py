"""Checks tables with frictionless, the reference library of Data Packages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newsval.package.faults import TableError
from newsval.resources import table_schema
from newsval.tables import TABLES

# frictionless stops at this many errors a table.
MAX_ERRORS = 1000


class TableResult(NamedTuple):
    """The errors of one table, and how many rows of it were read."""

    table: str
    errors: tuple[TableError, ...]
    rows: int


def check_tables(folder: Path, files: Mapping[str, str]) -> Iterator[TableResult]:
    """Check the tables of a package.

    Args:
        folder: The package's folder.
        files: The path in the package, known to be safe, of each table that is there, by the
            table's name. Only the published table schemas are used, nothing of the descriptor.
    """
    from frictionless import Package
    from frictionless.exception import FrictionlessException

    present = [name for name in TABLES if name in files]
    resources = [_resource(name, files) for name in present]
    package = Package.from_descriptor(
        {"name": "tables", "resources": resources}, basepath=str(folder)
    )
    for name in present:
        try:
            report = package.get_resource(name).validate(limit_errors=MAX_ERRORS)
        except FrictionlessException as error:
            yield TableResult(name, (_error(error.error),), 0)
            continue
        errors = (error for task in report.tasks for error in task.errors)
        rows = sum(task.stats.get("rows") or 0 for task in report.tasks)
        yield TableResult(name, tuple(_error(error) for error in errors), rows)


def _resource(name: str, files: Mapping[str, str]) -> dict[str, Any]:
    schema = dict(table_schema(name))
    keys: Iterable[Any] = schema.get("foreignKeys", ())
    # a parent that is not there is a finding of its own, not one for each row of its children
    schema["foreignKeys"] = [k for k in keys if k["reference"]["resource"] in ("", *files)]
    return {
        "name": name,
        "type": "table",
        "path": files[name],
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"csv": {"delimiter": ",", "skipInitialSpace": False}},
        "schema": schema,
    }


def _error(error: Any) -> TableError:
    cell = getattr(error, "cell", None)
    fields = getattr(error, "field_names", None) or [getattr(error, "field_name", None)]
    return TableError(
        type=error.type,
        message=error.message,
        row=getattr(error, "row_number", None),
        field=", ".join(name for name in fields if name) or None,
        cell=None if cell is None else str(cell),
    )
