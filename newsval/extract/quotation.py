"""Quotation marks: which stretches of a paragraph stand inside them.

A page is read by its double marks (“ ” " '' `` « » „) or, where it has hardly any, by its single
ones (‘ ’ '). An unclosed quotation runs to its paragraph's end and is continued by the next
paragraph if that begins with a mark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newsval.record import Span

MarkStyle = Literal["double", "single"]
_Mark = tuple[int, int, str]

_OPENS, _CLOSES, _EITHER = "opens", "closes", "either"
_DOUBLE = re.compile(r"``|''|[\"“”„«»]")
_SINGLE_OPENING = re.compile(
    r"(?<![\w’'.,!?])(?:‘|'(?!(?:em|til|tis|twas|cause|n|\d\ds?)\b))(?=[\w“\"$£€(])", re.IGNORECASE
)
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?;:…)”\"%-])[’'](?!\w)")
# The paragraph below goes on with a quotation.
_NEXT = re.compile(r"\s*'(?=[A-Z“])")
# Within a quotation it ends one: none is nested with it.
_NO_INNER = "''"
_BEFORE_OPENING = frozenset("([—–-/")
_AFTER_CLOSING = frozenset(".,;:!?)]—–-/")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation in one paragraph.

    `outer` includes the marks, `inner` does not; `closed` says that its closing mark stands in
    the paragraph, `continues` that it goes on with a quotation left open before it.
    """

    outer: Span
    inner: Span
    closed: bool
    continues: bool


def mark_style(text: str) -> MarkStyle:
    """Which quotation marks a page uses first: double ones unless single ones outnumber them."""
    doubles = sum(1 for _ in _DOUBLE.finditer(text)) // 2
    if not doubles:
        return "single"
    singles = sum(1 for _ in _SINGLE_OPENING.finditer(text))
    return "single" if singles > 2 * doubles else "double"


def quotations(
    text: str, paragraphs: Iterable[Span], style: MarkStyle
) -> tuple[tuple[Quotation, ...], ...]:
    """The quotations of each paragraph, outermost ones only, in order.

    Args:
        text: The whole text.
        paragraphs: Where the paragraphs stand, in reading order, in code points.
        style: Which marks to read, see `mark_style`.
    """
    found: list[tuple[Quotation, ...]] = []
    for span in paragraphs:
        inside: list[Quotation] = []
        before = found[-1] if found else ()
        for opening, closing in _pairs(text, span, style):
            inside.append(_quotation(text, span, opening, closing, () if inside else before))
        found.append(tuple(inside))
    return tuple(found)


def verbatim_within(content: Iterable[Span], found: Sequence[Quotation]) -> tuple[Span, ...]:
    """The stretches of `content` inside the quotations, marks excluded, in order of `content`."""
    pieces = []
    for span in content:
        at = bisect_right(found, span.start, key=lambda quotation: quotation.inner.end)
        while at < len(found) and found[at].inner.start < span.end:
            inner = found[at].inner
            start, end = max(span.start, inner.start), min(span.end, inner.end)
            if start < end:
                pieces.append(Span(start, end))
            at += 1
    return tuple(pieces)


def _pairs(text: str, span: Span, style: MarkStyle) -> Iterator[tuple[_Mark, _Mark | None]]:
    """The opening and closing mark of each quotation of a paragraph."""
    opened: _Mark | None = None
    for mark in _double_marks(text, span) if style == "double" else _single_marks(text, span):
        if opened is None:
            opened = mark if mark[2] != _CLOSES else None
        elif mark[2] != _OPENS or text[mark[0] : mark[1]] == _NO_INNER:
            if text[opened[1] : mark[0]].strip():
                yield opened, mark
            opened = None
    if opened is not None and text[opened[1] : span.end].strip():
        yield opened, None


def _quotation(
    text: str, span: Span, opening: _Mark, closing: _Mark | None, before: Sequence[Quotation]
) -> Quotation:
    """The quotation between two marks; `before`, if it is the first, those a paragraph earlier."""
    follows = bool(before) and not before[-1].closed
    continues = follows and not text[span.start : opening[0]].strip()
    ends = closing or (span.start + len(text[span.start : span.end].rstrip()),) * 2
    return Quotation(
        outer=Span(opening[0], ends[1]),
        inner=Span(opening[1], ends[0]),
        closed=closing is not None,
        continues=continues,
    )


def _double_marks(text: str, span: Span) -> Iterator[_Mark]:
    for match in _DOUBLE.finditer(text, *span):
        yield match.start(), match.end(), _double_kind(text, span, match)


def _double_kind(text: str, span: Span, match: re.Match[str]) -> str:
    mark = match[0]
    if mark in {"“", "``", "„", "«"}:
        return _OPENS
    if mark in {"”", "»"}:
        return _CLOSES
    before = text[match.start() - 1] if match.start() > span.start else " "
    after = text[match.end()] if match.end() < span.end else " "
    space_before = before.isspace() or before in _BEFORE_OPENING
    space_after = after.isspace() or after in _AFTER_CLOSING
    if space_before == space_after:
        return _EITHER
    return _OPENS if space_before else _CLOSES


def _single_marks(text: str, span: Span) -> Iterator[_Mark]:
    openings = [m.start() for m in _SINGLE_OPENING.finditer(text, *span)]
    closings = [m.start() for m in _SINGLE_CLOSING.finditer(text, *span)]
    c = 0
    for k, opening in enumerate(openings):
        limit = openings[k + 1] if k + 1 < len(openings) else span.end
        while c < len(closings) and closings[c] <= opening:
            c += 1
        candidates = []
        while c < len(closings) and closings[c] < limit:
            candidates.append(closings[c])
            c += 1
        if candidates:
            yield opening, opening + 1, _OPENS
            closing = _likeliest_closing(text, candidates)
            yield closing, closing + 1, _CLOSES
        elif k + 1 == len(openings) and (text[opening] == "‘" or _NEXT.match(text, span.end)):
            yield opening, opening + 1, _OPENS


def _likeliest_closing(text: str, candidates: list[int]) -> int:
    """The first mark that is not the apostrophe of a plural ("the boys' club")."""
    for at in candidates:
        if text[at - 1] != "s" or text[at + 1 : at + 2] in _AFTER_CLOSING:
            return at
    return candidates[0] if len(candidates) == 1 else candidates[-1]
