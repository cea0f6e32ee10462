"""Where the cells of a CSV file stand: the line and column of a row's cell, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable
from pathlib import Path

from newsval.package.positions import Lines, Position
from newsval.package.row_texts import RowTexts, row_texts

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
    rows = deque(sorted(indices))
    found: dict[Cell, Position] = {}
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for block in row_texts(file):
            while rows and rows[0] < block.number + len(block.texts):
                row = rows.popleft()
                places = _places(block, row)
                found.update(
                    {(row, index): places[min(index, len(places) - 1)] for index in indices[row]}
                )
            if not rows:
                break
    return found


def _places(block: RowTexts, row: int) -> list[Position]:
    """Where the cells of a row begin, and where the row ends."""
    index = row - block.number
    text = block.texts[index]
    lines = Lines(text, block.line + index)
    return [lines.position(offset) for offset in _starts(text)]


def _starts(text: str) -> list[int]:
    """The offset of each cell of a row, and last that of the row's end."""
    starts = [0]
    while True:
        cell = _CELL.match(text, starts[-1])
        end = cell.end() if cell else len(text)
        if text[end : end + 1] != ",":
            return [*starts, end]
        starts.append(end + 1)
