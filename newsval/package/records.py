"""Reads files of records, JSON Lines or one JSON value, a record at a time."""

from __future__ import annotations

import stat
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from newsval.package.gate.openings import wide_encoding
from newsval.package.json_text import JsonFault, read_json
from newsval.package.positions import JsonPlaces
from newsval.source import ReadFailure

# One record, or one .json file, is held in memory whole; it is not read beyond this.
MAX_BYTES = 64_000_000
_BEGINNING = 64
_BLOCK = 1_000_000


class Entry(NamedTuple):
    """What stands at one place of a file of records: a JSON value or why there is none.

    `line` is the 1-based line that it begins in, for JSON Lines alone, and `pointer` the place
    within an array, "" outside of one. `places` knows the bytes that it was read from.
    """

    value: Any | JsonFault
    line: int | None
    pointer: str
    places: JsonPlaces


class Document(NamedTuple):
    """The JSON value of a file, or why there is none, and where its parts stand in the file."""

    value: Any | JsonFault
    places: JsonPlaces


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


def blank_failure(path: Path) -> ReadFailure | None:
    """Why there is nothing to read in a file that can be opened: it is all white space."""
    if path.stat().st_size > MAX_BYTES:
        return None
    with path.open("rb") as file:
        data = file.read(_BEGINNING).removeprefix(BOM_UTF8)
        while not data.strip():
            data = file.read(_BLOCK)
            if not data:
                return ReadFailure(str(path), "empty", "it is all white space")
    return None


def read_lines(path: Path) -> Iterator[Entry]:
    """The records of a JSON Lines file, blank lines passed over.

    LF ends a record; a CR alone, which is white space in JSON, ends a line as editors count them.
    A file in another encoding than UTF-8, or in one line that is too large, is one fault.
    """
    with path.open("rb") as file:
        yield from lines_of(file, 1)


def lines_of(file: BinaryIO, line: int) -> Iterator[Entry]:
    """The records of a JSON Lines file from where it stands on, which is the line of that number.

    See `read_lines`.
    """
    while data := file.readline(MAX_BYTES + 1):
        if len(data) > MAX_BYTES:
            yield Entry(_too_large(), line, "", JsonPlaces(b"", line))
            return
        if line == 1 and wide_encoding(data):
            yield Entry(read_json(data), line, "", JsonPlaces(b"", line))
            return
        if (entry := entry_of(data, line)) is not None:
            yield entry
        line += 1 + data.count(b"\r") - data.count(b"\r\n")


def entry_of(data: bytes, line: int) -> Entry | None:
    """What a line of a JSON Lines file holds, None if it is blank but for the file's mark."""
    if not (data.removeprefix(BOM_UTF8) if line == 1 else data).strip():
        return None
    return Entry(_read_line(data, line), line, "", JsonPlaces(data, line))


def read_value(path: Path) -> Any | JsonFault:
    """The JSON value of a file."""
    return read_document(path).value


def read_document(path: Path) -> Document:
    """The JSON value of a file, with the places of its parts."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return Document(_too_large(), JsonPlaces(b""))
    return Document(read_json(data), JsonPlaces(data))


def entries_of(document: Document) -> Iterator[Entry]:
    """The records of a JSON document: the items of an array, or the value itself."""
    value, places = document
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield Entry(item, None, f"/{index}", places)
    else:
        yield Entry(value, None, "", places)


def _read_line(data: bytes, line: int) -> Any | JsonFault:
    value = read_json(data, line)
    is_more = isinstance(value, JsonFault) and value.detail == "Extra data"
    if is_more and b"\r" in data.strip():
        return JsonFault("carriage-return", "", line, 1)
    return value


def _too_large() -> JsonFault:
    return JsonFault("too-large", f"more than {MAX_BYTES:,} bytes")
