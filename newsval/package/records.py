"""Reads files of records, JSON Lines or one JSON value, a record at a time."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from newsval.package.gate.openings import wide_encoding
from newsval.package.json_text import JsonFault, read_json
from newsval.source import ReadFailure

# One record, or one .json file, is held in memory whole; it is not read beyond this.
MAX_BYTES = 64_000_000


class Entry(NamedTuple):
    """What stands at one place of a file of records: a JSON value or why there is none.

    `line` is 1-based, `pointer` the place within an array, "" outside of one.
    """

    value: Any | JsonFault
    line: int | None
    pointer: str


def read_failure(path: Path) -> ReadFailure | None:
    """Why the file at `path` cannot be opened, or None if it can. Only plain files can be."""
    name = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return ReadFailure(name, "unreadable", "it is no plain file")
        with path.open("rb"):
            return None if status.st_size else ReadFailure(name, "empty", "it has no bytes")
    except FileNotFoundError:
        return ReadFailure(name, "missing", "there is no such file")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return ReadFailure(name, "unreadable", f"the system says: {reason}")


def read_lines(path: Path) -> Iterator[Entry]:
    """The records of a JSON Lines file, blank lines passed over.

    A file in another encoding than UTF-8, or in one line that is too large, is one fault.
    """
    with path.open("rb") as file:
        for number in count(1):
            line = file.readline(MAX_BYTES + 1)
            if not line:
                return
            if len(line) > MAX_BYTES:
                yield Entry(_too_large(), number, "")
                return
            if number == 1 and wide_encoding(line):
                yield Entry(read_json(line), number, "")
                return
            if line.strip():
                yield Entry(_at(_read_line(line), number), number, "")


def read_value(path: Path) -> Any | JsonFault:
    """The JSON value of a file."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return _too_large() if len(data) > MAX_BYTES else read_json(data)


def entries_of(value: Any | JsonFault) -> Iterator[Entry]:
    """The records of a JSON value: the items of an array, or the value itself."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield Entry(item, None, f"/{index}")
    else:
        yield Entry(value, value.line if isinstance(value, JsonFault) else None, "")


def _read_line(line: bytes) -> Any | JsonFault:
    value = read_json(line)
    is_more = isinstance(value, JsonFault) and value.detail == "Extra data"
    if is_more and b"\r" in line.strip():
        return JsonFault("carriage-return", "", None, value.column)
    return value


def _at(value: Any | JsonFault, line: int) -> Any | JsonFault:
    if not isinstance(value, JsonFault):
        return value
    return JsonFault(value.kind, value.detail, line, value.column)


def _too_large() -> JsonFault:
    return JsonFault("too-large", f"more than {MAX_BYTES:,} bytes")
