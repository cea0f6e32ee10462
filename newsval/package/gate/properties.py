"""Properties of a descriptor whose names are nearly those of the standard."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from newsval.package.faults import PackageFault
from newsval.package.gate.paths import shown
from newsval.pointers import pointer_of

_LIKE = 0.8  # as difflib measures it: one wrong letter of five
_LONGEST = 40
_MOST = 200  # unknown properties of an object that are compared
_BOTH = frozenset(
    {"$schema", "profile", "name", "title", "description", "homepage", "licenses", "sources"}
)
# Data Package 2.0, and what PK117 and the profile know besides.
_PACKAGE = _BOTH | {"id", "image", "version", "created", "keywords", "contributors", "resources"}
_RESOURCE = _BOTH | {
    "path", "data", "type", "format", "mediatype", "encoding", "bytes", "hash", "dialect",
    "schema", "recordSchema", "compression", "scheme", "control",
}  # fmt: skip


def misspelt_faults(descriptor: dict[str, Any]) -> Iterator[PackageFault]:
    """The properties of a package and its resources that are missing but for a slip of the pen."""
    yield from _misspelt(descriptor, "", _PACKAGE)
    for number, resource in enumerate(descriptor["resources"]):
        if isinstance(resource, dict):
            yield from _misspelt(resource, f"/resources/{number}", _RESOURCE)


def _misspelt(value: dict[str, Any], pointer: str, known: frozenset[str]) -> Iterator[PackageFault]:
    missing = {name.casefold(): name for name in known - value.keys()}
    unknown = (name for name in value.keys() - known if not name.startswith("x_"))
    for name in sorted(unknown)[:_MOST]:
        if len(name) > _LONGEST:
            continue
        for near in get_close_matches(name.casefold(), missing, n=1, cutoff=_LIKE):
            place = pointer + pointer_of([name])
            yield PackageFault("misspelt", shown(name), missing[near], pointer=place)
