"""Mutants of a package: one change each, of a byte, a JSON value, a cell, a text or a zip file.

A mutant is made by a seed alone. Its hashes are as they were (`kept`), or put right after the
change (`renewed`), or the tables are made anew from the changed record too (`rebuilt`), so that
only rules can tell.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import random
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsval.codec import from_json
from newsval.errors import NewsvalError
from newsval.package.write import write_package
from newsval.record import Record

Files = dict[str, bytes]

_TOKENS = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b'"', b'""', b"\r", b"\n", b"\r\n", b",", b";", b"\t", b"\\",
    b"{", b"}", b"[", b"]", b"NaN", b"1e999", b"\\ud800", b"=1+1", b"-", b"0", b" ", b"../",
    b"\xe2\x80\xae", b"\xc3",
)  # fmt: skip
_CELLS = (
    "", " ", "0", "-1", "+3", "1_0", " 12 ", "１２", "1.0", "1e3", "null", "None", "x", "=1+1",
    "bridge", "a\nb", 'a"b', "true", "99999999999999999999",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2.5, 10**9, "", " ", "x", "p9", "s1", "q1", "direct", [], {},
    [None], {"start": 0, "end": 1}, "2024-02-30", "../../x", "http://x.test/", "a\ud800", "é", "\0",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed package: its files, or the bytes of a zip file; `change` says what was done."""

    seed: int
    level: str
    hashes: str
    change: str
    files: Files
    archive: bytes | None = None


def package_files(records: list[dict[str, Any]]) -> Files:
    """The files of the package that newsval writes of some records, by their paths."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "package"
        write_package([from_json(record, Record) for record in records], target)
        return {
            path.relative_to(target).as_posix(): path.read_bytes()
            for path in sorted(target.rglob("*"))
            if path.is_file()
        }


def mutant(base: Mapping[str, bytes], seed: int) -> Mutant:
    """The mutant of a package that a seed stands for."""
    dice = random.Random(seed)
    level = dice.choice(list(_LEVELS))
    hashes = dice.choice(("kept", "renewed", "renewed", "rebuilt"))
    files = dict(base)
    if level == "zip":
        packed = _packed(files)
        archive, change = _mutate_zip(packed, dice)
        return Mutant(seed, level, "kept", change, files, archive)
    name = dice.choice(_LEVELS[level](files))
    files[name], change = _MUTATE[level](files[name], dice)
    if hashes == "rebuilt" and level == "record":
        hashes = _rebuild(files) or "renewed"
    if hashes != "kept" and name != "datapackage.json":
        _renew(files)
    return Mutant(
        seed, level, "kept" if name == "datapackage.json" else hashes, f"{name}: {change}", files
    )


def write_mutant(made: Mutant, folder: Path) -> Path:
    """Write a mutant into a folder, and give the path to validate."""
    if made.archive is not None:
        path = folder / "package.zip"
        path.write_bytes(made.archive)
        return path
    for name, data in made.files.items():
        path = folder / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "package"


def _rebuild(files: Files) -> str:
    """Make everything anew from the changed records; "" if they are not of a record's shape."""
    try:
        records = [json.loads(line) for line in files["records.jsonl"].splitlines()]
        rebuilt = package_files(records)
    except (ValueError, NewsvalError, RecursionError, OSError):
        return ""
    files |= rebuilt
    return "rebuilt"


def _renew(files: Files) -> None:
    descriptor = json.loads(files["datapackage.json"])
    for resource in descriptor["resources"]:
        data = files[resource["path"]]
        resource["bytes"] = len(data)
        resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
    files["datapackage.json"] = json.dumps(descriptor, ensure_ascii=False).encode()


def _mutate_bytes(data: bytes, dice: random.Random) -> tuple[bytes, str]:
    at = dice.randrange(len(data) + 1)
    length = dice.choice((1, 1, 2, 8, 64))
    cut = data[at : at + length]
    kind = dice.choice(("flip", "insert", "replace", "delete", "repeat", "truncate"))
    if kind == "flip" and at < len(data):
        flipped = bytes([data[at] ^ (1 << dice.randrange(8))])
        return data[:at] + flipped + data[at + 1 :], f"bit flipped at {at}"
    if kind == "truncate":
        return data[:at], f"truncated at {at}"
    if kind == "delete":
        return data[:at] + data[at + length :], f"{cut!r} deleted at {at}"
    if kind == "repeat":
        return data[:at] + cut + data[at:], f"{cut!r} repeated at {at}"
    token = dice.choice(_TOKENS)
    kept = data[at:] if kind != "replace" else data[at + len(token) :]
    return data[:at] + token + kept, f"{token!r} put in at {at}"


def _mutate_json(data: bytes, dice: random.Random) -> tuple[bytes, str]:
    lines = data.splitlines() if data.count(b"\n{") else [data]
    index = dice.randrange(len(lines))
    value = json.loads(lines[index])
    places = list(_places(value, ""))
    holder, key, pointer = dice.choice(places)
    change = _change_value(holder, key, dice, places)
    lines[index] = json.dumps(value, ensure_ascii=not dice.randrange(4)).encode("utf-8", "replace")
    return b"\n".join(lines) + b"\n", f"{pointer}: {change}"


