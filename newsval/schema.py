"""Checks JSON values against the published schemas: the sole importer of the JSON Schema libraries.

A compiled validator screens; only what it does not pass is gone through again by the reference
library, whose errors are worded here for people. Neither ever fetches anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from newsval.resources import PROFILE, RECORD_SCHEMA, REPORT_SCHEMA, schema

if TYPE_CHECKING:
    import jsonschema
    import jsonschema_rs

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SchemaError:
    """One way in which a JSON value breaks a schema.

    `pointer` is the JSON pointer of the value at fault (of the object, when a property is
    missing; of the property, when it is unknown), `keyword` the schema keyword that it breaks,
    `claimed` the value shortened for reading, where showing it helps.
    """

    pointer: str
    keyword: str
    message: str
    hint: str = ""
    claimed: str | None = None


def record_errors(value: object) -> list[SchemaError]:
    """How a JSON value breaks the record schema, in order of place; empty if it does not."""
    return _errors(value, RECORD_SCHEMA)


def report_errors(value: object) -> list[SchemaError]:
    """How a JSON value breaks the report schema, in order of place; empty if it does not."""
    return _errors(value, REPORT_SCHEMA)


def descriptor_errors(value: object) -> list[SchemaError]:
    """How a package descriptor breaks newsval's profile, in order of place."""
    return _errors(value, PROFILE)


def _errors(value: object, name: str) -> list[SchemaError]:
    if _screen(name, value):
        return []
    try:
        found = [
            error for raw in _reference(name).iter_errors(value) for error in _worded(raw, name)
        ]
    except RecursionError:
        found = []
    found.sort(key=lambda error: _place(error.pointer))
    return list(dict.fromkeys(found)) or _unfit_for_json(value)


def _screen(name: str, value: object) -> bool:
    """Whether the value is certainly valid and can be written as JSON in UTF-8."""
    try:
        written = json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
        return _compiled(name).is_valid(value) and bool(written)
    except (ValueError, TypeError, RecursionError):
        return False


def _unfit_for_json(value: object) -> list[SchemaError]:
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError as error:
        shown = error.object[error.start : error.end].encode("ascii", "backslashreplace").decode()
        return [_whole(f"a string holds {shown}, which is half a character", "remove it")]
    except (ValueError, TypeError) as error:
        return [_whole(f"it cannot be written as JSON: {error}", "use JSON values alone")]
    except RecursionError:
        return [_whole("it is nested too deeply to be checked", "flatten its extensions")]
    return []


def _whole(message: str, hint: str) -> SchemaError:
    return SchemaError(pointer="", keyword="json", message=message, hint=hint)


@cache
def _compiled(name: str) -> jsonschema_rs.Validator:
    import jsonschema_rs

    return jsonschema_rs.validator_for(schema(name), validate_formats=True, retriever=_refuse)


@cache
def _reference(name: str) -> jsonschema.protocols.Validator:
    from jsonschema import validators
    from referencing import Registry

    base = validators.validator_for(schema(name))
    checker = base.TYPE_CHECKER.redefine("number", _is_number).redefine("integer", _is_integer)
    kind = validators.extend(base, {"pattern": _pattern}, type_checker=checker)
    registry: Registry[Any] = Registry(retrieve=_refuse)
    return kind(schema(name), registry=registry, format_checker=base.FORMAT_CHECKER)


def _refuse(uri: str) -> Any:
    raise LookupError(f"{uri} is not fetched")


def _is_number(_: object, value: object) -> bool:
    # not NaN, not infinite: JSON has neither
    finite = not isinstance(value, float) or value - value == 0
    return isinstance(value, int | float) and not isinstance(value, bool) and finite


