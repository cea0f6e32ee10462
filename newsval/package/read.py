"""Opens a package in safety and holds its files against its descriptor."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from newsval.package.descriptor import SCHEMAS, TEXTS
from newsval.package.faults import PackageFault
from newsval.package.gate.dialects import dialect_faults
from newsval.package.gate.openings import opening_of
from newsval.package.gate.paths import files_below, is_below, is_inside, path_fault, shown
from newsval.package.gate.resources import is_packed, resource_faults
from newsval.package.json_text import JsonFault
from newsval.package.records import read_failure, read_value
from newsval.resources import table_schema

MAX_DESCRIPTOR = 10_000_000
MAX_RESOURCES = 10_000
HASHES = ("md5", "sha1", "sha256", "sha512")
_UNLISTED = re.compile(
    r"(?:\.|README|LICEN[CS]E|CHANGELOG|CITATION|(?:datapackage\.json|newsval\.toml)$)"
)
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
    failure = read_failure(path)
    if failure is not None and failure.kind == "missing":
        return PackageFault("missing", str(folder))
    if failure is not None and failure.kind == "unreadable":
        return PackageFault("unreadable", name, actual=failure.detail)
    if not is_below(path, folder):
        return PackageFault("link", name)
    if path.stat().st_size > MAX_DESCRIPTOR:
        return PackageFault("descriptor-large", f"more than {MAX_DESCRIPTOR:,} bytes")
    value = read_value(path)
    return _shape_fault(value) or value


def _shape_fault(value: Any | JsonFault) -> PackageFault | None:
    if isinstance(value, JsonFault):
        return None
    if not isinstance(value, dict):
        return PackageFault("descriptor", "the descriptor is no object")
    if not isinstance(value.get("resources"), list):
        return PackageFault("descriptor", "the descriptor has no list of resources")
    if len(value["resources"]) > MAX_RESOURCES:
        return PackageFault("descriptor-large", f"more than {MAX_RESOURCES:,} resources")
    return None


def package_files(folder: Path, descriptor: dict[str, Any]) -> Iterator[PackageFile | PackageFault]:
    """The files of all resources; a fault for each that is missing or not safe to open."""
    names: set[str] = set()
    paths: set[Path] = set()
    for number, resource in enumerate(descriptor["resources"]):
        pointer = f"/resources/{number}"
        if not isinstance(resource, dict) or not isinstance(resource.get("name"), str):
            yield PackageFault(
                "descriptor", f"resource {number} is no object with a name", pointer=pointer
            )
            continue
        if resource["name"] in names:
            yield PackageFault("resource-twice", shown(resource["name"]), pointer=f"{pointer}/name")
            continue
        names.add(resource["name"])
        yield from resource_faults(resource, pointer)
        yield from dialect_faults(folder, resource, pointer)
        for file in _resource_files(folder, resource, pointer):
            yield _once(file, paths)


def integrity_faults(file: PackageFile) -> Iterator[PackageFault]:
    """Where a file is not as its resource says: bytes and hash."""
    described = file.described
    size = file.path.stat().st_size
    if "bytes" in described and described["bytes"] != size:
        claimed = str(described["bytes"])
        yield PackageFault("bytes", file.name, claimed, str(size), f"{file.pointer}/bytes")
    stated = described.get("hash")
    if isinstance(stated, str):
        kind, digest = hash_parts(stated)
        if kind not in HASHES:
            yield PackageFault("hash-unknown", file.name, stated, pointer=f"{file.pointer}/hash")
        elif (actual := digest_of(file.path, kind)) != digest.lower():
            yield PackageFault("hash", file.name, digest, actual, f"{file.pointer}/hash")


def hash_parts(stated: str) -> tuple[str, str]:
    """The kind and the digest of a hash as descriptors state it; without a kind it is MD5."""
    kind, _, digest = stated.rpartition(":")
    return kind or "md5", digest


def digest_of(path: Path, kind: str) -> str:
    """The digest of a file, in hexadecimal; `kind` is one of `HASHES`."""
    new = partial(hashlib.new, kind, usedforsecurity=False)
    with path.open("rb") as file:
        return hashlib.file_digest(file, new).hexdigest()


def schema_fault(folder: Path, file: PackageFile) -> PackageFault | None:
    """What is wrong with the schema that the resource of a newsval table has."""
    pointer = f"{file.pointer}/schema"
    schema = file.described.get("schema")
    if isinstance(schema, str):
        fault = path_fault(folder, schema, pointer)
        if fault is not None:
            return fault if fault.kind in ("resource-missing", "unreadable") else None
        schema = read_value(folder / schema)
    if _meaning(schema) == _meaning(table_schema(file.resource)):
        return None
    return PackageFault("table-schema", file.resource, pointer=pointer)


def unlisted_files(folder: Path, listed: set[str]) -> Iterator[PackageFault]:
    """The files in a package's folder that no resource lists, texts and schemas aside."""
    for name, is_link in files_below(folder, passed_over=_Within((TEXTS, SCHEMAS))):
        if name in listed:
            continue
        fault = _link_fault(folder, name) if is_link else None
        if fault is not None:
            yield fault
        elif name.split("/", 1)[0] not in (TEXTS, SCHEMAS) and not _is_hidden(name):
            yield PackageFault("unlisted", name)


