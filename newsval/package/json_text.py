"""Reads JSON strictly: what other readers pass over in silence is a fault with its place."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import Any, Literal

from newsval.package.gate.openings import wide_encoding
from newsval.package.json_refusals import (
    MAX_DEPTH,
    MAX_STRING,
    RefusalKind,
    first_refusal,
    is_not_finite,
    is_too_large,
)
from newsval.package.positions import JsonPlaces

JsonFaultKind = (
    RefusalKind | Literal["syntax", "not-utf-8", "too-large", "not-a-record", "carriage-return"]
)

_SPACE = " \t\n\r"
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class JsonFault:
    """Why a JSON text was not read; `line` and `column` are 1-based, see `positions`."""

    kind: JsonFaultKind
    detail: str
    line: int | None = None
    column: int | None = None


class _RefusedError(Exception):
    """Stops the reader at the first fault that the JSON module passes over."""


def read_json(data: bytes, first_line: int = 1) -> Any | JsonFault:
    """The JSON value that the bytes hold, or why it cannot be had. A leading BOM is dropped.

    `first_line` is the line of their file that the bytes begin in.
    """
    if wide := wide_encoding(data):
        return JsonFault("not-utf-8", f"it looks like {wide}", first_line, 1)
    places = JsonPlaces(data, first_line)
    try:
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
        value = _DECODER.decode(text)
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, first_line)
    except json.JSONDecodeError as error:
        end = len(text.rstrip(_SPACE))  # what is missing at the end is placed on the last line
        return JsonFault("syntax", error.msg, *places.position(min(error.pos, end)))
    except (_RefusedError, RecursionError):
        return _refused(text, places)
    if _is_too_deep(value) or _has_halves(text, value):
        return _refused(text, places)
    may_be_refused = "\\u0000" in text or (len(text) > MAX_STRING and _has_long(value))
    return _refused(text, places) if may_be_refused and first_refusal(text) else value


def _refused(text: str, places: JsonPlaces) -> JsonFault:
    refusal = first_refusal(text)
    if refusal is None:  # the two readers differ, which no test has seen
        return JsonFault("syntax", "it cannot be read strictly")
    return JsonFault(refusal.kind, refusal.detail, *places.position(refusal.offset))


def _has_halves(text: str, value: Any) -> bool:
    """Whether a string in the value holds a surrogate that is no half of a pair."""
    escaped = "\\ud" in text or "\\uD" in text
    return escaped and _HALF.search(json.dumps(value, ensure_ascii=False)) is not None


def _not_utf8(data: bytes, error: UnicodeDecodeError, first_line: int) -> JsonFault:
    offset = len(data) - len(error.object) + error.start
    before = JsonPlaces(data[:offset], first_line)
    place = before.position(len(before.text))
    return JsonFault("not-utf-8", f"byte 0x{data[offset]:02X} at {offset}", *place)


def _is_too_deep(value: Any) -> bool:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node)
            if isinstance(child, dict | list)
        ]
        if not level:
            return False
    return True


def _has_long(value: Any) -> bool:
    """Whether a string may be too long as it is written, in up to twelve characters for each."""
    most = MAX_STRING // 12 - 1
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            if len(node) > most:
                return True
        elif isinstance(node, dict):
            waiting += node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return False


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _RefusedError
    return found


def _integer(digits: str) -> int:
    if is_too_large(digits):
        raise _RefusedError
    return int(digits)


def _number(digits: str) -> float:
    if is_not_finite(digits):
        raise _RefusedError
    return float(digits)


def _constant(_: str) -> float:
    raise _RefusedError


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
