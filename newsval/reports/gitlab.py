"""GitLab's code quality report: a JSON array of issues.

Severities: error is major, warning minor, info info. The array has no room for a summary, so
that notes, and what was suppressed, are issues of severity info.
"""

from __future__ import annotations

import hashlib
from typing import Any

from newsval.findings import Finding, Report, Severity
from newsval.fingerprints import fingerprints
from newsval.reports.hosted import plain, rooted, sentences, spot
from newsval.reports.json_form import dumps
from newsval.reports.styled import Screen
from newsval.reports.totals import remarks

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_LONGEST = 2_000


def render(report: Report, screen: Screen) -> str:
    """The findings as issues, no two of them with the same fingerprint; ASCII throughout."""
    known = fingerprints(report.findings)
    issues = [
        _issue(finding, name, screen.root)
        for finding, name in zip(report.findings, known, strict=True)
    ]
    first = rooted(report.inputs[0] if report.inputs else "", screen.root)
    notes = [_note(remark, first) for remark in dict.fromkeys(remarks(report))]
    return dumps([*issues, *notes], indent=2) + "\n"


def _issue(finding: Finding, fingerprint: str, root: str | None) -> dict[str, Any]:
    place = spot(finding.place, root)
    name = f"{finding.code} {finding.name}"
    return {
        "description": plain("; ".join(sentences(finding, place.inside)), _LONGEST) or name,
        "check_name": name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }


def _note(remark: str, path: str) -> dict[str, Any]:
    data = f"note\0{remark}".encode("utf-8", "surrogatepass")
    return {
        "description": plain(f"note: {remark}", _LONGEST),
        "check_name": "newsval note",
        "fingerprint": hashlib.sha256(data).hexdigest()[:32],
        "severity": "info",
        "location": {"path": path, "lines": {"begin": 1}},
    }
