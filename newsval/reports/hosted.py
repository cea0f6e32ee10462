"""What the formats for hosts of code share: paths from the root of a checkout, short plain text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newsval.findings import Finding, Place
from newsval.reports.cells import show

_MEMBER = re.compile(r"(.*?\.zip)!/(.*)", re.DOTALL | re.IGNORECASE)


class Spot(NamedTuple):
    """A place as a host knows it.

    `path` has slashes and begins at the root of the checkout, unless the file is outside of it;
    `line` and `column` are 1 where they are not known. What is within a zip file, which a host
    does not look into, is `inside` with its line, and the zip file's line is 1.
    """

    path: str
    line: int
    column: int
    inside: str


def spot(place: Place, root: str | None) -> Spot:
    """The place as a host knows it that shows files from `root`; relative paths stay without."""
    line = place.line or place.row
    member = _MEMBER.fullmatch(place.file or "")
    if member is None:
        return Spot(
            rooted(place.file or "", root), max(line or 1, 1), max(place.column or 1, 1), ""
        )
    inside = ":".join([member[2], *(str(n) for n in (line, place.column) if n is not None)])
    return Spot(rooted(member[1], root), 1, 1, inside)


def rooted(file: str, root: str | None) -> str:
    """A file's path from `root` if it is below, else as it is, with slashes in either case."""
    path = os.path.normpath(file)
    if root is not None:
        within = os.path.relpath(path, root)
        outside = Path(within).parts[:1] == (os.pardir,)
        path = os.path.abspath(path) if outside else within  # noqa: PTH100  no link is followed
    return path.replace(os.sep, "/")


def sentences(finding: Finding, inside: str) -> Iterator[str]:
    """All that a finding says, where there is no room for a source line: a sentence each."""
    yield finding.message
    if finding.claimed is not None:
        yield f"claimed: {finding.claimed}"
    if finding.actual is not None:
        yield f"actual: {finding.actual}"
    if finding.hint:
        yield f"help: {finding.hint}"
    if where := ", ".join(_where(finding.place, inside)):
        yield f"at {where}"


def plain(text: str, most: int) -> str:
    """The text with nothing invisible in it, in at most `most` UTF-16 code units."""
    data = show(text).encode("utf-16-le")
    if len(data) <= 2 * most:
        return data.decode("utf-16-le")
    return data[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"


def _where(place: Place, inside: str) -> Iterator[str]:
    if inside:
        yield inside
    if place.record_id is not None:
        yield f"record {place.record_id}"
    if place.pointer:
        yield place.pointer
    if place.field is not None:
        yield f"column {place.field}"
