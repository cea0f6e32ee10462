"""Writes a changed value into the JSON text that it came from, and keeps the rest as it was."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any

from newsval.package.positions import JsonPlaces
from newsval.pointers import pointer_of

_INDENTED = re.compile(r"[\[{]\r?\n([ \t]+)")
_LEADING = re.compile(r"[ \t]*")


def edited(data: bytes, old: Any, new: Any) -> bytes:
    """The bytes of a JSON text that reads as `old`, so changed that they read as `new`.

    Only the values that differ are replaced: layout, order of keys, line ends and byte order
    mark stay. An array or object that got other members is written in the layout of the text.
    """
    places = JsonPlaces(data)
    text = places.text
    spots = ((places.offsets(pointer), value) for pointer, value in _changes(old, new, ""))
    for (start, end), value in sorted(spots, key=lambda spot: spot[0], reverse=True):
        text = text[:start] + _written(value, places.text, start) + text[end:]
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return mark + text.encode()


def _changes(old: Any, new: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """The pointers of the smallest values that differ, with what stands there now."""
    if isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new):
        for key, value in new.items():
            yield from _changes(old[key], value, pointer + pointer_of([key]))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, value in enumerate(new):
            yield from _changes(old[index], value, f"{pointer}/{index}")
    elif old != new or type(old) is not type(new):
        yield pointer, new


def _written(value: Any, text: str, start: int) -> str:
    ascii_only = text.isascii()
    indent = _INDENTED.search(text)
    if indent is None:
        spaced = '": ' in text
        separators = (", ", ": ") if spaced else (",", ":")
        return json.dumps(value, ensure_ascii=ascii_only, separators=separators)
    line = text.rfind("\n", 0, start) + 1
    leading = _LEADING.match(text, line)
    written = json.dumps(value, ensure_ascii=ascii_only, indent=indent.group(1))
    end = "\r\n" if "\r\n" in text else "\n"
    return written.replace("\n", end + (leading.group() if leading else ""))
