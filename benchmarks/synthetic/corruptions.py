"""Ways to corrupt one table of a package, each by its name, for comparing two readers of tables.

A corruption takes the rows of a table, its header first, and gives rows or the bytes of a file;
None means that the table has no field that could be corrupted so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, NamedTuple

from newsval.package.files import csv_text
from newsval.resources import table_schema

Rows = list[list[str]]


class Target(NamedTuple):
    """The table to corrupt: its name, its rows, and the chance by which."""

    table: str
    rows: Rows
    random: Random


Corruption = Callable[[Target], Rows | bytes | None]
_Field = Mapping[str, Any]


def file_of(corrupted: Rows | bytes) -> bytes:
    """The bytes of the corrupted table's file."""
    if isinstance(corrupted, bytes):
        return corrupted
    return csv_text(tuple(row) for row in corrupted).encode()


def _type(kind: str) -> Callable[[_Field], bool]:
    return lambda field: field["type"] == kind


def _constraint(name: str) -> Callable[[_Field], bool]:
    return lambda field: name in field.get("constraints", {})


def cell(wanted: Callable[[_Field], bool], make: Callable[[str], str]) -> Corruption:
    """Change one cell of a field of that kind, in one row."""

    def corrupt(target: Target) -> Rows | None:
        fields = table_schema(target.table)["fields"]
        indices = [index for index, field in enumerate(fields) if wanted(field)]
        if not indices:
            return None
        row = target.random.choice(target.rows[1:])
        index = target.random.choice(indices)
        row[index] = make(row[index])
        return target.rows

    return corrupt


def _to(text: str) -> Callable[[str], str]:
    return lambda _: text


def row(make: Callable[[list[str]], list[list[str]]]) -> Corruption:
    """Put other rows in the place of one row."""

    def corrupt(target: Target) -> Rows:
        at = target.random.randrange(1, len(target.rows))
        target.rows[at : at + 1] = make(target.rows[at])
        return target.rows

    return corrupt


def header(make: Callable[[list[str]], list[str]]) -> Corruption:
    """Change the header."""
    return lambda target: [make(target.rows[0]), *target.rows[1:]]


def data(make: Callable[[bytes], bytes]) -> Corruption:
    """Change the bytes of the file."""
    return lambda target: make(file_of(target.rows))


def _twice_far(target: Target) -> Rows:
    return [*target.rows, list(target.rows[1])]


def _same_key(target: Target) -> Rows:
    """The key of the first row in the last, whose other cells stay."""
    names = target.rows[0]
    for name in table_schema(target.table)["primaryKey"]:
        index = names.index(name)
        target.rows[-1][index] = target.rows[1][index]
    return target.rows


def _same_number(target: Target) -> Rows | None:
    """A copy of a row whose key has the same number, written otherwise."""
    kinds = {field["name"]: field["type"] for field in table_schema(target.table)["fields"]}
    for name in table_schema(target.table)["primaryKey"]:
        if kinds[name] == "integer":
            copy = list(target.random.choice(target.rows[1:]))
            index = target.rows[0].index(name)
            copy[index] = target.random.choice((" {}", "+{}", "0{}")).format(copy[index])
            return [*target.rows, copy]
    return None


def _empty_key(target: Target) -> Rows:
    names = target.rows[0]
    for row_ in target.random.sample(target.rows[1:], 2):
        for name in table_schema(target.table)["primaryKey"]:
            row_[names.index(name)] = ""
    return target.rows


def _orphans(target: Target) -> Rows | None:
    keys = table_schema(target.table).get("foreignKeys")
    if not keys:
        return None
    index = target.rows[0].index(keys[-1]["fields"][-1])
    changed = target.random.choice(target.rows[1:])
    changed[index] = {"article_id": "nowhere", "segment": "998"}.get(target.rows[0][index]) or (
        changed[index].rstrip("0123456789") + "998"
    )
    return target.rows


