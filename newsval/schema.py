"""Checks JSON values against the published schemas: the sole importer of the JSON Schema libraries.

A compiled validator screens; only what it does not pass, of a record the properties that it does
not pass, is gone through again by the reference library, whose errors are then worded for people.
Neither ever fetches anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsval.resources import (
    BASELINE_SCHEMA,
    CONFIG_SCHEMA,
    PROFILE,
    RECORD_SCHEMA,
    REPORT_SCHEMA,
    schema,
)
from newsval.schema_words import Breach, SchemaError, errors_of, told_once

if TYPE_CHECKING:
    import jsonschema
    import jsonschema_rs

# enough to repair a record by, few enough that one of a million faults ends
_MOST = 200

_NOTHING: frozenset[str] = frozenset()
# Validators, each of which leaves out other properties.
_MOST_KEPT = 100

# A value that holds itself ends in a RecursionError, so that it need not be looked for.
_write = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode
# In written JSON, a number with a point or exponent, from the mark that closes its name.
_FRACTION = re.compile(r'": -?[0-9]+[.e]')

_FURTHER = SchemaError(
    pointer="",
    keyword="json",
    message=f"it breaks the schema in more places; the first {_MOST} were looked at",
    hint="correct these, then check again",
)


def record_errors(value: object) -> list[SchemaError]:
    """How a JSON value breaks the record schema, in order of place; empty if it does not.

    The value is as `json.loads` gives it, of any depth. At most 200 are told, and then
    that there are more.
    """
    return _errors(value, RECORD_SCHEMA)


def report_errors(value: object) -> list[SchemaError]:
    """How a JSON value breaks the report schema, in order of place; empty if it does not."""
    return _errors(value, REPORT_SCHEMA)


def config_errors(value: object) -> list[SchemaError]:
    """How a configuration, as `tomllib` gives it, breaks its schema, in order of place."""
    return _errors(value, CONFIG_SCHEMA)


def baseline_errors(value: object) -> list[SchemaError]:
    """How a JSON value breaks the schema of baselines, in order of place."""
    return _errors(value, BASELINE_SCHEMA)


def descriptor_errors(value: object) -> list[SchemaError]:
    """How a package descriptor breaks newsval's profile, in order of place."""
    return _errors(value, PROFILE)


def _errors(value: object, name: str) -> list[SchemaError]:
    written = _written(value)
    sure = _sure(value, written, name) if isinstance(written, str) else _NOTHING
    if sure is None:
        return []
    try:
        raw = islice(_reference(name, sure).iter_errors(value), _MOST + 1)
        breaches = [_breach(error) for error in raw]
    except (RecursionError, ValueError):  # from wording a value of great depth or many digits
        breaches = []
    worded = (error for breach in breaches for error in errors_of(breach, schema(name)))
    found = list(islice(worded, _MOST + 1))
    told = told_once(found[:_MOST]) or ([] if isinstance(written, str) else [written])
    return told if len(found) <= _MOST else [*told, _FURTHER]


def _sure(value: object, written: str, name: str) -> frozenset[str] | None:
    """The properties of a record that are certainly valid; None where all of the value is.

    To the compiled validator 1.0 is an integer too.
    """
    if _has_fractions(written, name):
        return _NOTHING
    if _compiled(name).is_valid(value):
        return None
    if name != RECORD_SCHEMA or not isinstance(value, dict):
        return _NOTHING
    known = schema(name)["$defs"]["record"]["properties"].keys()
    refs = {key: f"#/$defs/record/properties/{key}" for key in known & value.keys()}
    return frozenset(key for key, ref in refs.items() if _part(ref).is_valid(value[key]))


def _has_fractions(written: str, name: str) -> bool:
    """Whether written JSON has a fraction where a schema wants an integer."""
    integers = _integer_names(name)
    numbers = _FRACTION.finditer(written)
    return any(written.endswith(integers, 0, number.start()) for number in numbers)


