"""The ids of a block as numbers, so that references are looked up in tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import Columns, as_mask

_MOST_IDS = 20_000_000
_IDS = ("captions", "persons", "sources", "quotes", "claims")


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids as numbers, the same for the same id within a record, by path.

    `size` is above all of them. A null has none: `place` and `number` are alike long.
    """

    size: int
    numbers: dict[str, Numbers]
    places: dict[str, Numbers]
    _tables: dict[str, Numbers] = field(default_factory=dict)

    def known(self, path: str, among: str) -> Mask:
        """Which ids of a path are among those of another path."""
        return self.table(among)[self.numbers[path]] >= 0

    def table(self, path: str) -> Numbers:
        """For each number the place of the last item of the path that has it, -1 for none."""
        if path not in self._tables:
            table = self._tables[path] = np.full(self.size, -1, dtype=np.int64)
            table[self.numbers[path]] = self.places[path]
        return self._tables[path]


def ids_of(columns: Columns) -> Ids:
    """The ids of the items of a block, and all that refer to them.

    Raises ValueError where there are more than tables can be made of.
    """
    held = {f"{name}.id": (columns[name], "id") for name in _IDS}
    held |= {
        "quotes.nested_in": (columns["quotes"], "nested_in"),
        "claims.relations.claim": (columns["claims.relations"], "claim"),
        "sources.person": (columns["sources"], "person"),
    }
    arrays: dict[str, Any] = {path: level.column(name) for path, (level, name) in held.items()}
    levels = {path: level for path, (level, _) in held.items()}
    for path in ("captions.persons", "quotes.sources", "claims.sources"):
        arrays[path], levels[path] = columns[path].array, columns[path]
    codes = pc.dictionary_encode(pa.concat_arrays(list(arrays.values())))
    different = len(codes.dictionary) + 1
    if columns.size * different > _MOST_IDS:
        raise ValueError("too many ids for tables of them")
    indices = np.asarray(
        pc.fill_null(codes.indices, different - 1).to_numpy(zero_copy_only=False), dtype=np.int64
    )
    numbers: dict[str, Numbers] = {}
    places: dict[str, Numbers] = {}
    start = 0
    for path, array in arrays.items():
        own = indices[start : start + len(array)]
        start += len(array)
        places[path] = np.flatnonzero(as_mask(array.is_valid()))
        numbers[path] = (levels[path].record * different + own)[places[path]]
    return Ids(columns.size * different, numbers, places)
