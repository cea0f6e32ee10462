"""Finds the place of what a strict reader of JSON refuses, in a text that a lax one reads.

This is only done where something is refused; it goes through the text once, without recursion.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsval.findings import cut

RefusalKind = Literal[
    "duplicate-key", "not-finite", "too-deep", "integer-too-large", "surrogate", "nul",
    "string-too-long",
]  # fmt: skip

# RFC 7493 (I-JSON): integers beyond this lose digits in many readers.
MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 64
# As long as the longest text that is converted.
MAX_STRING = 10_000_000
_MAX_DIGITS = len(str(MAX_INTEGER)) + 1
_SHOWN = 40
_LONGEST_KEY = 200
_TOKEN = re.compile(
    r"""(?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+")
    | (?P<mark>[{}\[\],])
    | (?P<constant>NaN|-?Infinity)
    | (?P<real>-?[0-9]++(?:\.[0-9]++(?:[eE][+-]?[0-9]++)?|[eE][+-]?[0-9]++))
    | (?P<integer>-?[0-9]++)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_NOT_ZERO = re.compile(r"-?[0.]*[1-9]")
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class Refusal(NamedTuple):
    """What is refused: its kind, the words for it, and its offset in code points."""

    kind: RefusalKind
    detail: str
    offset: int


def first_refusal(text: str) -> Refusal | None:
    """The first thing in a JSON text that is refused, None if there is none.

    Duplicate keys (the second), numbers that are not finite, integers beyond `MAX_INTEGER`,
    halves of surrogate pairs, NUL characters, strings longer than `MAX_STRING`, the bracket that
    opens level `MAX_DEPTH` + 1. In a text that is no JSON, what is found depends on how the tokens
    before it read.
    """
    return next(_refusals(text), None)


def is_too_large(digits: str) -> bool:
    """Whether an integer, as it is written, is beyond `MAX_INTEGER` either way."""
    return len(digits) > _MAX_DIGITS or abs(int(digits)) > MAX_INTEGER


def is_not_finite(digits: str) -> bool:
    """Whether a double cannot hold a number: it would be infinite, or 0 where it is not."""
    value = float(digits)
    return not math.isfinite(value) or (value == 0 and _NOT_ZERO.match(digits) is not None)


def _refusals(text: str) -> Iterator[Refusal]:
    levels: list[set[str] | None] = []  # the keys of each open object, None for an array
    key_next = False
    for match in _TOKEN.finditer(text):
        written, at = match.group(), match.start()
        if match.lastgroup == "mark":
            key_next = _step(written, levels)
            if written in "{[" and len(levels) > MAX_DEPTH:
                yield Refusal("too-deep", f"more than {MAX_DEPTH} levels", at)
        elif match.lastgroup == "string":
            yield from _in_string(written, at)
            if key_next and levels and levels[-1] is not None:
                yield from _in_key(written, at, levels[-1])
            key_next = False
        else:
            yield from _in_number(written, str(match.lastgroup), at)


def _step(mark: str, levels: list[set[str] | None]) -> bool:
    """Enter or leave a level at a mark; whether a key follows it."""
    if mark == "{":
        levels.append(set())
    elif mark == "[":
        levels.append(None)
    elif mark in "}]" and levels:
        levels.pop()
    return mark in "{," and bool(levels) and levels[-1] is not None


def _in_key(written: str, at: int, keys: set[str]) -> Iterator[Refusal]:
    is_plain = "\\" not in written and len(written) > 1 and written[-1] == '"'
    try:
        key = written[1:-1] if is_plain else json.loads(written, strict=False)
    except ValueError:  # an escape that is none
        return
    if key in keys:
        yield Refusal("duplicate-key", cut(key, _LONGEST_KEY), at)
    keys.add(key)


def _in_string(written: str, at: int) -> Iterator[Refusal]:
    """What is refused in a string: its length, NUL, the half of a pair without the other."""
    if len(written) > MAX_STRING:
        yield Refusal("string-too-long", f"more than {MAX_STRING:,} characters", at)
    if "\\u0000" in written:
        nul = (m.start() for m in _ESCAPE.finditer(written) if m.group() == "\\u0000")
        yield from (Refusal("nul", "\\u0000", at + start) for start in nul)
    if not _HALF.search(written):
        return
    high: tuple[str, int] | None = None
    for match in _ESCAPE.finditer(written):
        code = int(match.group(1), 16) if match.group(1) else 0
        if high and 0xDC00 <= code < 0xE000 and high[1] + 6 == match.start():
            high = None
            continue
        if high:
            yield Refusal("surrogate", high[0].lower(), at + high[1])
        high = (match.group(), match.start()) if 0xD800 <= code < 0xDC00 else None
        if 0xDC00 <= code < 0xE000:
            yield Refusal("surrogate", match.group().lower(), at + match.start())
    if high:
        yield Refusal("surrogate", high[0].lower(), at + high[1])


def _in_number(written: str, kind: str, at: int) -> Iterator[Refusal]:
    if kind == "integer" and is_too_large(written):
        yield Refusal("integer-too-large", written[:_SHOWN], at)
    elif kind == "constant" or (kind == "real" and is_not_finite(written)):
        yield Refusal("not-finite", written[:_SHOWN], at)
