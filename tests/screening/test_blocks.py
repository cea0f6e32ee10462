"""A file is read in blocks of whole lines, whatever their size."""

from __future__ import annotations

import io
import re

import pytest

from newsval.screening import blocks
from newsval.screening.blocks import places_of, read_blocks


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 100])
@pytest.mark.parametrize(
    "data", [b"", b"a\n", b"ab\ncd", b"\n\nabcdefg\n\n", b"abcdef\nab\r\nc\rd\n"]
)
def test_the_blocks_are_the_lines_of_the_file(
    data: bytes, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", size)
    read = list(read_blocks(io.BytesIO(data), 100))
    assert b"".join(block.data for block in read) == data
    lines = [block.line(index) for block in read for index in range(len(block.starts))]
    assert lines == data.removesuffix(b"\n").split(b"\n") if data else not lines


@pytest.mark.parametrize("size", [1, 4, 9, 100])
def test_the_file_is_left_before_a_line_that_is_too_long(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", size)
    file = io.BytesIO(b"ab\ncd\nabcdefghi\nef\n")
    assert b"".join(block.data for block in read_blocks(file, 5)) == b"ab\ncd\n"
    assert file.read() == b"abcdefghi\nef\n"


@pytest.mark.parametrize("piece", [1, 2, 3, 5, 1 << 18])
def test_places_are_found_over_the_ends_of_pieces(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "_PIECE", piece)
    data = b"null, annulled: nullnull nul nnull n"
    assert places_of(b"null", data).tolist() == [m.start() for m in re.finditer(b"null", data)]
    assert places_of(b"nu", b"n").tolist() == []
    assert places_of(b"nu", b"").tolist() == []
