"""Finds the published schemas and the data that ships: in a checkout, an editable install, a wheel.

The schemas stand once in the repository, in `schemas/` and `datapackage/`; a wheel carries both
folders in `newsval/_data`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from newsval.errors import OutputError, UsageError

RECORD_SCHEMA = "record.schema.json"
REPORT_SCHEMA = "report.schema.json"
CONFIG_SCHEMA = "config.schema.json"
BASELINE_SCHEMA = "baseline.schema.json"
PROFILE = "newsval-profile.json"
DESCRIPTOR = "datapackage.json"

_FOLDERS = ("schemas", "datapackage")


def schema_names() -> tuple[str, ...]:
    """The file names of all published schemas, sorted within their folders."""
    return tuple(_paths())


def table_schema_names() -> tuple[str, ...]:
    """The file names of the table schemas, sorted."""
    return tuple(name for name in _paths() if not name.endswith((".schema.json", PROFILE)))


def schema_bytes(name: str) -> bytes:
    """A published schema as it stands in its file. Raises UsageError if there is none so named."""
    path = _paths().get(name)
    if path is None:
        raise UsageError(f"there is no schema {name!r}", f"the schemas are: {', '.join(_paths())}")
    return path.read_bytes()


def export_schemas(folder: Path) -> list[Path]:
    """Copy all published schemas into a folder. Raises OutputError if they cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in schema_names():
            (folder / name).write_bytes(schema_bytes(name))
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{folder} cannot be written: {reason}", "check the path") from error
    return [folder / name for name in schema_names()]


def data_path(name: str) -> Path:
    """A file of names, places or weights that ships with the package."""
    return Path(__file__).parent / "data" / name


@cache
def schema(name: str) -> dict[str, Any]:
    """A published schema, read; not to be changed. Raises UsageError if there is none so named."""
    read: dict[str, Any] = json.loads(schema_bytes(name))
    return read


def table_schema(table: str) -> dict[str, Any]:
    """The table schema of a table, by the table's name. Raises UsageError for no table."""
    return schema(f"{table}.json")


@cache
def _paths() -> dict[str, Path]:
    package = Path(__file__).parent
    root = package / "_data" if (package / "_data").is_dir() else package.parent
    return {path.name: path for name in _FOLDERS for path in sorted((root / name).glob("*.json"))}
