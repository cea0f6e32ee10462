"""Findings that are known already, in a file: a later check tells only what is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsval.errors import UsageError
from newsval.files import write_file
from newsval.findings import Finding, Report, merge_reports, suppressions
from newsval.fingerprints import identity
from newsval.package.json_text import JsonFault
from newsval.package.records import read_failure, read_value
from newsval.schema import baseline_errors
from newsval.source import printable_path

_VERSION = "1.0.0"
_UNREAD = "IN0"  # an input that could not be read: a slip of the call, not a state of the data
_RENEW = "newsval validate … --write-baseline FILE makes one"


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings: how many there are of each identity, see `fingerprints.identity`.

    `name` is the file's path, for messages.
    """

    name: str
    counts: Mapping[str, int]


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError, with a remedy, if none can be read there."""
    name = printable_path(str(path))
    failure = read_failure(path)
    if failure is not None:
        raise UsageError(f"the baseline {name} cannot be read: {failure.detail}", _RENEW)
    value = read_value(path)
    if isinstance(value, JsonFault):
        line = f" (line {value.line})" if value.line else ""
        raise UsageError(f"the baseline {name} is not JSON: {value.detail}{line}", _RENEW)
    for breach in baseline_errors(value):
        where = breach.pointer or "the top"
        raise UsageError(f"{name} is no baseline: {breach.message} at {where}", _RENEW)
    counts: Counter[str] = Counter()
    for entry in value["findings"]:
        counts[entry["fingerprint"]] += entry["count"]
    return Baseline(name, counts)


def write_baseline(report: Report, path: Path) -> int:
    """Write the findings of a report as a baseline, and give their number.

    Those on inputs that could not be read are left out. The same findings give the same bytes,
    in whatever order they were met. Raises OutputError if the file cannot be written.
    """
    entries: dict[str, dict[str, Any]] = {}
    for finding in report.findings:
        if not finding.code.startswith(_UNREAD):
            name = identity(finding)
            entry = entries.setdefault(name, _entry(name, finding))
            entry["count"] += 1
    ordered = sorted(entries.values(), key=_order)
    value = {"schema_version": _VERSION, "findings": ordered}
    write_file(path, (json.dumps(value, indent=1) + "\n").encode())
    return sum(entry["count"] for entry in ordered)


def without_known(report: Report, baseline: Baseline) -> Report:
    """A report without the findings of a baseline, which are counted among the suppressed.

    Of findings that are alike as many are known as the baseline has, the first ones. A note says
    how many of the baseline were not found again.
    """
    left = Counter(baseline.counts)
    known: Counter[tuple[str, str]] = Counter()
    new: list[Finding] = []
    for finding in report.findings:
        name = identity(finding)
        if left[name] > 0:
            left[name] -= 1
            known["baseline", finding.code] += 1
        else:
            new.append(finding)
    gone = sum((+left).values())
    notes = (_stale(baseline.name, gone),) if gone else ()
    told = Report(suppressed=suppressions(known), notes=notes)
    return merge_reports([replace(report, findings=tuple(new)), told])


def _entry(fingerprint: str, finding: Finding) -> dict[str, Any]:
    """What a reader of the file's differences wants to know of a finding."""
    return {
        "code": finding.code,
        "record": finding.place.record_id,
        "item": finding.place.item,
        "message": finding.message,
        "fingerprint": fingerprint,
        "count": 0,
    }


def _order(entry: dict[str, Any]) -> tuple[str, ...]:
    return tuple(entry[key] or "" for key in ("code", "record", "item", "message", "fingerprint"))


def _stale(name: str, gone: int) -> str:
    were = "1 finding of it was" if gone == 1 else f"{gone:,} findings of it were"
    return f"{name}: {were} not found again; --write-baseline {name} renews it"
