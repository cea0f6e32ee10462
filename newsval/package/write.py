"""Writes records as a Frictionless Data Package, a folder or a zip file, one record at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from newsval.codec import dumps
from newsval.errors import OutputError
from newsval.files import followed
from newsval.package.archive import write_archive
from newsval.package.descriptor import RECORDS, SCHEMAS, TEXTS, About, descriptor
from newsval.package.files import CountedFile, csv_text
from newsval.package.target import check_target, is_archive, put_in_place, staging
from newsval.record import Record
from newsval.resources import DESCRIPTOR, PROFILE, RECORD_SCHEMA, schema_bytes, table_schema_names
from newsval.tables import TABLES, text_path

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How a package is written; without `texts` the source texts are withheld everywhere."""

    texts: bool = True
    about: About = field(default_factory=About)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and where: the number of records, and of rows in all tables."""

    path: Path
    records: int
    rows: int


def write_package(
    records: Iterable[Record], target: Path, options: WriteOptions | None = None
) -> Written:
    """Write records, in the order given, as a package: a zip file if the target ends in .zip.

    The package takes its place when it is complete: whatever happens, there is the old package,
    or nothing, or the new one. A package that newsval wrote is replaced, nothing else is. The
    same records give the same bytes. Memory does not grow with the records, but for their ids.

    Raises OutputError if the target holds something else or cannot be written, if two records
    have one id, or if a record cannot be written as JSON in UTF-8.
    """
    options = options or WriteOptions()
    target = _resolved(target)
    try:
        check_target(target)
        with staging(target) as folder:
            written = _write_folder(records, folder / "package", options)
            _finish(folder, target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{target} cannot be written: {reason}", "check the path") from error
    return replace(written, path=target)


def _resolved(target: Path) -> Path:
    try:
        return followed(Path(target))
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error}", "check the path") from error


def _finish(folder: Path, target: Path) -> None:
    package = folder / "package"
    if is_archive(target):
        write_archive(package, folder / "package.zip")
        package = folder / "package.zip"
    put_in_place(package, target)


def _write_folder(records: Iterable[Record], folder: Path, options: WriteOptions) -> Written:
    folder.mkdir()
    with ExitStack() as stack:
        paths = [RECORDS, *(f"{name}.csv" for name in TABLES)]
        files = {path: CountedFile(folder / path) for path in paths}
        for file in files.values():
            stack.callback(file.close)
        written, publishers = _write_records(records, folder, files, options)
    _copy_schemas(folder / SCHEMAS)
    stats = {path: file.stats for path, file in files.items()}
    (folder / DESCRIPTOR).write_bytes(descriptor(options.about, publishers, stats).encode())
    return written


def _write_records(
    records: Iterable[Record], folder: Path, files: dict[str, CountedFile], options: WriteOptions
) -> tuple[Written, set[str]]:
    for name, table in TABLES.items():
        files[f"{name}.csv"].write(csv_text([table.columns]))
    (folder / TEXTS).mkdir()
    seen: set[str] = set()
    publishers: set[str] = set()
    rows = 0
    for record in records:
        _check_id(record.id, seen)
        kept = record if options.texts else _without_text(record)
        try:
            rows += _write_record(kept, folder, files)
        except (ValueError, RecursionError) as error:
            message = f"the record {record.id!r} cannot be written as JSON: {error}"
            raise OutputError(message, "validate it first, and repair what is found") from error
        publishers.update(filter(None, [record.provenance.publisher]))
    return Written(folder, len(seen), rows), publishers


def _check_id(record_id: str, seen: set[str]) -> None:
    if not _ID.fullmatch(record_id):
        hint = "use letters, digits, dots, hyphens and underscores, at most 128"
        raise OutputError(f"{record_id!r} cannot be the id of a record", hint)
    if record_id in seen:
        raise OutputError(f"two records have the id {record_id!r}", "give each its own id")
    seen.add(record_id)


def _without_text(record: Record) -> Record:
    return replace(record, text=replace(record.text, value=None))


def _write_record(record: Record, folder: Path, files: dict[str, CountedFile]) -> int:
    files[RECORDS].write(dumps(record) + "\n")
    count = 0
    for name, table in TABLES.items():
        rows = table.values(record)
        if rows:
            files[f"{name}.csv"].write(csv_text(rows))
            count += len(rows)
    path = text_path(record)
    if path is not None and record.text.value is not None:
        (folder / path).write_bytes(record.text.value.encode())
    return count


def _copy_schemas(folder: Path) -> None:
    folder.mkdir()
    for name in (*table_schema_names(), PROFILE, RECORD_SCHEMA):
        (folder / name).write_bytes(schema_bytes(name))
