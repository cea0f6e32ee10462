"""Whether a path in a descriptor leads to a plain file of the package, and to nothing else."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from newsval.files import followed
from newsval.findings import cut
from newsval.package.faults import PackageFault
from newsval.package.records import read_failure
from newsval.source import printable_path

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
# control characters, and those that turn the direction of what is shown after them
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SHOWN = 200


def is_inside(name: str) -> bool:
    """Whether a relative path in POSIX form stays below the folder that it starts from."""
    parts = PurePosixPath(name).parts
    odd = "\\" in name or name.startswith(("/", "~")) or name[1:2] == ":"
    return bool(parts) and not odd and ".." not in parts and not has_control(name)


def is_remote(name: str) -> bool:
    """Whether a path is an address: it has a scheme, or a host as in //host/path."""
    return any(_SCHEME.match(form) for form in _decoded(name))


def has_control(name: str) -> bool:
    """Whether a name holds characters that are not shown, or change how it is shown."""
    return _CONTROL.search(name) is not None


def shown(name: str) -> str:
    """A name of a stranger's as a message may hold it: of bounded length."""
    return cut(name, _SHOWN)


def name_fault(name: str, pointer: str) -> PackageFault | None:
    """What is wrong with a path as it is written, percent-encoded parts decoded as well."""
    if is_remote(name):
        return PackageFault("remote", shown(name), pointer=pointer)
    if not all(map(is_inside, _decoded(name))):
        return PackageFault("path", shown(name), pointer=pointer)
    return None


def path_fault(folder: Path, name: str, pointer: str) -> PackageFault | None:
    """Why the file at a path of the descriptor is not opened, None if it may be."""
    fault = name_fault(name, pointer)
    if fault is not None:
        return fault
    if not is_below(folder / name, folder):
        return PackageFault("link", shown(name), pointer=pointer)
    failure = read_failure(folder / name)
    if failure is None or failure.kind == "empty":
        return None
    if failure.kind == "missing":
        return PackageFault("resource-missing", shown(name), pointer=pointer)
    return PackageFault("unreadable", shown(name), actual=failure.detail, pointer=pointer)


def is_below(path: Path, folder: Path) -> bool:
    """Whether a path, all its links followed, is in a folder, which may be reached by links."""
    try:
        return followed(path).is_relative_to(followed(folder))
    except (OSError, ValueError):  # a circle of links, a name that cannot be
        return False


class FoundFile(NamedTuple):
    """What is found in a folder and is none itself: its path there, and whether it is a link."""

    name: str
    is_link: bool


def files_below(
    folder: Path, top: str = "", passed_over: Container[str] = ()
) -> Iterator[FoundFile]:
    """All that is no folder in `folder`, from the folder `top` in it on, sorted.

    No link is followed: a link to a folder is given as a file is. Plain files with a path that is
    in `passed_over` are not given.
    """
    waiting = [top] if top else [""]
    while waiting:
        at = waiting.pop()
        folders = []
        prefix = f"{at}/" if at else ""
        for entry in _entries(folder / at if at else folder.resolve(), prefix, passed_over):
            name = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                folders.append(name)
            else:
                yield FoundFile(printable_path(name), entry.is_symlink())
        waiting.extend(reversed(folders))


def _entries(folder: Path, prefix: str, passed_over: Container[str]) -> list[os.DirEntry[str]]:
    try:
        if folder.is_symlink():
            return []
        with os.scandir(folder) as found:
            kept = [
                entry
                for entry in found
                if prefix + entry.name not in passed_over
                or not entry.is_file(follow_symlinks=False)
            ]
        return sorted(kept, key=lambda entry: entry.name)
    except OSError:  # it is not there, or not to be read
        return []


def _decoded(name: str) -> tuple[str, ...]:
    """A name as it is, and what readers that decode percent signs, once or twice, make of it."""
    return (name, once := unquote(name), unquote(once)) if "%" in name else (name,)
