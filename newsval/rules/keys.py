"""PK202 to PK204: keys and categories that most programs pass over."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import KeyFault
from newsval.rules.registry import Problem, rule


@rule("PK202", "key-not-enforced", Severity.INFO)
def key_not_enforced(fault: KeyFault) -> Iterator[Problem]:
    """A table relies upon `uniqueKeys` or `categories`, which frictionless passes over.

    What it does:
        Looks for these properties in the schemas of tables that are not newsval's. newsval checks
        them itself in CSV files of UTF-8 with commas, see PK203 and PK204.
    Why it matters:
        Others who check the package with frictionless are told that it is valid, whatever the
        rows say.
    Fails:
        "uniqueKeys": [["name"]] in the schema of the table places.
    Passes:
        "constraints": {"unique": true} at the field name of the table places.
    """
    if fault.kind == "ignored":
        yield Problem(
            f"the schema of {fault.table} has {fault.value}, which frictionless does not check",
            "Use `constraints.unique`, `primaryKey` or `constraints.enum` beside it.",
            pointer=fault.pointer,
            claimed=fault.value,
        )


@rule("PK203", "unique-key-twice", Severity.ERROR)
def unique_key_twice(fault: KeyFault) -> Iterator[Problem]:
    """Two rows of a table have the same values in a unique key.

    What it does:
        Compares the cells of each of the schema's `uniqueKeys` in all rows of tables that are not
        newsval's; rows with an empty cell there are passed over. Of each key the first 1,000,000
        are remembered.
    Why it matters:
        Whatever refers to the key could mean either row, and frictionless does not tell.
    Fails:
        two rows with the name Halden, where "uniqueKeys": [["name"]].
    Passes:
        rows with the names Halden and Bergen.
    """
    if fault.kind == "twice":
        yield Problem(
            f"the unique key ({fault.field}) of {fault.table} is that of row {fault.first}: "
            f"{fault.value}",
            "Remove one of the rows, or correct its key.",
            row=fault.row,
            field=fault.field,
            claimed=fault.value,
        )


@rule("PK204", "category-unknown", Severity.ERROR)
def category_unknown(fault: KeyFault) -> Iterator[Problem]:
    """A cell is none of its field's categories.

    What it does:
        Compares the cells of fields with `categories` in tables that are not newsval's with the
        values listed there; empty cells are passed over.
    Why it matters:
        Programs that count by category lose the row, and frictionless does not tell.
    Fails:
        town, where "categories": ["city", "village"].
    Passes:
        city, where "categories": ["city", "village"].
    """
    if fault.kind == "category":
        yield Problem(
            f"“{fault.value[:80]}” is no category of {fault.field} in {fault.table}",
            "Write one of the categories, or add it to them.",
            row=fault.row,
            field=fault.field,
            claimed=fault.value,
        )
