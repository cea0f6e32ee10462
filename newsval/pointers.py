"""JSON pointers (RFC 6901): a slash before each key or index on the way to a value."""

from __future__ import annotations

from collections.abc import Iterable


def pointer_of(path: Iterable[str | int]) -> str:
    """The pointer of the keys and indices that lead to a value."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def parts_of(pointer: str) -> list[str]:
    """The keys and indices that a pointer leads through."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
