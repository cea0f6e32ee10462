"""A report for people, in the terminal."""

from __future__ import annotations

from newsval.findings import Report
from newsval.reports.styled import Screen
from newsval.reports.summaries import report_lines
from newsval.reports.terminal import paint


def render(report: Report, screen: Screen) -> str:
    """The findings, so many of each rule, with their source lines; then a summary."""
    return paint(report_lines(report, screen.width), screen)
