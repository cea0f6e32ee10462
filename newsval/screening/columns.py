"""The records of a block as columns: the objects of each kind together, with their records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.blocks import Mask, Numbers


@dataclass(frozen=True, slots=True)
class Level:
    """All values of one property in a block ("quotes", "quotes.cue", "captions.persons").

    `array` has no nulls: what is null or absent is not in it. Each value has the index of its
    record, of the object that holds it on the level above, and its place in its list, if any.
    """

    array: Any
    record: Numbers
    parent: Numbers
    seq: Numbers

    def __len__(self) -> int:
        return len(self.record)

    def column(self, name: str) -> Any:
        """A property as an Arrow array, null where it is absent."""
        return self.array.field(name)

    def integers(self, name: str) -> Numbers:
        """A property of integers, 0 where it is absent."""
        return as_integers(self.array.field(name))

    def has(self, name: str) -> Mask:
        """Whether each object has the property, not null."""
        array = self.array.field(name)
        return as_mask(array.is_valid()) if array.null_count else np.ones(len(array), dtype=bool)

    def counts(self, name: str) -> Numbers:
        """How many items a list has, 0 where it is absent."""
        return as_integers(pc.list_value_length(self.array.field(name)))


@dataclass(frozen=True, slots=True)
class Columns:
    """The records of a block: how many, and the level of each property by its dotted path.

    `broken` tells the records that have a null in a list.
    """

    size: int
    levels: Mapping[str, Level]
    broken: Mask

    def __getitem__(self, path: str) -> Level:
        return self.levels[path]

    def records(self, marked: Mask, level: Level) -> Mask:
        """The records that have a marked value on this level."""
        found = np.zeros(self.size, dtype=bool)
        found[level.record[marked]] = True
        return found

    def none(self) -> Mask:
        """No record at all."""
        return np.zeros(self.size, dtype=bool)


def columns_of(records: Any) -> Columns:
    """The columns of a struct array of records."""
    size = len(records)
    levels: dict[str, Level] = {}
    broken = np.zeros(size, dtype=bool)
    everyone = np.arange(size)
    top = Level(records, everyone, everyone, np.zeros(size, dtype=np.int64))
    _add(levels, broken, "", top)
    return Columns(size, levels, broken)


def _add(levels: dict[str, Level], broken: Mask, path: str, level: Level) -> None:
    levels[path] = level
    if not pa.types.is_struct(level.array.type):
        return
    for field in level.array.type:
        child = f"{path}.{field.name}" if path else field.name
        if pa.types.is_struct(field.type):
            _add(levels, broken, child, _objects(level, field.name))
        elif pa.types.is_list(field.type):
            _add(levels, broken, child, _items(level, field.name, broken))


def _objects(level: Level, name: str) -> Level:
    array = level.column(name)
    if array.null_count == 0:
        index = np.arange(len(array))
    else:
        valid = array.is_valid()
        array, index = array.filter(valid), np.flatnonzero(as_mask(valid))
    return Level(array, level.record[index], index, np.zeros(len(index), dtype=np.int64))


def _items(level: Level, name: str, broken: Mask) -> Level:
    counts = level.counts(name)
    values = level.column(name).flatten()
    parent = np.repeat(np.arange(len(counts)), counts)
    seq = np.arange(len(parent)) - np.repeat(np.cumsum(counts) - counts, counts)
    record = level.record[parent]
    if values.null_count:
        valid = values.is_valid()
        kept = as_mask(valid)
        broken[record[~kept]] = True
        return Level(values.filter(valid), record[kept], parent[kept], seq[kept])
    return Level(values, record, parent, seq)


def as_mask(array: Any) -> Mask:
    """An Arrow array of truth values, null for false."""
    filled = pc.fill_null(array, False) if array.null_count else array  # noqa: FBT003
    mask: Mask = filled.to_numpy(zero_copy_only=False)
    return mask


def as_integers(array: Any) -> Numbers:
    """An Arrow array of integers, null for 0."""
    filled = pc.fill_null(array, 0) if array.null_count else array
    return np.asarray(filled.to_numpy(zero_copy_only=False), dtype=np.int64)
