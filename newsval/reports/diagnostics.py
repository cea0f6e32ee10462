"""Lays out one finding for people: heading, place, source line, values, remedy."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Finding, Place
from newsval.reports.cells import show, width
from newsval.reports.differences import compared
from newsval.reports.excerpts import marked_line
from newsval.reports.styled import Line, Piece, flow


def finding_lines(finding: Finding, width: int) -> Iterator[Line]:
    """The finding in lines of at most `width` cells, but for paths, which are kept whole."""
    number = str(finding.excerpt.line) if finding.excerpt else ""
    gutter = max(len(number), 2)
    bar = Piece(" " * (gutter + 1) + "│ ", "frame")
    yield from _heading(finding, width)
    yield from _location(finding.place, width, gutter)
    limit = width - gutter - 3
    if finding.excerpt:
        line, carets = marked_line(finding.excerpt, limit, finding.severity)
        yield (bar,)
        yield (Piece(f"{number:>{gutter}} │ ", "frame"), *line)
        yield (bar, *carets)
    values = compared(finding.claimed, finding.actual, limit)
    if values:
        yield (bar,)
        yield from ((bar, *line) for line in values)
    if finding.hint:
        yield from _remedy(finding.hint, limit, gutter)


def _heading(finding: Finding, width: int) -> Iterator[Line]:
    pieces = (
        Piece(f"{finding.severity}[{finding.code}]", f"{finding.severity} strong"),
        Piece(f" {finding.name}: ", "strong"),
        Piece(finding.message),
    )
    yield from flow(pieces, width - 4, (), (Piece("    "),))


def _location(place: Place, limit: int, gutter: int) -> Iterator[Line]:
    """Where it is: on one line if that fits, else the file and each part that it may be cut at."""
    pad = " " * (gutter + 1)
    parts = [Piece(show(part), "place") for part in _inside(place)]
    if place.file is not None:
        numbers = [str(n) for n in (place.line or place.row, place.column) if n is not None]
        parts.insert(0, Piece(show(":".join([place.file, *numbers])), "file"))
    lead = f"{pad}╭─▸ "
    for line in _packed(parts, limit - len(lead)):
        yield (Piece(lead, "frame"), *line)
        lead = f"{pad}│   "


def _packed(parts: list[Piece], room: int) -> Iterator[Line]:
    """The parts in lines of `room` cells, points between those on one line, none of them cut."""
    line: list[Piece] = []
    used = 0
    for part in parts:
        needed = width(part.text) + (3 if line else 0)
        if line and used + needed > room:
            yield tuple(line)
            line, used, needed = [], 0, width(part.text)
        line += [Piece(" · ", "frame"), part] if line else [part]
        used += needed
    if line:
        yield tuple(line)


def _inside(place: Place) -> Iterator[str]:
    if place.record_id is not None:
        yield place.record_id
    if place.pointer:
        yield place.pointer
    if place.row is not None and place.line is not None:
        yield f"row {place.row:,}"
    if place.field is not None:
        yield f"column {place.field}"


def _remedy(hint: str, limit: int, gutter: int) -> Iterator[Line]:
    pad = " " * (gutter + 1)
    yield (Piece(f"{pad}│", "frame"),)
    first = (Piece(f"{pad}╰─ ", "frame"), Piece("help: ", "help strong"))
    yield from flow((Piece(hint),), limit - 7, first, (Piece(pad + " " * 9),))
