"""The JSON form of a report, by `schemas/report.schema.json`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from newsval import __version__
from newsval.findings import Finding, Report, Severity
from newsval.reports.styled import Screen

_VERSION = "1.0.0"


def report_value(report: Report) -> dict[str, Any]:
    """The report as a JSON object."""
    return {
        "schema_version": _VERSION,
        "generator": {"name": "newsval", "version": __version__},
        "valid": report.count(Severity.ERROR) == 0,
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "checked": dict(report.checked),
            "notes": list(report.notes),
            "suppressed": [asdict(suppression) for suppression in report.suppressed],
            "ways": dict(report.ways),
        },
        "findings": [_finding(finding) for finding in report.findings],
    }


def render(report: Report, _: Screen) -> str:
    """The report as indented JSON text that is ASCII throughout."""
    return json.dumps(report_value(report), indent=2, allow_nan=False) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    value = asdict(finding)
    span = finding.place.span
    value["place"]["span"] = None if span is None else {"start": span[0], "end": span[1]}
    return value
