"""A JSON value a line: each finding, then the rest of the report.

A finding is as in `schemas/report.schema.json`, `$defs/finding`; the last line is a report of
that schema without its findings. An output without a last line that has `summary` is not whole.
"""

from __future__ import annotations

from newsval.findings import Report
from newsval.reports.json_form import dumps, finding_value, report_value
from newsval.reports.styled import Screen


def render(report: Report, _: Screen) -> str:
    """The findings, a line each, and the summary as the last line; ASCII throughout."""
    rest = {key: value for key, value in report_value(report).items() if key != "findings"}
    values = [*map(finding_value, report.findings), rest]
    return "".join(f"{dumps(value)}\n" for value in values)
