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

from newsval.screening.blocks import Block, Mask, Numbers
from newsval.screening.extensions import (
    extended,
    extended_lines,
    has_plain_extras,
    is_shallow,
    known_names,
    names_in,
)
from newsval.screening.kinds import record_type
from newsval.screening.narrowing import narrowed, widened
from newsval.screening.nulls import odd_nulls

# Small enough that a broken line costs little, large enough for the reader to pay.
_LINES_AGAIN = 128
_MOST_READ = 0.95
# Each name of an extension is a column, of all lines that are read.
_MOST_LEARNT = 200
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
        self._is_broken = False  # whether some lines, but few, cannot be read
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
            read = _read(block, lines, self._narrow)
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
        records = _join([*_parse_most(block, lines, self._kind)], self._kind)
        # where so many are left out, it may be for an extension that is not known yet
        self._is_broken = len(records.lines) > len(lines) * _MOST_READ
        return records

    def _whole(self, block: Block, lines: Numbers) -> Records:
        """All records, with the extensions that this block has. Raises ArrowInvalid if it fails."""
        try:
            return Records(_read(block, lines, self._kind), lines)
        except pa.ArrowInvalid:
            lines = self._without_odd_extensions(block, lines)
            return Records(_read(block, lines, self._kind), lines)

    def _without_odd_extensions(self, block: Block, lines: Numbers) -> Numbers:
        """The lines but for those with extensions that are not read; the others are learnt."""
        extended = extended_lines(block, lines)
        return np.setdiff1d(lines, np.setdiff1d(extended, self._learn(block, extended)))

    def _learn(self, block: Block, lines: Numbers) -> Numbers:
        """Learn the extensions on these lines, and tell which of the lines can be read."""
        shallow = [index for index in lines if is_shallow(block.line(index))]
        names = {name for index in shallow for name in names_in(block.line(index))}
        if len(names - known_names(self._kind)) > _MOST_LEARNT:
            return lines[:0]
        parts = _parse_most(block, np.array(shallow, dtype=np.int64), None)
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
    return Records(
        pa.concat_arrays([pa.array([], kind), *(part.array for part in parts)]),
        np.concatenate([np.zeros(0, dtype=np.int64), *(part.lines for part in parts)]),
    )


def _parse_most(block: Block, lines: Numbers, kind: Any) -> Iterator[Records]:
    """The records of most of these lines, in their order; what the reader takes for broken is not.

    The records have all their properties where `kind` is None.
    """
    waiting = [lines[at : at + _LINES_AGAIN] for at in range(0, len(lines), _LINES_AGAIN)][::-1]
    while waiting:
        lines = waiting.pop()
        try:
            yield Records(_read(block, lines, kind), lines)
        except pa.ArrowInvalid as error:
            named = _ROW.search(str(error))
            at = int(named[1]) if named else len(lines)
            if at < len(lines):
                waiting += (lines[at + 1 :], lines[:at])
            else:
                waiting += _plainer(block, lines, kind)


def _plainer(block: Block, lines: Numbers, kind: Any) -> list[Numbers]:
    """Of lines of which some are broken, those with known names alone; or else their halves."""
    known = known_names(kind or record_type())
    kept = [index for index in lines if known.issuperset(names_in(block.line(index)))]
    if kind and len(kept) < len(lines):
        return [np.array(kept, dtype=np.int64)]
    half = len(lines) // 2
    return [lines[half:], lines[:half]] if half else []


def _read(block: Block, lines: Numbers, kind: Any | None) -> Any:
    """The records on these lines, all properties taken where `kind` is None.

    Raises ArrowInvalid where a line is no record of that type.
    """
    if not len(lines):
        return pa.array([], kind or record_type())
    whole = len(lines) == len(block.starts)
    data = block.data if whole else b"\n".join([block.line(index) for index in lines])
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
