"""Words for the ways in which a JSON value breaks a schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from newsval.codec import json_type
from newsval.findings import fitted
from newsval.pointers import pointer_of

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


@dataclass(frozen=True, slots=True)
class Breach:
    """What a validator says of one error.

    `keyword` of the schema object `node` asks for `wanted`; the value at `path` is `found`.
    `schema_path` leads from the root schema to the keyword, without any "$ref" and "if".
    """

    keyword: str
    wanted: Any
    found: Any
    node: dict[str, Any]
    path: tuple[str | int, ...]
    schema_path: tuple[str | int, ...]


def errors_of(breach: Breach, root: dict[str, Any]) -> Iterator[SchemaError]:
    """The errors, worded, of one breach of the schema `root`."""
    if breach.keyword == "unevaluatedProperties":
        yield from _unknown(breach, root)
    elif breach.keyword == "required":
        yield from _missing(breach, root)
    else:
        message, hint = _WORDINGS.get(breach.keyword, _other)(breach)
        hint = _condition(breach, root) or hint
        claimed = _scalar(breach.found)
        yield SchemaError(pointer_of(breach.path), breach.keyword, message, hint, claimed)


def told_once(errors: Iterable[SchemaError]) -> list[SchemaError]:
    """The errors in the order of their places, each value's first one only.

    An object may lack several properties, and a list several items.
    """
    order = [*_WORDINGS]
    ranked = sorted(
        dict.fromkeys(errors),
        key=lambda e: (_place(e.pointer), order.index(e.keyword) if e.keyword in order else 0),
    )
    kept: dict[tuple[str, str], SchemaError] = {}
    for error in ranked:
        several = error.keyword in ("required", "contains")
        kept.setdefault((error.pointer, error.message if several else ""), error)
    return list(kept.values())


def _unknown(breach: Breach, root: dict[str, Any]) -> Iterator[SchemaError]:
    known = _properties(breach.node, root)
    extensible = _is_extensible(breach.node, root)
    for key in breach.found:
        if key in known or (extensible and key.startswith("x_")):
            continue
        near = get_close_matches(key, [k for k in known if k not in breach.found], n=1)
        other = "The name of an extension begins with x_." if extensible else "Leave it out."
        hint = f"Did you mean {near[0]!r}?" if near else other
        place = pointer_of((*breach.path, key))
        yield SchemaError(place, "unevaluatedProperties", f"unknown property {_short(key)}", hint)


def _missing(breach: Breach, root: dict[str, Any]) -> Iterator[SchemaError]:
    known = _properties(breach.node, root)
    for key in breach.wanted:
        if key not in breach.found:
            hint = _condition(breach, root) or known.get(key, {}).get("description", "")
            yield SchemaError(
                pointer_of(breach.path), "required", f"the property {key!r} is missing", hint
            )


def _type(breach: Breach) -> tuple[str, str]:
    wanted = breach.wanted
    names = [wanted] if isinstance(wanted, str) else wanted
    return f"{' or '.join(names)} wanted, {json_type(breach.found)} found", _example(breach)


def _enum(breach: Breach) -> tuple[str, str]:
    allowed = [str(item) for item in breach.wanted]
    near = get_close_matches(breach.found, allowed, n=1) if isinstance(breach.found, str) else []
    hint = f"Did you mean {near[0]!r}?" if near else ""
    return f"{_short(breach.found)} is none of {', '.join(allowed)}", hint


def _const(breach: Breach) -> tuple[str, str]:
    return f"{breach.wanted!r} wanted, {_short(breach.found)} found", ""


def _form(breach: Breach) -> tuple[str, str]:
    described = str(breach.node.get("description", ""))
    hint = f"{described} {_example(breach)}".strip() or f"the pattern is {breach.node['pattern']}"
    return f"{_short(breach.found)} does not have the form asked for", hint


def _too_short(_: Breach) -> tuple[str, str]:
    return "it is empty", "Give a value, or leave the property out where it may be."


def _lacking(breach: Breach) -> tuple[str, str]:
    return f"{breach.wanted.get('description', 'an item')} is missing", ""


def _few(breach: Breach) -> tuple[str, str]:
    return f"at least {breach.wanted} item wanted, {len(breach.found)} found", ""


def _bound(breach: Breach) -> tuple[str, str]:
    side = "less" if breach.keyword == "minimum" else "more"
    return f"{_short(breach.found)} is {side} than {breach.wanted}", ""


def _format(breach: Breach) -> tuple[str, str]:
    return f"{_short(breach.found)} is no {breach.wanted} of the calendar", ""


def _other(breach: Breach) -> tuple[str, str]:
    return f"it does not meet {breach.keyword} {_short(breach.wanted)}", ""


_WORDINGS: dict[str, Callable[[Breach], tuple[str, str]]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": _form,
    "format": _format,
    "minLength": _too_short,
    "contains": _lacking,
    "minItems": _few,
    "minimum": _bound,
    "maximum": _bound,
}


def _condition(breach: Breach, root: dict[str, Any]) -> str:
    """What the `then` that the error comes from says of itself, if it comes from one."""
    said = ""
    node: Any = root
    for part in breach.schema_path:
        while isinstance(node, dict) and part not in node and "$ref" in node:
            node, said = _resolved(node["$ref"], root), ""
        node = node[part]
        if part in ("then", "items"):
            said = str(node.get("description", "")) if part == "then" else ""
    return said


def _properties(node: Any, root: dict[str, Any]) -> dict[str, Any]:
    inherited = _properties(_resolved(node["$ref"], root), root) if "$ref" in node else {}
    return {**inherited, **node.get("properties", {})}


def _is_extensible(node: Any, root: dict[str, Any]) -> bool:
    inherited = "$ref" in node and _is_extensible(_resolved(node["$ref"], root), root)
    return inherited or "patternProperties" in node


def _resolved(reference: str, root: Any) -> Any:
    node = root
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def _place(pointer: str) -> list[tuple[int, str]]:
    return [
        (int(p), "") if p.isdecimal() and p.isascii() and len(p) < 10 else (0, p)
        for p in pointer.split("/")
    ]


def _example(breach: Breach) -> str:
    examples = breach.node.get("examples", [])
    return f"For example {json.dumps(examples[0], ensure_ascii=False)}." if examples else ""


def _scalar(value: object) -> str | None:
    return _short(value) if isinstance(value, str | int | float) else None


def _short(value: object) -> str:
    if isinstance(value, str):
        shown = json.dumps(value[: 2 * _SHOWN], ensure_ascii=False)
        return fitted(shown.encode("utf-8", "backslashreplace").decode(), _SHOWN)
    if isinstance(value, int) and value.bit_length() > 4 * _SHOWN:
        return "a very large integer"
    if isinstance(value, dict | list):
        return f"an {json_type(value)}"
    return fitted(repr(value), _SHOWN)
