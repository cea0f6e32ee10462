"""Screens one table: reads it once, block by block, and keeps its odd rows and all its keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsval.package.screen.blocks import Block, UnfitError, read_any, read_plain
from newsval.package.screen.cells import Proof, proofs
from newsval.package.screen.keys import (
    Fields,
    Screening,
    joined,
    joining_fields,
    numbered,
    primary_fields,
)
from newsval.resources import table_schema
from newsval.tables import TABLES

_KEY_TYPES = ("string", "integer")
# Of a table that is odd throughout, frictionless sees every row; its cells need not be kept.
_MOST_ODD = 100_000


def screen_table(path: Path, table: str) -> Screening | None:
    """Look at every row of a table by itself; None if the table cannot be screened in safety."""
    known = proofs(table_schema(table))
    if known is None or not _has_plain_keys(table):
        return None
    for read in (read_plain, read_any):
        try:
            return _Screen(table, known).run(read(path, table))
        except UnfitError:
            continue
    return None


def _has_plain_keys(table: str) -> bool:
    """Whether equal keys are written alike, so that they can be compared as text."""
    kinds = {field["name"]: field["type"] for field in table_schema(table)["fields"]}
    keys = (primary_fields(table), *joining_fields(table))
    return all(kinds[name] in _KEY_TYPES for fields in keys for name in fields)


class _Screen:
    """Gathers what a screening consists of."""

    def __init__(self, table: str, known: Mapping[str, Proof]) -> None:
        self._table = table
        self._proofs = known
        self._fields = joining_fields(table)
        self._primary = primary_fields(table)
        keys = (self._primary, *self._fields)
        self._names = list(dict.fromkeys(name for fields in keys for name in fields))
        self._rows = 0
        self._odd: dict[int, dict[str, str]] = {}
        self._keys: defaultdict[Fields, list[Any]] = defaultdict(list)
        self._cells: defaultdict[str, list[Any]] = defaultdict(list)

    def run(self, blocks: Iterator[Block]) -> Screening | None:
        """Screen all blocks; None if too many rows are odd."""
        import pyarrow as pa

        for block in blocks:
            self._add(block)
            if len(self._odd) > _MOST_ODD:
                return None
        primary = {name: pa.chunked_array(self._cells[name], pa.string()) for name in self._primary}
        keys = {
            fields: pa.chunked_array(self._keys[fields], pa.string()) for fields in self._fields
        }
        return Screening(self._table, self._rows, self._odd, primary, keys)

    def _add(self, block: Block) -> None:
        import pyarrow.compute as pc

        cells, first = block.cells, self._rows + 2
        odd = {number: self._keys_of(row) for number, row in block.ragged.items()}
        proven = self._proven(cells)
        if not pc.all(proven).as_py():
            doubted = pc.invert(proven)
            indices = pc.indices_nonzero(doubted).to_pylist()
            kept = cells.select(self._names).filter(doubted).to_pylist()
            odd.update(zip(numbered(indices, first, list(block.ragged)), kept, strict=True))
            cells = cells.filter(proven)
        self._odd.update(sorted(odd.items()))
        self._rows += block.cells.num_rows + len(block.ragged)
        for name in self._primary:
            self._cells[name].append(cells.column(name))
        for fields in self._fields:
            self._keys[fields].append(joined([cells.column(name) for name in fields]))

    def _keys_of(self, row: list[str]) -> dict[str, str]:
        known = dict(zip(TABLES[self._table].columns, row, strict=True))
        return {name: known[name] for name in self._names}

    def _proven(self, cells: Any) -> Any:
        import pyarrow as pa
        import pyarrow.compute as pc

        proven = pa.repeat(pa.scalar(value=True), cells.num_rows)
        for name, proof in self._proofs.items():
            proven = pc.and_(proven, proof(cells.column(name)))
        return proven