def _places(value: Any, pointer: str) -> Any:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in list(items):
        yield value, key, f"{pointer}/{key}"
        if isinstance(child, dict | list):
            yield from _places(child, f"{pointer}/{key}")


def _change_value(holder: Any, key: Any, dice: random.Random, places: list[Any]) -> str:
    old = holder[key]
    kind = dice.choice(("near", "near", "near", "pool", "other", "delete", "repeat"))
    if kind == "delete":
        del holder[key]
        return "deleted"
    if kind == "repeat" and isinstance(old, list) and old:
        old.insert(dice.randrange(len(old) + 1), dice.choice(old))
        return "an item repeated"
    if kind == "other":
        other, at, pointer = dice.choice(places)
        holder[key] = (
            json.loads(json.dumps(other[at]))
            if at in other or (isinstance(other, list) and at < len(other))
            else None
        )
        return f"the value of {pointer} taken"
    holder[key] = _near(old, dice) if kind == "near" else dice.choice(_VALUES)
    return f"now {holder[key]!r}"[:120]


def _near(old: Any, dice: random.Random) -> Any:
    """A value like the old one, as a slip of the pen or of a program makes it."""
    if isinstance(old, bool) or old is None:
        return dice.choice(_VALUES)
    if isinstance(old, int | float):
        return old + dice.choice((-1, 1, 1, 10, 0.5))
    if isinstance(old, str):
        return _near_text(old, dice)
    if isinstance(old, list):
        return dice.choice((old[::-1], old[1:], [*old, None], old[:1]))
    shuffled = list(old.items())
    if shuffled and dice.randrange(2):
        key, value = shuffled.pop(dice.randrange(len(shuffled)))
        shuffled.append((_near_text(key, dice), value))
    return dict(shuffled)


def _near_text(old: str, dice: random.Random) -> str:
    at = dice.randrange(len(old) + 1)
    kind = dice.randrange(5)
    if kind == 0:
        return old[:at] + old[at + 1 :]
    if kind == 1:
        return old[:at] + dice.choice("aX9 ,.“'\n\u00a0") + old[at:]
    if kind == 2:
        return old.swapcase()
    words = old.split(" ")
    if kind == 3 and len(words) > 1:
        words.insert(dice.randrange(len(words)), "not")
        return " ".join(words)
    return old[: at - 1] + old[at:] if at else old + "s"


def _mutate_table(data: bytes, dice: random.Random) -> tuple[bytes, str]:
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    at = dice.randrange(len(rows))
    column = dice.randrange(len(rows[at]))
    kind = dice.choice(
        ("cell", "cell", "near", "near", "delete", "repeat", "swap", "short", "long")
    )
    if kind == "cell":
        rows[at][column] = dice.choice(_CELLS)
    elif kind == "near":
        rows[at][column] = _near_text(rows[at][column], dice)
    elif kind == "delete":
        del rows[at]
    elif kind == "repeat":
        rows.insert(dice.randrange(len(rows) + 1), list(rows[at]))
    elif kind == "swap":
        other = dice.randrange(len(rows[at]))
        rows[at][column], rows[at][other] = rows[at][other], rows[at][column]
    else:
        rows[at] = rows[at][:-1] if kind == "short" else [*rows[at], dice.choice(_CELLS)]
    out = io.StringIO()
    csv.writer(out, lineterminator=dice.choice(("\n", "\n", "\r\n"))).writerows(rows)
    return out.getvalue().encode(), f"row {at + 1}, column {column + 1}: {kind}"


def _packed(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _mutate_zip(data: bytes, dice: random.Random) -> tuple[bytes, str]:
    kind = dice.choice(("bytes", "directory", "before", "behind", "twice"))
    if kind == "bytes":
        return _mutate_bytes(data, dice)
    if kind == "directory":
        at = data.index(b"PK\x01\x02")
        changed, change = _mutate_bytes(data[at:], dice)
        return data[:at] + changed, f"directory: {change}"
    if kind == "twice":
        return data + data, "two zip files, one behind the other"
    junk = dice.randbytes(dice.randrange(1, 100))
    return (
        (junk + data, "bytes before it") if kind == "before" else (data + junk, "bytes behind it")
    )


_LEVELS: Mapping[str, Callable[[Files], list[str]]] = {
    "bytes": sorted,
    "record": lambda _: ["records.jsonl"],
    "descriptor": lambda _: ["datapackage.json"],
    "table": lambda files: [name for name in files if name.endswith(".csv")],
    "text": lambda files: [name for name in files if name.endswith(".txt")],
    "schema": lambda files: [name for name in files if name.startswith("schemas/")],
    "zip": lambda _: [],
}
_MUTATE: Mapping[str, Callable[[bytes, random.Random], tuple[bytes, str]]] = {
    "bytes": _mutate_bytes,
    "record": _mutate_json,
    "descriptor": _mutate_json,
    "table": _mutate_table,
    "text": _mutate_bytes,
    "schema": _mutate_json,
}
