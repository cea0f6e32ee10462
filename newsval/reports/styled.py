"""Lines of styled text, the form between a report's layout and its painting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from newsval.findings import Severity
from newsval.reports.cells import show, shown, wrap


class Piece(NamedTuple):
    """A text and the names of its styles, parted by spaces; the text is ready to be shown."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]
BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """What a report is laid out for: the width in cells, and whether colours are shown.

    `fails_at` is the lightest severity that is a failure where a format knows failures, None if
    none is; `root` the folder that hosts of code show paths from, for the formats made for them.
    """

    width: int = 80
    colour: bool = False
    fails_at: Severity | None = Severity.ERROR
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table to lay out: its title, the names of its columns, and its cells row by row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Piece, ...], ...]


def styled(text: str, styles: Sequence[str]) -> Line:
    """The text in its visible form, each code point in the style at its place."""
    pieces = []
    for (style, replaced), group in groupby(
        zip(text, styles, strict=True), key=lambda pair: (pair[1], shown(pair[0]) != pair[0])
    ):
        marked = f"{style} invisible".strip() if replaced else style
        pieces.append(Piece("".join(shown(char) for char, _ in group), marked))
    return tuple(pieces)


def paint_ranges(length: int, ranges: Iterable[tuple[int, int]], style: str) -> list[str]:
    """A style for each of `length` code points: `style` within the ranges, none elsewhere."""
    styles = [""] * length
    for start, end in ranges:
        styles[start:end] = [style] * (min(end, length) - start)
    return styles


def flow(pieces: Iterable[Piece], width: int, first: Line, rest: Line) -> list[Line]:
    """The pieces wrapped into lines of `width` cells, before which `first` and `rest` stand.

    The width is that of the text alone.
    """
    shown_pieces = [Piece(show(piece.text), piece.style) for piece in pieces]
    text = "".join(piece.text for piece in shown_pieces)
    styles = [piece.style for piece in shown_pieces for _ in piece.text]
    lines: list[Line] = []
    for start, end in wrap(text, max(width, 10)):
        before = rest if lines else first
        lines.append((*before, *styled(text[start:end], styles[start:end])))
    return lines
