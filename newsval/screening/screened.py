"""A block of records as the screens left it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.rules.offices import Held, is_sole, seat_of
from newsval.screening.blocks import Block, Mask, Numbers
from newsval.screening.columns import Columns, as_mask
from newsval.screening.rows import TableRows, table_rows
from newsval.screening.texts import Texts


@dataclass(frozen=True)
class ScreenedBlock:
    """A block of lines, and the records on those that have the shape of one.

    `lines` is the index of the line of each record, in order; what stands on the other lines
    must be read and judged by the rules. `suspect` tells the records that the rules must judge.
    """

    block: Block
    lines: Numbers
    columns: Columns
    texts: Texts
    suspect: Mask

    @cached_property
    def ids(self) -> list[str]:
        """The id of each record."""
        ids: list[str] = self.columns[""].column("id").to_pylist()
        return ids

    @cached_property
    def hashes(self) -> list[str]:
        """The SHA-256 that each record states for its text."""
        hashes: list[str] = self.columns["text"].column("sha256").to_pylist()
        return hashes

    @cached_property
    def withheld(self) -> list[bool]:
        """Whether each record is without its text."""
        value = self.columns["text"].column("value")
        withheld: list[bool] = value.is_null().to_pylist()
        return withheld

    def text(self, record: int) -> bytes:
        """The UTF-8 bytes of the text of a record."""
        start, end = self.texts.bounds[record : record + 2]
        return self._data[start:end]

    @cached_property
    def _paragraphs(self) -> list[tuple[int, int]]:
        """Where the paragraphs of all records are in `texts.data`."""
        level = self.columns["segments"]
        kept = as_mask(pc.equal(level.column("kind"), "paragraph"))
        spans, record = self.columns["segments.span"], level.record[kept]
        bounds = (self.texts.at(record, spans.integers(name)[kept]) for name in ("start", "end"))
        starts, ends = (self.texts.in_bytes(bound).tolist() for bound in bounds)
        return list(zip(starts, ends, strict=True))

    @cached_property
    def _first_paragraph(self) -> list[int]:
        """The first of the paragraphs of each record, and how many there are in all."""
        level = self.columns["segments"]
        record = level.record[as_mask(pc.equal(level.column("kind"), "paragraph"))]
        first: list[int] = np.searchsorted(record, np.arange(self.columns.size + 1)).tolist()
        return first

    def paragraphs(self, record: int) -> bytes:
        """The UTF-8 bytes of the paragraphs of a record, one after the other."""
        first, last = self._first_paragraph[record : record + 2]
        places, data = self._paragraphs[first:last], self._data
        return b"".join([data[start:end] for start, end in places])

    @cached_property
    def _data(self) -> bytes:
        return self.texts.data.tobytes()

    @cached_property
    def offices(self) -> list[list[Held]]:
        """Who holds what office where, by each record; see `rules.offices.seat_of`."""
        found: list[list[Held]] = [[] for _ in range(self.columns.size)]
        level, names = self.columns["persons.roles"], self.columns["persons"].column("name")
        titles = pc.dictionary_encode(level.column("title"))
        sole = np.array([is_sole(title) for title in titles.dictionary.to_pylist()], dtype=bool)
        if not sole.any():
            return found
        kept = sole[titles.indices.to_numpy()]
        kept &= as_mask(pc.equal(pc.fill_null(level.column("status"), "current"), "current"))
        kept &= level.has("organisation")
        chosen = pa.array(kept)
        for record, *held in zip(
            level.record[kept].tolist(),
            names.take(pa.array(level.parent[kept])).to_pylist(),
            level.column("title").filter(chosen).to_pylist(),
            level.column("organisation").filter(chosen).to_pylist(),
            strict=True,
        ):
            seat = seat_of(*held)
            if seat is not None:
                found[record].append(seat)
        return found

    def rows(self, table: str) -> TableRows:
        """The rows that the records give in a table, made once."""
        if table not in self._rows:
            self._rows[table] = table_rows(self.columns, table)
        return self._rows[table]

    @cached_property
    def _rows(self) -> dict[str, TableRows]:
        return {}

    def runs(self) -> list[tuple[range, int | None]]:
        """The records between lines without one, and the index of the line that follows, if any."""
        others = np.setdiff1d(np.arange(len(self.block.starts)), self.lines)
        cuts = np.searchsorted(self.lines, others).tolist()
        starts = [0, *cuts]
        ends: list[tuple[int, int | None]] = [*zip(cuts, others.tolist(), strict=True)]
        ends.append((len(self.lines), None))
        return [(range(start, end), line) for start, (end, line) in zip(starts, ends, strict=True)]
