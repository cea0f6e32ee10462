"""A file is divided into rows just as the csv module divides it, without being parsed."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.package import row_texts as module
from newsval.package.row_texts import cells_of, row_texts, texts_of

TEXTS = st.text(st.sampled_from('ab,"\n\r é\0'), max_size=60)


def file_of(text: str) -> io.StringIO:
    return io.StringIO(text, newline="")


@given(TEXTS, st.sampled_from([1, 2, 5, 1 << 14]))
def test_the_rows_of_any_text_are_those_that_csv_reads(text: str, chunk: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_CHUNK", chunk)
        blocks = list(row_texts(file_of(text)))
    texts = [row for block in blocks for row in block.texts]
    assert "".join(texts) == text
    assert [cells_of(row) for row in texts] == list(csv.reader(file_of(text)))


@given(TEXTS, st.sampled_from([1, 7, 1 << 14]))
def test_rows_are_numbered_and_know_their_lines(text: str, chunk: int) -> None:
    reader = csv.reader(file_of(text))
    lines = [1, *(reader.line_num + 1 for _ in reader)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_CHUNK", chunk)
        blocks = list(row_texts(file_of(text)))
    number = 1
    for block in blocks:
        assert block.texts
        assert block.number == number
        number += len(block.texts)
        for index in range(len(block.texts)):
            assert block.line + index == lines[block.number - 1 + index]


def test_a_row_that_csv_cannot_read_is_the_last() -> None:
    limit = csv.field_size_limit(100)
    try:
        for long in ("x" * 200, '"' + "x\n" * 100):
            (block,) = row_texts(file_of(f'a,"b"\n{long}\nc\nd\n'))
            assert len(block.texts) == 2
            with pytest.raises(csv.Error):
                cells_of(block.texts[1])
    finally:
        csv.field_size_limit(limit)


def test_some_rows_are_taken_and_the_rest_of_the_file_is_left_unread() -> None:
    file = file_of('id\n"a\nb"\nc\n' + "d\n" * 100_000)
    assert list(texts_of(file, [2, 3])) == ['"a\nb"\n', "c\n"]
    assert file.tell() < 50_000
    assert list(texts_of(file_of("a\n"), [1, 9])) == ["a\n"]
    assert list(texts_of(file_of("a\n"), [])) == []