def _many(target: Target) -> Rows:
    """More than a thousand errors: every row twice, again and again."""
    rows = target.rows[1:] * (1200 // len(target.rows) + 1)
    return [target.rows[0], *rows, *target.rows[1:]]


def _many_ragged(target: Target) -> Rows:
    """A thousand rows without their last two cells, so that the limit falls within a row."""
    short = [line[:-2] for line in target.rows[1:]]
    return [target.rows[0], *target.rows[1:] * 9, *short * (1200 // len(target.rows) + 1)]


def _short_sample(target: Target) -> Rows:
    """Nearly all rows are short, so that the header seems to be none."""
    return [target.rows[0], *(line[:1] for line in target.rows[1:] * 5)]


def _shuffled(target: Target) -> Rows:
    rows = target.rows[1:]
    target.random.shuffle(rows)
    return [target.rows[0], *rows]


def _quoted(target: Target) -> bytes:
    lines = [",".join('"' + c.replace('"', '""') + '"' for c in line) for line in target.rows]
    return ("\n".join(lines) + "\n").encode()


def _late_byte(target: Target) -> bytes:
    lines = file_of(target.rows).rstrip(b"\n")
    return lines + b"\xff\n"


def _swapped(labels: list[str]) -> list[str]:
    return [labels[1], labels[0], *labels[2:]]


_INTEGER, _NUMBER, _DAY = _type("integer"), _type("number"), _type("date")
_REQUIRED, _ENUM, _PATTERN = map(_constraint, ("required", "enum", "pattern"))

# A table is judged by frictionless alone where nothing else is sure to read it alike; where the
# screen looks at it, frictionless sees the suspect rows, or none at all.
WHOLE: Mapping[str, Corruption] = {
    "header-misspelt": header(lambda labels: [*labels[:-1], labels[-1] + "s"]),
    "header-capital": header(lambda labels: [labels[0].title(), *labels[1:]]),
    "header-swapped": header(_swapped),
    "header-short": header(lambda labels: labels[:-1]),
    "header-long": header(lambda labels: [*labels, "more"]),
    "header-twice": header(lambda labels: [*labels[:-1], labels[0]]),
    "header-blank-label": header(lambda labels: [labels[0], "", *labels[2:]]),
    "header-spaces": header(lambda labels: [f" {label}" for label in labels]),
    "header-none": lambda target: target.rows[1:],
    "rows-short-throughout": _short_sample,
    "semicolons": data(lambda text: text.replace(b",", b";")),
    "tabs": data(lambda text: text.replace(b",", b"\t")),
    "empty-file": data(lambda _: b""),
    "only-a-line-break": data(lambda _: b"\n"),
    "utf-16": data(lambda text: text.decode().encode("utf-16")),
    "latin-1": data(lambda text: text.decode().replace("a", "é").encode("latin-1", "replace")),
    "bad-byte-late": _late_byte,
    "half-character": data(lambda text: text + b"\xed\xa0\x80\n"),
    "cell-of-200-kB": cell(lambda _: True, lambda text: text + "x" * 200_000),
    "quote-never-closed-long": data(lambda text: text + b'"' + b"y" * 140_000),
}
SCREENED: Mapping[str, Corruption] = {
    "integer-words": cell(_INTEGER, _to("twelve")),
    "integer-negative": cell(_INTEGER, _to("-1")),
    "integer-fraction": cell(_INTEGER, _to("1.0")),
    "integer-plus": cell(_INTEGER, "+{}".format),
    "integer-leading-zero": cell(_INTEGER, "0{}".format),
    "integer-spaces": cell(_INTEGER, " {} ".format),
    "integer-line-break": cell(_INTEGER, "{}\n".format),
    "integer-underscore": cell(_INTEGER, _to("1_0")),
    "integer-full-width": cell(_INTEGER, _to("１２")),
    "integer-arabic": cell(_INTEGER, _to("٣")),
    "integer-of-30-digits": cell(_INTEGER, _to("9" * 30)),
    "integer-of-5000-digits": cell(_INTEGER, _to("9" * 5000)),
    "integer-exponent": cell(_INTEGER, _to("1e3")),
    "required-empty": cell(_REQUIRED, _to("")),
    "required-spaces": cell(_REQUIRED, _to("   ")),
    "enum-other": cell(_ENUM, _to("indirect")),
    "enum-capital": cell(_ENUM, str.upper),
    "enum-space": cell(_ENUM, "{} ".format),
    "pattern-space": cell(_PATTERN, " {}".format),
    "pattern-line-break": cell(_PATTERN, "{}\n".format),
    "pattern-two-lines": cell(_PATTERN, "{0}\n{0}".format),
    "pattern-letter": cell(_PATTERN, "{}é".format),
    "pattern-too-long": cell(_PATTERN, lambda text: text + "a" * 129),
    "pattern-zero": cell(_PATTERN, "0{}".format),
    "nul": cell(_PATTERN, "{}\0".format),
    "unit-separator": cell(_PATTERN, "{}\x1f".format),
    "date-words": cell(_DAY, _to("May 4")),
    "date-impossible": cell(_DAY, _to("2023-02-30")),
    "date-short": cell(_DAY, _to("2023-5-4")),
    "date-year-0": cell(_DAY, _to("0000-01-01")),
    "date-time": cell(_DAY, _to("2023-05-04T00:00:00")),
    "number-above": cell(_NUMBER, _to("1.01")),
    "number-just-above": cell(_NUMBER, _to("1.00000000000000000001")),
    "number-below": cell(_NUMBER, _to("-0.1")),
    "number-minus-zero": cell(_NUMBER, _to("-0.0")),
    "number-nan": cell(_NUMBER, _to("NaN")),
    "number-infinite": cell(_NUMBER, _to("inf")),
    "number-comma": cell(_NUMBER, _to("0,5")),
    "number-point-first": cell(_NUMBER, _to(".5")),
    "number-exponent": cell(_NUMBER, _to("5e-1")),
    "row-twice": row(lambda cells: [cells, list(cells)]),
    "row-three-times": row(lambda cells: [cells, list(cells), list(cells)]),
    "row-twice-far-apart": _twice_far,
    "key-twice": _same_key,
    "key-twice-written-otherwise": _same_number,
    "key-empty": _empty_key,
    "key-dangling": _orphans,
    "row-short": row(lambda cells: [cells[:-1]]),
    "row-of-one-cell": row(lambda cells: [cells[:1]]),
    "row-long": row(lambda cells: [[*cells, "more"]]),
    "row-long-empty": row(lambda cells: [[*cells, ""]]),
    "row-very-long": row(lambda cells: [[*cells, *"abc"]]),
    "row-of-empty-cells": row(lambda cells: [[""] * len(cells), cells]),
    "line-blank": data(lambda text: text.replace(b"\n", b"\n\n", 2)),
    "lines-blank-at-end": data(lambda text: text + b"\n\n"),
    "errors-by-the-thousand": _many,
    "ragged-by-the-thousand": _many_ragged,
    "quote-never-closed": data(lambda text: text + b'"a1,b'),
    "quote-within-cell": data(lambda text: text + b'a"b,c"\n'),
    "quote-then-text": data(lambda text: text + b'"a"b,"c" ,d\n'),
    "spaces-after-commas": data(
        lambda text: text.replace(b",", b", ", 40).replace(b", ", b",", 36)
    ),
    "cr-within": cell(_PATTERN, "{}\rx".format),
    "cr-at-row-end": data(lambda text: text[:-1] + b"\r"),
    "cut-off": data(lambda text: text[: len(text) * 2 // 3]),
}
HARMLESS: Mapping[str, Corruption] = {
    "bom": data(lambda text: b"\xef\xbb\xbf" + text),
    "crlf": data(lambda text: text.replace(b"\n", b"\r\n")),
    "no-last-line-break": data(lambda text: text[:-1]),
    "all-quoted": _quoted,
    "shuffled": _shuffled,
    "header-only": lambda target: target.rows[:1],
    "header-only-no-line-break": lambda target: file_of(target.rows[:1])[:-1],
    "row-removed": row(lambda _: []),
}
CORRUPTIONS: Mapping[str, Corruption] = {**WHOLE, **SCREENED, **HARMLESS}
"""All of them. Those of `HARMLESS` break no row of their table itself."""
