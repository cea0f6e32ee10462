"""Puts the hashes and sizes in a descriptor right, and nothing else of it."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsval.codec import Json


def with_stats(descriptor: Json, files: Mapping[str, Path]) -> Json:
    """A copy of a descriptor with `hash` and `bytes` of resources as their files are.

    `files` are by the pointer of the resource. What a resource does not state is not added, and
    a hash keeps its kind.
    """
    changed = copy.deepcopy(descriptor)
    for pointer, path in files.items():
        resource = changed["resources"][int(pointer.rpartition("/")[2])]
        if "bytes" in resource:
            resource["bytes"] = path.stat().st_size
        if isinstance(resource.get("hash"), str):
            resource["hash"] = _hash(resource["hash"], path)
    return changed


def _hash(stated: str, path: Path) -> Any:
    kind, colon, digest = stated.rpartition(":")
    if (kind or "md5") not in ("md5", "sha1", "sha256", "sha512"):
        return stated
    with path.open("rb") as file:
        found = hashlib.file_digest(file, lambda: hashlib.new(kind or "md5", usedforsecurity=False))
    same = found.hexdigest() == digest.lower()
    return stated if same else f"{kind}{colon}{found.hexdigest()}"
