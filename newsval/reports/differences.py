"""A claimed value beside the actual one, the words in which they differ marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from newsval.reports.cells import cells, width, wrap
from newsval.reports.styled import Line, Piece, flow, paint_ranges, styled

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s|[^\w\s]")
_WORD = re.compile(r"\w")
_MOST_TOKENS = 400  # matching is quadratic; longer middles are marked whole
_CONTEXT = 60
_MOST_SHOWN = 400
_FOLDED = str.maketrans("’‘ʼ`“”„«»–—―‐‑−", '\'\'\'\'"""""------')

_INDENT = Piece(" " * 9)

Range = tuple[int, int]


class Change(NamedTuple):
    """Ranges of code points that stand for each other, `claimed` in one text, `actual` in one."""

    claimed: Range
    actual: Range


def changes(claimed: str, actual: str) -> list[Change]:
    """Where two texts differ, word by word."""
    left, right = _tokens(claimed), _tokens(actual)
    shared = _common([t for t, _ in left], [t for t, _ in right])
    tail = _common([t for t, _ in left[shared:]][::-1], [t for t, _ in right[shared:]][::-1])
    a, b = left[shared : len(left) - tail], right[shared : len(right) - tail]
    if not a and not b:
        return []
    base = Change(_extent(left, shared, shared + len(a)), _extent(right, shared, shared + len(b)))
    if max(len(a), len(b)) > _MOST_TOKENS:
        return [base]
    matcher = SequenceMatcher(None, [t for t, _ in a], [t for t, _ in b], autojunk=False)
    return [
        Change(_extent(left, shared + i, shared + j), _extent(right, shared + k, shared + m))
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    ]


def marked_values(
    claimed: str | None, actual: str | None, most: int
) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Each value that there is by its label, in pieces: text, and whether it differs.

    Of a value at most about `most` code points around what differs are given, with "…" for others.
    """
    ranges = _differing(claimed, actual)
    for label, text, marked in zip(("claimed", "actual"), (claimed, actual), ranges, strict=True):
        if text is not None:
            yield label, _pieces(text, marked, most)


def compared(claimed: str | None, actual: str | None, limit: int) -> list[Line]:
    """Both values, each under its label in `limit` cells, marked where they differ."""
    if claimed is None or actual is None:
        lone = [("claimed", claimed), ("actual", actual)]
        return [line for label, text in lone if text is not None
                for line in _value(label, text, [], limit)]  # fmt: skip
    found = _telling(claimed, actual)
    return [
        *_value("claimed", claimed, [change.claimed for change in found], limit),
        *_value("actual", actual, [change.actual for change in found], limit),
        *_note(claimed, actual, found, limit),
    ]


def _telling(claimed: str, actual: str) -> list[Change]:
    """Where two texts differ, nothing where they have no word in common."""
    found = changes(claimed, actual)
    if not _shares_a_word(claimed, found) and _folded(claimed) != _folded(actual):
        return []  # marks under everything would say nothing
    return found


def _differing(claimed: str | None, actual: str | None) -> tuple[list[Range], list[Range]]:
    if claimed is None or actual is None:
        return [], []
    found = _telling(claimed, actual)
    return [change.claimed for change in found], [change.actual for change in found]


def _pieces(text: str, marked: list[Range], most: int) -> list[tuple[str, bool]]:
    left, right = _shown_range(text, marked, most)
    cuts = {left: False, right: False}
    for start, end in marked:
        if max(start, left) < min(end, right):
            cuts[max(start, left)], cuts[min(end, right)] = True, False
    cut = [("…", False)]
    inner = [(text[a:b], cuts[a]) for a, b in pairwise(sorted(cuts))]
    return cut * (left > 0) + inner + cut * (right < len(text))


def _shares_a_word(claimed: str, found: list[Change]) -> bool:
    ends = [0, *(change.claimed[1] for change in found)]
    starts = [*(change.claimed[0] for change in found), len(claimed)]
    return any(_WORD.search(claimed, a, b) for a, b in zip(ends, starts, strict=True))


def _tokens(text: str) -> list[tuple[str, Range]]:
    return [(match.group(), match.span()) for match in _TOKEN.finditer(text)]


def _common(left: list[str], right: list[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(left), len(right)))


def _extent(tokens: list[tuple[str, Range]], first: int, end: int) -> Range:
    """The range of code points from token `first` to before token `end`."""
    start = tokens[first][1][0] if first < len(tokens) else (tokens[-1][1][1] if tokens else 0)
    return start, max(start, tokens[end - 1][1][1] if end > first else start)


def _value(label: str, text: str, marked: list[Range], limit: int) -> Iterator[Line]:
    left, right = _shown_range(text, marked, _MOST_SHOWN)
    styles = paint_ranges(len(text), [_trimmed(text, *found) for found in marked], label)
    lead = Piece(f"{label:<9}", label)
    cut = Piece("…", "dim")
    for start, end in wrap(text[left:right], max(limit - 11, 20)) or [(0, 0)]:
        a, b = left + start, left + end
        before = (cut,) if a == left > 0 else ()
        after = (cut,) if b == right < len(text) else ()
        yield (lead, *before, *styled(text[a:b], styles[a:b]), *after)
        lead = _INDENT
        under = _underline(text[a:b], styles[a:b])
        if under:
            yield (lead, Piece(" " * len(before)), Piece(under, label))


def _trimmed(text: str, start: int, end: int) -> Range:
    """The range without the spaces at its ends, unless it is all spaces."""
    inner = text[start:end].strip()
    first = text.find(inner, start) if inner else start
    return (first, first + len(inner)) if inner else (start, end)


def _shown_range(text: str, marked: list[Range], most: int) -> Range:
    before = min(_CONTEXT, most // 3)
    first = min((start for start, _ in marked), default=0)
    last = max((end for _, end in marked), default=most)
    left = 0 if first <= before + 20 else text.find(" ", first - before, first) + 1
    left = left or max(0, first - before) * (first > before + 20)
    right = min(last + _CONTEXT, left + most)
    return left, len(text) if right + 20 >= len(text) else right


def _underline(text: str, styles: list[str]) -> str:
    marks = ("~" if style else " " for style in styles)
    return "".join(m * cells(char) for m, char in zip(marks, text, strict=True)).rstrip()


def _note(claimed: str, actual: str, found: list[Change], limit: int) -> Iterator[Line]:
    """Which characters differ, where the first difference is one that can hardly be seen."""
    for change in found:
        a, b = claimed[slice(*change.claimed)], actual[slice(*change.actual)]
        if _folded(a) == _folded(b):
            note = Piece(f"{_names(a, b)} for {_names(b, a)}", "dim")
            yield from flow((note,), limit - 9, (_INDENT,), (_INDENT,))
            return


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text.translate(_FOLDED))
    return " ".join("".join(c for c in plain if width(c) in (0, 1, 2)).split())


def _names(text: str, other: str) -> str:
    """The first characters that `other` has not at the same place, by code point and name."""
    pairs = enumerate(zip(text, other, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(text), len(other)))
    chars = text[at : at + 2] if len(text) != len(other) else text[at : at + 1]
    named = [f"U+{ord(c):04X} {unicodedata.name(c, 'unnamed')}" for c in chars]
    return " + ".join(named) or "nothing"
