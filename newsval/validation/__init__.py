"""Checks packages and records: gate, integrity, tables, schema, rules; never raises on bad data."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from newsval.extract.collecting import without_collection
from newsval.files import temporary_folder
from newsval.findings import Place, Report, merge_reports
from newsval.inputs import NO_MATCH, expand_paths, is_pattern
from newsval.package.descriptor import is_descriptor
from newsval.package.gate.openings import opening_of
from newsval.package.gate.resources import is_packed
from newsval.package.json_text import JsonFault
from newsval.package.records import (
    MAX_BYTES,
    blank_failure,
    entries_of,
    read_document,
    read_failure,
    read_value,
)
from newsval.rules.inputs import PackedInput, UnknownInput
from newsval.source import STDIN, ReadFailure, printable_path
from newsval.validation.baseline import without_known
from newsval.validation.batch import Batch, cores, map_in_order, worthwhile
from newsval.validation.lines import NothingBeside, check_lines
from newsval.validation.options import ValidateOptions
from newsval.validation.packages import check_archive, check_folder, check_mark
from newsval.validation.records import RecordChecks
from newsval.validation.tally import Tally

__all__ = ["Batch", "ValidateOptions", "validate", "validate_many", "validate_stream"]

_LINES = (".jsonl", ".ndjson")


def validate(path: str | Path, options: ValidateOptions | None = None) -> Report:
    """Check a package or a file of records.

    A package is a folder, its datapackage.json or a .zip file; records are in a .json file, one
    or an array, or in a .jsonl file. Whatever the data are, the result is a report; memory does
    not grow with the number of records in a package or a .jsonl file, but for keys.
    """
    return validate_many([path], options)


def validate_many(
    paths: Iterable[str | Path],
    options: ValidateOptions | None = None,
    batch: Batch | None = None,
) -> Report:
    """Check several packages and files of records, see `validate`, into one report.

    Patterns are expanded, "-" is standard input, and what is named twice is checked once, see
    `expand_paths`. The report is the same for any number of jobs.
    """
    options, batch = options or ValidateOptions(), batch or Batch()
    names = expand_paths(map(str, paths))
    files = [name for name in names if name != STDIN]
    jobs = worthwhile(files, cores()) if batch.jobs is None else batch.jobs
    reports = map_in_order(partial(_report, options=options), files, jobs)
    in_order = (
        _stream_report(sys.stdin.buffer, batch.stdin_name, options)
        if name == STDIN
        else next(reports)
        for name in names
    )
    # The second has nothing left to give, but is gone through to its end: what is left hanging
    # between two values has its processes killed at their work.
    report = merge_reports(chain(in_order, reports))
    return report if options.baseline is None else without_known(report, options.baseline)


def validate_stream(stream: BinaryIO, name: str, options: ValidateOptions | None = None) -> Report:
    """Check what a stream holds, as if it were a file of this name: .json, .jsonl or .zip.

    A descriptor is refused, since a stream holds none of the files that it lists.
    """
    options = options or ValidateOptions()
    report = _stream_report(stream, name, options)
    return report if options.baseline is None else without_known(report, options.baseline)


def _stream_report(stream: BinaryIO, name: str, options: ValidateOptions) -> Report:
    tally = Tally(options)
    name = printable_path(name)
    with temporary_folder() as folder:
        path = folder / f"stream{Path(name).suffix.lower()}"
        with path.open("wb") as file:
            if path.suffix in (".zip", *_LINES):
                shutil.copyfileobj(stream, file)
            else:  # no more of a JSON value is read, and nothing of what is of unknown kind
                file.write(stream.read(MAX_BYTES + 1))
        if path.suffix == ".json" and is_descriptor(Path(name), read_value(path)):
            tally.check(UnknownInput(name), Place(name))
        else:
            _check_input(path, name, tally)
    return tally.report(name)


def _report(path: str | Path, options: ValidateOptions) -> Report:
    """What is found in one input, what the baseline has included: others may have it as well."""
    tally = Tally(options)
    name = printable_path(str(path))
    if name:
        _check_input(Path(path), name, tally)
    else:  # Path("") would be the working folder
        tally.check(ReadFailure(name, "missing", "the path is empty"), Place(name))
    return tally.report(name)


def _check_input(path: Path, name: str, tally: Tally) -> None:
    suffix = path.suffix.lower()
    if _is_folder(path):
        check_folder(path, name, tally)
        return
    failure = read_failure(path) or blank_failure(path)
    if failure is not None:
        detail = NO_MATCH if is_pattern(str(path)) else failure.detail
        tally.check(replace(failure, name=name, detail=detail), Place(name))
    elif suffix == ".zip":
        check_archive(path, name, tally)
    elif kind := opening_of(path).packed or (is_packed(name) and "compressed or an archive"):
        tally.check(PackedInput(name, kind), Place(name))
    elif suffix in _LINES:
        check_mark(path, name, tally)
        check_lines(path, RecordChecks(name, tally), NothingBeside(), tally)
    elif suffix == ".json":
        with without_collection():  # a file of one value, which is not large
            _check_json(path, name, tally)
    else:
        tally.check(UnknownInput(name), Place(name))


def _check_json(path: Path, name: str, tally: Tally) -> None:
    document = read_document(path)
    value = document.value
    if not is_descriptor(path, value):
        check_mark(path, name, tally)
        checks = RecordChecks(name, tally)
        for entry in entries_of(document):
            checks.check(entry)
    elif isinstance(value, JsonFault):
        tally.check(value, Place(name))
    else:
        check_folder(path.parent, printable_path(str(path.parent)), tally, path.name)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no file can have
        return False
