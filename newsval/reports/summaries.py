"""Lays out a report for people: the findings, so many of each rule, then a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsval.findings import Report, Severity
from newsval.reports.diagnostics import finding_lines
from newsval.reports.styled import BLANK, Line, Piece, flow
from newsval.reports.totals import checked, counted, suppressed

MAX_SHOWN = 10  # findings of each rule, and notes; more alike tell a person nothing new


def report_lines(report: Report, width: int) -> Iterator[Line]:
    """The whole report in lines of at most `width` cells, but for paths, which are kept whole.

    Of each rule the first `MAX_SHOWN` findings are shown and the others counted; notes likewise.
    """
    met: Counter[str] = Counter()
    for finding in report.findings:
        met[finding.code] += 1
        if met[finding.code] <= MAX_SHOWN:
            yield from finding_lines(finding, width)
            yield BLANK
    for note in (*report.notes[:MAX_SHOWN], *_left_out(report, met)):
        lead = Piece("note: ", "info strong")
        yield from flow((Piece(note),), width - 6, (lead,), (Piece("      "),))
    yield from _totals(report, width)
    yield from _more(list(met), width)


def _left_out(report: Report, met: Counter[str]) -> Iterator[str]:
    names = {finding.code: finding.name for finding in report.findings}
    left = [
        f"{count - MAX_SHOWN:,} of {code} {names[code]}"
        for code, count in met.items()
        if count > MAX_SHOWN
    ]
    if len(report.notes) > MAX_SHOWN:
        left.append(counted(len(report.notes) - MAX_SHOWN, "note"))
    if left:
        yield f"not shown are {', '.join(left)}; --output json lists them"


def _totals(report: Report, width: int) -> Iterator[Line]:
    found = [
        Piece(counted(report.count(severity), severity.value), f"{severity} strong")
        for severity in Severity
        if report.count(severity)
    ]
    sign = Piece("✗ ", "error strong") if report.count(Severity.ERROR) else Piece("✓ ", "ok strong")
    parts = [sign, *_joined(found or [Piece("no problems found", "ok strong")])]
    parts += [Piece(f" · {words}") for words in (checked(report), suppressed(report)) if words]
    yield from flow(parts, width, (), (Piece("  "),))


def _more(codes: list[str], width: int) -> Iterator[Line]:
    if codes:
        others = f", also of {', '.join(codes[1:])}" if codes[1:] else ""
        text = f"newsval explain {codes[0]} tells more{others}"
        yield from flow((Piece(text, "dim"),), width - 2, (Piece("  "),), (Piece("  "),))


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        if number:
            yield Piece(", ")
        yield piece
