"""A package holds its records whole, stands alone, and is there entirely or not at all."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsval.codec import from_json
from newsval.errors import OutputError
from newsval.package.descriptor import About
from newsval.package.write import WriteOptions, Written, write_package
from newsval.record import Provenance, Record
from newsval.schema import descriptor_errors
from newsval.tables import TABLES

MakeRecord = Callable[[str, str], Record]
# what a table's cells may hold that a careless reader or writer would trip over
HOSTILE = "a \"b\", 'c';\td\r\ne\rf\x00g  =1+1 \ufeff\u2028\N{GRINNING FACE}"


def members(package: Path) -> dict[str, bytes]:
    if package.is_dir():
        files = sorted(path for path in package.rglob("*") if path.is_file())
        return {path.relative_to(package).as_posix(): path.read_bytes() for path in files}
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def records_in(package: Path) -> list[Record]:
    lines = members(package)["records.jsonl"].decode().split("\n")[:-1]
    return [from_json(json.loads(line), Record) for line in lines]


def frictionless_errors(package: Path, folder: Path) -> list[Any]:
    """What the stock command says of a package, from another folder and without a network."""
    command = [
        str(Path(sys.executable).with_name("frictionless")),
        "validate",
        str(package),
        "--json",
    ]
    dead = "http://127.0.0.1:9"
    run = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "http_proxy": dead, "https_proxy": dead, "HTTPS_PROXY": dead},
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(run.stdout)
    assert report["valid"] == (run.returncode == 0)
    assert report["stats"]["tasks"] == len(TABLES) + 1
    return [*report["errors"], *(error for task in report["tasks"] for error in task["errors"])]


def test_a_package_has_the_records_the_tables_the_texts_and_the_schemas(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    written = write_package([record_of("a", "One."), record_of("b", "Two.")], tmp_path / "out")
    files = members(tmp_path / "out")
    tables = {f"{name}.csv" for name in TABLES}
    assert {name for name in files if "/" not in name} == {
        "datapackage.json",
        "records.jsonl",
        *tables,
    }
    assert files["texts/a.txt"] == b"One."
    assert {f"schemas/{name}.json" for name in TABLES} < set(files)
    assert {"schemas/record.schema.json", "schemas/newsval-profile.json"} < set(files)
    rows = sum(files[name].count(b"\n") - 1 for name in tables)
    assert written == Written(tmp_path / "out", 2, rows)


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_stock_frictionless_passes_a_package_of_hostile_cells(
    tmp_path: Path, record_of: MakeRecord, name: str
) -> None:
    write_package([record_of("a", HOSTILE), record_of("b", " ")], tmp_path / name)
    assert frictionless_errors(tmp_path / name, tmp_path) == []


@pytest.mark.parametrize("count", [0, 2])
def test_stock_frictionless_passes_a_package_without_records_or_without_texts(
    tmp_path: Path, record_of: MakeRecord, count: int
) -> None:
    records = [record_of(f"a{number}", "One.") for number in range(count)]
    write_package(records, tmp_path / "out", WriteOptions(texts=False))
    assert frictionless_errors(tmp_path / "out", tmp_path) == []


def test_stock_frictionless_sees_a_changed_file_and_a_missing_parent(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    """So that passing means something."""
    write_package([record_of("a", "One.")], tmp_path / "out")
    table = tmp_path / "out" / "quote_sources.csv"
    table.write_text(table.read_text().replace("s2", "s9"), encoding="utf-8")
    kinds = {error["type"] for error in frictionless_errors(tmp_path / "out", tmp_path)}
    assert kinds == {"hash-count", "foreign-key"}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_record_to_package_to_record_is_the_same(
    any_records: st.SearchStrategy[list[Record]], data: st.DataObject
) -> None:
    records = data.draw(any_records)
    with tempfile.TemporaryDirectory() as folder:
        write_package(records, Path(folder) / "out")
        assert records_in(Path(folder) / "out") == records
        for name, table in TABLES.items():
            rows = [row for record in records for row in table.rows(record)]
            assert cells_in(Path(folder) / "out" / f"{name}.csv") == [table.columns, *rows]


def cells_in(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)]


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_the_same_records_give_the_same_bytes(
    tmp_path: Path, record_of: MakeRecord, name: str
) -> None:
    packages = [tmp_path / folder / name for folder in ("one", "two")]
    for package in packages:
        write_package([record_of("b", HOSTILE), record_of("a", "One.")], package)
    assert members(packages[0]) == members(packages[1])
    assert name == "out" or packages[0].read_bytes() == packages[1].read_bytes()


def test_a_zip_holds_what_the_folder_holds(tmp_path: Path, record_of: MakeRecord) -> None:
    for name in ("out", "out.zip"):
        write_package([record_of("a", HOSTILE)], tmp_path / name)
    assert members(tmp_path / "out") == members(tmp_path / "out.zip")
    assert next(iter(members(tmp_path / "out.zip"))) == "datapackage.json"


def test_the_descriptor_keeps_to_the_profile_and_gives_hash_and_size_of_every_resource(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    write_package([record_of("a", HOSTILE)], tmp_path / "out")
    files = members(tmp_path / "out")
    descriptor = json.loads(files["datapackage.json"])
    assert descriptor_errors(descriptor) == []
    for resource in descriptor["resources"]:
        data = files[resource["path"]]
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_what_is_known_of_the_package_stands_in_its_descriptor(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    about = About(name="ports", title="Ports", licenses=({"name": "CC-BY-4.0"},))
    other = replace(record_of("b", "Two."), provenance=Provenance(publisher="A Paper"))
    records = [record_of("a", "One."), other, record_of("c", "Three.")]
    write_package(records, tmp_path / "out", WriteOptions(about=about))
    descriptor = json.loads(members(tmp_path / "out")["datapackage.json"])
    assert (descriptor["name"], descriptor["title"]) == ("ports", "Ports")
    assert descriptor["licenses"] == [{"name": "CC-BY-4.0"}]
    assert descriptor["sources"] == [{"title": "A Paper"}, {"title": "Example News"}]
    assert descriptor_errors(descriptor) == []


def test_a_withheld_text_is_nowhere_but_its_hash_stays(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    record = replace(record_of("a", "One."), text=replace(record_of("a", "SECRET").text))
    write_package([record], tmp_path / "out", WriteOptions(texts=False))
    files = members(tmp_path / "out")
    assert not any(b"SECRET" in data for data in files.values())
    assert not any(name.startswith("texts/") for name in files)
    (kept,) = records_in(tmp_path / "out")
    assert kept.text.value is None
    assert kept.text.sha256 == record.text.sha256


def test_two_records_of_one_id_are_refused_and_nothing_is_left(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    with pytest.raises(OutputError, match="two records have the id 'a'"):
        write_package([record_of("a", "One."), record_of("a", "Two.")], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("record_id", ["../a", "", "a/b", "a\n", ".a", "x" * 129])
def test_an_id_that_would_lead_out_of_the_package_is_refused(
    tmp_path: Path, record_of: MakeRecord, record_id: str
) -> None:
    with pytest.raises(OutputError, match="cannot be the id"):
        write_package([record_of(record_id, "One.")], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", ["\ud800", float("nan")], ids=["half a character", "nan"])
def test_what_json_cannot_hold_is_refused(
    tmp_path: Path, record_of: MakeRecord, value: object
) -> None:
    record = replace(record_of("a", "One."), extensions={"x_note": value})
    with pytest.raises(OutputError, match="'a' cannot be written as JSON"):
        write_package([record], tmp_path / "out")


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_crash_leaves_the_old_package(tmp_path: Path, record_of: MakeRecord, name: str) -> None:
    def breaking_off() -> Iterator[Record]:
        yield record_of("b", "Two.")
        raise KeyboardInterrupt

    write_package([record_of("a", "One.")], tmp_path / name)
    before = members(tmp_path / name)
    with pytest.raises(KeyboardInterrupt):
        write_package(breaking_off(), tmp_path / name)
    assert members(tmp_path / name) == before
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_killed_program_leaves_the_old_package(tmp_path: Path, record_of: MakeRecord) -> None:
    """And the half-written one beside it, under a hidden name."""
    write_package([record_of("a", "One.")], tmp_path / "out")
    before = members(tmp_path / "out")
    program = f"""
