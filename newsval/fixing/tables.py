"""Makes the tables and text files of a package anew from its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from newsval.codec import from_json
from newsval.errors import RecordShapeError
from newsval.package.files import CountedFile, csv_text
from newsval.package.records import read_lines
from newsval.record import Record
from newsval.tables import TABLES, text_path


def read_records(path: Path) -> Iterator[Record]:
    """The records of a JSON Lines file. Raises RecordShapeError at one that is none."""
    for entry in read_lines(path):
        yield from_json(entry.value, Record)


def can_be_shown(path: Path) -> bool:
    """Whether all that is in a file of records can be rows: records, each with its own id."""
    ids: set[str] = set()
    try:
        for record in read_records(path):
            if record.id in ids:
                return False
            ids.add(record.id)
    except RecordShapeError:
        return False
    return True


def write_tables(records: Path, targets: Mapping[str, Path]) -> None:
    """Write these tables, by their names, with the rows of a file of records."""
    with ExitStack() as stack:
        files: dict[str, CountedFile] = {}
        for name, target in targets.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            files[name] = CountedFile(target)
            stack.callback(files[name].close)
            files[name].write(csv_text([TABLES[name].columns]))
        for record in read_records(records):
            for name, file in files.items():
                file.write(csv_text(TABLES[name].rows(record)))


def missing_texts(records: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """The text files that a package lacks though its records hold the texts: path and text."""
    for record in read_records(records):
        name = text_path(record)
        if name is not None and record.text.value is not None and not (folder / name).exists():
            yield name, record.text.value
