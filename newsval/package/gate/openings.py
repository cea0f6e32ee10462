"""What the first bytes of a file say of it: compressed, in UTF-16, with a byte order mark."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path
from typing import NamedTuple

_LENGTH = 262
# Signatures that no text begins with, and the offset at which they stand.
_SIGNATURES = (
    (0, b"\x1f\x8b", "a gzip file"),
    (0, b"PK\x03\x04", "a zip file"),
    (0, b"PK\x05\x06", "a zip file"),
    (0, b"\xfd7zXZ\x00", "an xz file"),
    (0, b"\x28\xb5\x2f\xfd", "a zstd file"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z file"),
    (0, b"Rar!\x1a\x07", "a rar file"),
    (4, b"1AY&SY", "a bzip2 file"),
    (257, b"ustar", "a tar file"),
)
_WIDE = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_ZEROS = {"x000": "UTF-32", "000x": "UTF-32", "x0x0": "UTF-16", "0x0x": "UTF-16"}


class Opening(NamedTuple):
    """What a file begins with: what it is packed as, if it is; whether there is a mark."""

    packed: str | None
    has_mark: bool


def opening_of(path: Path) -> Opening:
    """What the file at a path begins with. Raises OSError if it cannot be read."""
    with path.open("rb") as file:
        data = file.read(_LENGTH)
    found = (kind for at, sign, kind in _SIGNATURES if data[at : at + len(sign)] == sign)
    return Opening(next(found, None), data.startswith(BOM_UTF8))


def wide_encoding(data: bytes) -> str | None:
    """The encoding in two or four bytes a character that JSON bytes are in, None if in neither.

    Where there is no byte order mark it shows by the zeros beside the ASCII characters that JSON
    begins with.
    """
    marked = next((name for mark, name in _WIDE if data.startswith(mark)), None)
    zeros = "".join("x0"[byte == 0] for byte in data[:4])
    return marked or _ZEROS.get(zeros)
