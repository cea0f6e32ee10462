"""Writes a file whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from newsval.errors import OutputError


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
            _replace(path.resolve(), data)
    except (OSError, RuntimeError) as error:  # RuntimeError: a circle of links
        raise _failure(path, error) from error


def place_file(new: Path, path: Path) -> None:
    """Put a copy of a file in another's place, as `write_file` does; its folder is made."""
    check_writable(path)
    try:
        target = path.resolve()
        with TemporaryDirectory(prefix=".newsval-", dir=target.parent) as folder:
            copy = Path(folder, target.name)
            shutil.copyfile(new, copy)
            if target.exists():
                shutil.copymode(target, copy)
            copy.replace(target)
    except (OSError, RuntimeError) as error:
        raise _failure(path, error) from error


def _replace(path: Path, data: bytes) -> None:
    with TemporaryDirectory(prefix=".newsval-", dir=path.parent) as folder:
        new = Path(folder, path.name)
        new.write_bytes(data)
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)


def _failure(path: Path, error: Exception) -> OutputError:
    reason = getattr(error, "strerror", None) or str(error)
    return OutputError(f"{path} cannot be written: {reason}", "check the path")
