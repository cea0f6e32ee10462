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
BLOCK_BYTES = 6_000_000


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
    while data := file.read(BLOCK_BYTES):
        if not data.endswith(b"\n"):
            data += file.readline(longest + 1)
        block = _block(data, first)
        whole = np.flatnonzero(block.ends - block.starts > longest)
        if whole.size:
            file.seek(int(block.starts[whole[0]]) - len(data), 1)
            if whole[0]:
                yield _block(data[: block.starts[whole[0]]], first)
            return
        yield block
        first = block.next_number


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
