"""Whether the members of a zip file are safe to unpack, by what its directory says of them."""

from __future__ import annotations

import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence

from newsval.package.faults import PackageFault
from newsval.package.gate.paths import is_inside, shown

MAX_DEPTH = 32
_UTF8 = 0x800
_ENCRYPTED = 0x41  # by a password, or strongly
_LOCAL_HEADER = 30
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def member_faults(members: Sequence[zipfile.ZipInfo], start: int) -> Iterator[PackageFault]:
    """Why members are not unpacked; `start` is where, in bytes, their directory begins."""
    names: set[str] = set()
    for member in members:
        name = unicodedata.normalize("NFC", member.filename).casefold()
        reason = "its name is that of another member" if name in names else _unsafe(member)
        names.add(name)
        if reason:
            yield PackageFault("zip-member", shown(member.filename), actual=reason)
        elif member.compress_type not in _METHODS:
            method = f"a member is compressed by method {member.compress_type}"
            yield PackageFault("zip-broken", f"{method}; only stored and deflated ones are read")
    yield from _overlaps(members, start)


def _unsafe(member: zipfile.ZipInfo) -> str:
    """Why one member by itself is not safe, "" if it is."""
    name = member.filename
    if member.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "it is a link or a device"
    if name != member.orig_filename or not is_inside(name.rstrip("/")):
        return "its name is no plain path within the zip file"
    if name.count("/") > MAX_DEPTH:
        return f"it is more than {MAX_DEPTH} folders deep"
    if not name.isascii() and not member.flag_bits & _UTF8:
        return "its name is not marked as UTF-8, so that readers differ on it"
    return ""


def _overlaps(members: Sequence[zipfile.ZipInfo], start: int) -> Iterator[PackageFault]:
    """Where members share bytes of the zip file, with one another or with the directory."""
    ordered = sorted(members, key=lambda member: member.header_offset)
    ends = [
        m.header_offset + _LOCAL_HEADER + len(m.orig_filename) + m.compress_size for m in ordered
    ]
    following = [*(member.header_offset for member in ordered[1:]), start]
    for member, end, next_start in zip(ordered, ends, following, strict=False):
        if end > next_start:
            yield PackageFault("zip-contradicts", shown(member.filename))
