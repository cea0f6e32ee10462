"""Reads a file of records in blocks of whole lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]

# Enough records for a vector operation to pay, few enough to keep memory low.
BLOCK_BYTES = 12_000_000
# Of bytes that are looked through; so many stay in the cache.
_PIECE = 1 << 18


class Block(NamedTuple):
    """Whole lines of a file: their bytes, where each starts and ends, and its 1-based number.

    `ends` are after the last byte of each line, its line break excluded. LF ends a line; a CR
    alone does not, but counts as one. `next_number` is that of the line after the block.
    """

    data: bytes
    starts: Numbers
    ends: Numbers
    numbers: Numbers
    next_number: int

    def line(self, index: int) -> bytes:
        """The bytes of a line, without its line break."""
        return self.data[self.starts[index] : self.ends[index]]

    def whole_line(self, index: int) -> bytes:
        """The bytes of a line as they stand in the file, its line break included."""
        return self.data[self.starts[index] : self.ends[index] + 1]


def read_blocks(file: BinaryIO, longest: int) -> Iterator[Block]:
    """The blocks of a file, up to a line of more than `longest` bytes.

    The file is left at the start of that line, or at its end.
    """
    first = 1
    while data := _lines(file, longest):
        block = _block(data, first)
        whole = np.flatnonzero(block.ends - block.starts > longest)
        if whole.size:
            file.seek(int(block.starts[whole[0]]) - len(data), 1)
            if whole[0]:
                yield _block(data[: block.starts[whole[0]]], first)
            return
        yield block
        first = block.next_number


def places_of(text: bytes, data: bytes) -> Numbers:
    """Where a text of two bytes or more stands in the data."""
    codes = np.frombuffer(data, dtype=np.uint8)
    found: list[int] = []
    for start in range(0, len(data) - 1, _PIECE):
        piece = codes[start : start + _PIECE + 1]
        begin = piece[:-1] == text[0]
        begin &= piece[1:] == text[1]
        places = (np.flatnonzero(begin) + start).tolist()
        found += [place for place in places if data.startswith(text, place)]
    return np.array(found, dtype=np.int64)


def _lines(file: BinaryIO, longest: int) -> bytes:
    """The next lines, whole but for one that is too long."""
    start = file.tell()
    file.seek(start + BLOCK_BYTES - 1)
    size = BLOCK_BYTES - 1 + len(file.readline(longest + 1))
    file.seek(start)
    return file.read(size)


def _block(data: bytes, first: int) -> Block:
    ends = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == ord("\n"))
    if not data.endswith(b"\n"):
        ends = np.append(ends, len(data))
    starts = np.concatenate(([0], ends[:-1] + 1))
    numbers = first + np.arange(len(starts))
    if b"\r" not in data:
        return Block(data, starts, ends, numbers, first + len(starts))
    alone = np.array([match.start() for match in re.finditer(rb"\r(?!\n)", data)], dtype=np.int64)
    numbers += np.searchsorted(alone, starts)
    return Block(data, starts, ends, numbers, first + len(starts) + len(alone))
