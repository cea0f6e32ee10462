"""Measures the whole conversion of texts to a package, without the validation that follows.

    python benchmarks/conversion.py CORPUS/dev/text --extractor model

Prints how many words and articles a CPU second takes (all threads of the process counted, what is
loaded on first use included) and the largest amount of memory.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from newsval.extract.attribution import DEFAULT_EXTRACTOR, EXTRACTORS
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.package.write import write_package
from newsval.record import Record
from newsval.source import ReadFailure, read_source

_KILOBYTES = 1 if sys.platform.startswith("linux") else 1024  # in a unit of ru_maxrss, or bytes


def main() -> None:
    """Convert the texts of a folder and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--extractor", choices=sorted(EXTRACTORS), default=DEFAULT_EXTRACTOR)
    chosen = parser.parse_args()
    files = sorted(chosen.folder.glob("*.txt"))
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in files)
    with tempfile.TemporaryDirectory() as folder:
        started = time.process_time()
        write_package(records(files, chosen.extractor), Path(folder) / "package")
        spent = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KILOBYTES // 1024
    print(
        f"{chosen.extractor}: {len(files)} articles, {words:,} words in {spent:.2f} CPU s: "
        f"{words / spent:,.0f} words, {len(files) / spent:.1f} articles a CPU s; {memory} MB"
    )


def records(files: list[Path], extractor: str) -> Iterator[Record]:
    """The record of each text that can be read."""
    for path in files:
        source = read_source(str(path))
        if not isinstance(source, ReadFailure):
            yield extract_record(source, path.stem, LANGUAGES["en"], extractor)


if __name__ == "__main__":
    main()
