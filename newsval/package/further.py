"""Keys and categories of tables that are not newsval's, which frictionless passes over."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsval.package.faults import KeyFault
from newsval.package.gate.paths import is_below
from newsval.package.read import PackageFile
from newsval.package.records import read_failure, read_value

# rows whose keys are remembered; memory must not grow with the table
_MOST = 1_000_000


def key_faults(folder: Path, file: PackageFile) -> Iterator[KeyFault]:
    """What breaks the `uniqueKeys` and `categories` of a CSV table's schema, row by row.

    The first fault says that the schema relies upon them. A table that is no plain CSV of UTF-8
    with commas is passed over but for that.
    """
    schema = _schema(folder, file)
    keys, categories = _unique_keys(schema), _categories(schema)
    if not keys and not categories:
        return
    pointer = f"{file.pointer}/schema"
    used = ", ".join([*(["uniqueKeys"] if keys else []), *(["categories"] if categories else [])])
    yield KeyFault("ignored", file.name, used, pointer=pointer)
    if file.path.suffix.lower() == ".csv":
        yield from _rows(file, keys, categories)


def _schema(folder: Path, file: PackageFile) -> Mapping[str, Any]:
    schema = file.described.get("schema")
    if isinstance(schema, str):
        path = folder / schema
        is_readable = is_below(path, folder) and read_failure(path) is None
        schema = read_value(path) if is_readable else None
    return schema if isinstance(schema, dict) else {}


def _unique_keys(schema: Mapping[str, Any]) -> list[tuple[str, ...]]:
    listed = schema.get("uniqueKeys")
    keys = listed if isinstance(listed, list) else []
    return [
        tuple(key) for key in keys if isinstance(key, list) and all(isinstance(n, str) for n in key)
    ]


def _categories(schema: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The values that fields with categories can have; each is a value or {"value", "label"}."""
    fields = schema.get("fields")
    found = {}
    for field in fields if isinstance(fields, list) else []:
        listed = field.get("categories") if isinstance(field, dict) else None
        if isinstance(listed, list) and isinstance(field.get("name"), str):
            values = (one.get("value") if isinstance(one, dict) else one for one in listed)
            found[field["name"]] = frozenset(str(value) for value in values)
    return found


def _rows(
    file: PackageFile, keys: list[tuple[str, ...]], categories: dict[str, frozenset[str]]
) -> Iterator[KeyFault]:
    seen: list[dict[tuple[str, ...], int]] = [{} for _ in keys]
    try:
        with file.path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            names = next(reader, [])
            for number, row in enumerate(reader, 2):
                cells = dict(zip(names, row, strict=False))
                for key, known in zip(keys, seen, strict=True):
                    yield from _twice(file.name, key, cells, known, number)
                for name in categories.keys() & cells.keys():
                    if cells[name] and cells[name] not in categories[name]:
                        yield KeyFault("category", file.name, cells[name], number, name)
    except (csv.Error, UnicodeDecodeError, OSError):
        return


def _twice(
    name: str,
    key: tuple[str, ...],
    cells: Mapping[str, str],
    known: dict[tuple[str, ...], int],
    number: int,
) -> Iterator[KeyFault]:
    """The fault of a row whose key an earlier one has; rows with an empty part have none."""
    values = tuple(cells.get(part, "") for part in key)
    if not all(values) or (len(known) >= _MOST and values not in known):
        return
    first = known.setdefault(values, number)
    if first != number:
        yield KeyFault("twice", name, ", ".join(values), number, ", ".join(key), first=first)
