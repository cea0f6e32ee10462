"""Reads a text as lines: blank ones dropped, hard-wrapped ones joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

TERMINAL = tuple(".!?…。؟")
_CLOSERS = "\"”’')]»*›"
# Blanks of every kind; the last are of no width and come with copied pages.
BLANKS = " \t\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\n" + "".join(
    map(chr, [*range(0x2000, 0x2010), 0x202A, 0x202C, 0x2060, 0xFEFF])
)
# A wrapped line is at least so full, as a share of the width, if its sentence goes on below.
_FULL = 0.8
_PHYSICAL = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page that is not blank; several physical lines when they were wrapped.

    `start` and `end` take in the blanks about it and its line break, `text` does not: it is the
    slice that begins at `left`.
    """

    start: int
    end: int
    left: int
    text: str

    @property
    def right(self) -> int:
        """Where `text` ends."""
        return self.left + len(self.text)

    @property
    def words(self) -> int:
        """How many words it has, counted to 60."""
        return len(self.text[:600].split(None, 60))

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does, quotation marks and brackets aside."""
        return self.text[-8:].rstrip(_CLOSERS).endswith(TERMINAL)

    @property
    def prose(self) -> bool:
        """Whether it looks like a paragraph of running text."""
        long = len(self.text)
        return (
            long >= 60
            and (self.ended or long >= 200)
            and len(self.text[:600].split(None, 9)) == 10  # words, for less than `words` takes
        )

    @property
    def key(self) -> str:
        """The words, by which a repeated line is known again."""
        return same_words(self.text)


def same_words(text: str) -> str:
    """What two copies of one line share."""
    return " ".join(text.split()).casefold().rstrip(".")


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not blank, wrapped ones joined."""
    lines = tuple(_physical_lines(text))
    width = wrap_width(lines)
    return tuple(_joined(text, lines, width))


def _physical_lines(text: str) -> Iterator[Line]:
    for match in _PHYSICAL.finditer(text):
        raw = match.group()
        trimmed = raw.strip(BLANKS)
        if trimmed:
            left = match.start() + len(raw) - len(raw.lstrip(BLANKS))
            yield Line(match.start(), match.end(), left, trimmed)


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width at which a text is hard-wrapped, None when it is not.

    It is when most of the lines that another follows at once stop short of a sentence's end and
    several go on in a small letter, and no line is much wider than 120.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.end == b.start]
    open_ended = [(a, b) for a, b in pairs if len(a.text) >= 40 and not a.ended]
    resumed = sum(b.text[0].islower() for _, b in open_ended)
    if resumed < 3 or len(open_ended) * 2 < len(pairs):
        return None
    widths = sorted(len(a.text) for a, _ in open_ended)
    widest = max(len(line.text) for line in lines)
    return widths[-1 - len(widths) // 20] if widest <= 130 else None


def _joined(text: str, lines: Sequence[Line], width: int | None) -> Iterator[Line]:
    start = 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following is not None and _runs_on(line, following, width):
            continue
        first = lines[start]
        yield (
            line
            if first is line
            else Line(first.start, line.end, first.left, text[first.left : line.right])
        )
        start = index + 1


def _runs_on(line: Line, following: Line, width: int | None) -> bool:
    """Whether the paragraph goes on in the next line: a drop cap, or a word that did not fit."""
    if len(line.text) == 1 and line.text.isupper() and following.text[0].islower():
        return True
    if width is None or line.end != following.start:
        return False
    if not any(map(str.isalnum, following.text)):
        return False
    if len(line.text) >= width * _FULL and not line.ended and following.text[0].islower():
        return True
    first_word = following.text.split(None, 1)[0]
    return len(line.text) + 1 + len(first_word) > width and not (
        line.ended and len(line.text) < width * 0.7
    )
