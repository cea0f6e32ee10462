"""CSV as every reader takes it, and files that know their hash."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package.files import CountedFile, csv_text


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_the_cells_come_back_as_they_were(rows: list[tuple[str, str]]) -> None:
    read = csv.reader(io.StringIO(csv_text(rows), newline=""))
    assert [tuple(row) for row in read] == rows


def test_lines_end_with_lf_and_only_what_needs_marks_has_them() -> None:
    assert csv_text([("a b", "=1+1"), ("a,b", 'say "x"')]) == 'a b,=1+1\n"a,b","say ""x"""\n'


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n"])
def test_a_cell_with_a_line_break_of_any_kind_is_marked(mark: str) -> None:
    assert csv_text([("a", f"b{mark}c")]) == f'a,"b{mark}c"\n'


def test_a_file_knows_its_hash_and_its_bytes(tmp_path: Path) -> None:
    file = CountedFile(tmp_path / "a")
    file.write("“é”")
    file.write("\n")
    file.close()
    data = (tmp_path / "a").read_bytes()
    assert data == "“é”\n".encode()
    assert file.stats.bytes == len(data)
    assert file.stats.sha256 == hashlib.sha256(data).hexdigest()
