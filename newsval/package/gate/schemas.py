"""The schemas that a package brings along: read for what they refer to, never used."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from newsval.package.descriptor import SCHEMAS
from newsval.package.faults import PackageFault
from newsval.package.gate.paths import files_below, path_fault
from newsval.package.gate.patterns import PatternJudge
from newsval.package.gate.references import schema_reference_faults
from newsval.package.json_text import JsonFault
from newsval.package.records import read_value
from newsval.resources import PROFILE, RECORD_SCHEMA, schema, schema_bytes, schema_names

MAX_SCHEMAS = 200
MAX_SCHEMA = 1_000_000


def schema_faults(
    folder: Path, judge: PatternJudge
) -> Iterator[tuple[str, PackageFault | JsonFault]]:
    """What is wrong with the JSON files in schemas/, by their paths in the package."""
    names = (name for name, _ in files_below(folder, SCHEMAS) if name.lower().endswith(".json"))
    for number, name in enumerate(islice(names, MAX_SCHEMAS + 1)):
        if number == MAX_SCHEMAS:
            yield name, PackageFault("unreadable", name, actual=f"it is one of over {MAX_SCHEMAS}")
        else:
            yield from ((name, fault) for fault in _file_faults(folder, name, judge))


def _file_faults(
    folder: Path, name: str, judge: PatternJudge
) -> Iterator[PackageFault | JsonFault]:
    fault = path_fault(folder, name, "")
    if fault is not None:
        if fault.kind != "link":  # that is told where the folder is walked
            yield fault
    elif (folder / name).stat().st_size > MAX_SCHEMA:
        yield PackageFault("unreadable", name, actual=f"it has more than {MAX_SCHEMA:,} bytes")
    else:
        yield from _value_faults(folder, name, judge)


def _value_faults(
    folder: Path, name: str, judge: PatternJudge
) -> Iterator[PackageFault | JsonFault]:
    own = name.removeprefix(f"{SCHEMAS}/")
    if own in schema_names() and (folder / name).read_bytes() == schema_bytes(own):
        return
    value = read_value(folder / name)
    if own in (RECORD_SCHEMA, PROFILE) and value != schema(own):  # of tables, PK113 tells
        yield PackageFault("schema-copy", name)
    if isinstance(value, JsonFault):
        yield value
    else:
        yield from schema_reference_faults(folder, value, name.rpartition("/")[0])
        yield from judge.faults(value)
