"""Reads a block of JSON lines as columns, leaving out each line that may not be strict JSON.

pyarrow's reader refuses what the strict reader refuses: properties given twice, unknown ones,
values of another kind, broken escapes. What it lets pass is looked for here: bytes that are not
UTF-8, several values on a line or one on several, and null where it may not be. (NaN, which it
takes for a number, is out of the range of each number with a fraction.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

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
from newsval.screening.parsing import Records, join, merge, parse, parse_most, with_names

_MOST_READ = 0.95
# Each name of an extension is a column, of all lines that are read.
_MOST_LEARNT = 200
_MOST_MISSES = 4


class RecordReader:
    """Reads block after block; what it learns of extensions in one it knows in the next."""

    def __init__(self) -> None:
        self._kind = record_type()
        self._is_broken = False  # whether some lines, but few, cannot be read
        self._narrow: Any | None = None
        self._misses = 0

    def nothing(self) -> Records:
        """No records."""
        return join([], self._kind)

    def read(self, block: Block) -> Records:
        """The records of a block; lines that are not proven to be strict JSON are left out.

        The records are a struct array of `record_type`, with extensions besides.
        """
        lines = np.flatnonzero(_plain(block))
        records = self._read_narrow(block, lines)
        if records is None:
            records = self._records(block, lines)
        odd = odd_nulls(block, records.array, records.lines)
        if not has_plain_extras(records.array):
            odd[np.isin(records.lines, extended_lines(block, records.lines))] = True
        if odd.any():
            return Records(records.array.filter(pa.array(~odd)), records.lines[~odd])
        return records

    def _read_narrow(self, block: Block, lines: Numbers) -> Records | None:
        """Read with the properties alone that a block before had; None where others are met.

        Each property that an object lacks takes time of its own, and most producers never give
        a good part of them.
        """
        if self._narrow is None:
            return None
        if self._is_broken:
            return self._most_narrow(block, lines, self._narrow)
        try:
            return Records(widened(parse(block, lines, self._narrow), self._kind), lines)
        except pa.ArrowInvalid:
            self._misses += 1
            return None

    def _most_narrow(self, block: Block, lines: Numbers, narrow: Any) -> Records:
        """The same where lines are broken; those with other properties are read by themselves."""
        read = join([*parse_most(block, lines, narrow)], narrow)
        records = Records(widened(read.array, self._kind), read.lines)
        left = with_names(block, np.setdiff1d(lines, read.lines), self._kind)
        others = join([*parse_most(block, left, self._kind)], self._kind)
        if len(others.lines):
            self._narrow = None
            self._misses += 1
            records = merge(records, others)
        self._is_broken = len(records.lines) > len(lines) * _MOST_READ
        return records

    def _records(self, block: Block, lines: Numbers) -> Records:
        """Read with all properties."""
        records = None if self._is_broken else self._whole(block, lines)
        if records is None:
            records = join([*parse_most(block, lines, self._kind)], self._kind)
            # where so many are left out, it may be for an extension that is not known yet
            self._is_broken = len(records.lines) > len(lines) * _MOST_READ
        if self._misses <= _MOST_MISSES:
            self._narrow = narrowed(self._kind, records.array)
        return records

    def _whole(self, block: Block, lines: Numbers) -> Records | None:
        """All records, with the extensions that this block has; None if they cannot be read."""
        for known in self._without_odd_extensions(block, lines):
            try:
                return Records(parse(block, known, self._kind), known)
            except pa.ArrowInvalid:
                continue
        return None

    def _without_odd_extensions(self, block: Block, lines: Numbers) -> Iterator[Numbers]:
        """The lines, then those but for extensions that are not read; the others are learnt."""
        yield lines
        extended = extended_lines(block, lines)
        if len(extended):
            yield np.setdiff1d(lines, np.setdiff1d(extended, self._learn(block, extended)))

    def _learn(self, block: Block, lines: Numbers) -> Numbers:
        """Learn the extensions on these lines, and tell which of the lines can be read."""
        shallow = [index for index in lines if is_shallow(block.line(index))]
        names = {name for index in shallow for name in names_in(block.line(index))}
        if len(names - known_names(self._kind)) > _MOST_LEARNT:
            return lines[:0]
        parts = parse_most(block, np.array(shallow, dtype=np.int64), None)
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
