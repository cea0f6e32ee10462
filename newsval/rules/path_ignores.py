"""Rules that are left out below certain paths."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from newsval.rules.selectors import Selector


@dataclass(frozen=True, slots=True)
class PathIgnore:
    """Rules that are left out in the files that a pattern names, and below such folders.

    `*` stands for characters of one name, `**` for any folders. A pattern without a slash is the
    name of a file or folder at any depth; any other begins at `PathIgnores.folder`.
    """

    pattern: str
    selectors: tuple[Selector, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes of its rules."""
        return frozenset().union(*(selector.codes for selector in self.selectors))


@dataclass(frozen=True, slots=True)
class PathIgnores:
    """All of them, and the folder that their patterns are relative to (an absolute path)."""

    folder: str = ""
    ignores: tuple[PathIgnore, ...] = ()

    def codes_of(self, file: str) -> frozenset[str]:
        """The codes that are left out in a file, by its path as findings have it.

        A zip file counts as a folder of its members: `news.zip!/quotes.csv` is in `news.zip`.
        """
        return _codes_of(self, _absolute(file))


@lru_cache(maxsize=1000)  # a file may have many findings
def _codes_of(paths: PathIgnores, file: str) -> frozenset[str]:
    found = (
        ignore.codes for ignore in paths.ignores if _covers(ignore.pattern, paths.folder, file)
    )
    return frozenset().union(*found)


def _covers(pattern: str, folder: str, file: str) -> bool:
    wanted = _parts(pattern)
    if "/" not in _slashed(pattern).rstrip("/"):
        wanted = ["**", *wanted]
    elif not Path(pattern).is_absolute():
        file = _relative(file, folder)
    return _matches(wanted, _parts(file))


def _absolute(path: str) -> str:
    # a link is meant by its own name, so it is not resolved
    return os.path.abspath(_slashed(path))  # noqa: PTH100


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder or None)
    except ValueError:  # on another drive
        return path


def _slashed(path: str) -> str:
    return path.replace("!/", "/").replace(os.sep, "/")


def _parts(path: str) -> list[str]:
    """The names in a path, `.` passed over; several `**` in a row are one."""
    names = (part for part in _slashed(path).split("/") if part not in ("", "."))
    return [name for name, run in groupby(names) for name in (run if name != "**" else [name])]


def _matches(wanted: list[str], parts: list[str]) -> bool:
    """Whether the pattern's names are those of the path, or of a folder above it.

    All places in the pattern that the names so far can lead to are followed at once, so that a
    pattern of many `**` takes no longer than their number.
    """
    reached = _with_next({0}, wanted)
    for part in parts:
        if len(wanted) in reached:
            break
        stay = {at for at in reached if wanted[at] == "**"}
        step = {at + 1 for at in reached - stay if fnmatchcase(part, wanted[at])}
        reached = _with_next(stay | step, wanted)
    return len(wanted) in reached


def _with_next(reached: set[int], wanted: list[str]) -> set[int]:
    """The places, and those behind a `**` there, which may stand for no folder at all."""
    return reached | {at + 1 for at in reached if wanted[at : at + 1] == ["**"]}


def path_ignores(folder: str, patterns: Iterable[tuple[str, Iterable[Selector]]]) -> PathIgnores:
    """The ignores of a configuration, whose patterns are relative to `folder`."""
    found = (PathIgnore(pattern, tuple(selectors)) for pattern, selectors in patterns)
    return PathIgnores(_absolute(folder), tuple(found))
