"""Reads an input file into a `SourceText`, or says why it cannot be read."""

from __future__ import annotations

import codecs
import os
import re
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from newsval.errors import UsageError

if TYPE_CHECKING:  # the command line starts with this module, for its constants
    from newsval.record import Input

FailureKind = Literal["missing", "unreadable", "empty", "binary", "too-large", "undecodable"]

STDIN = "-"
MAX_BYTES = 10_000_000
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "windows-1252")
# What Python calls them; pages that say Latin-1 are read as Windows-1252 by every browser.
_ALIASES = {"cp1252": "windows-1252", "iso8859-1": "windows-1252"}

# by the codec of what follows them
BYTE_ORDER_MARKS: Mapping[str, bytes] = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|\?xml)[\s>]", re.IGNORECASE)
# The control characters that file(1) does not expect in text either: real pages do hold a stray
# escape or form feed, and a whole article is not lost for it.
_CONTROL = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_VISIBLE = re.compile(r"[^\s\ufeff\u200b]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded text (BOM dropped, CRLF and CR made LF, nothing else changed) and its input.

    `sha256` is of the UTF-8 bytes of `text`; `input` describes the file's own bytes.
    """

    name: str
    text: str
    sha256: str
    input: Input


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """Why an input was not read; `offset` is the 0-based byte and `line` the line of the fault."""

    name: str
    kind: FailureKind
    detail: str
    offset: int | None = None
    line: int | None = None


def read_source(
    path: str, encoding: str | None = None, max_bytes: int = MAX_BYTES
) -> SourceText | ReadFailure:
    """The text of a file, or of standard input for "-".

    `encoding` is one of `ENCODINGS` and is needed for windows-1252 and unmarked UTF-16 alone; a
    byte order mark overrules it, and so do bytes that are UTF-8 where windows-1252 is declared, as
    they would decode to wrong words. Raises UsageError for another encoding.
    """
    name = printable_path(path)
    read = _read_stdin if path == STDIN else _read_file
    data = read(path, name, max_bytes)
    return data if isinstance(data, ReadFailure) else decode_source(name, data, encoding)


def decode_source(name: str, data: bytes, encoding: str | None = None) -> SourceText | ReadFailure:
    """The text of an input's bytes; `name` is the path that findings about it show.

    Raises UsageError for an encoding that is not in `ENCODINGS`.
    """
    declared = check_encoding(encoding)
    kind = _other_kind(data)
    if kind is not None:
        return ReadFailure(name, "binary", f"it is {kind}, not text", 0, 1)
    mark, codec = _sniff(data, declared)
    if fault := _encoding_fault(data, codec):
        return ReadFailure(name, "undecodable", fault, 0, 1)
    found = _control_character(name, data, mark, codec)
    if found is not None:
        return found
    try:
        text = _unify_line_breaks(data[len(mark) :].decode(codec))
    except UnicodeDecodeError as error:
        return _undecodable(name, data, len(mark), error)
    if _VISIBLE.search(text) is None:
        return ReadFailure(name, "empty", "it holds no text")
    return _source_text(name, text, data, codec)


def check_encoding(encoding: str | None) -> str:
    """The name in `ENCODINGS` that an encoding's name or alias stands for; utf-8 for None.

    Raises UsageError for any other.
    """
    try:
        name = codecs.lookup(encoding or "utf-8").name
        canonical = _ALIASES.get(name, name)
    except (LookupError, ValueError):
        canonical = ""
    if canonical not in ENCODINGS:
        known = ", ".join(ENCODINGS)
        raise UsageError(f"unknown encoding {encoding!r}", f"the encodings are {known}")
    return canonical


def printable_path(path: str) -> str:
    """A path as text that any file can hold: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _read_stdin(_: str, name: str, max_bytes: int) -> bytes | ReadFailure:
    if sys.stdin is None:
        return ReadFailure(name, "unreadable", "standard input is closed")
    return _read_limited(sys.stdin.buffer, name, max_bytes)


def _read_file(path: str, name: str, max_bytes: int) -> bytes | ReadFailure:
    try:
        if _is_named_pipe(path):
            return ReadFailure(name, "unreadable", "it is no plain file")
        with Path(path).open("rb") as stream:
            status = os.fstat(stream.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size > max_bytes:
                return _too_large(name, f"{status.st_size:,}", max_bytes)
            return _read_limited(stream, name, max_bytes)
    except FileNotFoundError:
        return ReadFailure(name, "missing", "there is no such file")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return ReadFailure(name, "unreadable", f"the system says: {reason}")


def _is_named_pipe(path: str) -> bool:
    """Whether a path is a pipe that nobody may ever write to; the shell's own are below /dev."""
    return not path.startswith(("/dev/", "/proc/")) and stat.S_ISFIFO(Path(path).stat().st_mode)


def _read_limited(stream: BinaryIO, name: str, max_bytes: int) -> bytes | ReadFailure:
    data = stream.read(max_bytes + 1)
    return data if len(data) <= max_bytes else _too_large(name, "more", max_bytes)


def _too_large(name: str, size: str, max_bytes: int) -> ReadFailure:
    return ReadFailure(name, "too-large", f"it has {size} bytes of at most {max_bytes:,}")


def _other_kind(data: bytes) -> str | None:
    if _MARKUP.match(data):
        return "HTML or XML"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def _sniff(data: bytes, declared: str) -> tuple[bytes, str]:
    """The byte order mark and the codec, which is utf-16 only if that has no mark."""
    for codec, mark in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return mark, codec
    in_utf8 = declared == "windows-1252" and not data.isascii() and _is_utf8(data)
    return b"", "utf-8" if in_utf8 else declared


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _encoding_fault(data: bytes, codec: str) -> str | None:
    if codec == "utf-16":
        return "it has no byte order mark, as utf-16 needs; utf-16-le and utf-16-be need none"
    seeming = None if codec.startswith("utf-16") else _unmarked_utf16(data)
    return f"it seems to be {seeming} without a byte order mark" if seeming else None


def _unmarked_utf16(data: bytes) -> str | None:
    """The UTF-16 that most characters of a text have, by where half of them have a zero byte."""
    if b"\0" not in data:
        return None
    first, second = data[::2].count(0), data[1::2].count(0)
    if min(first, second) or max(first, second) * 4 < len(data):
        return None
    return "utf-16-be" if first else "utf-16-le"


def _unify_line_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _control_character(name: str, data: bytes, mark: bytes, codec: str) -> ReadFailure | None:
    # Bytes read as Latin-1 keep control characters where they are, and never fail to decode.
    probe = codec if codec.startswith("utf-16") else "latin-1"
    text = data[len(mark) :].decode(probe, "replace")
    control = _CONTROL.search(text)
    if control is None:
        return None
    before = text[: control.start()]
    offset = len(mark) + len(before.encode(probe, "replace"))
    detail = f"it holds the control character U+{ord(control.group()):04X}"
    return ReadFailure(name, "binary", detail, offset, _last_line(before))


def _undecodable(name: str, data: bytes, skipped: int, error: UnicodeDecodeError) -> ReadFailure:
    codec = error.encoding.replace("charmap", "windows-1252")
    offset = skipped + error.start
    line = _last_line(data[skipped:offset].decode(codec, "replace"))
    bad = data[offset : offset + 1].hex().upper()
    detail = f"the byte 0x{bad} is not {codec}: {error.reason}"
    return ReadFailure(name, "undecodable", detail, offset, line)


def _last_line(text: str) -> int:
    return _unify_line_breaks(text).count("\n") + 1


def _source_text(name: str, text: str, data: bytes, codec: str) -> SourceText:
    file_name = "stdin" if name == STDIN else Path(name).name
    from newsval.record import Input

    described = Input(
        name=file_name, sha256=sha256(data).hexdigest(), bytes=len(data), encoding=codec
    )
    return SourceText(name, text, sha256(text.encode()).hexdigest(), described)
