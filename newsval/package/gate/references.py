"""What a descriptor or schema refers to: nothing outside of the package is opened or fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsval.package.faults import PackageFault
from newsval.package.gate.paths import is_below, name_fault, shown
from newsval.pointers import pointer_of

# Names that stand for a profile by themselves; no reader has to open anything for them.
_PROFILES = frozenset(
    {"data-package", "fiscal-data-package", "tabular-data-package", "data-resource",
     "tabular-data-resource"}
)  # fmt: skip
# Addresses that say which standard a file follows. They are compared, never fetched.
_STANDARDS = (
    "https://w3id.org/newsval/", "https://datapackage.org/profiles/",
    "https://specs.frictionlessdata.io/schemas/", "https://frictionlessdata.io/schemas/",
    "https://json-schema.org/draft", "http://json-schema.org/draft",
)  # fmt: skip
# Properties of a resource that may name a file instead of holding an object.
_FILES = ("schema", "dialect", "recordSchema")


def reference_faults(folder: Path, descriptor: dict[str, Any]) -> Iterator[PackageFault]:
    """The references of a descriptor that lead out of its package, by their pointers."""
    yield from _profile_faults(folder, descriptor, "")
    for number, resource in enumerate(descriptor["resources"]):
        if isinstance(resource, dict):
            yield from _profile_faults(folder, resource, f"/resources/{number}")
            for key in _FILES:
                if isinstance(resource.get(key), str):
                    yield from _outside(folder, resource[key], f"/resources/{number}/{key}")
    yield from schema_reference_faults(folder, descriptor)


def schema_reference_faults(folder: Path, value: object, at: str = "") -> Iterator[PackageFault]:
    """Every `$ref` and `$schema` in a JSON value that leads out of a folder.

    `at` is the folder, relative to that of the package, that relative references start from.
    """
    for pointer, node in objects_in(value):
        reference, standard = node.get("$ref"), node.get("$schema")
        if isinstance(reference, str) and not reference.startswith("#"):
            yield from _outside(folder, reference, f"{pointer}/$ref", at)
        if isinstance(standard, str) and not _is_standard(standard):
            yield from _outside(folder, standard, f"{pointer}/$schema", at)


def objects_in(value: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object within a JSON value, itself included, by its pointer."""
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        pointer, node = waiting.pop()
        if isinstance(node, dict):
            yield pointer, node
            waiting.extend((pointer + pointer_of([key]), child) for key, child in node.items())
        elif isinstance(node, list):
            waiting.extend((f"{pointer}/{index}", child) for index, child in enumerate(node))


def _profile_faults(folder: Path, node: dict[str, Any], pointer: str) -> Iterator[PackageFault]:
    profile = node.get("profile")
    if isinstance(profile, str) and profile not in _PROFILES and not _is_standard(profile):
        yield from _outside(folder, profile, f"{pointer}/profile")


def _is_standard(address: str) -> bool:
    return address.startswith(_STANDARDS)


def _outside(folder: Path, name: str, pointer: str, at: str = "") -> Iterator[PackageFault]:
    path = name.partition("#")[0]
    fault = name_fault(f"{at}/{path}" if at and not name.startswith("/") else path, pointer)
    if fault is not None or not is_below(folder / at / path, folder):
        yield PackageFault("reference", shown(name), pointer=pointer)
