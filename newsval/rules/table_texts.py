"""TB101 to TB104: what stands in the text of a table that parsers pass over in silence."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.faults import TextFault
from newsval.rules.registry import Problem, rule


@rule("TB101", "quotation-unclosed", Severity.ERROR)
def quotation_unclosed(fault: TextFault) -> Iterator[Problem]:
    """A quotation mark that opens a cell is never closed.

    What it does:
        Looks for a cell that ends with the file, or is longer than any can be. None of the rows
        of the table is then checked.
    Why it matters:
        All rows after the mark have become part of that one cell.
    Fails:
        a1,q1,"We won
    Passes:
        a1,q1,"We won"
    """
    if fault.kind == "unclosed":
        yield _problem(
            fault,
            "a quotation mark in this row is never closed: all rows after it are one cell",
            "Close the cell, and double the quotation marks within it.",
        )


@rule("TB102", "cell-nul", Severity.ERROR)
def cell_nul(fault: TextFault) -> Iterator[Problem]:
    """A cell holds the character NUL.

    What it does:
        Looks for the byte 0 in each table; one finding a column.
    Why it matters:
        Many programs take it for the end of the cell or of the file, and databases refuse it.
    Fails:
        a cell of the bytes 41 00 42.
    Passes:
        a cell of the bytes 41 42.
    """
    if fault.kind == "nul":
        message = f"{_counted(fault.count, 'cell holds', 'cells hold')} the character NUL"
        yield _problem(fault, message, "Remove the character.")


@rule("TB103", "row-ends-with-carriage-return", Severity.WARNING)
def row_ends_with_carriage_return(fault: TextFault) -> Iterator[Problem]:
    r"""Rows of a table end with a carriage return alone.

    What it does:
        Looks for a CR that no LF follows, outside of quotation marks.
    Why it matters:
        Readers differ: to some the file is one row, to others the rows end there.
    Fails:
        a1,q1\\ra1,q2\\r
    Passes:
        a1,q1\\na1,q2\\n
    """
    if fault.kind == "carriage-return":
        message = f"{_counted(fault.count, 'row ends', 'rows end')} with a carriage return alone"
        yield _problem(fault, message, "End each row with a line feed (LF).")


@rule("TB104", "cell-formula", Severity.WARNING)
def cell_formula(fault: TextFault) -> Iterator[Problem]:
    """Cells of a column begin as a formula does.

    What it does:
        Looks, in columns for words, for cells that begin with =, +, -, @, a tab or a carriage
        return and are no number; one finding a column, with the first of them. newsval itself
        never alters such a cell: a quote is given as the article has it.
    Why it matters:
        A spreadsheet that opens the table runs the cell, with what it fetches or starts.
    Fails:
        =HYPERLINK("https://example.org","more")
    Passes:
        “=” is what they wrote on the wall.
    """
    if fault.kind == "formula":
        message = f"{_counted(fault.count, 'cell begins', 'cells begin')} as a formula does"
        hint = "Import the column as text; do not open the table in a spreadsheet as it is."
        yield _problem(fault, message, hint)


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _problem(fault: TextFault, message: str, hint: str) -> Problem:
    return Problem(
        message, hint, line=fault.line, row=fault.row, field=fault.field, claimed=fault.cell
    )
