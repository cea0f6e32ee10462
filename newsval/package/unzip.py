"""Unpacks a zip file from a stranger into a folder, or says why it is not safe to."""

from __future__ import annotations

import errno
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from newsval.errors import OutputError
from newsval.package.faults import PackageFault
from newsval.package.gate.paths import is_inside

MAX_MEMBERS = 200_000
MAX_UNPACKED = 4_000_000_000
# Text packs to a fifth or so; beyond both of these a zip file is a bomb.
_SMALL = 100_000_000
_MAX_RATIO = 200
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
        with zipfile.ZipFile(archive) as opened:
            limit = _limit(archive)
            fault = next(_member_faults(opened.infolist(), limit), None)
            return fault or _unpack(opened, folder, limit)
    except _BROKEN as error:
        if getattr(error, "errno", None) in _FULL:
            raise OutputError("there is no room to unpack the zip file", _ROOM) from error
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        return PackageFault("zip-broken", reason)


def _limit(archive: Path) -> int:
    return min(MAX_UNPACKED, max(_SMALL, archive.stat().st_size * _MAX_RATIO))


def _member_faults(members: list[zipfile.ZipInfo], limit: int) -> Iterator[PackageFault]:
    if len(members) > MAX_MEMBERS:
        yield PackageFault("zip-too-large", f"{len(members):,} members")
    if sum(member.file_size for member in members) > limit:
        yield PackageFault("zip-too-large", f"more than {limit:,} bytes")
    names: set[str] = set()
    for member in members:
        if _is_unsafe(member) or member.filename.casefold() in names:
            yield PackageFault("zip-member", member.filename)
        names.add(member.filename.casefold())


def _is_unsafe(member: zipfile.ZipInfo) -> bool:
    name = member.filename
    mode = member.external_attr >> 16
    return (
        bool(member.flag_bits & 1)  # encrypted
        or (stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR))
        or name != member.orig_filename  # held a NUL or a drive's separator
        or not is_inside(name.rstrip("/"))
    )


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
