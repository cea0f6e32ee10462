"""Whether a table is written as newsval's are: commas, one header row, doubled quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsval.package.faults import PackageFault
from newsval.package.gate.paths import path_fault, shown
from newsval.package.json_text import JsonFault
from newsval.package.records import read_value
from newsval.tables import TABLES

# What each property of a dialect may be; the first is what newsval writes or what is the default.
_ALLOWED: Mapping[str, tuple[object, ...]] = {
    "delimiter": (",",),
    "lineTerminator": ("\n", "\r\n"),
    "quoteChar": ('"',),
    "doubleQuote": (True,),
    "escapeChar": (None, ""),
    "skipInitialSpace": (False,),
    "nullSequence": (None, ""),
    "header": (True,),
    "headerRows": ([1],),
    "headerJoin": (" ",),
    "commentChar": (None, ""),
    "commentRows": (None, []),
}
_WORDS = ("$schema", "name", "title", "description", "csvddfVersion", "caseSensitiveHeader", "type")


def dialect_faults(folder: Path, resource: dict[str, Any], pointer: str) -> Iterator[PackageFault]:
    """Where the dialect of a newsval table is not the one in which tables are read."""
    stated, at = resource.get("dialect"), f"{pointer}/dialect"
    if resource["name"] not in TABLES or stated is None:
        return
    if isinstance(stated, str):
        fault = path_fault(folder, stated, at)
        if fault is not None:
            yield from (fault,) if fault.kind in ("resource-missing", "unreadable") else ()
            return
        stated = read_value(folder / stated)
    if isinstance(stated, dict) and not isinstance(stated, JsonFault):
        nested = stated.get("csv")
        yield from _differences(stated, at)
        if isinstance(nested, dict):
            yield from _differences(nested, f"{at}/csv")
    else:
        yield PackageFault("dialect", "it is no object", pointer=at)


def _differences(dialect: dict[str, Any], pointer: str) -> Iterator[PackageFault]:
    for key, value in dialect.items():
        if key in _ALLOWED and not any(_same(value, allowed) for allowed in _ALLOWED[key]):
            yield PackageFault("dialect", f"{key} is {shown(repr(value))}", pointer=pointer)
        elif key not in _ALLOWED and key not in _WORDS and key != "csv" and key[:2] != "x_":
            yield PackageFault("dialect", f"{shown(key)} is not known", pointer=pointer)


def _same(value: object, allowed: object) -> bool:
    return type(value) is type(allowed) and value == allowed
