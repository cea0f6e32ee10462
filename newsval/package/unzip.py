"""Unpacks a zip file from a stranger into a folder, or says why it is not safe to."""

from __future__ import annotations

import errno
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from newsval.errors import OutputError
from newsval.package.faults import PackageFault
from newsval.package.gate.zip_ends import zip_end
from newsval.package.gate.zip_members import member_faults

MAX_MEMBERS = 200_000
# The directory is held in memory; each member takes a hundred bytes of it, or a little more.
MAX_DIRECTORY = 64_000_000
MAX_UNPACKED = 4_000_000_000
# Text packs to a fifth or so; beyond both of these a zip file is a bomb.
_SMALL = 100_000_000
MAX_RATIO = 200
_CHUNK = 1 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT)
_ROOM = "free some room, or set TMPDIR to a folder that has it"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError
)  # fmt: skip


def unzip(archive: Path, folder: Path) -> PackageFault | None:
    """Unpack a zip file into an empty folder, or give the first reason not to.

    Raises OutputError if the disk is full.
    """
    try:
        end = zip_end(archive)
        if end is not None and end.directory_size > MAX_DIRECTORY:
            return PackageFault("zip-too-large", f"a directory of {end.directory_size:,} bytes")
        with zipfile.ZipFile(archive) as opened:
            limit = _limit(archive)
            start = end.directory_start if end is not None else archive.stat().st_size
            fault = next(_member_faults(opened.infolist(), limit, start), None)
            return fault or _unpack(opened, folder, limit)
    except _BROKEN as error:
        if getattr(error, "errno", None) in _FULL:
            raise OutputError("there is no room to unpack the zip file", _ROOM) from error
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        return PackageFault("zip-broken", reason)


def surplus_fault(archive: Path) -> PackageFault | None:
    """The bytes that stand before the first or after the last part of a zip file, if any do."""
    end = zip_end(archive)
    if end is None or (end.before <= 0 and end.behind <= 0):
        return None
    return PackageFault("zip-surplus", f"{end.before:,} before it, {end.behind:,} behind it")


def _limit(archive: Path) -> int:
    return min(MAX_UNPACKED, max(_SMALL, archive.stat().st_size * MAX_RATIO))


def _member_faults(
    members: list[zipfile.ZipInfo], limit: int, start: int
) -> Iterator[PackageFault]:
    if len(members) > MAX_MEMBERS:
        yield PackageFault("zip-too-large", f"{len(members):,} members")
    if sum(member.file_size for member in members) > limit:
        yield PackageFault("zip-too-large", f"more than {limit:,} bytes")
    yield from member_faults(members, start)


def _unpack(opened: zipfile.ZipFile, folder: Path, limit: int) -> PackageFault | None:
    left = limit
    for member in opened.infolist():
        target = folder / member.filename
        if member.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        with opened.open(member) as source, target.open("xb") as copy:
            left -= _copy(source, copy, left)
        if left < 0:
            return PackageFault("zip-too-large", f"more than {limit:,} bytes")
    return None


def _copy(source: IO[bytes], copy: BinaryIO, left: int) -> int:
    """Copy at most a little more than `left` bytes, and say how many."""
    copied = 0
    while copied <= left and (chunk := source.read(_CHUNK)):
        copied += copy.write(chunk)
    return copied