@dataclass(frozen=True, slots=True)
class _Within:
    """All paths in some folders."""

    folders: tuple[str, ...]

    def __contains__(self, name: object) -> bool:
        return str(name).split("/", 1)[0] in self.folders


def _is_hidden(name: str) -> bool:
    return any(_UNLISTED.match(part) for part in name.split("/"))


def text_fault(folder: Path, name: str, sha256: str) -> PackageFault | None:
    """What is wrong with the file of a record's text, whose SHA-256 should be `sha256`."""
    path = folder / name
    if not is_inside(name) or not is_below(path, folder):
        return PackageFault("link" if is_inside(name) else "path", name)
    failure = read_failure(path)
    if failure is not None and failure.kind == "unreadable":
        return PackageFault("unreadable", name, actual=failure.detail)
    if failure is not None:
        return PackageFault("text-missing", name)
    digest = digest_of(path, "sha256")
    return None if digest == sha256 else PackageFault("text-hash", name, sha256, digest)


def unlisted_texts(folder: Path, listed: set[str]) -> Iterator[PackageFault]:
    """The files in the folder of texts that are of no record."""
    for name, is_link in files_below(folder, TEXTS, listed):
        is_listed = name in listed or (is_link and _link_fault(folder, name) is not None)
        if not is_listed:
            yield PackageFault("unlisted", name)


def _once(file: PackageFile | PackageFault, paths: set[Path]) -> PackageFile | PackageFault:
    """A file, but a fault if another resource has it: it would be read again for each of them."""
    if isinstance(file, PackageFault):
        return file
    path = file.path.resolve()
    if path in paths:
        return PackageFault("path-twice", file.name, pointer=f"{file.pointer}/path")
    paths.add(path)
    return file


def _link_fault(folder: Path, name: str) -> PackageFault | None:
    path = folder / name
    out = path.is_symlink() and not is_below(path, folder)
    return PackageFault("link", name) if out else None


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
        if not isinstance(name, str) and "data" in resource and "path" not in resource:
            return
        if not isinstance(name, str):
            message = f"resource {shown(resource['name'])!r} has no path"
            yield PackageFault("descriptor", message, pointer=pointer)
        elif (fault := path_fault(folder, name, f"{pointer}/path")) is not None:
            yield fault
        elif opening_of(folder / name).packed and not is_packed(name):
            yield PackageFault("packed", shown(name), pointer=f"{pointer}/path")
        elif not is_packed(name):
            yield PackageFile(resource["name"], name, folder / name, pointer, resource)
