"""CO2: the tables of a package say what its records say."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import RowDifference
from newsval.rules.registry import Problem, rule


@rule("CO201", "row-missing", Severity.ERROR, fixable=True)
def row_missing(difference: RowDifference) -> Iterator[Problem]:
    """A table lacks a row for something that a record has.

    What it does:
        Makes the rows of each record anew and looks for each in its table.
    Why it matters:
        Whoever reads the tables gets less than whoever reads the records.
    Fails:
        quotes.csv without a row a1,q2, where record a1 has the quote q2.
    Passes:
        quotes.csv with that row.
    """
    if difference.kind == "missing":
        yield Problem(
            f"{difference.table} has no row for ({difference.key}), which the records have",
            "Add the row, or make the tables anew from the records.",
        )


@rule("CO202", "row-extra", Severity.ERROR, fixable=True)
def row_extra(difference: RowDifference) -> Iterator[Problem]:
    """A table has a row for something that no record has.

    What it does:
        Looks for each row of a table among the rows that the records give.
    Why it matters:
        The records are canonical: the row has no evidence.
    Fails:
        quotes.csv with a row a1,q9, where record a1 has no quote q9.
    Passes:
        quotes.csv without that row.
    """
    if difference.kind == "extra":
        yield Problem(
            f"{difference.table} has a row for ({difference.key}), which no record has",
            "Remove the row, or add to the record what it shows.",
            row=difference.row,
        )


@rule("CO203", "cell-differs", Severity.ERROR, fixable=True)
def cell_differs(difference: RowDifference) -> Iterator[Problem]:
    """A cell of a table differs from the record.

    What it does:
        Compares each cell with the cell that the record gives.
    Why it matters:
        One of the two was changed after the package was written.
    Fails:
        “We will sell” in quotes.csv, where the record has “We will not sell”.
    Passes:
        “We will not sell” in both.
    """
    if difference.kind == "cell":
        yield Problem(
            f"{difference.field} of ({difference.key}) in {difference.table} "
            "differs from the record",
            "Take over the record's value, which is checked against the article.",
            row=difference.row,
            field=difference.field,
            claimed=difference.actual,
            actual=difference.expected,
        )
