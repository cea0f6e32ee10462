"""Writes a file whole or not at all, and makes folders that are gone at the end."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsval.errors import OutputError


@contextmanager
def temporary_folder(parent: Path | None = None) -> Iterator[Path]:
    """A new folder, in the system's folder for such or in `parent`, that is removed at the end.

    What `tempfile` makes it knows of only afterwards, so that a signal in between would leave the
    folder behind; this one is named before it is made.
    """
    import tempfile

    folder = Path(parent or tempfile.gettempdir(), f".newsval-{os.urandom(8).hex()}")
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def followed(path: Path) -> Path:
    """Where a path leads when all links are followed, as far as it is there.

    Raises OSError for a circle of links, and ValueError for a name that no file can have.
    """
    try:
        return _resolved(path)
    except RuntimeError as error:  # what Python up to 3.12 makes of a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error


def check_writable(path: Path) -> None:
    """Make the folder of a file that is to be written. Raises OutputError if it cannot be."""
    if path.is_dir():
        raise OutputError(f"{path} cannot be written: it is a folder", "name a file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failure(path, error) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file through a temporary one beside it, so that no reader ever sees a part of it.

    A link is followed, a file that is replaced keeps its mode, and a device or pipe is written
    to as it is. Raises OutputError if that fails; then what was there still is.
    """
    check_writable(path)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(followed(path), data)
    except OSError as error:
        raise _failure(path, error) from error


def place_file(new: Path, path: Path) -> None:
    """Put a copy of a file in another's place, as `write_file` does; its folder is made."""
    check_writable(path)
    try:
        target = followed(path)
        with temporary_folder(target.parent) as folder:
            copy = folder / target.name
            shutil.copyfile(new, copy)
            if target.exists():
                shutil.copymode(target, copy)
            copy.replace(target)
    except OSError as error:
        raise _failure(path, error) from error


def _resolved(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise
    return path.resolve()  # which Python from 3.13 on gives for a circle, too


def _replace(path: Path, data: bytes) -> None:
    with temporary_folder(path.parent) as folder:
        new = folder / path.name
        new.write_bytes(data)
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)


def _failure(path: Path, error: Exception) -> OutputError:
    reason = getattr(error, "strerror", None) or str(error)
    return OutputError(f"{path} cannot be written: {reason}", "check the path")
