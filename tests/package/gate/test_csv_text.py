"""The text of a table: what parsers pass over in silence is found, with its row and column."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsval.package.faults import TableError, TextFault
from newsval.package.gate import csv_text
from newsval.package.gate.csv_text import is_formula, table_faults
from newsval.tables import TABLES

PERSONS = TABLES["persons"]
HEAD = ",".join(PERSONS.columns).encode() + b"\n"
ROW = b"a1,p1,Carla Adler,,,,\n"


def faults(tmp_path: Path, data: bytes) -> list[TextFault | TableError]:
    path = tmp_path / "persons.csv"
    path.write_bytes(data)
    return list(table_faults(path, PERSONS))


def test_a_sound_table_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, HEAD + ROW * 3) == []
    assert faults(tmp_path, HEAD + b'a1,p1,"A ""B"", C\n\rD",,,,\r\n') == []


def test_a_bad_byte_late_in_a_file_is_found_with_row_line_and_column(tmp_path: Path) -> None:
    cells = HEAD + b'a1,p0,"A\nB",,,,\n' + ROW * 5000 + b"a1,p2,Jos\xe9,,,,\n" + ROW
    (fault,) = faults(tmp_path, cells)
    assert isinstance(fault, TableError)
    assert (fault.type, fault.row, fault.field) == ("source-error", 5003, "name")
    assert "byte 0xE9 in row 5003, which begins in line 5004" in fault.message


def test_a_character_cut_off_by_the_end_of_the_file_is_found(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, HEAD + "a1,p1,é".encode()[:-1])
    assert isinstance(fault, TableError)


@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 1 << 20])
def test_what_is_found_does_not_depend_on_how_the_file_is_read(
    chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_text, "_CHUNK", chunk)
    found = faults(tmp_path, HEAD + ROW + 'a1,p2,=1+1,"é\0",,,\ra1,p3,"@x",,,,\r\n'.encode())
    assert [(f.kind, f.row, f.field, f.count) for f in found if isinstance(f, TextFault)] == [
        ("nul", 3, "honorific", 1),
        ("carriage-return", None, None, 1),
        ("formula", 3, "name", 2),
    ]


def test_a_mark_that_is_never_closed_is_found_where_it_opens(tmp_path: Path) -> None:
    assert faults(tmp_path, HEAD + ROW + b'a1,p2,"Boris,,,,\n' + ROW * 9) == [
        TextFault("unclosed", 3, 3)
    ]
    (fault,) = faults(tmp_path, HEAD + ROW + b'a1,p2,"Boris,,,,\n' + ROW * 9000)
    assert fault == TextFault("unclosed", 3, 3)


def test_an_odd_mark_within_a_cell_is_not_taken_for_one_that_opens(tmp_path: Path) -> None:
    assert faults(tmp_path, HEAD + b'a1,p2,Boris 5" Brandt,,,,\n' + ROW) == []


def test_columns_of_ids_kinds_and_numbers_hold_no_formulas(tmp_path: Path) -> None:
    assert faults(tmp_path, HEAD + b"=a1,-p1,Carla,,,,-0.5\n") == []


@pytest.mark.parametrize("cell", ["=1", "+cmd|' /C calc'!A0", "-2+3", "@sum(1)", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_a_formula(cell: str) -> None:
    assert is_formula(cell)


@pytest.mark.parametrize("cell", ["+3", "-1", "-1.5", "+44 20 7946 0958", "50%", "-", "a=b", "“-”"])
def test_numbers_and_words_are_none(cell: str) -> None:
    assert not is_formula(cell)


def test_a_line_longer_than_any_row_is_not_read(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, HEAD + b"a" * (csv_text.MAX_LINE + (1 << 21)))
    assert isinstance(fault, TableError)
    assert "longer than" in fault.message


def test_a_million_formulas_are_one_finding(tmp_path: Path) -> None:
    start = time.process_time()
    found = faults(tmp_path, HEAD + b"a1,p1,=1,,,,\n" * 1_000_000)
    assert found == [TextFault("formula", 2, 2, "name", "=1", 1_000_000)]
    assert time.process_time() - start < 15
