"""Holds columns against the record schema, keyword by keyword.

Columns are only read of records that have no other properties, and none of another kind; what
is left are lengths, ranges, patterns, enumerations, and what properties ask of each other. Null
and absent are told apart in `nulls`. A keyword that is not known here makes each record suspect.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.package.screen.cells import is_day
from newsval.resources import RECORD_SCHEMA, schema
from newsval.screening.blocks import Mask
from newsval.screening.columns import Columns, Level, as_mask

_Node = Mapping[str, Any]
_NOTES = frozenset({"description", "examples", "title", "x-crosswalk", "$comment", "default"})
_OBJECT = frozenset({"type", "required", "properties", "patternProperties", "allOf",
                     "unevaluatedProperties"}) | _NOTES  # fmt: skip
_NULL_OR_OBJECT = {"type": ["object", "null"]}


class NotScreenedError(Exception):
    """A keyword or form of the schema that has no vector form here."""


def misshapen(columns: Columns) -> Mask:
    """The records that may break the record schema."""
    root = schema(RECORD_SCHEMA)
    broken = columns.broken.copy()
    try:
        _object(columns, root["$defs"], root["$defs"]["record"], "", broken)
    except NotScreenedError:
        broken[:] = True
    return broken


def _object(columns: Columns, kinds: _Node, node: _Node, path: str, broken: Mask) -> None:
    level = columns[path]
    if not _OBJECT.issuperset(node) or node["type"] != "object":
        raise NotScreenedError(path)
    if not len(level):
        return
    for name, child in node["properties"].items():
        _property(columns, kinds, child, _joined(path, name), broken)
        if name in node.get("required", ()) and not _is_nullable(child):
            broken[level.record[~level.has(name)]] = True
    for rule in node.get("allOf", ()):
        if not (_NOTES | {"if", "then"}).issuperset(rule):
            raise NotScreenedError(path)
        broken[level.record[_holds(level, rule["if"]) & ~_holds(level, rule["then"])]] = True


def _property(columns: Columns, kinds: _Node, node: _Node, path: str, broken: Mask) -> None:
    above, name = columns[_above(path)], path.rpartition(".")[2]
    node = node["then"] if node.get("else") == _NULL_OR_OBJECT else node
    if "$ref" in node:
        _object(columns, kinds, kinds[node["$ref"].rpartition("/")[2]], path, broken)
    elif node.get("type") == "array":
        if not (_NOTES | {"type", "items", "minItems"}).issuperset(node):
            raise NotScreenedError(path)
        if node.get("minItems"):
            broken[above.record[above.has(name) & (above.counts(name) < node["minItems"])]] = True
        level = columns[path]
        if "$ref" in node["items"]:
            _property(columns, kinds, node["items"], path, broken)
        elif (wrong := _breaks(node["items"], level.array)) is not None:
            broken[level.record[wrong]] = True
    elif (wrong := _breaks(node, above.column(name))) is not None:
        broken[above.record[wrong]] = True


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _above(path: str) -> str:
    return path.rpartition(".")[0]


def _is_nullable(node: _Node) -> bool:
    return "null" in node.get("else", node).get("type", ())


def _breaks(node: _Node, array: Any) -> Mask | None:
    """Which values break the keywords of a node, None if none does; those that are null do not."""
    if array.null_count == len(array):
        return None
    broken: Mask | None = None
    for keyword in node.keys() - _NOTES - {"type"}:
        if keyword not in _KEYWORDS:
            raise NotScreenedError(keyword)
        holds = _KEYWORDS[keyword](array, node[keyword])
        if not pc.all(holds, min_count=0).as_py():
            fails = as_mask(pc.invert(holds))
            broken = fails if broken is None else broken | fails
    return broken


def _pattern(array: Any, wanted: str) -> Any:
    return _by_value(array, lambda values: pc.match_substring_regex(values, wanted))


def _enum(array: Any, wanted: list[str]) -> Any:
    return pc.is_in(array, value_set=pa.array([*wanted, None]))


def _min_length(array: Any, wanted: int) -> Any:
    if wanted != 1:
        raise NotScreenedError("minLength")
    return pc.greater(pc.binary_length(array), 0)


def _date(array: Any, wanted: str) -> Any:
    if wanted != "date":
        raise NotScreenedError("format")
    return _by_value(array, lambda values: pa.array(map(is_day, values.to_pylist()), pa.bool_()))


def _by_value(array: Any, holds: Callable[[Any], Any]) -> Any:
    """Whether it holds of each value; true of null.

    It is asked once of each different one: most come again and again ("p1", "p2").
    """
    different = pc.unique(array).drop_null()
    kept = holds(different)
    if pc.all(kept, min_count=0).as_py():
        return kept
    return pc.invert(pc.is_in(array, value_set=different.filter(pc.invert(kept))))


_KEYWORDS: Mapping[str, Callable[[Any, Any], Any]] = {
    "pattern": _pattern,
    "enum": _enum,
    "const": lambda array, wanted: _enum(array, [wanted]),
    "minLength": _min_length,
    "format": _date,
    "minimum": pc.greater_equal,
    "maximum": pc.less_equal,
}


def _holds(level: Level, node: _Node) -> Mask:
    """Whether each object has the required properties, and those that it has are so."""
    if not (_NOTES | {"required", "properties"}).issuperset(node):
        raise NotScreenedError(str(node))
    holds = np.ones(len(level), dtype=bool)
    for name in node.get("required", ()):
        holds &= level.has(name)
    for name, wanted in node.get("properties", {}).items():
        holds &= _is_so(level, name, wanted) | ~level.has(name)
    return holds


def _is_so(level: Level, name: str, node: _Node) -> Mask:
    ((keyword, wanted),) = node.items()
    if keyword == "type" and wanted in ("string", "object"):
        return level.has(name)
    if keyword in ("const", "enum"):
        values = wanted if keyword == "enum" else [wanted]
        return as_mask(pc.is_in(level.column(name), value_set=pa.array(values)))
    if keyword == "minItems":
        enough: Mask = level.counts(name) >= wanted
        return enough
    raise NotScreenedError(keyword)
