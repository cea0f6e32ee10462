"""A finding's line of the source text with carets under its span."""

from __future__ import annotations

from newsval.findings import Excerpt
from newsval.reports.cells import cells, is_right_to_left, width
from newsval.reports.styled import Line, Piece, styled

_ELLIPSIS = "…"


def marked_line(excerpt: Excerpt, limit: int, style: str) -> tuple[Line, Line]:
    """The source line cut to `limit` cells around the span, and the carets below it.

    Where the line may be shown from right to left, the span also stands in brackets, since cells
    then say nothing about places.
    """
    text = excerpt.text
    start = min(excerpt.start, len(text))
    end = min(max(excerpt.end, start), len(text))
    left, right = _window(text, start, end, limit)
    stop = min(end, right)
    mirrored = is_right_to_left(text[left:right])
    opening, closing = ("⟦", "⟧") if mirrored else ("", "")
    before = _cut(left > 0)
    after = _cut(right < len(text))
    line = (
        *before,
        *_plain(text[left:start]),
        Piece(opening, style),
        *styled(text[start:stop], [style] * (stop - start)),
        Piece(closing, style),
        *_plain(text[stop:right]),
        *after,
    )
    indent = len(before) + width(text[left:start]) + len(opening)
    carets = width(text[start:stop]) + (len(after) if end > right else 0)
    if carets == 0 and start < end:  # marks that combine with the character before
        indent -= 1
    return line, (Piece(" " * max(indent, 0)), Piece("^" * max(carets, 1), style))


def _cut(is_cut: bool) -> Line:  # noqa: FBT001  the text goes on there, or it does not
    return (Piece(_ELLIPSIS, "dim"),) if is_cut else ()


def _plain(text: str) -> Line:
    return styled(text, [""] * len(text))


def _window(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """The range of the text to show: all of it if it fits, else what surrounds the span."""
    limit = max(limit - 4, 20)  # room for two ellipses and two brackets
    if len(text) <= limit and width(text) <= limit:
        return 0, len(text)
    span_cells = width(text[start : min(end, start + limit)])
    left = _back(text, start, max(limit // 5, (limit - span_cells) // 2))
    right = _ahead(text, left, limit)
    if right == len(text):
        left = _back(text, right, limit)
    return min(left, start), right


def _back(text: str, position: int, room: int) -> int:
    while position > 0 and cells(text[position - 1]) <= room:
        room -= cells(text[position - 1])
        position -= 1
    while 0 < position < len(text) and cells(text[position]) == 0:
        position += 1
    return position


def _ahead(text: str, position: int, room: int) -> int:
    while position < len(text) and cells(text[position]) <= room:
        room -= cells(text[position])
        position += 1
    return position
