"""A line a finding, as editors and grep read it: `file:line:column: CODE message`."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Finding, Place, Report
from newsval.reports.cells import show
from newsval.reports.styled import Screen
from newsval.reports.totals import remarks, summary


def render(report: Report, _: Screen) -> str:
    """The findings, a line each; then notes, and the summary as the last line."""
    return "".join(f"{line}\n" for line in _lines(report))


def concise_line(finding: Finding) -> str:
    """One finding in one line, with nothing invisible in it."""
    return show(f"{position(finding.place)}: {finding.code} {finding.message}")


def position(place: Place) -> str:
    """A place as `file:line:column`; a line or column that is not known is 1."""
    return f"{place.file or '-'}:{place.line or place.row or 1}:{place.column or 1}"


def _lines(report: Report) -> Iterator[str]:
    yield from map(concise_line, report.findings)
    for remark in remarks(report):
        yield show(f"note: {remark}")
    yield summary(report)
