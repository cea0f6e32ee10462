"""A summary in Markdown, for the page of a CI job.

Such a page takes 1 MiB of a step. The heaviest findings have a row each, as many as there is room
for, and the others are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.findings import Finding, Report
from newsval.reports.concise import position
from newsval.reports.differences import marked_values
from newsval.reports.hosted import plain
from newsval.reports.room import ROOM, heaviest
from newsval.reports.styled import Screen
from newsval.reports.totals import checked, counted, found, remarks, suppressed

_NOTES = 50
_LONGEST = 300
_BYTES = 900_000  # of all rows, which leaves room for the notes
_VALUE = 120  # of each value around what differs, and of a remedy
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
    rows = list(_rows(report))
    if rows:
        yield from ("", "| severity | rule | place | finding |", "| --- | --- | --- | --- |", *rows)
    left = len(report.findings) - len(rows)
    if left:
        yield from ("", f"**{counted(left, 'further finding')}, none of them heavier, not shown.**")
    yield from _notes(list(remarks(report)))
    parts = (checked(report), suppressed(report))
    yield from ("", " · ".join(_cell(part) for part in parts if part))


def _rows(report: Report) -> Iterator[str]:
    room = _BYTES
    for index in heaviest(report.findings, ROOM["markdown"]):
        row = _row(report.findings[index])
        room -= len(row.encode())
        if room < 0:
            return
        yield row


def _row(finding: Finding) -> str:
    place = finding.place
    where = position(place) + (f", record {place.record_id}" if place.record_id else "")
    cells = (finding.severity, f"{finding.code} {finding.name}", where, finding.message)
    shown = [_cell(cell) for cell in cells]
    return f"| {'<br>'.join([' | '.join(shown), *_details(finding)])} |"


def _details(finding: Finding) -> Iterator[str]:
    """The values, what differs in bold, and the remedy: each a line of the finding's cell."""
    for label, pieces in marked_values(finding.claimed, finding.actual, _VALUE):
        yield f"{label}: {_value(pieces)}"
    if finding.hint:
        yield f"help: {_cell(finding.hint)}"


def _value(pieces: list[tuple[str, bool]]) -> str:
    """The pieces of a value; a text of about `_VALUE` characters may be longer as it is shown."""
    room, written = 2 * _VALUE, ""
    for text, differs in pieces:
        shown = plain(text, max(room, 1))
        room -= len(shown)
        written += f"<b>{escaped(shown)}</b>" if differs else escaped(shown)
        if room <= 0:
            break
    return written


def _notes(notes: list[str]) -> Iterator[str]:
    if notes:
        yield ""
        yield from (f"- note: {_cell(note)}" for note in notes[:_NOTES])
    if notes[_NOTES:]:
        yield f"- {counted(len(notes) - _NOTES, 'further note')}"
