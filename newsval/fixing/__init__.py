"""Repairs what can be repaired in safety, and never a word: see `registry` for what that is."""

from __future__ import annotations

import difflib
import io
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsval.errors import UsageError
from newsval.files import place_file, temporary_folder
from newsval.fixing.files import fix_json, fix_lines
from newsval.fixing.packages import fix_package
from newsval.fixing.work import Change, Work
from newsval.inputs import expand_paths
from newsval.package.archive import write_archive
from newsval.package.descriptor import is_descriptor
from newsval.package.gate.paths import is_below
from newsval.package.records import read_failure, read_value
from newsval.package.unzip import unzip
from newsval.resources import DESCRIPTOR
from newsval.source import STDIN, printable_path

__all__ = ["Fixed", "Planned", "diff", "fix"]

_LINES = (".jsonl", ".ndjson")
_NO_END = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was done, and what was left and why, a line for each; how many files were changed."""

    done: tuple[str, ...]
    left: tuple[str, ...]
    files: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What would be done, as a unified diff, empty if it is nothing; what would be left and why."""

    text: str
    left: tuple[str, ...]


def fix(paths: Iterable[str]) -> Fixed:
    """Repair packages and files of records in place, see `validate_many` for the paths.

    Every new file is complete before the first takes its place, a descriptor's after those that
    it describes. Raises UsageError for standard input and for files that are read-only, before
    anything is changed, and OutputError if one cannot be written.
    """
    with _planned(paths) as work:
        for _, path in work.moves:
            _check_writable(path)
        for new, path in work.moves:
            place_file(new, path)
        return Fixed(tuple(work.done), tuple(work.left), len(work.moves))


def diff(paths: Iterable[str]) -> Planned:
    """What `fix` would change, and what it would leave; nothing is written."""
    with _planned(paths) as work:
        text = "".join(_diff_of(change) for change in work.changes)
        return Planned(text, tuple(work.left))


@contextmanager
def _planned(paths: Iterable[str]) -> Iterator[Work]:
    """The work to do, its new files in a temporary folder."""
    work = Work()
    names = expand_paths(map(str, paths))
    if STDIN in names:
        raise UsageError("standard input cannot be repaired", "save it to a file first")
    with temporary_folder() as folder:
        for number, name in enumerate(names):
            place = folder / str(number)
            (place / "new").mkdir(parents=True)
            _plan(Path(name), printable_path(name), place, work)
        yield work


def _plan(path: Path, name: str, place: Path, work: Work) -> None:
    """Plan the repair of one input; what cannot be read is left to validation to report."""
    new = place / "new"
    suffix = path.suffix.lower()
    if name and path.is_dir():
        _plan_folder(path / DESCRIPTOR, name, new, work)
    elif not name or read_failure(path) is not None:
        return
    elif suffix == ".zip":
        _plan_archive(path, name, place, work)
    elif suffix == ".json" and is_descriptor(path, read_value(path)):
        _plan_folder(path, printable_path(str(path.parent)), new, work)
    elif suffix in (".json", *_LINES):
        repair = fix_json if suffix == ".json" else fix_lines
        if repair(path, new / "file", name, work):
            work.changes.append(Change(name, path, new / "file"))
            work.moves.append((new / "file", path))


def _plan_folder(descriptor: Path, name: str, new: Path, work: Work) -> None:
    if read_failure(descriptor) is not None:  # which validation reports
        return
    prefix = "" if name == "." else name.rstrip("/") + "/"
    for member in fix_package(descriptor, new, prefix, work):
        target = descriptor.parent / member
        if is_below(target, descriptor.parent):
            work.changes.append(_change(f"{prefix}{member}", target, new / member))
            work.moves.append((new / member, target))


def _plan_archive(path: Path, name: str, place: Path, work: Work) -> None:
    old = place / "old"
    old.mkdir()
    if unzip(path, old) is not None:
        return
    members = fix_package(old / DESCRIPTOR, place / "new", f"{name}!/", work)
    work.changes += [_change(f"{name}!/{m}", old / m, place / "new" / m) for m in members]
    if members:
        whole = place / "whole"
        shutil.copytree(old, whole)
        shutil.copytree(place / "new", whole, dirs_exist_ok=True)
        write_archive(whole, place / "package.zip")
        work.moves.append((place / "package.zip", path))


def _change(name: str, old: Path, new: Path) -> Change:
    return Change(name, old if old.exists() else None, new)


def _check_writable(path: Path) -> None:
    if path.exists() and not path.stat().st_mode & 0o222:
        raise UsageError(f"{path} is read-only", "make it writable, or use --diff")


def _diff_of(change: Change) -> str:
    old = _lines(change.old) if change.old is not None else []
    origin = change.name if change.old is not None else "/dev/null"
    lines = difflib.unified_diff(old, _lines(change.new), origin, change.name)
    return "".join(line if line.endswith("\n") else f"{line}{_NO_END}" for line in lines)


def _lines(path: Path) -> list[str]:
    """The lines of a file by LF alone, as `diff` has them."""
    return list(io.StringIO(path.read_bytes().decode("utf-8", "replace"), newline="\n"))