def _written(value: object) -> str | SchemaError:
    """The value as JSON, or why it cannot be written so in UTF-8: no validator says that."""
    try:
        written = _write(value)
        written.encode()
    except UnicodeEncodeError as error:
        shown = error.object[error.start : error.end].encode("ascii", "backslashreplace").decode()
        return _whole(f"a string holds {shown}, which is half a character", "remove it")
    except (ValueError, TypeError) as error:
        return _whole(f"it cannot be written as JSON: {error}", "use JSON values alone")
    except RecursionError:
        return _whole("it is nested too deeply to be checked", "flatten its extensions")
    return written


def _whole(message: str, hint: str) -> SchemaError:
    return SchemaError(pointer="", keyword="json", message=message, hint=hint)


@cache
def _integer_names(name: str) -> tuple[str, ...]:
    """The properties that a schema wants integers for, each after the mark that opens its name."""
    return tuple(f'"{key}' for key in sorted(_integers(schema(name))))


def _integers(node: Any) -> set[str]:
    if not isinstance(node, dict):
        return set()
    properties = node.get("properties", {})
    own = {key for key, item in properties.items() if "integer" in item.get("type", ())}
    return own.union(*(_integers(item) for item in (*node.values(), *properties.values())))


@cache
def _compiled(name: str) -> jsonschema_rs.Validator:
    import jsonschema_rs

    return jsonschema_rs.validator_for(schema(name), validate_formats=True, retriever=_refuse)


@cache
def _part(ref: str) -> jsonschema_rs.Validator:
    """A validator of a part of a record, by its reference in the schema."""
    import jsonschema_rs

    root = schema(RECORD_SCHEMA)
    part = {key: value for key, value in root.items() if key in ("$schema", "$id", "$defs")}
    part["$ref"] = ref
    return jsonschema_rs.validator_for(part, validate_formats=True, retriever=_refuse)


@lru_cache(_MOST_KEPT)
def _reference(name: str, sure: frozenset[str]) -> Any:
    """The reference validator, for which the properties of a record that are sure are valid."""
    from jsonschema import validators
    from referencing import Registry

    root = _without(schema(name), sure) if sure else schema(name)
    base: Any = validators.validator_for(root)
    checker = base.TYPE_CHECKER.redefine("number", _is_number).redefine("integer", _is_integer)
    extend: Any = validators.extend
    keywords = {"pattern": _pattern} | ({"items": _items} if name == RECORD_SCHEMA else {})
    kind = extend(base, keywords, type_checker=checker)
    registry = Registry(retrieve=_refuse)  # type: ignore[call-arg]
    return kind(root, registry=registry, format_checker=base.FORMAT_CHECKER)


def _without(root: dict[str, Any], sure: frozenset[str]) -> dict[str, Any]:
    """The schema of records with these properties of any value."""
    record = root["$defs"]["record"]
    properties = {**record["properties"], **dict.fromkeys(sure, True)}
    return {**root, "$defs": {**root["$defs"], "record": {**record, "properties": properties}}}


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


def _items(
    validator: Any, items: Any, found: object, _: Any
) -> Iterator[jsonschema.ValidationError]:
    # One wrong item of very many must not have all the others gone through by the slow library.
    for index, item in enumerate(found if isinstance(found, list) else ()):
        if not _is_sure(item, items.get("$ref")):
            yield from validator.descend(item, items, path=index)


def _is_sure(item: object, ref: str | None) -> bool:
    """Whether an item of a list in a record is certainly valid."""
    if ref is None or not _part(ref).is_valid(item):
        return False
    written = _written(item)
    return isinstance(written, str) and not _has_fractions(written, RECORD_SCHEMA)


def _breach(error: Any) -> Breach:
    return Breach(
        keyword=str(error.validator),
        wanted=error.validator_value,
        found=error.instance,
        node=error.schema,
        path=tuple(error.absolute_path),
        schema_path=tuple(error.absolute_schema_path),
    )
