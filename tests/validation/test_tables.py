"""Which way each table of a package is judged, and what a report says of it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from packages import make

from newsval.tables import TABLES
from newsval.validation import ValidateOptions, tables, validate


@pytest.fixture
def package(tmp_path: Path) -> Path:
    make(tmp_path / "package", 6)
    return tmp_path / "package"


def break_row(package: Path) -> None:
    path = package / "quotes.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",direct,", ",indirect,", 1), "utf-8")


@pytest.fixture
def without_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the extra were not installed; to import it would raise."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "newsval.package.screened.find_spec", lambda name: None if name == "pyarrow" else find(name)
    )


def test_tables_that_are_the_rows_of_right_records_are_not_looked_at(package: Path) -> None:
    assert dict(validate(package).ways) == {f"{package}/{name}.csv": "records" for name in TABLES}


def test_if_a_table_differs_from_the_records_all_are_screened(package: Path) -> None:
    pytest.importorskip("pyarrow")
    break_row(package)
    ways = validate(package).ways
    assert ways[f"{package}/quotes.csv"] == "screen+frictionless"
    others = [way for file, way in ways.items() if not file.endswith("/quotes.csv")]
    assert others == ["screen"] * (len(TABLES) - 1)


def test_the_check_of_a_table_stops_at_as_many_errors_as_is_asked_for(package: Path) -> None:
    path = package / "segments.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join((header, *rows, *rows)), encoding="utf-8")
    for most in (1, 2, 1000):
        report = validate(package, ValidateOptions(max_table_errors=most))
        found = [finding for finding in report.findings if finding.code == "TB007"]
        assert len(found) == min(most, len(rows))
        stopped = f"{path}: the check stopped at {most} errors"
        assert (stopped in report.notes) == (most <= len(rows))


def test_without_pyarrow_frictionless_finds_the_same(
    package: Path, request: pytest.FixtureRequest
) -> None:
    break_row(package)
    with_it = validate(package)
    request.getfixturevalue("without_pyarrow")
    without = validate(package)
    assert without.findings == with_it.findings
    assert without.checked == with_it.checked
    assert set(without.ways.values()) == {"frictionless"}


def test_without_pyarrow_a_large_package_is_said_to_be_slow(
    package: Path, without_pyarrow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_row(package)
    assert not any("newsval[scale]" in note for note in validate(package).notes)
    monkeypatch.setattr(tables, "_LARGE", 1000)
    (note,) = (note for note in validate(package).notes if "newsval[scale]" in note)
    assert "pip install" in note
