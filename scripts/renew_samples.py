"""Remakes the golden records, the known gaps and the sample package from `samples/raw`.

    python scripts/renew_samples.py

What changed is then read in `git diff samples/`: a gap that is new there is a step back.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from expectations import differences, read_expected

from newsval.codec import to_json
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.record import Record
from newsval.source import ReadFailure, read_source

SAMPLES = Path(__file__).parents[1] / "samples"
GAPS = SAMPLES / "expected" / "known_gaps.json"
PACKAGED = ("muscat-patrols", "reykjavik-glacier", "tirana-icons")


def names() -> list[str]:
    """The names of the sample articles, sorted."""
    return sorted(path.stem for path in (SAMPLES / "raw").glob("*.txt"))


def make_record(name: str) -> Record:
    """The record that the converter makes of a sample article."""
    source = read_source(f"{SAMPLES}/raw/{name}.txt")
    assert not isinstance(source, ReadFailure)  # noqa: S101 - the samples are ours to read
    return extract_record(source, name, LANGUAGES["en"])


def golden(record: Record) -> str:
    """A record as `samples/records` has it: one property a line, for review in diffs."""
    return json.dumps(to_json(record), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def gaps_of(record: Record) -> list[str]:
    """Where the converter does not yet say of a sample what its reader found."""
    return differences(read_expected(SAMPLES / "expected" / f"{record.id}.toml"), record)


def write_package(folder: Path) -> None:
    """Write the sample package to `folder`, which must not exist."""
    from newsval.conversion import convert

    convert([f"{SAMPLES}/raw/{name}.txt" for name in PACKAGED], folder)


def package_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a package, by their path in it, sorted."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def main() -> None:
    """Remake everything that is made of the sample articles."""
    records = [make_record(name) for name in names()]
    (SAMPLES / "records").mkdir(exist_ok=True)
    for record in records:
        path = SAMPLES / "records" / f"{record.id}.json"
        path.write_text(golden(record), encoding="utf-8", newline="\n")
    gaps = {record.id: found for record in records if (found := gaps_of(record))}
    text = json.dumps(gaps, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    GAPS.write_text(text, encoding="utf-8", newline="\n")
    with tempfile.TemporaryDirectory() as parent:
        write_package(Path(parent) / "package")
        shutil.rmtree(SAMPLES / "package", ignore_errors=True)
        shutil.copytree(Path(parent) / "package", SAMPLES / "package")
    print(f"{len(records)} records, {sum(map(len, gaps.values()))} known gaps", file=sys.stderr)


if __name__ == "__main__":
    main()
