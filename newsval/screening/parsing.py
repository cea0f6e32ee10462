"""Parses JSON lines as records of one type; a line that is none costs the lines around it little.

pyarrow's reader gives all records or none, and names the first line that it cannot read, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.json as pj

from newsval.screening.blocks import Block, Numbers
from newsval.screening.extensions import known_names, names_in
from newsval.screening.kinds import record_type

# Small enough that a broken line costs little, large enough for the reader to pay.
_LINES_AGAIN = 400
_ROW = re.compile(r" in row (\d+)$")


class Records(NamedTuple):
    """The records of a block as a struct array, and the index of the line of each."""

    array: Any
    lines: Numbers


class Wanted(NamedTuple):
    """The type of the records, None for any, and the names of its properties."""

    kind: Any | None
    names: frozenset[bytes]


def parse(block: Block, lines: Numbers, kind: Any | None) -> Any:
    """The records on these lines, all properties taken where `kind` is None.

    Raises ArrowInvalid where a line is no record of that type.
    """
    if not len(lines):
        return pa.array([], kind or record_type())
    data = _bytes_of(block, lines)
    table = pj.read_json(
        pa.BufferReader(data),
        read_options=pj.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=pj.ParseOptions(
            explicit_schema=pa.schema(list(kind or record_type())),
            unexpected_field_behavior="error" if kind else "infer",
        ),
        # what is freed stays the program's; Arrow's own pool has it cleared anew for each block
        memory_pool=pa.system_memory_pool(),
    )
    if table.num_rows != len(lines):
        raise pa.ArrowInvalid("not a record a line")
    return table.combine_chunks().to_struct_array().chunk(0)


def parse_most(block: Block, lines: Numbers, kind: Any | None) -> Iterator[Records]:
    """The records of most of these lines, in their order; what the reader takes for broken is not.

    The records have all their properties where `kind` is None.
    """
    wanted = Wanted(kind, known_names(kind or record_type()))
    for at in range(0, len(lines), _LINES_AGAIN):
        yield from _sifted(block, lines[at : at + _LINES_AGAIN], wanted)


def with_names(block: Block, lines: Numbers, kind: Any) -> Numbers:
    """Those of the lines all names on which are names of properties of the type."""
    known = known_names(kind)
    kept = [line for line in lines if known.issuperset(names_in(block.line(line)))]
    return np.array(kept, dtype=np.int64)


def join(parts: list[Records], kind: Any) -> Records:
    """The records of all parts, which are of that type."""
    return Records(
        pa.concat_arrays([pa.array([], kind), *(part.array for part in parts)]),
        np.concatenate([np.zeros(0, dtype=np.int64), *(part.lines for part in parts)]),
    )


def merge(first: Records, second: Records) -> Records:
    """The records of both, in the order of their lines."""
    lines = np.concatenate((first.lines, second.lines))
    order = np.argsort(lines)
    array = pa.concat_arrays([first.array, second.array])
    return Records(array.take(pa.array(order)), lines[order])


def _sifted(block: Block, lines: Numbers, wanted: Wanted) -> Iterator[Records]:
    """The records of those of the lines that can be read, in two parts or, rarely, in more."""
    good = lines[:0]
    while isinstance(found := _read(block, lines, wanted), int):
        good, lines = np.append(good, lines[:found]), lines[found + 1 :]
    for part, read in ((good, _read(block, good, wanted)), (lines, found)):
        half = len(part) // 2
        if isinstance(read, Records):
            yield read
        elif half:
            yield from _sifted(block, part[:half], wanted)
            yield from _sifted(block, part[half:], wanted)


def _read(block: Block, lines: Numbers, wanted: Wanted) -> Records | int | None:
    """The records on the lines, or which of the lines is the first broken one, if that is known."""
    try:
        return Records(parse(block, lines, wanted.kind), lines)
    except pa.ArrowInvalid as error:
        named = _ROW.search(str(error))
        return int(named[1]) if named else _first_other(block, lines, wanted)


def _first_other(block: Block, lines: Numbers, wanted: Wanted) -> int | None:
    """Which of the lines is the first with a name that no property has."""
    if wanted.kind is None:
        return None
    others = (
        at
        for at, line in enumerate(lines)
        if not wanted.names.issuperset(names_in(block.line(line)))
    )
    return next(others, None)


def _bytes_of(block: Block, lines: Numbers) -> bytes | memoryview:
    """The bytes of the lines, not copied where they follow each other."""
    first, last = lines[0], lines[-1]
    if last - first + 1 == len(lines):
        return memoryview(block.data)[block.starts[first] : block.ends[last]]
    return b"\n".join([block.line(index) for index in lines])
