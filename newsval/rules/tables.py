"""TB: the tables of a package keep their schemas, as frictionless finds."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import TableError
from newsval.rules.registry import Problem, rule
from newsval.rules.table_words import words_of

_HEADER = frozenset(
    {"blank-header", "blank-label", "duplicate-label", "missing-label", "extra-label",
     "incorrect-label", "header-error", "label-error", "duplicate-labels"}
)  # fmt: skip
_SHAPES = frozenset({"missing-cell", "extra-cell"})
_KEYS = frozenset({"primary-key", "unique-error"})
_KNOWN = _HEADER | _SHAPES | _KEYS | {"blank-row", "type-error", "constraint-error", "foreign-key"}


@rule("TB001", "table-unreadable", Severity.ERROR)
def table_unreadable(error: TableError) -> Iterator[Problem]:
    """A table cannot be read as its descriptor says.

    What it does:
        Opens each table in the encoding, dialect and schema that the descriptor gives.
    Why it matters:
        Not one row of the table was checked.
    Fails:
        persons.csv in Windows-1252, declared as utf-8.
    Passes:
        persons.csv in UTF-8, declared as utf-8.
    """
    hint = "Write the file as UTF-8 CSV with commas, or correct the descriptor."
    yield from _problem(error, error.type not in _KNOWN, hint)


@rule("TB002", "header-wrong", Severity.ERROR)
def header_wrong(error: TableError) -> Iterator[Problem]:
    """The header of a table is not that of its schema.

    What it does:
        Compares the labels of the first row with the fields of the table schema, in order.
    Why it matters:
        Columns would be read under the names of others.
    Fails:
        article_id,name,id where the schema has article_id, id, name.
    Passes:
        article_id,id,name
    """
    hint = "Give the columns of the table schema, with its names and in its order."
    yield from _problem(error, error.type in _HEADER, hint)


@rule("TB003", "row-blank", Severity.ERROR)
def row_blank(error: TableError) -> Iterator[Problem]:
    """A row of a table is blank.

    What it does:
        Looks for rows without any value.
    Why it matters:
        Readers differ on it: some drop it, some make a row of nulls.
    Fails:
        a row that is: ,,,
    Passes:
        the table without that row.
    """
    yield from _problem(error, error.type == "blank-row", "Remove the row.")


@rule("TB004", "row-ragged", Severity.ERROR)
def row_ragged(error: TableError) -> Iterator[Problem]:
    """A row has fewer or more cells than the header.

    What it does:
        Counts the cells of each row.
    Why it matters:
        Often a comma or a quotation mark in a text was not escaped, and all cells after it are
        in the wrong column.
    Fails:
        a1,q1,direct,He said, we won
    Passes:
        a1,q1,direct,"He said, we won"
    """
    hint = "Quote cells that hold commas, quotation marks or line breaks."
    yield from _problem(error, error.type in _SHAPES, hint)


@rule("TB005", "cell-type-wrong", Severity.ERROR)
def cell_type_wrong(error: TableError) -> Iterator[Problem]:
    """A cell is not of the type of its field.

    What it does:
        Reads each cell as the table schema says.
    Why it matters:
        A span whose end is no number points nowhere.
    Fails:
        twelve, in a field of type integer.
    Passes:
        12, in a field of type integer.
    """
    hint = "Write the value as the field's type has it, or leave the cell empty if it may be."
    yield from _problem(error, error.type == "type-error", hint)


@rule("TB006", "cell-constraint-broken", Severity.ERROR)
def cell_constraint_broken(error: TableError) -> Iterator[Problem]:
    """A cell breaks a constraint of its field.

    What it does:
        Checks required, enum, pattern, minimum and maximum of the table schema.
    Why it matters:
        Programs that go by the schema cannot use the row.
    Fails:
        kind = indirect, where the schema has direct and mixed.
    Passes:
        kind = mixed
    """
    hint = "Correct the cell as the constraint says."
    yield from _problem(error, error.type == "constraint-error", hint)


@rule("TB007", "key-twice", Severity.ERROR)
def key_twice(error: TableError) -> Iterator[Problem]:
    """Two rows of a table have the same key, or a row has none.

    What it does:
        Compares the primary keys, and the fields that must be unique, of all rows.
    Why it matters:
        What refers to the key could mean either row.
    Fails:
        two rows a1,q1
    Passes:
        rows a1,q1 and a1,q2
    """
    hint = "Give each row a key of its own, or remove the copy."
    yield from _problem(error, error.type in _KEYS, hint)


@rule("TB008", "key-dangling", Severity.ERROR)
def key_dangling(error: TableError) -> Iterator[Problem]:
    """A row refers to a row that is not there.

    What it does:
        Looks up the foreign keys of each row in the table that they refer to.
    Why it matters:
        A quote without its article, or a mention without its person, cannot be placed.
    Fails:
        article_id = a9 in quotes.csv, where articles.csv has no a9.
    Passes:
        article_id = a1 in quotes.csv, where articles.csv has a1.
    """
    hint = "Add the row that it refers to, or correct the key."
    yield from _problem(error, error.type == "foreign-key", hint)


def _problem(error: TableError, applies: object, hint: str) -> Iterator[Problem]:
    if applies:
        message, remedy = words_of(error) or (error.message, hint)
        yield Problem(message, remedy, row=error.row, field=error.field, claimed=error.cell)