def _is_integer(_: object, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _pattern(_: Any, pattern: str, value: object, __: Any) -> Iterator[jsonschema.ValidationError]:
    # Python's "$" also matches before a last line break; that of JSON Schema does not
    from jsonschema import ValidationError

    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _worded(error: jsonschema.ValidationError, name: str) -> Iterator[SchemaError]:
    keyword = str(error.validator)
    pointer = _pointer(error.absolute_path)
    if keyword == "unevaluatedProperties":
        yield from _unknown(error, pointer, name)
        return
    if keyword == "required":
        yield from _missing(error, pointer, name)
        return
    message, hint = _WORDINGS.get(keyword, _other)(error)
    hint = _condition(error, name) or hint
    yield SchemaError(pointer, keyword, message, hint, _scalar(error.instance))


def _unknown(error: jsonschema.ValidationError, pointer: str, name: str) -> Iterator[SchemaError]:
    known = _properties(error.schema, schema(name))
    for key in error.instance:
        if key in known or key.startswith("x_"):
            continue
        near = get_close_matches(key, [k for k in known if k not in error.instance], n=1)
        hint = f"did you mean {near[0]!r}?" if near else "the name of an extension begins with x_"
        place = f"{pointer}/{_escaped(key)}"
        yield SchemaError(place, "unevaluatedProperties", f"unknown property {_short(key)}", hint)


def _missing(error: jsonschema.ValidationError, pointer: str, name: str) -> Iterator[SchemaError]:
    known = _properties(error.schema, schema(name))
    for key in error.validator_value:
        if key not in error.instance:
            hint = _condition(error, name) or known.get(key, {}).get("description", "")
            yield SchemaError(pointer, "required", f"the property {key!r} is missing", hint)


def _type(error: jsonschema.ValidationError) -> tuple[str, str]:
    wanted = error.validator_value
    names = [wanted] if isinstance(wanted, str) else wanted
    return f"{' or '.join(names)} wanted, {_type_name(error.instance)} found", _example(error)


def _enum(error: jsonschema.ValidationError) -> tuple[str, str]:
    allowed = [str(item) for item in error.validator_value]
    near = get_close_matches(str(error.instance), allowed, n=1)
    hint = f"did you mean {near[0]!r}?" if near else ""
    return f"{_short(error.instance)} is none of {', '.join(allowed)}", hint


def _const(error: jsonschema.ValidationError) -> tuple[str, str]:
    return f"{error.validator_value!r} wanted, {_short(error.instance)} found", ""


def _form(error: jsonschema.ValidationError) -> tuple[str, str]:
    described = str(error.schema.get("description", ""))
    hint = f"{described} {_example(error)}".strip() or f"the pattern is {error.schema['pattern']}"
    return f"{_short(error.instance)} does not have the form asked for", hint


def _too_short(error: jsonschema.ValidationError) -> tuple[str, str]:
    return "it is empty", "give a value, or leave the property out where it may be"


def _few(error: jsonschema.ValidationError) -> tuple[str, str]:
    return f"at least {error.validator_value} item wanted, {len(error.instance)} found", ""


def _bound(error: jsonschema.ValidationError) -> tuple[str, str]:
    side = "less" if error.validator == "minimum" else "more"
    return f"{_short(error.instance)} is {side} than {error.validator_value}", ""


def _format(error: jsonschema.ValidationError) -> tuple[str, str]:
    return f"{_short(error.instance)} is no {error.validator_value} of the calendar", ""


def _other(error: jsonschema.ValidationError) -> tuple[str, str]:
    return _clipped(error.message), ""


_WORDINGS: dict[str, Callable[[jsonschema.ValidationError], tuple[str, str]]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": _form,
    "format": _format,
    "minLength": _too_short,
    "minItems": _few,
    "minimum": _bound,
    "maximum": _bound,
}


def _condition(error: jsonschema.ValidationError, name: str) -> str:
    """What the `then` that the error comes from says of itself, if it comes from one."""
    said = ""
    root: Any = schema(name)
    node = root
    for part in error.absolute_schema_path:  # jsonschema leaves "$ref" and "if" out of it
        while isinstance(node, dict) and part not in node and "$ref" in node:
            node, said = _resolved(node["$ref"], root), ""
        node = node[part]
        if part in ("then", "items"):
            said = str(node.get("description", "")) if part == "then" else ""
    return said


def _properties(node: Any, root: dict[str, Any]) -> dict[str, Any]:
    inherited = _properties(_resolved(node["$ref"], root), root) if "$ref" in node else {}
    return {**inherited, **node.get("properties", {})}


def _resolved(reference: str, root: Any) -> Any:
    node = root
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def _pointer(path: Any) -> str:
    return "".join(f"/{_escaped(str(part))}" for part in path)


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def _place(pointer: str) -> list[tuple[int, str]]:
    return [
        (int(p), "") if p.isdecimal() and p.isascii() and len(p) < 10 else (0, p)
        for p in pointer.split("/")
    ]


def _example(error: jsonschema.ValidationError) -> str:
    examples = error.schema.get("examples", [])
    return f"For example {json.dumps(examples[0], ensure_ascii=False)}." if examples else ""


def _type_name(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {dict: "object", list: "array", str: "string", int: "integer", float: "number"}
    return "null" if value is None else names.get(type(value), type(value).__name__)


def _scalar(value: object) -> str | None:
    return _short(value) if isinstance(value, str | int | float) else None


def _short(value: object) -> str:
    if isinstance(value, str):
        shown = json.dumps(value[: 2 * _SHOWN], ensure_ascii=False)
        return _clipped(shown.encode("utf-8", "backslashreplace").decode())
    if isinstance(value, int) and value.bit_length() > 4 * _SHOWN:
        return "a very large integer"
    return _clipped(repr(value))


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
