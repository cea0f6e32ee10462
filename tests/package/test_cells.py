"""The line and column of a cell, whatever is in the cells before it."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package import row_texts
from newsval.package.cells import cell_positions
from newsval.package.positions import Position

CELLS = st.text(st.sampled_from('a,"\n\r é😀 '), max_size=8) | st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), max_size=4
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=6)


def found_in(data: bytes, *wanted: tuple[int, int]) -> dict[tuple[int, int], Position]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data)
        return cell_positions(path, wanted)


def rest_at(text: str, position: Position) -> str:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    return "".join(lines[position.line - 1 :])[position.column - 1 :]


@given(ROWS, st.sampled_from(["\r\n", "\n", "\r"]), st.booleans(), st.booleans())
def test_a_cell_is_found_where_it_stands(
    rows: list[list[str]], end: str, quoted: bool, marked: bool
) -> None:
    out = io.StringIO(newline="")
    # asked for another line end than CRLF, the writer leaves a lone CR without marks
    quoting = csv.QUOTE_ALL if quoted or end != "\r\n" else csv.QUOTE_MINIMAL
    csv.writer(out, lineterminator=end, quoting=quoting).writerows(rows)
    places = {(n, i): cell for n, row in enumerate(rows, 1) for i, cell in enumerate(row)}
    found = found_in(out.getvalue().encode("utf-8-sig" if marked else "utf-8"), *places)
    assert found.keys() == places.keys()
    for key, cell in places.items():
        rest = io.StringIO(rest_at(out.getvalue(), found[key]), newline="")
        assert (next(csv.reader(rest), []) or [""])[0] == cell


@given(st.text(st.sampled_from('a,"\n\r '), max_size=30))
def test_the_cells_of_any_text_are_those_that_csv_reads(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    wanted = [(n, i) for n, row in enumerate(rows, 1) for i in range(len(row))]
    found = found_in(text.encode(), *wanted)
    assert set(found) == set(wanted)
    for (row, index), position in found.items():
        again = next(csv.reader(io.StringIO(rest_at(text, position), newline="")), [])
        assert (again or [""]) == rows[row - 1][index:]


TABLE = 'id,text\r\na1,"two\nlines, ""quoted"""\r\n\r\na2,é😀,extra\r\na3\r\n'


@pytest.mark.parametrize(
    ("cell", "position"),
    [
        ((1, 0), (1, 1)),
        ((1, 1), (1, 4)),
        ((2, 0), (2, 1)),
        ((2, 1), (2, 4)),
        ((3, 0), (4, 1)),
        ((4, 0), (5, 1)),
        ((4, 1), (5, 4)),
        ((4, 2), (5, 7)),
        ((5, 0), (6, 1)),
        ((5, 1), (6, 3)),
    ],
)
def test_rows_are_records_and_lines_are_lines(
    cell: tuple[int, int], position: tuple[int, int]
) -> None:
    assert found_in(TABLE.encode(), cell)[cell] == position


def test_rows_that_are_not_there_or_cannot_be_read_are_left_out() -> None:
    assert found_in(b"a,b\n", (9, 0)) == {}
    assert found_in(b"", (1, 0)) == {}
    limit = csv.field_size_limit(100)
    try:
        assert found_in(b"a\n" + b"x" * 200 + b"\nb\n", (1, 0), (3, 0)) == {(1, 0): (1, 1)}
    finally:
        csv.field_size_limit(limit)


def test_a_cell_without_an_end_is_not_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_texts, "_LONGEST", 1000)
    many = b'a,b\nc,"' + b"x\n" * 1000
    assert found_in(many, (1, 1), (2, 0), (3, 0)) == {(1, 1): (1, 3), (2, 0): (2, 1)}


def test_a_byte_that_is_no_utf_8_hides_nothing_after_it() -> None:
    assert found_in(b"\xff,b\nc,d\n", (2, 1)) == {(2, 1): (2, 3)}
