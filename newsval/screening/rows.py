"""The rows that the records of a block give in each table, as the text of its CSV file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from newsval.package.row_file import RowText
from newsval.screening.blocks import Numbers
from newsval.screening.columns import Columns
from newsval.screening.texts import utf8
from newsval.tables import TABLES

_QUOTED = '[",\r\n]'
_SMALL = 10_000
_SIGNS = (b",", b'"', b"\n", b"\r")


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of a table as CSV: the bytes of all, where each ends, and the record of each."""

    data: NDArray[np.uint8]
    ends: Numbers
    record: Numbers

    def part(self, first: int, last: int) -> tuple[RowText, Numbers]:
        """The rows of the records from `first` up to `last`, excluded, and the record of each."""
        start, end = np.searchsorted(self.record, (first, last)).tolist()
        begin = int(self.ends[start - 1]) if start else 0
        stop = int(self.ends[end - 1]) if end else 0
        text = RowText(self.data[begin:stop].tobytes(), (self.ends[start:end] - begin).tolist())
        return text, self.record[start:end]


def table_rows(columns: Columns, name: str) -> TableRows:
    """The rows of a table, in the order of the records, see `package.files.csv_text`."""
    rows = _ROWS[name](columns)
    cells = (*rows.keys, *(_at(rows.items, path) for path in TABLES[name].paths))
    # the line feed before each row is taken for that behind the row before it
    ids = pc.binary_join_element_wise("\n", columns[""].column("id"), "")
    first = ids.take(pa.array(rows.record))
    data, offsets = utf8(pc.binary_join_element_wise(first, *map(_written, cells), ","))
    data = np.append(data[1 : offsets[-1]], np.frombuffer(b"\n", dtype=np.uint8))
    return TableRows(data, offsets[1:], rows.record)


def _at(items: Any, path: tuple[str, ...]) -> Any:
    """A column of a property, null where an object that leads to it is."""
    for name in path:
        items = items.field(name)
    return items


def _written(array: Any) -> Any:
    """Cells as the CSV file has them: nothing for null, in quotation marks if they must be."""
    if pa.types.is_integer(array.type):
        array = _integers(array)
    elif pa.types.is_floating(array.type):
        array = _fractions(array)
    else:
        array = _quoted(array)
    return pc.fill_null(array, "") if array.null_count else array


def _integers(array: Any) -> Any:
    """Integers as text; the small ones, which most are, are taken from a list."""
    ends = pc.min_max(array).as_py()
    if ends["min"] is None or ends["min"] < 0 or ends["max"] >= _SMALL:
        return array.cast(pa.string())
    return _small_integers().take(array)


@cache
def _small_integers() -> Any:
    return pa.array(map(str, range(_SMALL)), pa.string())


def _quoted(array: Any) -> Any:
    data, offsets = utf8(array)
    held = data[offsets[0] : offsets[-1]].tobytes()
    if not any(sign in held for sign in _SIGNS):
        return array
    quoted = pc.match_substring_regex(array, _QUOTED)
    doubled = pc.replace_substring(array, '"', '""') if b'"' in held else array
    return pc.if_else(quoted, pc.binary_join_element_wise('"', doubled, '"', ""), array)


def _fractions(array: Any) -> Any:
    """Fractions as Python writes them, each different one once."""
    codes = array.dictionary_encode()
    texts = pa.array([str(value) for value in codes.dictionary.to_pylist()], pa.string())
    return texts.take(codes.indices)


class _Rows(NamedTuple):
    """The rows of a table: the record of each, the columns of its keys, and the items it shows.

    The id of the record, which each table begins with, is not among the keys.
    """

    record: Numbers
    keys: list[Any]
    items: Any


def _articles(columns: Columns) -> _Rows:
    level = columns[""]
    ids = level.column("id")
    withheld = pc.is_null(columns["text"].column("value"))
    paths = pc.binary_join_element_wise("texts/", ids, ".txt", "")
    return _Rows(level.record, [pc.if_else(withheld, "", paths)], level.array)


def _items(columns: Columns, name: str) -> _Rows:
    level = columns[name]
    return _Rows(level.record, [], level.array)


def _segments(columns: Columns) -> _Rows:
    level = columns["segments"]
    return _Rows(level.record, [pa.array(level.seq)], level.array)


def _listed(columns: Columns, path: str) -> _Rows:
    level = columns[path]
    holders = columns[path.partition(".")[0]].column("id").take(pa.array(level.parent))
    return _Rows(level.record, [holders, pa.array(level.seq)], level.array)


def _links(columns: Columns, path: str) -> _Rows:
    rows = _listed(columns, path)
    return rows._replace(keys=[*rows.keys, rows.items])


# What each role of the table of spans is the span of; an object's span stands in it.
_ROLES = {
    "content": "spans",
    "verbatim": "verbatim",
    "source": "source_spans",
    "cue": "cue",
    "hedge": "hedges",
    "addressee": "addressee",
}


def _spans(columns: Columns) -> _Rows:
    """The spans of quotes, then claims, of each record; of each item role by role."""
    quotes, claims = columns["quotes"], columns["claims"]
    # in a record the quotes come first: the place of each item among all
    ranks = {
        "quotes": np.arange(len(quotes)) + np.searchsorted(claims.record, quotes.record),
        "claims": np.arange(len(claims)) + np.searchsorted(quotes.record, claims.record, "right"),
    }
    parts = [
        (number, ranks[name][columns[f"{name}.{role}"].parent], columns[f"{name}.{role}"])
        for name in ranks
        for number, role in enumerate(_ROLES.values())
        if f"{name}.{role}" in columns.levels
    ]
    items = np.concatenate([rank for _, rank, _ in parts])
    roles = np.concatenate([np.full(len(rank), number) for number, rank, _ in parts])
    seqs = np.concatenate([level.seq for _, _, level in parts])
    order = np.lexsort((seqs, roles, items))
    spans = pa.concat_arrays([_span(level.array) for _, _, level in parts]).take(pa.array(order))
    record = np.concatenate([level.record for _, _, level in parts])[order]
    ids = pa.concat_arrays([quotes.column("id"), claims.column("id")])
    by_rank = np.argsort(np.concatenate([ranks["quotes"], ranks["claims"]]))
    names = pa.array(list(_ROLES)).take(pa.array(roles[order]))
    keys = [ids.take(pa.array(by_rank[items[order]])), names, pa.array(seqs[order])]
    return _Rows(record, keys, spans)


def _span(items: Any) -> Any:
    return items if items.type.get_field_index("span") < 0 else items.field("span")


_ROWS: Mapping[str, Callable[[Columns], _Rows]] = {
    "articles": _articles,
    "captions": partial(_items, name="captions"),
    "persons": partial(_items, name="persons"),
    "caption_persons": partial(_links, path="captions.persons"),
    "person_roles": partial(_listed, path="persons.roles"),
    "segments": _segments,
    "mentions": partial(_listed, path="persons.mentions"),
    "sources": partial(_items, name="sources"),
    "quotes": partial(_items, name="quotes"),
    "quote_sources": partial(_links, path="quotes.sources"),
    "claims": partial(_items, name="claims"),
    "claim_sources": partial(_links, path="claims.sources"),
    "claim_relations": partial(_listed, path="claims.relations"),
    "spans": _spans,
}