import os
from pathlib import Path
from newsval.package.write import write_package
def records():
    yield from ()
    os._exit(9)
write_package(records(), Path({str(tmp_path / "out")!r}))
"""
    run = subprocess.run([sys.executable, "-c", program], check=False)
    assert run.returncode == 9
    assert members(tmp_path / "out") == before
    (left,) = {path.name for path in tmp_path.iterdir()} - {"out"}
    assert left.startswith(".newsval-")


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_name_as_long_as_the_file_system_takes_is_no_trouble(
    tmp_path: Path, record_of: MakeRecord, name: str
) -> None:
    target = tmp_path / ("a" * (255 - len(name)) + name)
    write_package([record_of("a", "One.")], target)
    assert "texts/a.txt" in members(target)


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_package_is_replaced_by_a_new_one(
    tmp_path: Path, record_of: MakeRecord, name: str
) -> None:
    for record_id in ("a", "b"):
        write_package([record_of(record_id, "One.")], tmp_path / name)
    assert "texts/b.txt" in members(tmp_path / name)
    assert "texts/a.txt" not in members(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_that_cannot_be_made_is_told_with_the_reason(
    tmp_path: Path, record_of: MakeRecord
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        write_package([record_of("a", "One.")], tmp_path / "file" / "out")


def test_memory_does_not_grow_with_the_records(tmp_path: Path, record_of: MakeRecord) -> None:
    """The least of three peaks each, as whatever else runs in the process is counted too."""

    def peak(count: int, target: Path) -> int:
        records = (record_of(f"a{number}", "Boats. " * 500) for number in range(count))
        tracemalloc.start()
        write_package(records, target)
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    few, many = (
        min(peak(count, tmp_path / f"{count}-{attempt}") for attempt in range(3))
        for count in (20, 400)
    )
    assert many < few + 200_000
