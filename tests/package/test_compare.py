"""A table is compared with the rows of the records in one pass, whatever its order."""

from __future__ import annotations

import csv
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package import row_file
from newsval.package.compare import TableComparison
from newsval.package.faults import RowDifference
from newsval.package.files import csv_text
from newsval.package.row_file import RowText
from newsval.tables import TABLES, Row

TABLE = TABLES["segments"]
ROWS: list[Row] = [
    (f"a{n}", str(seq), "paragraph", str(seq), str(seq + 1)) for n in range(3) for seq in range(3)
]


def differences(actual: list[Row], path: Path, expected: list[Row] = ROWS) -> list[RowDifference]:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([TABLE.columns, *actual])
    comparison = TableComparison(TABLE, path)
    found = [difference for row in expected for difference in comparison.feed([row])]
    return found + list(comparison.finish(set()))


@given(st.permutations(ROWS))
def test_the_order_of_rows_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row]
) -> None:
    assert differences(rows, tmp_path_factory.getbasetemp() / "segments.csv") == []


@given(st.permutations(ROWS), st.integers(0, 8))
def test_one_row_less_is_one_difference(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row], gone: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "segments.csv"
    (found,) = differences(rows[:gone] + rows[gone + 1 :], path)
    assert (found.kind, found.key) == ("missing", ", ".join(rows[gone][:2]))


@given(st.permutations(ROWS), st.integers(0, 9))
def test_one_row_more_is_one_difference_with_its_number(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row], place: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "segments.csv"
    more = ("a9", "0", "blank", "0", "1")
    (found,) = differences([*rows[:place], more, *rows[place:]], path)
    assert (found.kind, found.row) == ("extra", place + 2)


def test_a_row_that_stands_there_twice_is_extra_once(tmp_path: Path) -> None:
    (found,) = differences([*ROWS, ROWS[0]], tmp_path / "segments.csv")
    assert (found.kind, found.row) == ("extra", 11)


def test_each_cell_that_differs_is_a_difference(tmp_path: Path) -> None:
    row = (*ROWS[4][:2], "blank", "7", ROWS[4][4])
    found = differences([*ROWS[:4], row, *ROWS[5:]], tmp_path / "segments.csv")
    assert [(f.kind, f.row, f.field, f.expected, f.actual) for f in found] == [
        ("cell", 6, "kind", "paragraph", "blank"),
        ("cell", 6, "start", "1", "7"),
    ]


def test_a_table_with_another_header_is_not_compared(tmp_path: Path) -> None:
    path = tmp_path / "segments.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    comparison = TableComparison(TABLE, path)
    assert list(comparison.feed(ROWS)) == []
    assert list(comparison.finish(set())) == []
    assert comparison.unreadable


def as_text(rows: list[Row]) -> RowText:
    texts = [csv_text([row]).encode() for row in rows]
    return RowText(b"".join(texts), list(accumulate(map(len, texts))))


@given(st.lists(st.integers(0, 8), max_size=12), st.sampled_from([1, 2, 7, 64, 1 << 13]))
def test_many_rows_as_a_text_show_the_differences_that_each_by_itself_shows(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int], window: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "segments.csv"
    actual = [(*ROWS[number][:2], "quote, long", *ROWS[number][3:]) for number in numbers[:2]]
    actual += [ROWS[number] for number in numbers]
    by_row = differences(actual, path)
    comparison = TableComparison(TABLE, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_file, "_WINDOW", window)
        by_text = [difference for _, difference in comparison.feed_text(as_text(ROWS))]
    assert by_text + list(comparison.finish(set())) == by_row
