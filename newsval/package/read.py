"""Opens a package in safety and holds its files against its descriptor."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsval.package.descriptor import SCHEMAS, TEXTS
from newsval.package.faults import PackageFault
from newsval.package.json_text import JsonFault
from newsval.package.records import read_failure, read_value
from newsval.package.unzip import is_inside
from newsval.resources import table_schema

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_HASHES = ("md5", "sha1", "sha256", "sha512")
_UNLISTED = re.compile(r"(?:\.|README|LICEN[CS]E|CHANGELOG|CITATION|datapackage\.json$)")
_CHUNK = 1 << 20
_FIELD_PARTS = ("name", "type", "format", "constraints", "missingValues")
_SCHEMA_PARTS = ("primaryKey", "foreignKeys", "missingValues", "uniqueKeys")


@dataclass(frozen=True, slots=True)
class PackageFile:
    """A file of a package that is safe to open: its path in the package and on the disk."""

    resource: str
    name: str
    path: Path
    pointer: str
    described: dict[str, Any]


def read_descriptor(folder: Path, name: str) -> dict[str, Any] | JsonFault | PackageFault:
    """The descriptor of the package in a folder, an object with a list of resources, or why not."""
    path = folder / name
    if read_failure(path) is not None:
        return PackageFault("missing", str(folder))
    if not _is_below(path, folder):
        return PackageFault("link", name)
    value = read_value(path)
    if isinstance(value, JsonFault):
        return value
    if not isinstance(value, dict):
        return PackageFault("descriptor", "the descriptor is no object")
    if not isinstance(value.get("resources"), list):
        return PackageFault("descriptor", "the descriptor has no list of resources")
    return value


def package_files(folder: Path, descriptor: dict[str, Any]) -> Iterator[PackageFile | PackageFault]:
    """The files of all resources; a fault for each that is missing or not safe to open."""
    names: set[str] = set()
    for number, resource in enumerate(descriptor["resources"]):
        pointer = f"/resources/{number}"
        if not isinstance(resource, dict) or not isinstance(resource.get("name"), str):
            yield PackageFault(
                "descriptor", f"resource {number} is no object with a name", pointer=pointer
            )
            continue
        if resource["name"] in names:
            yield PackageFault("resource-twice", resource["name"], pointer=f"{pointer}/name")
            continue
        names.add(resource["name"])
        yield from _resource_files(folder, resource, pointer)


def integrity_faults(file: PackageFile) -> Iterator[PackageFault]:
    """Where a file is not as its resource says: bytes and hash."""
    described = file.described
    size = file.path.stat().st_size
    if "bytes" in described and described["bytes"] != size:
        claimed = str(described["bytes"])
        yield PackageFault("bytes", file.name, claimed, str(size), f"{file.pointer}/bytes")
    stated = described.get("hash")
    if isinstance(stated, str):
        kind, _, digest = stated.rpartition(":")
        if (kind or "md5") not in _HASHES:
            yield PackageFault("hash-unknown", file.name, stated, pointer=f"{file.pointer}/hash")
        elif (actual := _digest(file.path, kind or "md5")) != digest.lower():
            yield PackageFault("hash", file.name, digest, actual, f"{file.pointer}/hash")


def schema_fault(folder: Path, file: PackageFile) -> PackageFault | None:
    """What is wrong with the schema that the resource of a newsval table has."""
    pointer = f"{file.pointer}/schema"
    schema = file.described.get("schema")
    if isinstance(schema, str):
        fault = _path_fault(folder, schema, pointer)
        if fault is not None:
            return fault
        schema = read_value(folder / schema)
    if _meaning(schema) == _meaning(table_schema(file.resource)):
        return None
    return PackageFault("table-schema", file.resource, pointer=pointer)


def unlisted_files(folder: Path, listed: set[str]) -> Iterator[PackageFault]:
    """The files in a package's folder that no resource lists, texts and schemas aside."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        top = name.split("/")[0]
        hidden = any(_UNLISTED.match(part) for part in name.split("/"))
        if not hidden and top not in (TEXTS, SCHEMAS) and name not in listed and not path.is_dir():
            yield PackageFault("unlisted", name)


def text_fault(folder: Path, name: str, sha256: str) -> PackageFault | None:
    """What is wrong with the file of a record's text, whose SHA-256 should be `sha256`."""
    path = folder / name
    if not is_inside(name) or not _is_below(path, folder):
        return PackageFault("link" if is_inside(name) else "path", name)
    if read_failure(path) is not None:
        return PackageFault("text-missing", name)
    digest = _digest(path, "sha256")
    return None if digest == sha256 else PackageFault("text-hash", name, sha256, digest)


def unlisted_texts(folder: Path, listed: set[str]) -> Iterator[PackageFault]:
    """The files in the folder of texts that are of no record."""
    for path in sorted((folder / TEXTS).rglob("*")) if (folder / TEXTS).is_dir() else ():
        name = path.relative_to(folder).as_posix()
        if name not in listed and not path.is_dir():
            yield PackageFault("unlisted", name)


def _meaning(schema: object) -> object:
    """The parts of a table schema by which tables are checked."""
    if not isinstance(schema, dict) or not isinstance(schema.get("fields"), list):
        return schema
    fields = [
        {key: field.get(key) for key in _FIELD_PARTS} if isinstance(field, dict) else field
        for field in schema["fields"]
    ]
    return {key: schema.get(key) for key in _SCHEMA_PARTS} | {"fields": fields}


def _resource_files(
    folder: Path, resource: dict[str, Any], pointer: str
) -> Iterator[PackageFile | PackageFault]:
    stated = resource.get("path")
    paths = stated if isinstance(stated, list) else [stated]
    for name in paths:
        if not isinstance(name, str):
            message = f"resource {resource['name']!r} has no path"
            yield PackageFault("descriptor", message, pointer=pointer)
        elif (fault := _path_fault(folder, name, f"{pointer}/path")) is not None:
            yield fault
        else:
            yield PackageFile(resource["name"], name, folder / name, pointer, resource)


def _path_fault(folder: Path, name: str, pointer: str) -> PackageFault | None:
    if _SCHEME.match(name):
        return PackageFault("remote", name, pointer=pointer)
    if not is_inside(name):
        return PackageFault("path", name, pointer=pointer)
    if not _is_below(folder / name, folder):
        return PackageFault("link", name, pointer=pointer)
    failure = read_failure(folder / name)
    if failure is None or failure.kind == "empty":
        return None
    if failure.kind == "missing":
        return PackageFault("resource-missing", name, pointer=pointer)
    return PackageFault("unreadable", name, actual=failure.detail, pointer=pointer)


def _is_below(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a circle of links, a name that cannot be
        return False


def _digest(path: Path, kind: str) -> str:
    digest = hashlib.new(kind, usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
