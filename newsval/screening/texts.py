"""The source texts of a block, end to end, so that slices of all records compare at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import Level

Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Places:
    """Spans in the text of a block: code points from the start of the first text, half-open.

    What lies outside the text of its record is cut off, so that a place can be empty.
    """

    start: Numbers
    end: Numbers


@dataclass(frozen=True)
class Texts:
    """The texts of the records of a block, one after the other.

    `data` is their UTF-8; `first` is where the text of each record starts in code points (and,
    last, where the last one ends); `further` has the places in `data` of each byte of a character
    beyond its first, and `shifts` how many of them are before each character, and at the end.
    """

    data: Bytes
    first: Numbers
    further: Numbers
    shifts: NDArray[np.unsignedinteger[Any]]

    @property
    def lengths(self) -> Numbers:
        """The length of each text in code points."""
        return np.diff(self.first)

    @cached_property
    def bounds(self) -> list[int]:
        """Where the text of each record starts in `data`, and where the last one ends."""
        bounds: list[int] = self.in_bytes(self.first).tolist()
        return bounds

    def at(self, record: Numbers, offset: Numbers) -> Numbers:
        """Where an offset in the text of a record is in all texts, cut off at its ends."""
        first = self.first[record]
        places: Numbers = np.minimum(np.maximum(first + offset, first), self.first[record + 1])
        return places

    def places(self, spans: Level) -> Places:
        """The places of spans."""
        return Places(
            self.at(spans.record, spans.integers("start")),
            self.at(spans.record, spans.integers("end")),
        )

    def in_bytes(self, places: Numbers) -> Numbers:
        """The offsets in `data` of places."""
        offsets: Numbers = places + self.shifts[places]
        return offsets

    def of_bytes(self, offsets: Numbers) -> Numbers:
        """The places of characters, by the offsets of their first bytes in `data`."""
        return _of_bytes(offsets, self.further)

    def slices(self, places: Places) -> Any:
        """The text at each place, as an Arrow array of strings."""
        return _cut(self.data, self.in_bytes(places.start), self.in_bytes(places.end))

    def codes(self, places: Places) -> NDArray[np.uint32]:
        """The code points at places, one place after the other."""
        starts, ends = self.in_bytes(places.start), self.in_bytes(places.end)
        data = self.data[_ranges(starts, np.maximum(ends - starts, 0))].tobytes()
        return np.frombuffer(data.decode().encode("utf-32-le"), dtype=np.uint32)

    def differ(self, places: Places, expected: Any) -> Mask:
        """Which places do not hold just what an array of strings says."""
        return unlike(self.slices(places), expected)

    def end_otherwise(self, places: Places, expected: Any) -> Mask:
        """Which places do not hold just the end of what an array of strings says, or all of it."""
        starts, ends = self.in_bytes(places.start), self.in_bytes(places.end)
        data, offsets = utf8(expected)
        begins = np.maximum(offsets[1:] - np.maximum(ends - starts, 0), offsets[:-1])
        return unlike(_cut(self.data, starts, ends), _cut(data, begins, offsets[1:]))


def texts_of(values: Any) -> Texts:
    """The texts of a block, from an Arrow array of strings; null is an empty text."""
    data, offsets = utf8(values)
    data = data[offsets[0] : offsets[-1]]
    offsets = offsets - offsets[0]
    further = np.flatnonzero(data.view(np.int8) < -0x40)  # those from 0x80 up to 0xBF
    # each comes into account behind its character
    behind = further - np.arange(len(further))
    bounds = np.concatenate(([0], behind, [len(data) - len(further) + 1]))
    # as small as can be: it is as long as all texts
    counts = np.arange(len(further) + 1, dtype=np.min_scalar_type(len(further)))
    shifts = np.repeat(counts, np.diff(bounds))
    return Texts(data, _of_bytes(offsets, further), further, shifts)


def _of_bytes(offsets: Numbers, further: Numbers) -> Numbers:
    places: Numbers = offsets - np.searchsorted(further, offsets)
    return places


def utf8(strings: Any) -> tuple[Bytes, Numbers]:
    """The bytes of an Arrow array of strings, and where each starts in them, and the end."""
    _, offsets, data = strings.buffers()
    if data is None or offsets is None:
        return np.zeros(0, dtype=np.uint8), np.zeros(len(strings) + 1, dtype=np.int64)
    bounds = np.frombuffer(offsets, dtype=np.int32)[strings.offset :][: len(strings) + 1]
    if not len(bounds):  # an empty array may have no offsets
        bounds = np.zeros(1, dtype=np.int32)
    return np.frombuffer(data, dtype=np.uint8), bounds.astype(np.int64)


def unlike(one: Any, other: Any) -> Mask:
    """Which values of two arrays are not the same; null is unlike everything."""
    differ = pc.not_equal(one, other)
    filled = pc.fill_null(differ, True) if differ.null_count else differ  # noqa: FBT003
    mask: Mask = filled.to_numpy(zero_copy_only=False)
    return mask


def _cut(data: Bytes, starts: Numbers, ends: Numbers) -> Any:
    """Pieces of some bytes as an Arrow array of strings."""
    count = len(starts)
    # Each piece is a string between two offsets, as is what lies between it and the next one;
    # every other string is taken, so that what lies between is never looked at.
    offsets = np.empty(2 * count + 1, dtype=np.int32)
    offsets[:-1:2], offsets[1::2], offsets[-1] = starts, np.maximum(starts, ends), len(data)
    both = pa.StringArray.from_buffers(2 * count, pa.py_buffer(offsets), pa.py_buffer(data))
    return both.take(pa.array(np.arange(0, 2 * count, 2)))


def _ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """The numbers of all ranges, one range after the other."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - lengths), lengths) + np.arange(total)


# What a character is, as far as the screens ask: bits of a byte.
MARK, WORD = 1, 2
_TABLE_SIZE = 0x3000


def _class_of(character: str) -> int:
    mark = MARK * (character in "“”„\"«»'`")
    return mark | WORD * (character.isalnum() or character == "_")


@cache
def _classes() -> Bytes:
    return np.array([_class_of(chr(code)) for code in range(_TABLE_SIZE)], dtype=np.uint8)


def are(codes: NDArray[np.uint32], kind: int) -> Mask:
    """Which characters are of a class."""
    found: Mask = (_classes().take(codes, mode="clip") & kind) != 0
    for place in np.flatnonzero(codes >= _TABLE_SIZE).tolist():
        found[place] = bool(_class_of(chr(codes[place])) & kind)
    return found
