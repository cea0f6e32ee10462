"""Finds rows whose keys may be double, or may lead nowhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
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
    odd = [screening.odd[number] for number in sorted(rows & screening.odd.keys())]
    clean = _clean_keys(screening, rows - screening.odd.keys(), key.fields)
    written = {_cells(cells, key.fields) for cells in odd}
    written.update(tuple(value.split(_BETWEEN)) for value in clean)
    for cells in parent.odd.values():
        found = _cells(cells, key.parent_fields)
        # integers that are not written alike can be equal
        if found in written or "integer" in _kinds(screening.table, key.fields):
            yield found
    normal = (_normal(screening.table, key.fields, cells) for cells in odd)
    yield from _present({*clean, *filter(None, normal)}, parent.keys[key.parent_fields])


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


def _clean_keys(screening: Screening, rows: set[int], fields: Fields) -> list[str]:
    """The keys of these rows, which are clean."""
    import pyarrow as pa

    indices = pa.array(screening.indices(sorted(rows)), pa.int64())
    keys: list[str] = screening.keys[fields].take(indices).to_pylist()
    return keys


def _present(wanted: Iterable[str], known: Any) -> Iterator[Key]:
    """Those of the keys that are known, each once."""
    import pyarrow as pa
    import pyarrow.compute as pc

    found = pc.is_in(known, value_set=pa.array(wanted, pa.string()))
    for key in known.filter(found).unique().to_pylist():
        yield tuple(key.split(_BETWEEN))


def _cells(cells: Mapping[str, str], fields: Fields) -> Key:
    return tuple(cells[name] for name in fields)


@cache
def _kinds(table: str, fields: Fields) -> tuple[str, ...]:
    """The types of these fields of a table."""
    kinds = {field["name"]: field["type"] for field in table_schema(table)["fields"]}
    return tuple(kinds[name] for name in fields)


def _normal(table: str, fields: Fields, cells: Mapping[str, str]) -> str | None:
    """A key of an odd row as a clean row would write it; None if no clean row can have it."""
    try:
        parts = [
            str(int(cell)) if kind == "integer" else cell
            for kind, cell in zip(_kinds(table, fields), _cells(cells, fields), strict=True)
        ]
    except ValueError:
        return None
    return _BETWEEN.join(parts)
