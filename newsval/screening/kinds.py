"""The Arrow type of a record, from the dataclasses of `record`."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from newsval.record import Record, Span

_SCALARS = {str: pa.string(), int: pa.int64(), float: pa.float64()}


@cache
def record_type() -> Any:
    """The struct of a record: a field for each property, extensions left out."""
    return _kind(Record)


def _kind(hint: Any) -> Any:
    origin = get_origin(hint)
    if origin is Literal:
        return pa.string()
    if origin in (Union, types.UnionType):
        return _kind(next(kind for kind in get_args(hint) if kind is not types.NoneType))
    if origin is tuple:
        return pa.list_(_kind(get_args(hint)[0]))
    if hint is Span:
        return pa.struct([("start", pa.int64()), ("end", pa.int64())])
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return pa.struct(
            [(f.name, _kind(hints[f.name])) for f in fields(hint) if f.name != "extensions"]
        )
    return _SCALARS[hint]
