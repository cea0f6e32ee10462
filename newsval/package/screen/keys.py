"""Finds rows whose keys may be double, or may lead nowhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from newsval.resources import table_schema
from newsval.tables import TABLES

Fields = tuple[str, ...]
Key = tuple[str, ...]

# No cell of a clean key holds it: their patterns have neither it nor any other control character.
_BETWEEN = "\x1f"
# Two numbers of at most as many rows as a table of strings can have make one below this.
_MOST_CODES = 1 << 62


class ForeignKey(NamedTuple):
    """Fields of a table that hold a key of its parent."""

    fields: Fields
    parent: str
    parent_fields: Fields


@dataclass(frozen=True, slots=True)
class Screening:
    """What is left of a table once each of its rows has been looked at by itself.

    `odd` are the rows that could not be proven right, in order, by the numbers that findings give
    them (the header is 1), with the cells of their keys by field; all other rows are clean:
    `primary` are the cells of their primary keys by field, and `keys` those keys, as one string
    each, by which they refer to parents or children to them.
    """

    table: str
    rows: int
    odd: Mapping[int, Mapping[str, str]]
    primary: Mapping[str, Any]
    keys: Mapping[Fields, Any]

    def numbers(self, mask: Any) -> Iterator[int]:
        """The numbers of those clean rows, one after the other, that the mask names."""
        import pyarrow.compute as pc

        if len(mask):  # Arrow 21 and older crash on no rows at all
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


def primary_fields(table: str) -> Fields:
    """The fields of the primary key of a table."""
    return tuple(table_schema(table)["primaryKey"])


def joining_fields(table: str) -> tuple[Fields, ...]:
    """The keys by which a table is joined with others: to its parents, and to its children."""
    own = (key.fields for key in foreign_keys(table))
    others = (key for child in TABLES for key in foreign_keys(child))
    return tuple(dict.fromkeys((*own, *(k.parent_fields for k in others if k.parent == table))))


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
    wanted = {*clean, *map(_BETWEEN.join, filter(None, normal))}
    yield from _present(wanted, parent.keys[key.parent_fields])


def _may_be_double(screening: Screening) -> Any:
    """Which clean rows have the primary key of another row, clean or odd: all of them alike."""
    import pyarrow as pa
    import pyarrow.compute as pc

    fields = primary_fields(screening.table)
    odd = _odd_keys(screening, fields)
    columns = [
        pa.chunked_array(
            [*screening.primary[name].chunks, pa.array([key[at] for key in odd], pa.string())]
        )
        for at, name in enumerate(fields)
    ]
    codes = _codes(columns)
    ordered = codes.sort()
    double = ordered[1:].filter(pc.equal(ordered[1:], ordered[:-1]))
    return pc.is_in(codes.slice(0, len(codes) - len(odd)), value_set=double)


def _codes(columns: list[Any]) -> Any:
    """A number for each row, the same for rows that are the same in all columns."""
    import pyarrow as pa
    import pyarrow.compute as pc

    codes, different = pa.array([0] * len(columns[0]), pa.int64()), 1
    for column in columns:
        # a cell of a few texts is far sooner looked up than a whole key
        encoded = column.combine_chunks().dictionary_encode()
        if different * len(encoded.dictionary) > _MOST_CODES:
            fewer = codes.dictionary_encode()
            codes, different = fewer.indices.cast(pa.int64()), len(fewer.dictionary)
        codes = pc.add(pc.multiply(codes, len(encoded.dictionary)), encoded.indices)
        different *= len(encoded.dictionary)
    return codes


def _missing(screening: Screening, key: ForeignKey, parent: Screening) -> Any:
    """Which clean rows have a foreign key that no row of the parent is seen to have."""
    import pyarrow as pa
    import pyarrow.compute as pc

    odd = map(_BETWEEN.join, _odd_keys(parent, key.parent_fields))
    known = [*parent.keys[key.parent_fields].chunks, pa.array(odd, pa.string())]
    found = pc.is_in(screening.keys[key.fields], value_set=pa.chunked_array(known))
    return pc.invert(found)


def _odd_keys(screening: Screening, fields: Fields) -> list[Key]:
    """The keys of the odd rows, as clean rows would write them, each once."""
    normal = (_normal(screening.table, fields, cells) for cells in screening.odd.values())
    return sorted({key for key in normal if key is not None})


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


def _normal(table: str, fields: Fields, cells: Mapping[str, str]) -> Key | None:
    """A key of an odd row as a clean row would write it; None if no clean row can have it."""
    kinds = zip(_kinds(table, fields), _cells(cells, fields), strict=True)
    try:
        return tuple(str(int(cell)) if kind == "integer" else cell for kind, cell in kinds)
    except ValueError:
        return None
