"""Breaks a share of the rows and records of a package, in ways of all kinds; hashes stay right."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from newsval.package.files import CountedFile, csv_text
from newsval.resources import table_schema
from newsval.tables import Row

_Break = Callable[[Random, str, Row], list[Row]]


def break_package(folder: Path, share: float, seed: int = 1) -> None:
    """Break that share of the rows of each table, and of the records, in place."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        random = Random(f"{seed}:{resource['name']}")
        old = folder / resource["path"]
        new = CountedFile(folder / "new")
        lines = _records if resource["name"] == "records" else _rows
        for text in lines(old, random, share):
            new.write(text)
        new.close()
        (folder / "new").replace(old)
        resource["bytes"] = new.stats.bytes
        resource["hash"] = f"sha256:{new.stats.sha256}"
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _rows(path: Path, random: Random, share: float) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        yield csv_text([tuple(next(reader))])
        for cells in reader:
            row = tuple(cells)
            broken = random.random() < share
            yield csv_text(random.choice(BREAKS)(random, path.stem, row) if broken else [row])


def _records(path: Path, random: Random, share: float) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if random.random() >= share:
                yield line
                continue
            record = json.loads(line)
            random.choice(RECORD_BREAKS)(random, record)
            yield json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            yield "\n"


def _replaced(row: Row, index: int, cell: str) -> list[Row]:
    return [(*row[:index], cell, *row[index + 1 :])]


def _index(random: Random, table: str, wanted: Callable[[dict[str, Any]], object]) -> int:
    """A field of the table of that kind, or any field where there is none."""
    fields = table_schema(table)["fields"]
    found = [number for number, field in enumerate(fields) if wanted(field)]
    return random.choice(found or range(len(fields)))


def _number(random: Random, table: str, row: Row) -> list[Row]:
    index = _index(random, table, lambda field: field["type"] == "integer")
    return _replaced(row, index, random.choice(("twelve", "-1", "1.5", "٣", "1e3", "0x10", "--2")))


def _empty(random: Random, table: str, row: Row) -> list[Row]:
    index = _index(random, table, lambda field: field.get("constraints", {}).get("required"))
    return _replaced(row, index, "")


def _enum(random: Random, table: str, row: Row) -> list[Row]:
    index = _index(random, table, lambda field: "enum" in field.get("constraints", {}))
    return _replaced(row, index, random.choice(("indirect", "Direct", "rule ", "n/a")))


def _pattern(random: Random, table: str, row: Row) -> list[Row]:
    index = _index(random, table, lambda field: "pattern" in field.get("constraints", {}))
    return _replaced(row, index, random.choice(("", " ", "é")) + row[index] + "\n")


def _orphan(random: Random, table: str, row: Row) -> list[Row]:
    return _replaced(row, 0, f"nowhere-{random.randrange(10**6)}")


def _parent(random: Random, table: str, row: Row) -> list[Row]:
    return _replaced(row, 1, random.choice(("p99", "q99", "c99", "cap99", "s99", "99")))


def _words(random: Random, table: str, row: Row) -> list[Row]:
    index = random.randrange(len(row))
    return _replaced(row, index, row[index] + random.choice(("x", " ", "0", "é")))


def _twice(random: Random, table: str, row: Row) -> list[Row]:
    return [row, row]


def _lost(random: Random, table: str, row: Row) -> list[Row]:
    return []


def _short(random: Random, table: str, row: Row) -> list[Row]:
    return [row[: random.randrange(1, len(row))]]


def _long(random: Random, table: str, row: Row) -> list[Row]:
    return [(*row, random.choice(("", "surplus")))]


def _blank(random: Random, table: str, row: Row) -> list[Row]:
    return [("",) * len(row), row]


BREAKS: tuple[_Break, ...] = (
    _number, _number, _empty, _empty, _enum, _enum, _pattern, _orphan, _parent, _words, _words,
    _twice, _lost, _short, _long, _blank,
)  # fmt: skip
"""One of them is done to each row that breaks."""


def _length(random: Random, record: dict[str, Any]) -> None:
    record["text"]["length"] += random.randint(1, 9)


def _hash(random: Random, record: dict[str, Any]) -> None:
    record["text"]["sha256"] = record["text"]["sha256"][::-1]


def _missing(random: Random, record: dict[str, Any]) -> None:
    del record[random.choice(("segments", "language", "quotes", "provenance"))]


def _misspelt(random: Random, record: dict[str, Any]) -> None:
    record["head_line"] = record.pop("headline")


def _kind(random: Random, record: dict[str, Any]) -> None:
    random.choice(record["segments"])["kind"] = "text"


def _reversed(random: Random, record: dict[str, Any]) -> None:
    span = random.choice(record["segments"])["span"]
    span["start"], span["end"] = span["end"], span["start"]


def _altered(random: Random, record: dict[str, Any]) -> None:
    for item in record["quotes"] or record["claims"]:
        item["text"] = item["text"].replace("e", "a", 1) + " indeed"


def _dangling(random: Random, record: dict[str, Any]) -> None:
    for item in record["quotes"] + record["claims"]:
        item["sources"] = ["s99"]


def _string(random: Random, record: dict[str, Any]) -> None:
    record["text"]["length"] = str(record["text"]["length"])


RECORD_BREAKS: tuple[Callable[[Random, dict[str, Any]], None], ...] = (
    _length, _hash, _missing, _misspelt, _kind, _reversed, _altered, _dangling, _string,
)  # fmt: skip
"""One of them is done to each record that breaks."""
