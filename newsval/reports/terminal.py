"""Paints laid-out lines and tables for a terminal: the one place that knows colours."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from newsval.reports.styled import Line, Piece, Screen, Table

if TYPE_CHECKING:
    from rich.console import Console
    from rich.style import Style
    from rich.text import Text

_STYLES = {
    "error": "red",
    "warning": "yellow",
    "info": "blue",
    "ok": "green",
    "help": "cyan",
    "strong": "bold",
    "dim": "dim",
    "frame": "bright_blue",
    "file": "bold",
    "place": "",
    "claimed": "red",
    "actual": "green",
    "invisible": "reverse dim",
    "person": "bold cyan",
    "quote": "green",
    "verbatim": "bold",
    "claim": "yellow",
    "cue": "underline",
    "headline": "bold",
    "dateline": "magenta",
    "caption": "italic",
}


def paint(blocks: Iterable[Line | Table], screen: Screen) -> str:
    """The lines and tables as text, with escape sequences if the screen has colour."""
    console = _console(screen)
    for block in blocks:
        if isinstance(block, Table):
            _print_table(console, block)
        else:
            console.print(_text(block), soft_wrap=True)
    written = console.file
    assert isinstance(written, io.StringIO)  # noqa: S101  _console made it
    return "\n".join(line.rstrip() for line in written.getvalue().split("\n"))


def _console(screen: Screen) -> Console:
    from rich.console import Console

    return Console(
        file=io.StringIO(),
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        legacy_windows=False,
        force_jupyter=False,
        markup=False,
        highlight=False,
        emoji=False,
    )


def _text(pieces: Iterable[Piece]) -> Text:
    from rich.text import Text

    text = Text()
    for piece in pieces:
        text.append(piece.text, _style(piece.style))
    return text


@cache
def _style(names: str) -> Style:
    from rich.style import Style

    return Style.combine([Style.null(), *(Style.parse(_STYLES[n]) for n in names.split())])


def _print_table(console: Console, table: Table) -> None:
    from rich import box
    from rich.table import Table as RichTable

    grid = RichTable(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False)
    for name in table.columns:
        grid.add_column(_text((Piece(name, "dim"),)), overflow="fold")
    for row in table.rows:
        grid.add_row(*(_text((cell,)) for cell in row))
    console.print(_text((Piece(table.title, "strong"),)))
    console.print(grid)
