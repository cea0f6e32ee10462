"""Repairs the records in files: JSON Lines line by line, JSON as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from newsval.fixing.edits import edited
from newsval.fixing.records import fix_record
from newsval.fixing.work import Work
from newsval.package.json_text import JsonFault, read_json
from newsval.package.records import MAX_BYTES

Keep = Callable[[Any], Mapping[str, str]]
"""Gives the rules whose faults are left in a record, each with the reason."""


def keep_nothing(_: Any) -> Mapping[str, str]:
    """No fault is left on purpose."""
    return {}


def fix_lines(path: Path, new: Path, name: str, work: Work, keep: Keep = keep_nothing) -> bool:
    """Write a JSON Lines file anew with its records repaired; whether any was.

    Lines without a repair, and those that cannot be read, stay byte for byte.
    """
    changed = False
    number = 1
    with path.open("rb") as file, new.open("wb") as copy:
        while line := file.readline(MAX_BYTES + 1):
            place = f"{name}:{number}"
            fixed = line if len(line) > MAX_BYTES else _fixed(line, place, work, keep)
            changed = changed or fixed != line
            copy.write(fixed)
            number += 1 + line.count(b"\r") - line.count(b"\r\n")
    return changed


def fix_json(path: Path, new: Path, name: str, work: Work) -> bool:
    """Write a JSON file of one record, or an array of them, anew; whether any was repaired."""
    data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    fixed = _fixed(data, name, work, keep_nothing)
    new.write_bytes(fixed)
    return fixed != data


def _fixed(data: bytes, name: str, work: Work, keep: Keep) -> bytes:
    value = read_json(data)
    if isinstance(value, JsonFault):
        return data
    if isinstance(value, list):
        new: Any = [
            _logged(item, f"{name} /{number}", work, keep) for number, item in enumerate(value)
        ]
    else:
        new = _logged(value, name, work, keep)
    return data if new == value else edited(data, value, new)


def _logged(value: Any, place: str, work: Work, keep: Keep) -> Any:
    fixed = fix_record(value, keep(value))
    known = value.get("id") if isinstance(value, dict) else None
    place = f"{place}: {known}" if isinstance(known, str) else place
    work.log(place, fixed.done, fixed.left)
    return fixed.value
