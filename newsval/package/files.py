"""Writes the files of a package, counting and hashing what it writes."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from newsval.package.descriptor import FileStats
from newsval.tables import Row, Values


class CountedFile:
    """A file open for writing UTF-8; it knows its hash and size at any time."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._hash = hashlib.sha256()
        self._bytes = 0

    def write(self, text: str) -> None:
        """Append text. Raises UnicodeEncodeError for half characters (lone surrogates)."""
        data = text.encode()
        self._file.write(data)
        self._hash.update(data)
        self._bytes += len(data)

    def close(self) -> None:
        """Close the file; its stats stay."""
        self._file.close()

    @property
    def stats(self) -> FileStats:
        """The hash and size of what was written so far."""
        return FileStats(self._hash.hexdigest(), self._bytes)


def csv_text(rows: Iterable[Row | Values]) -> str:
    """Rows as CSV: comma, LF, quotation marks only around a cell that needs them; None is empty.

    Cells are never altered, not even those that a spreadsheet would take for a formula.
    """
    lines: list[str] = []
    # asked for CRLF, the writer also quotes a cell with a lone CR, which readers would split
    csv.writer(_Sink(lines.append), lineterminator="\r\n").writerows(rows)
    return "\n".join([*(line[:-2] for line in lines), ""])


class _Sink(NamedTuple):
    """What csv writes its lines to."""

    write: Callable[[str], object]
