"""Where the cells of a CSV file stand: the line and column of a row's cell, in one pass."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from newsval.package.positions import Lines, Position

_LONGEST = 10_000_000

Cell = tuple[int, int]
"""The number of a row, the header being 1, and the 0-based index of a cell in it."""

# As csv reads: a quotation mark opens a cell only at its start, and what follows the mark that
# closes it is part of the cell.
_CELL = re.compile(r'(?:"[^"]*+(?:""[^"]*+)*+"?)?[^,\r\n]*+')


def cell_positions(path: Path, wanted: Iterable[Cell]) -> dict[Cell, Position]:
    """Where each of these cells begins, quotation mark included; one pass, a row in memory.

    Rows are counted as csv counts records, blank lines included, lines as in `positions`, also
    within a quoted cell. A cell that its row lacks is at the row's end; rows that are not there
    are left out, and those behind one that cannot be read or has over ten million characters.
    """
    indices: defaultdict[int, set[int]] = defaultdict(set)
    for row, index in wanted:
        indices[row].add(index)
    found: dict[Cell, Position] = {}
    last = max(indices, default=0)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for row, (text, first_line) in enumerate(_rows(file), 1):
            if row in indices:
                lines, starts = Lines(text, first_line), _starts(text)
                for index in indices[row]:
                    offset = starts[min(index, len(starts) - 1)]
                    found[row, index] = lines.position(offset)
            if row >= last:
                break
    return found


def _rows(file: TextIO) -> Iterator[tuple[str, int]]:
    """The text of each row, with the line that it begins in."""
    taken: list[str] = []
    reader = csv.reader(_kept(file, taken))
    first_line = 1
    try:
        for _ in reader:
            yield "".join(taken), first_line
            taken.clear()
            first_line = reader.line_num + 1
    except csv.Error:  # nor can others read what follows
        yield "".join(taken), first_line


def _kept(file: TextIO, taken: list[str]) -> Iterator[str]:
    """The lines of a file, each kept; none after a row that is longer than rows are."""
    size = 0
    while line := file.readline(_LONGEST + 1):
        size = len(line) + (size if taken else 0)
        if size > _LONGEST:
            raise csv.Error
        taken.append(line)
        yield line


def _starts(text: str) -> list[int]:
    """The offset of each cell of a row, and last that of the row's end."""
    starts = [0]
    while True:
        cell = _CELL.match(text, starts[-1])
        end = cell.end() if cell else len(text)
        if text[end : end + 1] != ",":
            return [*starts, end]
        starts.append(end + 1)
