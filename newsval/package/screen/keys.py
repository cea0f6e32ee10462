"""Finds rows whose keys may be double, or may lead nowhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from newsval.resources import table_schema

Fields = tuple[str, ...]
Key = tuple[str, ...]

# No cell of a clean key holds it: their patterns have neither it nor any other control character.
_BETWEEN = "\x1f"


class ForeignKey(NamedTuple):
    """Fields of a table that hold a key of its parent."""

    fields: Fields
    parent: str
    parent_fields: Fields


@dataclass(frozen=True, slots=True)
class Screening:
    """What is left of a table once each of its rows has been looked at by itself.

    `odd` are the rows that could not be proven right, in order, by the numbers that findings give
    them (the header is 1), with the cells of their keys by field; all other rows are clean, and
    `keys` are their keys, as one string each.
    """

    table: str
    rows: int
    odd: Mapping[int, Mapping[str, str]]
    keys: Mapping[Fields, Any]

    def numbers(self, mask: Any) -> Iterator[int]:
        """The numbers of those clean rows, one after the other, that the mask names."""
        import pyarrow.compute as pc

        yield from numbered(pc.indices_nonzero(mask).to_pylist(), 2, list(self.odd))

    def indices(self, numbers: Iterable[int]) -> Iterator[int]:
        """Which of the clean rows, from 0, have these numbers."""
        odd = list(self.odd)
        return (number - 2 - bisect_left(odd, number) for number in numbers)


def numbered(indices: Iterable[int], first: int, others: Sequence[int]) -> Iterator[int]:
    """The numbers of these of the rows from `first` on that are left without the `others`."""
    # how many of them come before each other one
    before = [number - first - index for index, number in enumerate(others)]
    return (index + first + bisect_right(before, index) for index in indices)


def foreign_keys(table: str) -> tuple[ForeignKey, ...]:
    """The foreign keys of a table."""
    return tuple(
        ForeignKey(
            tuple(key["fields"]), key["reference"]["resource"], tuple(key["reference"]["fields"])
        )
        for key in table_schema(table).get("foreignKeys", ())
    )


def key_fields(table: str) -> tuple[Fields, ...]:
    """The keys of a table: the primary one, which children refer to, and the foreign ones."""
    primary: Fields = tuple(table_schema(table)["primaryKey"])
    return tuple(dict.fromkeys((primary, *(key.fields for key in foreign_keys(table)))))


def joined(columns: list[Any]) -> Any:
    """The cells of several columns as one string a row."""
    import pyarrow.compute as pc

    return columns[0] if len(columns) == 1 else pc.binary_join_element_wise(*columns, _BETWEEN)


def suspects(screening: Screening, parents: Mapping[str, Screening]) -> set[int]:
    """The numbers of the rows that are not proven right."""
    found = set(screening.odd)
    found.update(screening.numbers(_may_be_double(screening)))
    for key in foreign_keys(screening.table):
        if key.parent in parents:
            found.update(screening.numbers(_missing(screening, key, parents[key.parent])))
    return found


def parent_keys(
    screening: Screening, rows: set[int], key: ForeignKey, parent: Screening
) -> Iterator[Key]:
    """The keys of the parent that decide whether the foreign key of these rows leads nowhere."""
    for cells in parent.odd.values():
        yield tuple(cells[name] for name in key.parent_fields)
    yield from _present(_wanted(screening, rows, key), parent.keys[key.parent_fields])


def _may_be_double(screening: Screening) -> Any:
    """Which clean rows have the primary key of another row, clean or odd: all of them alike."""
    import pyarrow as pa
    import pyarrow.compute as pc

    primary = key_fields(screening.table)[0]
    keys = screening.keys[primary]
    odd = _odd_keys(screening, primary)
    codes = pa.chunked_array([*keys.chunks, odd]).combine_chunks().dictionary_encode()
    # they are numbered, and counted, in the order in which keys are first met
    counts = codes.indices.value_counts().field("counts")
    return pc.greater(counts, 1).take(codes.indices.slice(0, len(keys)))


def _missing(screening: Screening, key: ForeignKey, parent: Screening) -> Any:
    """Which clean rows have a foreign key that no row of the parent is seen to have."""
    import pyarrow as pa
    import pyarrow.compute as pc

    known = [*parent.keys[key.parent_fields].chunks, _odd_keys(parent, key.parent_fields)]
    found = pc.is_in(screening.keys[key.fields], value_set=pa.chunked_array(known))
    return pc.invert(found)


def _odd_keys(screening: Screening, fields: Fields) -> Any:
    """The keys of the odd rows, as clean rows would write them."""
    import pyarrow as pa

    normal = (_normal(screening.table, fields, cells) for cells in screening.odd.values())
    return pa.array(sorted({key for key in normal if key is not None}), pa.string())


def _wanted(screening: Screening, rows: set[int], key: ForeignKey) -> Iterator[str]:
    """The values of a foreign key in these rows, as parents would have them."""
    import pyarrow as pa

    for cells in screening.odd.values():
        value = _normal(screening.table, key.fields, cells)
        if value is not None:
            yield value
    clean = screening.indices(rows - screening.odd.keys())
    yield from screening.keys[key.fields].take(pa.array(clean, pa.int64())).to_pylist()


def _present(wanted: Iterable[str], known: Any) -> Iterator[Key]:
    """Those of the keys that are known, each once."""
    import pyarrow as pa
    import pyarrow.compute as pc

    keys = pa.array(sorted(set(wanted)), pa.string())
    for key in keys.filter(pc.is_in(keys, value_set=known)).to_pylist():
        yield tuple(key.split(_BETWEEN))


def _normal(table: str, fields: Fields, cells: Mapping[str, str]) -> str | None:
    """A key of an odd row as a clean row would write it; None if no clean row can have it."""
    kinds = {field["name"]: field["type"] for field in table_schema(table)["fields"]}
    try:
        parts = [
            str(int(cells[name])) if kinds[name] == "integer" else cells[name] for name in fields
        ]
    except ValueError:
        return None
    return _BETWEEN.join(parts)
