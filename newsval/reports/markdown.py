"""A summary in Markdown, for the page of a CI job.

Such a page takes 1 MiB of a step. The heaviest findings have a row each, and the others are
counted; a row is at most so long that the limit holds whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.findings import Finding, Report
from newsval.reports.concise import position
from newsval.reports.hosted import plain
from newsval.reports.room import ROOM, heaviest
from newsval.reports.styled import Screen
from newsval.reports.totals import checked, counted, found, remarks, suppressed

_NOTES = 50
_LONGEST = 300
# Whatever Markdown, its tables, HTML, or a host's links, mentions and pictures take for markup.
_MARKUP = re.compile(
    r"[\\`*_{}\[\]<>#|~&$@]|:(?=//|[a-z+-][\w+-]*:|\d{3,4}:)|(?<=www)\.", re.IGNORECASE
)


def render(report: Report, screen: Screen) -> str:
    """A heading, a table of findings, notes, and what was checked."""
    return "".join(f"{line}\n" for line in _lines(report, screen))


def escaped(text: str) -> str:
    """The text as Markdown that shows just this text."""
    return _MARKUP.sub(lambda mark: f"&#{ord(mark.group())};", text)


def _cell(text: str) -> str:
    return escaped(plain(text, _LONGEST))


def _lines(report: Report, screen: Screen) -> Iterator[str]:
    sign = "❌" if report.fails(screen.fails_at) else "✅"
    yield f"### {sign} newsval: {found(report)}"
    kept = heaviest(report.findings, ROOM["markdown"])
    if kept:
        yield from ("", "| severity | rule | place | finding |", "| --- | --- | --- | --- |")
        yield from (_row(report.findings[index]) for index in kept)
    left = len(report.findings) - len(kept)
    if left:
        yield from ("", f"**{counted(left, 'further finding')}, none of them heavier, not shown.**")
    yield from _notes(list(remarks(report)))
    parts = (checked(report), suppressed(report))
    yield from ("", " · ".join(_cell(part) for part in parts if part))


def _row(finding: Finding) -> str:
    place = finding.place
    where = position(place) + (f", record {place.record_id}" if place.record_id else "")
    cells = (finding.severity, f"{finding.code} {finding.name}", where, finding.message)
    return f"| {' | '.join(map(_cell, cells))} |"


def _notes(notes: list[str]) -> Iterator[str]:
    if notes:
        yield ""
        yield from (f"- note: {_cell(note)}" for note in notes[:_NOTES])
    if notes[_NOTES:]:
        yield f"- {counted(len(notes) - _NOTES, 'further note')}"
