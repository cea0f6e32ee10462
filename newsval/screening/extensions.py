"""Extensions (`x_…`) in a block: reads what they are, so that they are read along with the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.package.json_refusals import MAX_INTEGER
from newsval.screening.blocks import Block, Numbers, places_of
from newsval.screening.kinds import record_type

# The reader nests as deep as an unknown value does, on the stack; this is far below what it bears.
_MOST_OBJECTS = 1500
_DEEPEST = 16
_SUPPRESSES = "x_newsval_ignore"


class _Extra(NamedTuple):
    """A property that is not the record's: its name and its values."""

    name: str
    values: Any


def extended_lines(block: Block, lines: Numbers) -> Numbers:
    """Those of the lines of a block that have extensions."""
    places = places_of(b'"x_', block.data)
    return np.intersect1d(np.searchsorted(block.ends, places), lines)


def is_shallow(line: bytes) -> bool:
    """Whether a JSON line has so few objects and arrays that none can be nested too deep."""
    return line.count(b"{") + line.count(b"[") <= _MOST_OBJECTS


def has_plain_extras(records: Any) -> bool:
    """Whether all unknown properties of the records are extensions of plain values.

    What suppresses findings is not: the rules' way deals with it.
    """
    return all(
        extra.name.startswith("x_") and extra.name != _SUPPRESSES and _is_plain(extra.values)
        for extra in _extras(records, record_type())
    )


def extended(kind: Any, known: Any) -> Any:
    """The type of a record with the extensions that `kind` has besides."""
    if pa.types.is_list(known):
        return pa.list_(extended(kind.value_type, known.value_type))
    if not pa.types.is_struct(known):
        return known
    return pa.struct(
        [
            (field.name, extended(field.type, known.field(field.name).type))
            if known.get_field_index(field.name) >= 0
            else (field.name, _as_text(field.type))
            for field in kind
        ]
    )


def names_in(line: bytes) -> set[bytes]:
    """The names of properties on a JSON line that stand just before a colon.

    Now and then what is no name is one of them: words of a text before a quotation mark and colon.
    """
    return {part[part.rfind(b'"') + 1 :] for part in line.split(b'":')[:-1]}


def known_names(kind: Any) -> frozenset[bytes]:
    """The names of all properties of a type, those within it too."""
    if pa.types.is_list(kind):
        return known_names(kind.value_type)
    if not pa.types.is_struct(kind):
        return frozenset()
    own = (field.name.encode() for field in kind)
    return frozenset(own).union(*(known_names(field.type) for field in kind))


def _extras(array: Any, known: Any) -> Iterator[_Extra]:
    if pa.types.is_list(known):
        yield from _extras(array.flatten(), known.value_type)
    elif pa.types.is_struct(known):
        for field in array.type:
            if known.get_field_index(field.name) < 0:
                yield _Extra(field.name, array.field(field.name))
            else:
                yield from _extras(array.field(field.name), known.field(field.name).type)


def _is_plain(values: Any, depth: int = _DEEPEST) -> bool:
    """Whether values are strings, truth values and integers that the strict reader takes too."""
    kind = values.type
    if not depth:
        return False
    if pa.types.is_struct(kind):
        return all(_is_plain(values.field(field.name), depth - 1) for field in kind)
    if pa.types.is_list(kind):
        return _is_plain(values.flatten(), depth - 1)
    if pa.types.is_integer(kind):
        ends = pc.min_max(values).as_py()
        return all(end is None or abs(end) <= MAX_INTEGER for end in ends.values())
    plain = (pa.types.is_string, pa.types.is_boolean, pa.types.is_timestamp, pa.types.is_null)
    return any(is_kind(kind) for is_kind in plain)


def _as_text(kind: Any) -> Any:
    """A type of extensions, with strings left strings where they look like times."""
    if pa.types.is_struct(kind):
        return pa.struct([(field.name, _as_text(field.type)) for field in kind])
    if pa.types.is_list(kind):
        return pa.list_(_as_text(kind.value_type))
    return pa.string() if pa.types.is_timestamp(kind) else kind
