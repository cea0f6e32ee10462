"""Reads a block of JSON lines as columns, leaving out each line that may not be strict JSON.

pyarrow's reader refuses what the strict reader refuses: properties given twice, unknown ones,
values of another kind, broken escapes. What it lets pass is looked for here: bytes that are not
UTF-8, several values on a line or one on several, and null where it may not be. (NaN, which it
takes for a number, is out of the range of each number with a fraction.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.json as pj

from newsval.codec import EXTENSION_PREFIX
from newsval.screening.blocks import Block, Mask, Numbers
from newsval.screening.extensions import (
    extended,
    extended_lines,
    has_plain_extras,
    is_shallow,
    unknown_properties,
)
from newsval.screening.kinds import record_type
from newsval.screening.narrowing import narrowed, widened
from newsval.screening.nulls import odd_nulls

# Small enough that a broken line costs little, large enough for the reader to pay.
_LINES_AGAIN = 64
_MOST_MISSES = 4
_ROW = re.compile(r" in row (\d+)$")


class Records(NamedTuple):
    """The records of a block as a struct array, and the index of the line of each."""

    array: Any
    lines: Numbers


class RecordReader:
    """Reads block after block; what it learns of extensions in one it knows in the next."""

    def __init__(self) -> None:
        self._kind = record_type()
        self._is_broken = False  # whether a line of the last block could not be read
        self._narrow: Any | None = None
        self._misses = 0

    def nothing(self) -> Records:
        """No records."""
        return _join([], self._kind)

    def read(self, block: Block) -> Records:
        """The records of a block; lines that are not proven to be strict JSON are left out.

        The records are a struct array of `record_type`, with extensions besides.
        """
        lines = np.flatnonzero(_plain(block))
        records = self._read_narrow(block, lines)
        if records is None:
            records = self._records(block, lines)
            self._narrow = narrowed(self._kind, records.array)
        odd = odd_nulls(block, records.array, records.lines)
        if not has_plain_extras(records.array):
            odd[np.isin(records.lines, extended_lines(block, records.lines))] = True
        if odd.any():
            return Records(records.array.filter(pa.array(~odd)), records.lines[~odd])
        return records

    def _read_narrow(self, block: Block, lines: Numbers) -> Records | None:
        """Read with the properties alone that the block before had; None where others are met.

        Each property that an object lacks takes time of its own, and most producers never give
        a good part of them.
        """
        if self._narrow is None or self._is_broken or self._misses > _MOST_MISSES:
            return None
        try:
            read = _read(block, lines, self._narrow, "error")
        except pa.ArrowInvalid:
            self._misses += 1
            return None
        return Records(widened(read, self._kind), lines)

    def _records(self, block: Block, lines: Numbers) -> Records:
        if not self._is_broken:
            try:
                return self._whole(block, lines)
            except pa.ArrowInvalid:
                pass
        records = self._most(block, lines)
        self._is_broken = len(records.lines) < len(lines)
        return records

    def _whole(self, block: Block, lines: Numbers) -> Records:
        """All records, with the extensions that this block has. Raises ArrowInvalid if it fails."""
        try:
            return Records(_read(block, lines, self._kind, "error"), lines)
        except pa.ArrowInvalid:
            lines = self._without_odd_extensions(block, lines)
            return Records(_read(block, lines, self._kind, "error"), lines)

    def _most(self, block: Block, lines: Numbers) -> Records:
        """The records without what is broken, with the extensions that this block has."""
        parts, unknown = _parse_known(block, lines, self._kind)
        if any(name.startswith(EXTENSION_PREFIX) for name in unknown):
            known = self._kind
            lines = self._without_odd_extensions(block, lines)
            if self._kind != known:
                parts, _ = _parse_known(block, lines, self._kind)
        return _join(parts, self._kind)

    def _without_odd_extensions(self, block: Block, lines: Numbers) -> Numbers:
        """The lines but for those with extensions that are not read; the others are learnt."""
        extended = extended_lines(block, lines)
        return np.setdiff1d(lines, np.setdiff1d(extended, self._learn(block, extended)))

    def _learn(self, block: Block, lines: Numbers) -> Numbers:
        """Learn the extensions on these lines, and tell which of the lines can be read."""
        parts = _parse_most(block, lines[_are_shallow(block, lines)], record_type(), "infer")
        plain = [part for part in parts if has_plain_extras(part.array)]
        kinds = [extended(part.array.type, record_type()) for part in plain]
        try:
            fields = pa.unify_schemas(
                [pa.schema(list(kind)) for kind in (self._kind, *kinds)],
                promote_options="permissive",
            )
        except pa.ArrowTypeError:  # an extension of several kinds
            return lines[:0]
        self._kind = pa.struct(list(fields))
        return np.concatenate([lines[:0], *(part.lines for part in plain)])


def _plain(block: Block) -> Mask:
    """The lines that are, as far as bytes show, one object each."""
    codes = np.frombuffer(block.data, dtype=np.uint8)
    starts, ends = block.starts, block.ends
    plain: Mask = ends > starts
    # Within a JSON value "}" is never followed by "{": such lines hold whole values each.
    plain[plain] = (codes[starts[plain]] == ord("{")) & (codes[ends[plain] - 1] == ord("}"))
    if b"\0" in block.data or not _is_text(block.data):
        # to the reader, NUL is the end
        plain &= [_is_text(block.line(index)) for index in range(len(starts))]
    return plain


def _is_text(data: bytes) -> bool:
    """Whether bytes are UTF-8 without NUL."""
    offsets = pa.py_buffer(np.array([0, len(data)], dtype=np.int32))
    try:
        pa.StringArray.from_buffers(1, offsets, pa.py_buffer(data)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return b"\0" not in data


def _join(parts: list[Records], kind: Any) -> Records:
    """The records of all parts, in the order of their lines."""
    lines = np.concatenate([np.zeros(0, dtype=np.int64), *(part.lines for part in parts)])
    array = pa.concat_arrays([pa.array([], kind), *(part.array for part in parts)])
    order = np.argsort(lines, kind="stable")
    if (order[1:] < order[:-1]).any():
        return Records(array.take(pa.array(order)), lines[order])
    return Records(array, lines)


def _parse_known(block: Block, lines: Numbers, kind: Any) -> tuple[list[Records], set[str]]:
    """The records that have no property but those of `kind`, and the names of the others."""
    shallow = _are_shallow(block, lines)
    found = [*_parse_most(block, lines[~shallow], kind, "error")]
    unknown: set[str] = set()
    for part in _parse_most(block, lines[shallow], kind, "infer"):
        names, odd = unknown_properties(block, part.array, part.lines, kind)
        unknown |= names
        known = part.array.filter(pa.array(~odd)).cast(kind) if names else part.array
        found.append(Records(known, part.lines[~odd]))
    return found, unknown


def _are_shallow(block: Block, lines: Numbers) -> Mask:
    return np.array([is_shallow(block.line(index)) for index in lines], dtype=bool)


def _parse_most(block: Block, lines: Numbers, kind: Any, unknown: str) -> Iterator[Records]:
    """The records of most of these lines, those left out that the reader takes for broken."""
    waiting = [lines]
    while waiting:
        lines = waiting.pop()
        try:
            yield Records(_read(block, lines, kind, unknown), lines)
        except pa.ArrowInvalid as error:
            named = _ROW.search(str(error))
            waiting += reversed(_without(lines, int(named[1]) if named else len(lines)))


def _without(lines: Numbers, at: int) -> list[Numbers]:
    """The lines before and after a broken one; if it is not known which it is, two halves."""
    if at >= len(lines):
        half = len(lines) // 2
        return [lines[:half], lines[half:]] if half else []
    # where one is broken that soon, more may be: each time, all that is left would be looked at
    soon = at + 1 + (_LINES_AGAIN if at < _LINES_AGAIN else 0)
    return [lines[:at], lines[at + 1 : soon], lines[soon:]]


def _read(block: Block, lines: Numbers, kind: Any, unknown: str) -> Any:
    """The records on these lines, by that type; `unknown` is what to do with other properties.

    Raises ArrowInvalid where a line is no record of that type.
    """
    if not len(lines):
        return pa.array([], kind)
    whole = len(lines) == len(block.starts)
    data = block.data if whole else b"\n".join([block.line(index) for index in lines])
    table = pj.read_json(
        pa.BufferReader(data),
        read_options=pj.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=pj.ParseOptions(
            explicit_schema=pa.schema(list(kind)), unexpected_field_behavior=unknown
        ),
        # what is freed stays the program's; Arrow's own pool has it cleared anew for each block
        memory_pool=pa.system_memory_pool(),
    )
    if table.num_rows != len(lines):
        raise pa.ArrowInvalid("not a record a line")
    return table.combine_chunks().to_struct_array().chunk(0)
