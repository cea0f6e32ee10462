"""What a resource asks of its reader, before its file is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from newsval.package.faults import PackageFault
from newsval.package.gate.paths import has_control, shown
from newsval.tables import TABLES

FORMATS = ("csv", "json", "jsonl", "jsonlines", "ndjson", "txt")
PACKED = (
    ".gz", ".tgz", ".bz2", ".xz", ".lzma", ".zst", ".br", ".lz4", ".z", ".zip", ".7z", ".rar",
    ".tar",
)  # fmt: skip
_RECORDS = ("records",)
_LINES = ("jsonl", "jsonlines", "ndjson")
# Each makes a reader take the data from somewhere else, or in another way, than from the path.
_ACCESS = (
    "scheme", "control", "innerpath", "extrapaths", "basepath", "layout", "detector", "query",
    "steps", "pipeline",
)  # fmt: skip


def resource_faults(resource: dict[str, Any], pointer: str) -> Iterator[PackageFault]:
    """What a resource, an object with a name, asks for that is not done."""
    name = resource["name"]
    if is_odd_name(name):
        yield PackageFault("name", shown(name), pointer=f"{pointer}/name")
    if "data" in resource:
        yield PackageFault("inline-data", shown(name), pointer=f"{pointer}/data")
    if isinstance(resource.get("path"), list) and len(resource["path"]) > 1:
        yield PackageFault("parts", shown(name), pointer=f"{pointer}/path")
    yield from _format_faults(resource, pointer)
    if resource.get("compression") not in (None, "", "no"):
        yield PackageFault("packed", shown(name), pointer=f"{pointer}/compression")
    for key in _ACCESS:
        if key in resource:
            yield PackageFault("access", shown(name), claimed=key, pointer=f"{pointer}/{key}")


def is_odd_name(name: str) -> bool:
    """Whether a name would be trouble as that of a file: a separator, dots alone, what is unseen.

    Programs that export a resource make a file, a database table or a sheet of its name.
    """
    return bool({"/", "\\", ":"} & set(name)) or name.strip(". ") == "" or has_control(name)


def is_packed(path: str) -> bool:
    """Whether a path is, by its ending, a compressed file or an archive."""
    return PurePosixPath(path).suffix.casefold() in PACKED


def _format_faults(resource: dict[str, Any], pointer: str) -> Iterator[PackageFault]:
    name, stated = resource["name"], resource.get("format")
    wanted = ("csv",) if name in TABLES else _LINES if name in _RECORDS else FORMATS
    if isinstance(stated, str) and stated.casefold() not in wanted:
        yield PackageFault("format", shown(name), shown(stated), pointer=f"{pointer}/format")
    for path in _paths(resource):
        suffix = PurePosixPath(path).suffix.casefold()
        if suffix in PACKED:
            yield PackageFault("packed", shown(path), pointer=f"{pointer}/path")
        elif suffix and suffix[1:] not in FORMATS and not isinstance(stated, str):
            yield PackageFault("format", shown(path), shown(suffix[1:]), pointer=f"{pointer}/path")


def _paths(resource: dict[str, Any]) -> list[str]:
    path = resource.get("path")
    return [part for part in (path if isinstance(path, list) else [path]) if isinstance(part, str)]
