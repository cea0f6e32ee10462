"""Where a package is put: checked before it is written, changed only when it is complete."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsval.errors import OutputError
from newsval.files import temporary_folder
from newsval.package.descriptor import RECORDS, SCHEMAS, TEXTS
from newsval.resources import DESCRIPTOR, PROFILE, schema
from newsval.tables import TABLES

_MEMBERS = {DESCRIPTOR, RECORDS, SCHEMAS, TEXTS, *(f"{name}.csv" for name in TABLES)}
# Endings that somebody gives who expects one file; a folder of such a name would be no help.
_OF_FILES = {".csv", ".gz", ".json", ".jsonl", ".parquet", ".tar", ".tgz", ".txt", ".xlsx"}
_KINDS = "name a folder, or a file that ends in .zip"
_ELSEWHERE = "choose another output, or move what is there away"


def is_archive(target: Path) -> bool:
    """Whether a package of this path is a zip file."""
    return target.suffix.lower() == ".zip"


def check_target(target: Path) -> None:
    """Raises OutputError if there is something that a new package must not replace."""
    if is_archive(target):
        _check_archive(target)
    elif target.is_dir():
        _check_folder(target)
    elif target.exists():
        raise OutputError(f"{target} is a file", _KINDS)
    elif target.suffix.lower() in _OF_FILES:
        raise OutputError(f"a package is no {target.suffix} file", _KINDS)


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A new folder beside the target, so that a rename suffices; removed at the end."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with temporary_folder(target.parent) as folder:
        yield folder


def put_in_place(new: Path, target: Path) -> None:
    """Rename a complete package, in a staging folder, to its target; the old one is removed."""
    if not target.is_dir():
        new.replace(target)
        return
    old = target.replace(new.parent / "replaced")
    try:
        new.replace(target)
    except OSError:
        old.replace(target)
        raise


def _check_folder(target: Path) -> None:
    names = {entry.name for entry in target.iterdir()}
    if not names:
        return
    if not _is_ours(_read(target / DESCRIPTOR)):
        raise OutputError(f"{target} is neither empty nor a newsval package", _ELSEWHERE)
    if foreign := sorted(names - _MEMBERS):
        raise OutputError(f"{target} holds {foreign[0]!r}, which would be lost", _ELSEWHERE)


def _check_archive(target: Path) -> None:
    if target.is_dir():
        raise OutputError(f"{target} is a folder", "name a file that ends in .zip")
    if not target.exists():
        return
    try:
        with zipfile.ZipFile(target) as archive:
            descriptor = archive.read(DESCRIPTOR)
    except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        descriptor = b""
    if not _is_ours(descriptor):
        raise OutputError(f"{target} is not a newsval package", _ELSEWHERE)


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _is_ours(descriptor: bytes) -> bool:
    try:
        read = json.loads(descriptor)
    except (ValueError, RecursionError):
        return False
    return isinstance(read, dict) and read.get("$schema") == schema(PROFILE)["$id"]
