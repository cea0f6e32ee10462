"""What is wrong with a table, in newsval's words, and how to mend it, for each kind of error.

The reference library has the values in the note of an error. What has another form than is known
here is told in its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from newsval.findings import fitted
from newsval.package.faults import TableError


class Words(NamedTuple):
    """A sentence that says what is wrong, and one that says what to do about it."""

    message: str
    hint: str


_SHORT = 80
_TYPES = {
    "integer": "a whole number, such as 12",
    "number": "a number, such as 0.5",
    "date": "a date, such as 2024-05-31",
    "datetime": "a date and time, such as 2024-05-31T09:30:00Z",
    "boolean": "true or false",
}
# The patterns of the table schemas, in words.
_FORMS = {
    r"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$": "at most 128 letters A to Z, digits, dots, hyphens "
    "and underscores, a letter or digit first",
    r"^texts/[A-Za-z0-9][A-Za-z0-9._-]{0,127}\.txt$": "texts/<id of the article>.txt",
    r"^1\.[0-9]+\.[0-9]+$": "a version such as 1.0.0",
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": "a BCP 47 tag such as en or en-GB",
    r"^[0-9a-f]{64}$": "64 digits of 0 to 9 and a to f",
    r"^[A-Z]{2}$": "two capitals, such as GB",
    r"^[A-Za-z][A-Za-z0-9+.-]*:[^ \t\r\n]+$": "a URL such as https://example.org/a",
}
_NUMBERED = re.compile(r"\^(\w+|\[\w+\])\[1-9\]\[0-9\]\*\$")
_TYPE = re.compile(r'type is "([^"/]*)')
_CONSTRAINT = re.compile(r'constraint "(\w+)" is "(.*)"', re.DOTALL)
_SAME_ROW = re.compile(r"the same as in the row at position (\d+)")
_FOREIGN = re.compile(
    r'for "(?P<own>[^"]*)": values "(?P<values>.*)" not found in the lookup table '
    r'"(?P<table>[^"]*)" as "(?P<columns>[^"]*)"',
    re.DOTALL,
)
_HEADER = "Give the columns of the table schema, with its names and in its order."


def words_of(error: TableError) -> Words | None:
    """What to say of an error, None for one whose form is not known."""
    say = _SAYERS.get(error.type)
    return say(error) if say else None


def _cell(error: TableError) -> str:
    return f"“{fitted(error.cell or '', _SHORT)}”"


def _missing_cell(error: TableError) -> Words:
    hint = "Give a cell for each column, an empty one where there is no value."
    return Words(f"the row ends before the column {error.field}", hint)


def _extra_cell(error: TableError) -> Words:
    hint = "Quote cells that hold commas, quotation marks or line breaks."
    return Words(f"the row has a cell too many, {_cell(error)}", hint)


def _type(error: TableError) -> Words | None:
    found = _TYPE.match(error.note)
    wanted = _TYPES.get(found[1]) if found else None
    if wanted is None:
        return None
    message = f"{_cell(error)} in the column {error.field} is not {wanted}"
    return Words(message, "Write it so, or leave the cell empty if it may be.")


def _constraint(error: TableError) -> Words | None:
    found = _CONSTRAINT.fullmatch(error.note)
    if found is None:
        return None
    name, value = found.groups()
    cell = f"{_cell(error)} in the column {error.field}"
    said = {
        "required": (f"the cell of the column {error.field} is empty", "Write its value."),
        "unique": (f"{cell} stands there twice", "Give each row a value of its own."),
        "enum": (f"{cell} is none of its values", f"Write {_listed(value)}."),
        "pattern": (f"{cell} has not its form", f"Write {_form(value)}."),
        "minimum": (f"{cell} is less than {value}", f"Write {value} or more."),
        "maximum": (f"{cell} is more than {value}", f"Write {value} or less."),
    }.get(name)
    return Words(*said) if said else None


def _listed(values: str) -> str:
    *first, last = re.findall(r"'([^']*)'", values) or [values]
    return f"{', '.join(first)} or {last}" if first else last


def _form(pattern: str) -> str:
    numbered = _NUMBERED.fullmatch(pattern)
    if numbered:
        letters = numbered[1].strip("[]") if "[" in numbered[1] else [numbered[1]]
        return f"{' or '.join(letters)} and a number, such as {letters[0]}1"
    if pattern in _FORMS:
        return _FORMS[pattern]
    dated = pattern.startswith("^[0-9]{4}-")
    return "a date, or a date and time with its offset" if dated else f"what {pattern} matches"


def _key(error: TableError) -> Words | None:
    key = f" {_cell(error)}" if error.cell else ""
    found = _SAME_ROW.fullmatch(error.note)
    if found:
        what = f"value{key} of the column {error.field}" if error.field else f"key{key}"
        hint = f"Give the row a {'value' if error.field else 'key'} of its own, or remove the copy."
        return Words(f"the {what} is that of row {found[1]}", hint)
    if "None" in error.note:
        return Words("the row has no key: all cells of it are empty", "Fill in the key.")
    return None


def _foreign_key(error: TableError) -> Words | None:
    found = _FOREIGN.fullmatch(error.note)
    if found is None:
        return None
    columns, values = found["columns"].split(", "), found["values"].split(", ")
    if len(columns) != len(values):
        columns, values = [found["columns"]], [found["values"]]
    said = " and ".join(_valued(pair) for pair in zip(columns, values, strict=True))
    table = found["table"]
    hint = f"Add the row to {table}, or correct {_all(found['own'].split(', '))}."
    return Words(f"the table {table} has no row with {said}", hint)


def _valued(pair: tuple[str, str]) -> str:
    column, value = pair
    return f"an empty {column}" if value == "None" else f"{column} “{fitted(value, _SHORT)}”"


def _all(names: Iterable[str]) -> str:
    return " and ".join(names)


def _incorrect_label(error: TableError) -> Words:
    return Words(f"the column {error.field} is headed {_cell(error)}", _HEADER)


def _duplicate_label(error: TableError) -> Words:
    return Words(f"two columns are headed {_cell(error)}", _HEADER)


def _extra_label(error: TableError) -> Words:
    return Words(f"the table schema has no column {_cell(error)}", _HEADER)


def _missing_label(error: TableError) -> Words:
    return Words(f"the header lacks the column {error.field}", _HEADER)


def _blank_label(error: TableError) -> Words:
    return Words(f"the column {error.field} has no name in the header", _HEADER)


_SAYERS: Mapping[str, Callable[[TableError], Words | None]] = {
    "blank-row": lambda _: Words("the row is blank", "Remove the row."),
    "missing-cell": _missing_cell,
    "extra-cell": _extra_cell,
    "type-error": _type,
    "constraint-error": _constraint,
    "primary-key": _key,
    "unique-error": _key,
    "foreign-key": _foreign_key,
    "incorrect-label": _incorrect_label,
    "duplicate-label": _duplicate_label,
    "extra-label": _extra_label,
    "missing-label": _missing_label,
    "blank-label": _blank_label,
    "blank-header": lambda _: Words("the header is blank", _HEADER),
}
