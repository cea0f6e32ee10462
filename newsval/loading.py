"""Gets one record out of anything that holds one: a text, a record file, a package."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from newsval.codec import from_json
from newsval.errors import NewsvalError, RecordShapeError, UsageError
from newsval.extract.attribution import DEFAULT_EXTRACTOR, check_extractor
from newsval.extract.languages import find_language
from newsval.extract.pipeline import extract_record
from newsval.inputs import record_ids
from newsval.package.descriptor import RECORDS
from newsval.record import Record
from newsval.resources import DESCRIPTOR
from newsval.source import MAX_BYTES, ReadFailure, read_source

_TAKEN = "newsval show takes a text, a record (.json, .jsonl) or a package"
_HINTS = {
    "undecodable": "declare its encoding, as --encoding windows-1252",
    "too-large": "--max-bytes raises the limit",
}


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How a raw text is read: its encoding, its size at most, its language, its extractor."""

    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    language: str = "en"
    extractor: str = DEFAULT_EXTRACTOR


def load_record(
    path: str, record_id: str | None = None, options: LoadOptions | None = None
) -> Record:
    """The record with an id, or the first, in a text ("-" too), .json, .jsonl or package.

    A text is converted in memory. Raises UsageError if there is no such file or record, and
    RecordShapeError if the JSON value is no record.
    """
    if not _holds_records(path):
        return _convert(path, options or LoadOptions())
    ids: list[str] = []
    for value in _values(path):
        found = str(value.get("id")) if isinstance(value, dict) else ""
        if record_id in (None, found):
            return _decode(value, path)
        ids.append(found)
    wanted = "" if record_id is None else f" {record_id!r}"
    raise UsageError(f"{path} holds no record{wanted}", _known_ids(ids))


def _holds_records(path: str) -> bool:
    is_folder = path != "" and Path(path).is_dir()
    return is_folder or Path(path).suffix.lower() in (".json", ".jsonl", ".zip")


def _convert(path: str, options: LoadOptions) -> Record:
    language = find_language(options.language)
    check_extractor(options.extractor)
    source = read_source(path, options.encoding, options.max_bytes)
    if isinstance(source, ReadFailure):
        hint = _HINTS.get(source.kind, _TAKEN)
        raise UsageError(f"{source.name} cannot be read: {source.detail}", hint)
    return extract_record(source, record_ids([path])[path], language, options.extractor)


def _decode(value: object, path: str) -> Record:
    try:
        return from_json(value, Record)
    except RecordShapeError as error:
        hint = f"newsval validate {path} says all that is wrong with it"
        raise RecordShapeError(f"{path}{error.pointer}: {error}", error.pointer, hint) from error


def _values(path: str) -> Iterator[object]:
    """The JSON values of a file, one by one."""
    try:
        with _open(path) as stream:
            if Path(path).suffix.lower() == ".json" and Path(path).name != DESCRIPTOR:
                value = json.load(stream)
                yield from value if isinstance(value, list) else [value]
                return
            yield from (json.loads(line) for line in stream if line.strip())
    except KeyError as error:
        raise UsageError(f"{path} holds no {RECORDS}", "check what is in it") from error
    except (OSError, zipfile.BadZipFile) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path} cannot be read: {reason}", "check the path") from error
    except (ValueError, RecursionError) as error:
        hint = f"newsval validate {path} says where"
        raise NewsvalError(f"{path} is not JSON: {error}", hint) from error


@contextmanager
def _open(path: str) -> Iterator[IO[str]]:
    if Path(path).suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(RECORDS) as member:
            yield io.TextIOWrapper(member, "utf-8-sig")
        return
    file = Path(path)
    if file.is_dir() or file.name == DESCRIPTOR:
        file = (file if file.is_dir() else file.parent) / RECORDS
        if not file.is_file():
            raise UsageError(f"{path} holds no {RECORDS}", f"newsval validate {path} says more")
    with file.open(encoding="utf-8-sig") as stream:
        yield stream


def _known_ids(ids: list[str]) -> str:
    shown = ", ".join(ids[:5]) + (", …" if len(ids) > 5 else "")
    return f"its records are {shown}" if ids else "it is empty"
