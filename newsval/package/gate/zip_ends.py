"""What the end of a zip file says of it, read before its directory is."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO, NamedTuple

# The records of APPNOTE.TXT 6.3: end of central directory, and the two of Zip64.
_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LONGEST = _END.size + 0xFFFF
_FULL = (0xFFFF, 0xFFFFFFFF)


class ZipEnd(NamedTuple):
    """Where the directory of a zip file is, in bytes, and what is not of the zip file.

    `before` counts the bytes in front of its first member, `behind` those after its end.
    """

    members: int
    directory_size: int
    directory_start: int
    before: int
    behind: int


def zip_end(archive: Path) -> ZipEnd | None:
    """The end of a zip file, None if it has none. Raises OSError if it cannot be read."""
    size = archive.stat().st_size
    with archive.open("rb") as file:
        file.seek(max(0, size - _LONGEST))
        tail = file.read(_LONGEST)
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) - at < _END.size:
            return None
        _, *_, members, length, offset, comment = _END.unpack_from(tail, at)
        end = size - len(tail) + at
        behind = size - end - _END.size - comment
        if {members, length, offset} & set(_FULL):
            members, length, offset, end = _wide(file, end) or (members, length, offset, end)
    start = end - length
    return ZipEnd(members, length, start, start - offset, behind)


def _wide(file: BinaryIO, end: int) -> tuple[int, int, int, int] | None:
    """Members, length and offset of the directory by the Zip64 records, and where these begin."""
    file.seek(max(0, end - _LOCATOR.size - _END64.size))
    data = file.read(_LOCATOR.size + _END64.size)
    if data[:4] != b"PK\x06\x06" or data[_END64.size : _END64.size + 4] != b"PK\x06\x07":
        return None
    *_, members, length, offset = _END64.unpack_from(data)
    return members, length, offset, end - _LOCATOR.size - _END64.size
