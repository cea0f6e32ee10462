"""Lays out an article: its head, its text with the values marked, then tables of the values."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsval.record import Record
from newsval.reports.article_tables import article_tables
from newsval.reports.cells import clip, width, wrap
from newsval.reports.marks import Marks, Note, find_marks
from newsval.reports.styled import BLANK, Line, Piece, Screen, Table, flow, styled

_SPACES = str.maketrans("\u00a0\u202f\t", "   ")


def article_blocks(record: Record, screen: Screen) -> Iterator[Line | Table]:
    """The whole view of a record; without colours the marks are brackets."""
    yield from _head(record, screen.width)
    if record.text.value is None:
        yield BLANK
        yield (Piece("The text is withheld: only the values are shown.", "dim"),)
    else:
        yield from _body(record, record.text.value, screen)
    yield from article_tables(record)


def _head(record: Record, limit: int) -> Iterator[Line]:
    headline = record.headline.text if record.headline else "(no headline found)"
    yield from flow((Piece(headline, "headline"),), limit, (), ())
    yield from flow((Piece(" · ".join(_facts(record)), "dim"),), limit, (), ())
    yield (Piece("─" * limit, "frame"),)


def _facts(record: Record) -> Iterator[str]:
    if record.dateline is not None:
        place = record.dateline.city or record.dateline.text
        country = record.dateline.country_code
        yield f"{place}, {country}" if country else place
    if record.byline is not None:
        yield "by " + (", ".join(record.byline.names) or record.byline.agency or record.byline.text)
    for verb, stamp in (("published", record.published), ("updated", record.updated)):
        if stamp is not None:
            yield f"{verb} {stamp.value}"
    yield f"{record.id} [{record.language}]"


def _body(record: Record, text: str, screen: Screen) -> Iterator[Line]:
    marks = find_marks(record, len(text))
    brackets = {} if screen.colour else marks.brackets
    margin = min(26, screen.width // 4)
    start = 0
    was_blank = True
    for source_line in text.split("\n"):
        end = start + len(source_line)
        is_blank = not source_line.strip()
        if not is_blank:
            row = _row(text, (start, end), marks, brackets)
            yield from _beside_margin(row, margin, screen.width - margin - 3)
        elif not was_blank:
            yield (Piece(" " * margin + " │", "frame"),)
        was_blank = is_blank
        start = end + 1
    if brackets:
        yield BLANK
        yield (Piece("[person]  «quote»  {claim}", "dim"),)


class _Row(NamedTuple):
    """A line of the source as it is shown: brackets put in, notes by place in `text`."""

    text: str
    styles: list[str]
    notes: list[tuple[int, Note]]


def _row(text: str, line: tuple[int, int], marks: Marks, brackets: Mapping[int, str]) -> _Row:
    parts: list[str] = []
    styles: list[str] = []
    notes: list[tuple[int, Note]] = []
    start, end = line
    for place in range(start, end + 1):
        bracket = brackets.get(place, "")
        parts.append(bracket)
        styles += ["dim"] * len(bracket)
        notes += [(len(styles), note) for note in marks.notes.get(place, ())]
        if place < end:
            parts.append(text[place].translate(_SPACES))
            styles.append(marks.styles[place])
    return _Row("".join(parts), styles, notes)


def _beside_margin(row: _Row, margin: int, limit: int) -> Iterator[Line]:
    """The row wrapped, each note in the margin beside or below the place where it belongs."""
    waiting: list[Note] = []
    notes = deque(row.notes)
    for start, end in wrap(row.text, limit):
        while notes and notes[0][0] <= end:
            waiting.append(notes.popleft()[1])
        note = waiting.pop(0) if waiting else None
        yield (*_margin(note, margin), *styled(row.text[start:end], row.styles[start:end]))
    for note in (*waiting, *(note for _, note in notes)):
        yield _margin(note, margin)


def _margin(note: Note | None, margin: int) -> Line:
    text = clip(note.text, margin) if note else ""
    style = note.style if note else ""
    padding = " " * (margin - width(text))
    return Piece(padding), Piece(text, style), Piece(" │ ", "frame")
