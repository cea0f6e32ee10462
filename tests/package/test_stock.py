"""Tables go through frictionless, by the published schemas alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from rule_cases import build

from newsval.package.stock import check_tables
from newsval.tables import TABLES


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return build({"package": []}, tmp_path)


def test_every_table_of_a_package_is_read_and_found_right(package: Path) -> None:
    results = list(check_tables(package, {name: f"{name}.csv" for name in TABLES}))
    assert [result.table for result in results] == list(TABLES)
    assert [result.errors for result in results] == [()] * len(TABLES)
    lines = sum(len((package / f"{name}.csv").read_text().splitlines()) - 1 for name in TABLES)
    assert sum(result.rows for result in results) == lines


def test_a_parent_that_is_not_there_is_no_error_of_its_children(package: Path) -> None:
    (result,) = check_tables(package, {"quotes": "quotes.csv"})
    assert result.errors == ()


def test_a_key_that_leads_nowhere_is_an_error_with_row_and_fields(package: Path) -> None:
    path = package / "mentions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",p2,0,", ",p9,0,"), encoding="utf-8")
    names = {name: f"{name}.csv" for name in ("articles", "persons", "mentions")}
    (error,) = [error for result in check_tables(package, names) for error in result.errors]
    assert (error.type, error.row, error.field) == ("foreign-key", 5, "article_id, person_id")


def test_the_schemas_in_the_package_are_not_used(package: Path) -> None:
    """A schema from a stranger could hold a pattern that takes for ever."""
    for path in (package / "schemas").glob("*.json"):
        path.write_text("{", encoding="utf-8")
    (result,) = check_tables(package, {"articles": "articles.csv"})
    assert result.errors == ()


def test_a_table_with_semicolons_has_one_error_that_says_so(package: Path) -> None:
    """A spreadsheet saves so in many countries."""
    path = package / "quotes.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    names = {name: f"{name}.csv" for name in TABLES}
    (error,) = [error for result in check_tables(package, names) for error in result.errors]
    assert error.type == "header-error"
    assert "';'" in error.message


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", "é".encode("cp1252"), b"a1,q1,direct\n"])
def test_a_table_that_cannot_be_read_has_one_error_and_its_children_none(
    package: Path, data: bytes
) -> None:
    (package / "articles.csv").write_bytes(data)
    names = {name: f"{name}.csv" for name in TABLES}
    found = [(result.table, len(result.errors)) for result in check_tables(package, names)]
    assert [(table, count) for table, count in found if count] == [("articles", 1)]


@pytest.mark.parametrize(
    "text", ['{"a":' * 30_000, '"' * 100_001, "x," * 100_000, ';"' * 50_000, "x" * 200_000]
)
def test_hostile_first_rows_are_gone_through_in_linear_time(package: Path, text: str) -> None:
    """The library's own guess at the dialect takes minutes for the first of them."""
    path = package / "quotes.csv"
    header, _, rows = path.read_text(encoding="utf-8").partition("\n")
    start = time.process_time()
    for content in (text, f"{header}\n{text}\n{rows}"):
        path.write_text(content, encoding="utf-8")
        (result,) = check_tables(package, {"quotes": "quotes.csv"})
        assert 0 < len(result.errors) < 100
        assert all(len(error.message) <= 500 for error in result.errors)
    assert time.process_time() - start < 5
