"""What a package says, however it is written: two packages of one meaning may both be valid.

Meaning is the JSON of the records, the cells of the tables, the bytes of the texts, what the
descriptor says of its files, and what the schemas ask. White space in JSON, quotation marks around
cells, line ends of tables, the order of records and rows, a byte order mark, and what the
descriptor and the tables' schemas say to people alone are none of it.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from newsval.tables import TABLES

_TO_PEOPLE = (
    "title", "description", "version", "licenses", "contributors", "sources", "keywords", "name",
    "homepage", "image", "created", "id", "mediatype",
)  # fmt: skip
_OF_FILES = (
    "name", "path", "type", "format", "encoding", "bytes", "hash", "dialect", "schema",
    "recordSchema", "data", "compression", "scheme", "control",
)  # fmt: skip
_DIALECT = {
    "delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True,
    "skipInitialSpace": False, "header": True,
}  # fmt: skip
_FIELD = ("name", "type", "format", "constraints", "missingValues")
_KEYS = ("primaryKey", "foreignKeys", "uniqueKeys", "missingValues")
_UNREADABLE = "unreadable"


def meaning(files: Mapping[str, bytes]) -> dict[str, object]:
    """The meaning of each file of a package, by its path."""
    return {name: _of_file(name, data) for name, data in files.items()}


def zip_files(data: bytes) -> dict[str, bytes] | None:
    """The files in a zip file as a lenient reader finds them, None if it finds none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {
                info.filename: archive.read(info)
                for info in archive.infolist()
                if not info.is_dir()
            }
    except Exception:  # whatever a lenient reader stumbles over
        return None


def _of_file(name: str, data: bytes) -> object:
    if name.endswith(".txt"):
        return data
    try:
        text = data.decode("utf-8-sig")
        if name.endswith(".csv"):
            return sorted(row for row in csv.reader(io.StringIO(text, newline="")) if row)
        if name.endswith(".jsonl"):
            return sorted(_canonical(json.loads(line)) for line in text.split("\n") if line.strip())
        return _said(name, json.loads(text, object_pairs_hook=_pairs))
    except (ValueError, csv.Error, RecursionError):
        return _UNREADABLE, data


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else {"twice": pairs}


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _said(name: str, value: Any) -> object:
    if name != "datapackage.json":
        return _canonical(_of_table_schema(value) if _is_table_schema(name, value) else value)
    if not isinstance(value, dict) or not isinstance(value.get("resources"), list):
        return value
    kept = {key: item for key, item in value.items() if key not in _TO_PEOPLE}
    return _canonical(kept | {"resources": [_of_resource(item) for item in value["resources"]]})


def _of_resource(resource: Any) -> Any:
    if not isinstance(resource, dict):
        return resource
    kept = {key: value for key, value in resource.items() if key in _OF_FILES}
    dialect = kept.get("dialect")
    if dialect is None or isinstance(dialect, dict):
        kept["dialect"] = _DIALECT | (dialect or {})
        if kept["dialect"].get("lineTerminator") == "\r\n":
            kept["dialect"]["lineTerminator"] = "\n"
    if isinstance(kept.get("format"), str):
        kept["format"] = kept["format"].casefold()  # CSV is csv
    if "format" not in kept and isinstance(kept.get("path"), str):
        kept["format"] = kept["path"].rpartition(".")[2].replace("jsonl", "jsonlines")
    return kept


def _is_table_schema(name: str, value: Any) -> bool:
    is_one = name.removeprefix("schemas/").removesuffix(".json") in TABLES
    return is_one and isinstance(value, dict) and isinstance(value.get("fields"), list)


def _of_table_schema(value: dict[str, Any]) -> Any:
    """The parts by which tables are checked; the others are for people."""
    fields = [
        {key: field.get(key) for key in _FIELD} if isinstance(field, dict) else field
        for field in value["fields"]
    ]
    return {key: value.get(key) for key in _KEYS} | {"fields": fields}
