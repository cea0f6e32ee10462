"""The screen and frictionless find the same in tables, whatever is wrong with them."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from packages import make
from synthetic.corruptions import CORRUPTIONS, HARMLESS, SCREENED, WHOLE, Target, file_of

from newsval.package import screened, stock
from newsval.package.screen import blocks, keys, tables
from newsval.package.screen.blocks import read_plain
from newsval.tables import TABLES

pytest.importorskip("pyarrow")

TABLES_CORRUPTED = ("articles", "captions", "mentions", "claim_relations")
ARTICLES = 20
MUTANTS = 60
ALPHABET = [
    b"", b'"', b'""', b",", b"\n", b"\r", b"\r\n", b"\0", b" ", b"0", b"-", b"x", b"\xc3\xa9",
    b"\xff", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0b", b";", b"'", b"\\", b"\xef\xbb\xbf", b"\x1f",
    b"\t",
]  # fmt: skip


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean") / "package"
    make(folder, ARTICLES, seed=9)
    return folder


@cache
def rows_of(path: Path) -> tuple[tuple[str, ...], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(map(tuple, csv.reader(file)))


def target(folder: Path, table: str, seed: object) -> Target:
    rows = [list(row) for row in rows_of(folder / f"{table}.csv")]
    return Target(table, rows, Random(f"{seed}:{table}"))


def concerned(table: str) -> Iterator[str]:
    """A table, its parents, and one of its children."""
    children = [name for name in TABLES if table in stock.parents_of(name)]
    wanted = {table, *stock.parents_of(table), *children[-1:]}
    yield from (name for name in TABLES if name in wanted)


def both(
    clean: Path, table: str, data: bytes, folder: Path
) -> tuple[list[stock.TableResult], list[stock.TableResult]]:
    """What frictionless, and what the screen finds, in the tables that are concerned."""
    files = {name: f"{name}.csv" for name in concerned(table)}
    for path in files.values():
        shutil.copy(clean / path, folder)
    (folder / files[table]).write_bytes(data)
    return list(stock.check_tables(folder, files)), list(screened.check_tables(folder, files))


def plain(results: list[stock.TableResult]) -> list[tuple[Any, ...]]:
    return [(result.table, result.errors, result.rows) for result in results]


@pytest.mark.parametrize("table", TABLES_CORRUPTED)
@pytest.mark.parametrize("kind", CORRUPTIONS)
def test_both_ways_find_the_same(kind: str, table: str, clean: Path, tmp_path: Path) -> None:
    corrupted = CORRUPTIONS[kind](target(clean, table, kind))
    if corrupted is None:
        pytest.skip("the table has no such field")
    alone, fast = both(clean, table, file_of(corrupted), tmp_path)
    assert plain(fast) == plain(alone)
    (way,) = (result.way for result in fast if result.table == table)
    assert (way == "frictionless") == (kind in WHOLE)
    if kind in HARMLESS:
        assert way == "screen"


def mutated(clean: Path, table: str, random: Random) -> bytes:
    """The file of a table after some corruptions of rows, and of bytes."""
    rows = target(clean, table, 0).rows
    for kind in random.choices(list(SCREENED), k=random.randint(0, 3)):
        corrupted = SCREENED[kind](Target(table, rows, random))
        if isinstance(corrupted, list) and len(corrupted) < 300:
            rows = corrupted
    data = bytearray(file_of(rows))
    for _ in range(random.choice((0, 0, 1, 1, 2, 8))):
        at = random.randrange(len(data))
        data[at : at + random.randint(0, 2)] = random.choice(ALPHABET)
    return bytes(data)


@pytest.mark.parametrize("number", range(MUTANTS))
def test_both_ways_find_the_same_in_mutants(number: int, clean: Path, tmp_path: Path) -> None:
    random = Random(number)
    table = random.choice(list(TABLES))
    alone, fast = both(clean, table, mutated(clean, table, random), tmp_path)
    assert plain(fast) == plain(alone)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("broken") / "package"
    make(folder, 40, seed=3, broken=0.05)
    return folder


def test_errors_in_parents_and_children_at_once_are_the_same(broken: Path) -> None:
    files = {name: f"{name}.csv" for name in TABLES}
    alone = list(stock.check_tables(broken, files))
    fast = list(screened.check_tables(broken, files))
    assert plain(fast) == plain(alone)
    assert sum(len(result.errors) for result in alone) > 50
    assert "screen+frictionless" in {result.way for result in fast}


@pytest.mark.parametrize("most", [1, 2, 3, 5, 8, 13])
def test_both_ways_stop_at_the_same_error(most: int, broken: Path) -> None:
    files = {name: f"{name}.csv" for name in TABLES}
    alone = list(stock.check_tables(broken, files, most))
    fast = list(screened.check_tables(broken, files, most))
    assert [result.errors for result in fast] == [result.errors for result in alone]
    assert most in {len(result.errors) for result in fast}
    whole = {result.table: result.errors for result in stock.check_tables(broken, files)}
    assert all(result.errors == whole[result.table][:most] for result in fast)


def test_keys_of_very_many_different_cells_are_found_double_all_the_same(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {name: f"{name}.csv" for name in TABLES}
    found = list(screened.check_tables(broken, files))
    assert "primary-key" in {error.type for result in found for error in result.errors}
    monkeypatch.setattr(keys, "_MOST_CODES", 1)
    assert list(screened.check_tables(broken, files)) == found


def test_a_table_with_another_header_takes_its_children_to_frictionless(
    clean: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(clean, tmp_path / "package")
    text = (folder / "persons.csv").read_text(encoding="utf-8")
    (folder / "persons.csv").write_text(text.replace("name", "Name", 1), encoding="utf-8")
    results = screened.check_tables(folder, {name: f"{name}.csv" for name in TABLES})
    ways = {result.table: result.way for result in results}
    whole = {"persons", "caption_persons", "person_roles", "mentions"}
    assert {name for name, way in ways.items() if way == "frictionless"} == whole
    assert {way for name, way in ways.items() if name not in whole} == {"screen"}


def test_a_right_package_never_comes_to_frictionless(clean: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from newsval.package.screened import check_tables\n"
        "from newsval.tables import TABLES\n"
        f"found = list(check_tables(Path({str(clean)!r}), {{n: f'{{n}}.csv' for n in TABLES}}))\n"
        "print({r.way for r in found}, 'frictionless' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == "{'screen'} False", run.stderr


@pytest.mark.parametrize("size", [100, 300, 700, 1000, 2000, 5000])
def test_rows_of_another_width_are_found_wherever_a_block_ends(
    size: int, clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [list(row) for row in rows_of(clean / "mentions.csv")]
    random = Random(size)
    for number in random.sample(range(1, len(rows)), len(rows) // 5):
        cells = rows[number]
        rows[number] = random.choice((cells[:-1], [*cells, "a,\n\nb"], [*cells[:3], '"', "\n"], []))
    monkeypatch.setattr(blocks, "_BLOCK", size)
    monkeypatch.setattr(tables, "read_any", read_plain)  # which would find the same
    alone, fast = both(clean, "mentions", file_of(rows), tmp_path)
    assert plain(fast) == plain(alone)
    assert {r.way for r in fast if r.table == "mentions"} == {"screen+frictionless"}


@pytest.mark.parametrize("share", [0.3, 0.9, 1.0])
def test_blank_lines_among_the_first_rows_do_not_part_the_two_ways(
    share: float, clean: Path, tmp_path: Path
) -> None:
    text = (clean / "segments.csv").read_bytes().splitlines(keepends=True)
    blanks = b"\n" * int(90 * share)
    data = text[0] + blanks + b"".join(text[1:])
    alone, fast = both(clean, "segments", data, tmp_path)
    assert plain(fast) == plain(alone)
