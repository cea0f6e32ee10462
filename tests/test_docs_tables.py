"""The page on tables says what is so: its tables are those of a package, its programs run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsval.resources import schema
from newsval.source import ENCODINGS
from newsval.tables import TABLES

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+(?: \w+)?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
ROWS = re.findall(r"^\| `(\w+)` \| [^|]* \| ([^|]*) \| ([^|]*)\|$", PAGE, re.MULTILINE)


def program(kind: str) -> str:
    return "\n".join(block for found, block in BLOCKS if found == kind)


def run(code: str, tmp_path: Path) -> list[str]:
    shutil.copytree(ROOT / "samples" / "package", tmp_path / "news")
    command = [sys.executable, "-X", "utf8", "-c", code]
    return subprocess.run(
        command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    ).stdout.splitlines()


def codes(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


def test_each_table_is_there_with_its_key_and_what_it_belongs_to():
    assert sorted(name for name, _, _ in ROWS) == sorted(TABLES)
    for name, key, parents in ROWS:
        described = schema(f"{name}.json")
        assert codes(key) == described["primaryKey"]
        keys = described.get("foreignKeys", [])
        named = [key["reference"]["resource"] for key in keys]
        assert codes(parents) == list(dict.fromkeys(named))


def test_the_encodings_named_are_those_that_are_read():
    named = {"windows-1252", "utf-16-le", "utf-16-be"}
    assert named < set(ENCODINGS)
    assert all(f"`{name}`" in PAGE or f"`--encoding {name}`" in PAGE for name in named)


def test_the_program_counts_speakers_and_finds_the_words_of_cues(tmp_path):
    printed = run(program("python"), tmp_path)
    assert "1 a Cypriot official" in printed
    assert "said" in printed


def test_the_program_with_pandas_counts_the_same(tmp_path):
    pytest.importorskip("pandas")
    assert any("Kolettis" in line for line in run(program("python pandas"), tmp_path))


def test_the_query_for_duckdb_runs(tmp_path):
    pytest.importorskip("duckdb")
    code = f"import duckdb; print(duckdb.sql({program('sql')!r}))"
    assert any("Kolettis" in line for line in run(code, tmp_path))
