"""The descriptor of a package: `datapackage.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsval.resources import DESCRIPTOR, PROFILE, RECORD_SCHEMA, schema, table_schema
from newsval.tables import TABLES

RECORDS = "records.jsonl"
SCHEMAS = "schemas"
TEXTS = "texts"

# frictionless guesses what is not said, and reads a format "jsonl" as a table
_DIALECT = {
    "delimiter": ",",
    "doubleQuote": True,
    "lineTerminator": "\n",
    "quoteChar": '"',
    "skipInitialSpace": False,
}


@dataclass(frozen=True, slots=True)
class FileStats:
    """The SHA-256 of a file's bytes, in hexadecimal, and how many they are."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class About:
    """What a package says of itself: its name, fit for a URL, and what else is known."""

    name: str = "news-records"
    title: str | None = None
    description: str | None = None
    version: str | None = None
    licenses: tuple[Mapping[str, str], ...] = ()
    contributors: tuple[Mapping[str, Any], ...] = ()


def descriptor(about: About, publishers: Iterable[str], files: Mapping[str, FileStats]) -> str:
    """The descriptor of a package of these files, by path: JSON, with a last line break.

    The profile is named by its address in `$schema` alone: a path in `profile` frictionless takes
    from the folder that it is run in, not the package's, and an address it fetches.
    """
    said = {
        "$schema": schema(PROFILE)["$id"],
        "name": about.name,
        "title": about.title,
        "description": about.description,
        "version": about.version,
        "licenses": [dict(licence) for licence in about.licenses],
        "sources": [{"title": publisher} for publisher in sorted(publishers)],
        "contributors": [dict(contributor) for contributor in about.contributors],
        "resources": [_records(files), *(_table(name, files) for name in TABLES)],
    }
    kept = {key: value for key, value in said.items() if value}
    return json.dumps(kept, ensure_ascii=False, indent=2) + "\n"


def is_descriptor(path: Path, value: object) -> bool:
    """Whether a JSON file is a descriptor: by its name, or else by what it holds."""
    return path.name == DESCRIPTOR or (isinstance(value, dict) and "resources" in value)


def _records(files: Mapping[str, FileStats]) -> dict[str, Any]:
    return {
        "name": "records",
        "title": "Records",
        "description": schema(RECORD_SCHEMA)["description"],
        "path": RECORDS,
        "format": "jsonlines",
        "mediatype": "application/jsonl",
        "recordSchema": f"{SCHEMAS}/{RECORD_SCHEMA}",
        **_stats(files[RECORDS]),
    }


def _table(name: str, files: Mapping[str, FileStats]) -> dict[str, Any]:
    described = table_schema(name)
    return {
        "name": name,
        "title": described["title"],
        "description": described["description"],
        "type": "table",
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "dialect": _DIALECT,
        "schema": f"{SCHEMAS}/{name}.json",
        **_stats(files[f"{name}.csv"]),
    }


def _stats(stats: FileStats) -> dict[str, Any]:
    return {"encoding": "utf-8", "bytes": stats.bytes, "hash": f"sha256:{stats.sha256}"}
