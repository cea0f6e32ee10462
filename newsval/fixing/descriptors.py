"""Puts the hashes and sizes in a descriptor right, and nothing else of it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path

from newsval.codec import Json
from newsval.package.read import HASHES, digest_of, hash_parts


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


def _hash(stated: str, path: Path) -> str:
    kind, digest = hash_parts(stated)
    if kind not in HASHES or (found := digest_of(path, kind)) == digest.lower():
        return stated
    return stated.removesuffix(digest) + found
