"""Divides the text of a CSV file into its rows, unparsed: most of them need not be read at all."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TextIO

# In characters. A row of sixteen cells, each as long as csv lets it be, has two million.
_LONGEST = 10_000_000
_CHUNK = 1 << 14


class RowTexts(NamedTuple):
    """The texts of rows that follow each other, with their line ends.

    `number` is that of the first row, from 1, and `line` the line that it begins in. All but the
    last are of one line, so that each begins in the line after that of the one before.
    """

    number: int
    line: int
    texts: list[str]


def row_texts(file: TextIO) -> Iterator[RowTexts]:
    """The texts of all rows as the csv module divides them, some at a time.

    A row that the csv module cannot read, or of over ten million characters, is the last: so much
    as was read of it. The file is open with `newline=""`.
    """
    number = line = 1
    try:
        for texts, lines in _divided(file):
            yield RowTexts(number, line, texts)
            number += len(texts)
            line += lines
    except csv.Error:  # nor can others read what follows
        return


def texts_of(file: TextIO, numbers: Sequence[int]) -> Iterator[str]:
    """The texts of the rows with these numbers, which are in order."""
    at = 0
    for block in row_texts(file):
        while at < len(numbers) and numbers[at] < block.number + len(block.texts):
            yield block.texts[numbers[at] - block.number]
            at += 1
        if at == len(numbers):
            return


def cells_of(text: str) -> list[str]:
    """The cells of a row. Raises csv.Error where the csv module cannot read them."""
    return next(csv.reader(io.StringIO(text, newline="")), [])


def _divided(file: TextIO) -> Iterator[tuple[list[str], int]]:
    """The texts of rows, all but the last of one line, and the number of their lines."""
    longest = csv.field_size_limit()
    while chunk := file.read(_CHUNK):
        chunk += file.readline(_LONGEST)
        lines = deque(io.StringIO(chunk, newline=""))
        if '"' in chunk or len(chunk) > longest:
            yield from _with_marks(lines, file)
        else:  # without quotation marks, a line is a row
            yield list(lines), len(lines)


def _with_marks(lines: deque[str], file: TextIO) -> Iterator[tuple[list[str], int]]:
    """The same for lines of which some are a part of a row, the last with others in the file.

    Raises csv.Error after a row that cannot be read.
    """
    texts: list[str] = []
    row: list[str] = []
    longest = csv.field_size_limit()
    reader = csv.reader(_taken(lines, file, row))
    while lines:
        if '"' not in lines[0] and len(lines[0]) <= longest:
            texts.append(lines.popleft())
            continue
        row.clear()
        try:
            next(reader)
        except csv.Error:
            yield [*texts, "".join(row)], len(texts) + len(row)
            raise
        texts.append("".join(row))
        if len(row) > 1:
            yield texts, len(texts) - 1 + len(row)
            texts = []
    if texts:
        yield texts, len(texts)


def _taken(lines: deque[str], file: TextIO, row: list[str]) -> Iterator[str]:
    """Lines, then those that follow in the file, each put to the row that it is taken for."""
    size = 0
    while line := lines.popleft() if lines else file.readline(_LONGEST):
        size = len(line) + (size if row else 0)
        row.append(line)
        if size > _LONGEST:
            raise csv.Error
        yield line
