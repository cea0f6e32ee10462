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
from newsval.screening.extensions import extended, extended_lines, has_plain_extras, is_shallow
from newsval.screening.kinds import record_type
from newsval.screening.nulls import odd_nulls

# Small enough that a broken line costs little, large enough for the reader to pay.
_LINES_AGAIN = 64
_MOST_DROPPED = 8
_ROW = re.compile(r" in row (\d+)$")


class Records(NamedTuple):
    """The records of a block as a struct array, and the index of the line of each."""

    array: Any
    lines: Numbers


class RecordReader:
    """Reads block after block; what it learns of extensions in one it knows in the next."""

    def __init__(self) -> None:
        self._kind = record_type()

    def nothing(self) -> Records:
        """No records."""
        return _join([], self._kind)

    def read(self, block: Block) -> Records:
        """The records of a block; lines that are not proven to be strict JSON are left out.

        The records are a struct array of `record_type`, with extensions besides.
        """
        lines = np.flatnonzero(_plain(block))
        try:
            records = Records(_read(block, lines, self._kind), lines)
        except pa.ArrowInvalid:
            records = self._again(block, lines)
        odd = odd_nulls(block, records.array, records.lines)
        if not has_plain_extras(records.array):
            odd[np.isin(records.lines, extended_lines(block, records.lines))] = True
        if odd.any():
            return Records(records.array.filter(pa.array(~odd)), records.lines[~odd])
        return records

    def _again(self, block: Block, lines: Numbers) -> Records:
        """Read with the extensions that this block has, and what is broken left out."""
        extended = extended_lines(block, lines)
        known = self._kind
        read = self._learn(block, extended)
        lines = np.setdiff1d(lines, np.setdiff1d(extended, read))
        if self._kind != known:
            try:
                return Records(_read(block, lines, self._kind), lines)
            except pa.ArrowInvalid:
                pass
        return _join(
            [
                part
                for start in range(0, len(lines), _LINES_AGAIN)
                for part in _parse_most(block, lines[start : start + _LINES_AGAIN], self._kind)
            ],
            self._kind,
        )

    def _learn(self, block: Block, lines: Numbers) -> Numbers:
        """Learn the extensions on these lines, and tell which of the lines can be read."""
        shallow = [index for index in lines if is_shallow(block.line(index))]
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
    """The records of most of these lines, those left out that the reader names as broken."""
    for _ in range(_MOST_DROPPED):
        try:
            yield Records(_read(block, lines, kind), lines)
        except pa.ArrowInvalid as error:
            named = _ROW.search(str(error))
            at = int(named[1]) if named else len(lines)
            if at >= len(lines):
                break
            lines = np.delete(lines, at)
        else:
            return
    if len(lines) > 1:
        half = len(lines) // 2
        yield from _parse_most(block, lines[:half], kind)
        yield from _parse_most(block, lines[half:], kind)


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
    )
    if table.num_rows != len(lines):
        raise pa.ArrowInvalid("not a record a line")
    return table.combine_chunks().to_struct_array().chunk(0)
