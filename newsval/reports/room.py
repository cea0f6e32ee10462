"""How many findings a format has room for, and which are kept where there are more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsval.findings import Finding, Report
from newsval.reports.totals import counted

# SARIF: what code scanning takes of a run. JUnit: GitLab reads 250,000 nodes of XML, and there
# are up to ten a finding. Markdown: a job's summary takes 1 MiB, and few read so many rows.
ROOM: Mapping[str, int] = {"sarif": 25_000, "junit": 10_000, "markdown": 200}


def heaviest(findings: Sequence[Finding], most: int) -> list[int]:
    """The indices of the findings that are kept: all, or the heaviest `most`, heaviest first."""
    indices = list(range(len(findings)))
    if len(findings) <= most:
        return indices
    return sorted(indices, key=lambda index: findings[index].severity.rank)[:most]


def omitted(name: str, report: Report) -> str:
    """A sentence on the findings that a format has no room for; empty if it has for all."""
    left = len(report.findings) - ROOM.get(name, len(report.findings))
    if left <= 0:
        return ""
    return f"{counted(left, 'finding')} left out of {name}, which has room for {ROOM[name]:,}"
