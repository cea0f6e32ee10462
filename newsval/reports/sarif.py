"""SARIF 2.1.0 (OASIS), for code scanning.

Severities: error is error, warning is warning, info is note. Limits are those of GitHub's code
scanning: 25,000 results a run, of which 5,000 are shown, and 1,024 characters a text. The
heaviest findings are kept; what is left out is counted in a notification and in the properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from newsval import __version__
from newsval.findings import Finding, Place, Report
from newsval.fingerprints import fingerprints
from newsval.reports.hosted import plain, sentences, spot
from newsval.reports.json_form import dumps
from newsval.reports.room import ROOM, heaviest, omitted
from newsval.reports.sarif_rules import LEVELS, LONGEST, rule_descriptor
from newsval.reports.styled import Screen
from newsval.reports.totals import remarks

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, screen: Screen) -> str:
    """The report as one run; ASCII throughout."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, screen.root)]}
    return dumps(log, indent=1) + "\n"


def _run(report: Report, root: str | None) -> dict[str, Any]:
    codes = list(dict.fromkeys(finding.code for finding in report.findings))
    known = fingerprints(report.findings)
    driver = {
        "name": "newsval",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [rule_descriptor(code, report) for code in codes],
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [
            _result(report.findings[index], codes, known[index], root)
            for index in heaviest(report.findings, ROOM["sarif"])
        ],
        "properties": {
            "checked": dict(report.checked),
            "suppressed": [asdict(one) for one in report.suppressed],
            "omitted": max(0, len(report.findings) - ROOM["sarif"]),
        },
    }


def _invocation(report: Report) -> dict[str, Any]:
    """That the run came to its end, and what it could not check or did not list."""
    said = [*remarks(report), *filter(None, [omitted("sarif", report)])]
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [
            {"level": "warning", "message": {"text": _words(words)}} for words in said
        ],
    }


def _result(
    finding: Finding, codes: list[str], fingerprint: str, root: str | None
) -> dict[str, Any]:
    inside = spot(finding.place, root).inside
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": _words("; ".join(sentences(finding, inside)))},
        "locations": [_location(finding.place, root)],
        # the first is the one that GitHub knows an alert again by
        "partialFingerprints": {"primaryLocationLineHash": fingerprint, "newsval/v1": fingerprint},
    }


def _location(place: Place, root: str | None) -> dict[str, Any]:
    where = spot(place, root)
    physical = {
        "artifactLocation": _artifact(where.path),
        "region": {"startLine": where.line, "startColumn": where.column},
    }
    names = [plain(name, LONGEST) for name in _logical(place, where.inside)]
    logical = {"logicalLocations": [{"fullyQualifiedName": name} for name in names]}
    return {"physicalLocation": physical, **(logical if names else {})}


def _logical(place: Place, inside: str) -> Iterator[str]:
    """The place within a zip file, and the one within the record."""
    if inside:
        yield inside
    if place.record_id is not None:
        yield f"{place.record_id}{place.pointer or ''}"


def _artifact(path: str) -> dict[str, str]:
    uri = quote(path, safe="/", errors="replace")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _words(text: str) -> str:
    """The text with nothing in it that a viewer would take for a link: `[words](address)`."""
    return plain(plain(text, LONGEST).replace("](", "] ("), LONGEST)
