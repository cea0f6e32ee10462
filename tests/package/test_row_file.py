"""Rows are read back from the text that csv writes of them, however long their cells."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package.files import csv_text
from newsval.package.row_file import RowText

CELLS = st.text(st.sampled_from('ab,"\n\r é'), max_size=8)


def row_text(cells: tuple[str, ...]) -> RowText:
    data = csv_text([cells]).encode()
    return RowText(data, [len(data)])


@given(st.lists(CELLS, min_size=2, max_size=4).map(tuple), st.sampled_from([1, 131_072]))
def test_a_row_is_read_as_it_was_written(cells: tuple[str, ...], limit: int) -> None:
    usual = csv.field_size_limit(limit)
    try:
        assert row_text(cells).row(0) == cells
    finally:
        csv.field_size_limit(usual)


@pytest.mark.parametrize("cell", ["a" * 200_000, '"' * 200_000, "a,\n" * 70_000])
def test_a_cell_longer_than_csv_reads_is_a_cell(cell: str) -> None:
    assert row_text(("a1", cell, "")).row(0) == ("a1", cell, "")
