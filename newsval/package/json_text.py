"""Reads JSON strictly: what other readers pass over in silence is a fault with its line."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import Any, Literal

JsonFaultKind = Literal[
    "syntax", "duplicate-key", "not-finite", "too-deep", "integer-too-large", "not-utf-8",
    "surrogate", "too-large", "not-a-record",
]  # fmt: skip

# RFC 7493 (I-JSON): integers beyond this lose digits in many readers.
MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 64
_MAX_DIGITS = len(str(MAX_INTEGER)) + 1
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class JsonFault:
    """Why a JSON text was not read; `line` and `column` are 1-based, in the text."""

    kind: JsonFaultKind
    detail: str
    line: int | None = None
    column: int | None = None


class _RefusedError(Exception):
    """Stops the reader at the first fault that the JSON module passes over."""

    def __init__(self, kind: JsonFaultKind, detail: str) -> None:
        super().__init__(detail)
        self.kind: JsonFaultKind = kind
        self.detail = detail


def read_json(data: bytes) -> Any | JsonFault:
    """The JSON value that the bytes hold, or why it cannot be had. A leading BOM is dropped."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        return JsonFault("syntax", error.msg, error.lineno, error.colno)
    except _RefusedError as error:
        return JsonFault(error.kind, error.detail)
    except RecursionError:
        return JsonFault("too-deep", f"more than {MAX_DEPTH} levels")
    if _deeper_than(value, MAX_DEPTH):
        return JsonFault("too-deep", f"more than {MAX_DEPTH} levels")
    return _half_characters(text, value)


def _half_characters(text: str, value: Any) -> Any | JsonFault:
    """The value, unless a string in it holds a surrogate that is no half of a pair."""
    if not _SURROGATE.search(text):
        return value
    match = _HALF.search(json.dumps(value, ensure_ascii=False))
    if match is None:
        return value
    escape = f"\\u{ord(match.group()):04x}"
    at = text.lower().find(escape)
    return JsonFault("surrogate", escape, text.count("\n", 0, max(at, 0)) + 1)


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> JsonFault:
    line = data.count(b"\n", 0, error.start) + 1
    return JsonFault("not-utf-8", f"byte 0x{data[error.start]:02X} at {error.start}", line)


def _deeper_than(value: Any, depth: int) -> bool:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(depth):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node)
            if isinstance(child, dict | list)
        ]
        if not level:
            return False
    return True


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _RefusedError("duplicate-key", next(key for key in keys if keys.count(key) > 1))
    return found


def _integer(digits: str) -> int:
    if len(digits) > _MAX_DIGITS or abs(int(digits)) > MAX_INTEGER:
        raise _RefusedError("integer-too-large", digits[:40])
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _RefusedError("not-finite", digits[:40])
    return value


def _constant(name: str) -> float:
    raise _RefusedError("not-finite", name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
