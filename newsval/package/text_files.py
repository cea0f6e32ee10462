"""Tells fast whether the text files of a package are plain files with just the right text."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from newsval.package.descriptor import TEXTS
from newsval.package.gate.paths import is_below

# Links are not followed, and a pipe does not make the reader wait.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_CAN_SKIP_LINKS = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")


class TextFiles:
    """The folder of texts of a package, opened once; `close` it."""

    def __init__(self, folder: Path) -> None:
        self._folder: int | None = None
        path = folder / TEXTS
        if _CAN_SKIP_LINKS and is_below(path, folder):
            try:
                self._folder = os.open(path, _FLAGS | os.O_DIRECTORY)
            except OSError:  # there is none
                self._folder = None

    def holds(self, name: str, text: bytes) -> bool:
        """Whether the file of that name, without a folder, is plain and has just this text.

        False also where that cannot be told fast: see `read.text_fault` for what is the matter.
        """
        if self._folder is None:
            return False
        try:
            file = os.open(name, _FLAGS, dir_fd=self._folder)
        except (OSError, ValueError):
            return False
        try:
            # one byte more shows that the file is longer
            return stat.S_ISREG(os.fstat(file).st_mode) and os.read(file, len(text) + 1) == text
        except OSError:
            return False
        finally:
            os.close(file)

    def close(self) -> None:
        """Close the folder."""
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None
