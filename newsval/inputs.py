"""Expands files, folders, globs and "-" into named inputs, each with the id of its record."""

from __future__ import annotations

import glob
import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from newsval.resources import DESCRIPTOR
from newsval.source import STDIN, ReadFailure, printable_path

NO_MATCH = "no file matches the pattern"
_SUFFIX = ".txt"
_MAX_ID = 128
_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")


class InputFile(NamedTuple):
    """A file to read, or "-" for standard input, and the id that its record gets."""

    path: str
    record_id: str


class Inputs(NamedTuple):
    """The inputs of a run, sorted by record id, and the arguments that gave none."""

    files: tuple[InputFile, ...]
    failures: tuple[ReadFailure, ...]


def expand_inputs(arguments: Iterable[str]) -> Inputs:
    """The inputs that the arguments name, each once, whatever the order of the arguments.

    A folder gives its .txt files at any depth, except hidden ones and those of data packages
    below it; a pattern is expanded where the shell left it. A file that does not exist is still
    an input, and so is a folder that cannot be listed, for reading to report. Ids come from real
    paths, however a path was written.
    """
    found: dict[str, str] = {}
    failures: list[ReadFailure] = []
    for argument in sorted(set(arguments)):
        paths = list(_expand(argument))
        if not paths:
            failures.append(_nothing(argument))
        for path in paths:
            found.setdefault(path if path == STDIN else os.path.realpath(path), path)
    ids = record_ids(found)
    files = sorted((InputFile(path, ids[key]) for key, path in found.items()), key=_by_id)
    return Inputs(tuple(files), tuple(failures))


def expand_paths(arguments: Iterable[str]) -> tuple[str, ...]:
    """The files and folders that arguments name, in order, each once however it is written.

    A pattern gives what matches it, sorted, or stays as it is if nothing does, for reading to
    report; hidden files match none. A descriptor is the same as the folder that it is in.
    """
    found: dict[str, str] = {}
    for argument in arguments:
        for path in _matches(argument):
            found.setdefault(_identity(path), path)
    return tuple(found.values())


def is_pattern(argument: str) -> bool:
    """Whether an argument is a pattern that the shell left: no such file is there."""
    return not os.path.lexists(argument) and glob.has_magic(argument)


def record_ids(paths: Iterable[str]) -> Mapping[str, str]:
    """A record id for each path, unique among them even where case does not count.

    The id is the file's name without .txt in the characters that ids allow. Names that clash get
    as many names of parent folders before them as tell them apart, else a hash; which path gets
    which id does not depend on the paths' order.
    """
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        by_name[_slug(_tail(path, 1)).casefold()].append(path)
    ids: dict[str, str] = {}
    for clashing in by_name.values():
        depth = _depth_that_differs(clashing)
        ids.update((path, _slug(_tail(path, depth))) for path in clashing)
    return _hash_clashes(ids)


def _by_id(file: InputFile) -> str:
    return file.record_id


def _expand(argument: str) -> Iterator[str]:
    if argument == STDIN:
        yield STDIN
    elif argument and Path(argument).is_dir():  # Path("") is the working folder
        yield from _texts_below(argument)
    elif is_pattern(argument):
        # Path.glob takes no absolute pattern
        for match in sorted(glob.glob(argument, recursive=True)):  # noqa: PTH207
            if Path(match).is_file():
                yield match
    else:
        yield argument


def _matches(argument: str) -> list[str]:
    if not is_pattern(argument):
        return [argument]
    return sorted(glob.glob(argument, recursive=True)) or [argument]  # noqa: PTH207  as above


def _identity(path: str) -> str:
    if path in ("", STDIN):
        return path
    try:
        real = Path(os.path.realpath(path))
    except ValueError:  # a name that no file can have, which reading reports
        return path
    return str(real.parent if real.name == DESCRIPTOR else real)


def _texts_below(folder: str) -> Iterator[str]:
    """The texts of a folder, and the folders that cannot be read, for reading to report."""
    closed: list[str] = []
    walk = os.walk(folder, onerror=lambda error: closed.append(error.filename))
    for root, folders, names in walk:
        # The texts of a package are outputs of an earlier run, not inputs of this one.
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not Path(root, name, DESCRIPTOR).exists()
        )
        for name in sorted(names):
            if name.lower().endswith(_SUFFIX) and not name.startswith("."):
                yield str(Path(root, name))
    yield from closed


def _nothing(argument: str) -> ReadFailure:
    is_folder = Path(argument).is_dir()
    detail = f"the folder holds no {_SUFFIX} file" if is_folder else NO_MATCH
    return ReadFailure(printable_path(argument), "missing", detail)


def _tail(path: str, depth: int) -> str:
    """The last `depth` parts of a path, the file's .txt dropped."""
    if path == STDIN:
        return "stdin"
    *folders, name = Path(printable_path(path)).parts[-depth:]
    stem = name[: -len(_SUFFIX)] if name.lower().endswith(_SUFFIX) else name
    return "/".join((*folders, stem))


def _depth_that_differs(paths: list[str]) -> int:
    depth = 1
    deepest = max(path.count(os.sep) for path in paths) + 1
    while depth < deepest and len({_tail(path, depth) for path in paths}) < len(paths):
        depth += 1
    return depth


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = _UNFIT.sub("-", plain).strip("-._")
    if not slug:
        return f"article-{_short_hash(name)}"
    return slug if len(slug) <= _MAX_ID else _with_hash(slug, name)


def _hash_clashes(ids: Mapping[str, str]) -> Mapping[str, str]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for path, record_id in ids.items():
        holders[record_id.casefold()].append(path)
    unique = dict(ids)
    for paths in holders.values():
        if len(paths) > 1:
            depth = _depth_that_differs(paths)
            unique.update((path, _with_hash(ids[path], _tail(path, depth))) for path in paths)
    return unique


def _with_hash(slug: str, name: str) -> str:
    return f"{slug[: _MAX_ID - 9]}-{_short_hash(name)}"


def _short_hash(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:8]
