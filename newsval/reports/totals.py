"""The words for what a report comes to: what was found, checked, left out and not checked."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Report, Severity, Suppression

_ORDER = ("inputs", "packages", "records", "rows")


def found(report: Report) -> str:
    """How many findings there are of each severity: "2 errors, 1 warning"."""
    counts = [counted(report.count(s), s.value) for s in Severity if report.count(s)]
    return ", ".join(counts) or "no problems found"


def checked(report: Report) -> str:
    """What was looked at: "checked 1 package, 12 records"."""
    kinds = [*(k for k in _ORDER if k in report.checked), *sorted({*report.checked} - {*_ORDER})]
    counts = ", ".join(counted(report.checked[kind], kind.removesuffix("s")) for kind in kinds)
    return f"checked {counts}" if counts else "nothing was checked"


def suppressed(report: Report) -> str:
    """How many findings were left out, and by what: "5 suppressed: 3 by baseline, 2 by ignore"."""
    by: dict[str, int] = {}
    for one in report.suppressed:
        by[one.by] = by.get(one.by, 0) + one.count
    total = f"{sum(by.values()):,} suppressed"
    return f"{total}: {', '.join(f'{n:,} by {what}' for what, n in by.items())}" if by else ""


def summary(report: Report) -> str:
    """The whole in one line: the sign, what was found, checked and left out, how many notes."""
    sign = "✗" if report.count(Severity.ERROR) else "✓"
    notes = counted(len(report.notes), "note") if report.notes else ""
    parts = (found(report), checked(report), suppressed(report), notes)
    return f"{sign} {' · '.join(part for part in parts if part)}"


def remarks(report: Report) -> Iterator[str]:
    """What else there is to say: each note, and each rule of which findings were left out."""
    yield from report.notes
    yield from map(_suppression, report.suppressed)


def _suppression(left_out: Suppression) -> str:
    return f"{counted(left_out.count, 'finding')} of {left_out.code} suppressed by {left_out.by}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 error", "2,310 rows"."""
    plural = "" if number == 1 or noun == "info" else "s"
    return f"{number:,} {noun}{plural}"
