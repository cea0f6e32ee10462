"""Records as JSON values and back, driven by the dataclasses of `record`.

`to_json` and `from_json` are inverse for every record; `dumps` gives the canonical line.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from newsval.errors import RecordShapeError
from newsval.record import Record, Span

EXTENSION_PREFIX = "x_"
_EXTENSIONS = "extensions"
_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)

Json = dict[str, Any]
T = TypeVar("T")


def to_json(record: Record) -> Json:
    """The record as a JSON object; optional fields that are None or empty are left out."""
    encoded: Json = _encode(record)
    return encoded


def from_json(value: object, cls: type[T]) -> T:
    """The `cls`, a class of `record`, that a JSON value holds: `from_json(value, Record)`.

    Unknown properties are passed over, as the schema reports them. Raises RecordShapeError with
    the JSON pointer of the first value that is missing or of the wrong type.
    """
    kind: Any = cls
    decoded: T = _object(kind)(value)
    return decoded


def dumps(record: Record) -> str:
    """The canonical JSON line: sorted keys, no spaces, no line break, non-ASCII as it is."""
    return _CANONICAL.encode(to_json(record))


def json_type(value: object) -> str:
    """What JSON calls the type of a value."""
    return _JSON_TYPES.get(type(value), type(value).__name__)


def required_fields(cls: type) -> frozenset[str]:
    """The names of the fields that the JSON form always has."""
    return frozenset(f.name for f in _fields(cls) if f.required)


class _Field(NamedTuple):
    name: str
    hint: Any
    required: bool


@cache
def _fields(cls: Any) -> tuple[_Field, ...]:
    hints = get_type_hints(cls)
    return tuple(
        _Field(f.name, hints[f.name], f.default is MISSING and f.default_factory is MISSING)
        for f in fields(cls)
        if f.name != _EXTENSIONS
    )


# Told by their class, which takes less time than `isinstance`: a record has a thousand values.
_PLAIN = frozenset((str, int, float, bool, types.NoneType))


def _encode(value: Any) -> Any:
    kind = value.__class__
    if kind is Span:
        return {"start": value.start, "end": value.end}
    if kind is tuple:
        return [_encode(item) for item in value]
    if kind in _PLAIN or isinstance(value, (str, int, float)):
        return value
    encoded: Json = {}
    for name, _, required in _fields(kind):
        item = getattr(value, name)
        if item.__class__ in _PLAIN:
            if required or item is not None:
                encoded[name] = item
        elif required or item != ():
            encoded[name] = _encode(item)
    encoded.update(value.extensions)
    return encoded


_Decoder = Callable[[object], Any]

_JSON_TYPES = {
    dict: "object",
    list: "array",
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    types.NoneType: "null",
}


@cache
def _decoder(hint: Any) -> _Decoder:
    origin = get_origin(hint)
    if origin is Literal:
        return _scalar(str)
    if origin in (Union, types.UnionType):
        return _nullable(_decoder(next(a for a in get_args(hint) if a is not types.NoneType)))
    if origin is tuple:
        return _array(_decoder(get_args(hint)[0]))
    if hint is Span:
        return _decode_span
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint)
    return _scalar(hint)


def _scalar(kind: type) -> _Decoder:
    accepted = (int, float) if kind is float else (kind,)

    def decode(value: object) -> Any:
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            raise _unfit(value, _JSON_TYPES[kind])
        return value

    return decode


def _nullable(inner: _Decoder) -> _Decoder:
    return lambda value: None if value is None else inner(value)


def _array(inner: _Decoder) -> _Decoder:
    def decode(value: object) -> Any:
        if not isinstance(value, list):
            raise _unfit(value, "array")
        items: list[Any] = []
        try:
            for item in value:
                items.append(inner(item))  # noqa: PERF401  their number says where it failed
        except RecordShapeError as error:
            raise _below(str(len(items)), error) from None
        return tuple(items)

    return decode


@cache
def _object(cls: Any) -> _Decoder:
    decoders = [(name, _decoder(hint), required) for name, hint, required in _fields(cls)]
    names = frozenset(name for name, _, _ in decoders)

    def decode(value: object) -> Any:
        if not isinstance(value, dict):
            raise _unfit(value, "object")
        values: Json = {}
        name = ""
        try:
            for name, decoder, required in decoders:
                if name in value:
                    values[name] = decoder(value[name])
                elif required:
                    raise RecordShapeError(f"the property {name!r} is missing", "")
        except RecordShapeError as error:
            raise _below(name, error) from None
        further = value.keys() - names
        values[_EXTENSIONS] = {key: value[key] for key in value if key in further and _is_own(key)}
        return cls(**values)

    return decode


def _is_own(key: str) -> bool:
    return key.startswith(EXTENSION_PREFIX)


def _decode_span(value: object) -> Span:
    if not isinstance(value, dict):
        raise _unfit(value, "span")
    start, end = value.get("start"), value.get("end")
    # a boolean is an integer for Python, and for nobody else
    if start.__class__ is int and end.__class__ is int:
        return Span(start, end)
    name, wrong = ("end", end) if start.__class__ is int else ("start", start)
    raise _below(name, _unfit(wrong, "integer"))


def _unfit(value: object, wanted: str) -> RecordShapeError:
    return RecordShapeError(f"{wanted} wanted, {json_type(value)} found", "")


def _below(name: str, error: RecordShapeError) -> RecordShapeError:
    """The error as seen from what holds the value: pointers are put together on the way out."""
    return RecordShapeError(str(error), f"/{name}{error.pointer}", error.hint)
