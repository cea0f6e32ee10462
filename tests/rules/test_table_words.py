"""What is said of a table that the reference library finds wrong."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from rule_cases import build

from newsval.package.faults import TableError
from newsval.package.stock import check_tables
from newsval.resources import table_schema
from newsval.rules.table_words import Words, words_of
from newsval.tables import TABLES

Rows = list[list[str]]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return build({"package": []}, tmp_path)


def said_of(package: Path, table: str, edit: Callable[[Rows], object]) -> list[Words | None]:
    """What is said of a table of a right package after an edit of its rows, header included."""
    path = package / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    results = check_tables(package, {name: f"{name}.csv" for name in TABLES})
    return [words_of(error) for result in results for error in result.errors]


def cell(row: int, column: int, value: str) -> Callable[[Rows], object]:
    return lambda rows: rows[row - 1].__setitem__(column, value)


@pytest.mark.parametrize(
    ("table", "edit", "message", "hint"),
    [
        ("mentions", cell(3, 5, "twelve"), ("“twelve” in the column start is not a whole number,"
         " such as 12"), "Write it so, or leave the cell empty if it may be."),
        ("articles", cell(2, 18, "2023-13-01"), ("“2023-13-01” in the column dateline_date is not"
         " a date, such as 2024-05-31"), "Write it so, or leave the cell empty if it may be."),
        ("quotes", cell(2, 2, "indirect"), "“indirect” in the column kind is none of its values",
         "Write direct or mixed."),
        ("quotes", cell(2, 2, ""), "the cell of the column kind is empty", "Write its value."),
        ("persons", cell(2, 1, "P1"), "“P1” in the column id has not its form",
         "Write p and a number, such as p1."),
        ("spans", cell(2, 1, "x1"), "“x1” in the column item_id has not its form",
         "Write q or c and a number, such as q1."),
        ("articles", cell(2, 17, "gb"), "“gb” in the column dateline_country_code has not its form",
         "Write two capitals, such as GB."),
        ("segments", cell(2, 3, "-3"), "“-3” in the column start is less than 0",
         "Write 0 or more."),
        ("persons", cell(2, 0, "a, b"), "the table articles has no row with id “a, b”",
         "Add the row to articles, or correct article_id."),
        ("mentions", cell(2, 1, "p9"), ("the table persons has no row with article_id “bridge” and"
         " id “p9”"), "Add the row to persons, or correct article_id and person_id."),
        ("mentions", cell(2, 4, ""), ("the table segments has no row with article_id “bridge” and"
         " an empty seq"), "Add the row to segments, or correct article_id and segment."),
        ("segments", lambda rows: rows.append(rows[1]), "the key “bridge, 0” is that of row 2",
         "Give the row a key of its own, or remove the copy."),
        ("segments", lambda rows: rows.append([""] * 5), "the row is blank", "Remove the row."),
        ("segments", lambda rows: rows[-1].append("He said, we won"),
         "the row has a cell too many, “He said, we won”",
         "Quote cells that hold commas, quotation marks or line breaks."),
        ("segments", lambda rows: rows[-1].pop(), "the row ends before the column end",
         "Give a cell for each column, an empty one where there is no value."),
        ("segments", cell(1, 2, "sort"), "the column kind is headed “sort”",
         "Give the columns of the table schema, with its names and in its order."),
        ("segments", cell(1, 2, "end"), "the column kind is headed “end”",
         "Give the columns of the table schema, with its names and in its order."),
        ("segments", cell(1, 4, "start"), "two columns are headed “start”",
         "Give the columns of the table schema, with its names and in its order."),
        ("segments", lambda rows: rows[0].append("note"), "the table schema has no column “note”",
         "Give the columns of the table schema, with its names and in its order."),
        ("segments", lambda rows: rows[0].pop(), "the header lacks the column end",
         "Give the columns of the table schema, with its names and in its order."),
        ("segments", cell(1, 2, ""), "the column kind has no name in the header",
         "Give the columns of the table schema, with its names and in its order."),
    ],
)  # fmt: skip
def test_an_error_is_told_with_its_value_and_a_remedy(package, table, edit, message, hint):
    assert Words(message, hint) in said_of(package, table, edit)


def test_a_long_cell_is_shown_in_part_and_its_constraint_whole(package):
    long = "x" * 3_000
    (said,) = said_of(package, "quotes", cell(2, 2, long))
    assert said is not None
    assert said.message == f"“{'x' * 79}…” in the column kind is none of its values"
    assert said.hint == "Write direct or mixed."


@pytest.mark.parametrize("table", TABLES)
def test_every_pattern_of_the_schemas_has_words(table):
    for field in table_schema(table)["fields"]:
        pattern = field.get("constraints", {}).get("pattern")
        note = f'constraint "pattern" is "{pattern}"'
        said = words_of(TableError("constraint-error", "", 2, field["name"], "?", note))
        assert said is not None
        assert pattern is None or pattern not in said.hint


def test_an_error_of_a_form_that_is_not_known_is_left_to_the_words_of_the_library():
    for kind in ("type-error", "constraint-error", "primary-key", "foreign-key", "other"):
        assert words_of(TableError(kind, "what it says", note="something new")) is None
