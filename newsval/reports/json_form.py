"""The JSON form of a report, by `schemas/report.schema.json`."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import Any

from newsval import __version__
from newsval.findings import Finding, Report, Severity
from newsval.reports.styled import Screen

_VERSION = "1.0.0"
_HALF = re.compile("[\ud800-\udfff]")
_NOT_PRINTABLE = re.compile("[^\n\x20-\x7e]+")


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
        "findings": [finding_value(finding) for finding in report.findings],
    }


def render(report: Report, _: Screen) -> str:
    """The report as indented JSON text that is ASCII throughout."""
    return dumps(report_value(report), indent=2) + "\n"


def dumps(value: object, indent: int | None = None) -> str:
    """JSON text in printable ASCII; half characters (lone surrogates) become U+FFFD.

    They may be written in JSON, but many readers refuse a whole file for one (RFC 8259, 8.2).
    """
    text = json.dumps(value, indent=indent, allow_nan=False, ensure_ascii=False)
    whole = _HALF.sub("\ufffd", text)
    return _NOT_PRINTABLE.sub(_escaped, whole)


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1].replace("\x7f", "\\u007f")


def finding_value(finding: Finding) -> dict[str, Any]:
    """A finding as a JSON object."""
    value = asdict(finding)
    span = finding.place.span
    value["place"]["span"] = None if span is None else {"start": span[0], "end": span[1]}
    return value
