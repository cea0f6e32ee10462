"""Annotations for GitHub Actions, as workflow commands.

Of each level a host shows the first ten of a step. The heaviest findings are annotated, ten of a
level, and a notice says how many others there are, which follow as plain lines. Severities: error
is error, warning is warning, info is notice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from newsval.findings import Finding, Report, Severity
from newsval.reports.cells import show
from newsval.reports.concise import concise_line
from newsval.reports.hosted import plain, sentences, spot
from newsval.reports.styled import Screen
from newsval.reports.totals import counted, remarks, summary

MOST = 10  # annotations of a level that a host shows, in one step
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_LONGEST = 2_000
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report, screen: Screen) -> str:
    """A command for each of the first findings of a level, then the others and the summary."""
    return "".join(f"{line}\n" for line in _lines(report, screen.root))


def _lines(report: Report, root: str | None) -> Iterator[str]:
    annotated = {level: _of(report, severity) for severity, level in _LEVELS.items()}
    rest = [concise_line(finding) for found in annotated.values() for finding in found[1]]
    said = [show(f"note: {remark}") for remark in remarks(report)]
    if rest:
        words = f"{counted(len(rest), 'further finding')}: see the log of this step"
        yield f"::notice title=newsval::{words}"
    for level, (first, _) in annotated.items():
        for finding in first:
            yield _command(level, finding, root)
    yield from _unacted([*rest, *said])
    yield summary(report)


def _of(report: Report, severity: Severity) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """The findings of a severity that are annotated, and those that are not."""
    found = [finding for finding in report.findings if finding.severity is severity]
    if severity is not Severity.INFO or len(report.findings) <= MOST:
        return found[:MOST], found[MOST:]
    return found[: MOST - 1], found[MOST - 1 :]  # the notice of the others is one of the ten


def _command(level: str, finding: Finding, root: str | None) -> str:
    place = spot(finding.place, root)
    properties = {"file": place.path, "line": str(place.line), "col": str(place.column)}
    properties["title"] = f"{finding.code} {finding.name}"
    written = ",".join(f"{k}={show(v).translate(_PROPERTY)}" for k, v in properties.items())
    words = "\n".join(plain(words, _LONGEST) for words in sentences(finding, place.inside))
    return f"::{level} {written}::{words.translate(_DATA)}"


def _unacted(lines: Sequence[str]) -> Iterator[str]:
    """The lines such that no command in them is carried out: the data could hold one."""
    if lines:
        token = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        yield from (f"::stop-commands::{token}", *lines, f"::{token}::")
