"""What a line is by its own words, wherever it stands on the page."""

from __future__ import annotations

import re

from newsval import places
from newsval.layout.bylines import agency_of, is_bare_byline, is_byline, is_name, without_place
from newsval.layout.credits import find_credit, organisation_in
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.moments import LONGEST_STAMP
from newsval.record import CorrectionKind, SegmentKind

# Lines longer than this are text, whatever they begin with.
_LONGEST_FURNITURE = 240
_LONGEST_TAIL = 420
_LONGEST_CAPTION = 700
_BULLET = re.compile(r"[•·▪▸►‣◦●■–—*-]\s+(?=\S)")
_RESIDUE = re.compile(r"[\s|,·•.\-–—―:;()/\[\]]+")


def mark_of(line: Line, grammar: Grammar) -> SegmentKind | None:
    """The kind of a line that its own words give away, None when they do not."""
    text = line.text
    if correction_kind(text, grammar) is not None:
        return "correction"
    if len(text) <= LONGEST_STAMP and is_stamp(text, grammar):
        return "stamp"
    if is_byline(text, grammar) or is_byline_head(text, grammar):
        return "byline"
    return _picture_mark(text, grammar) or _page_mark(text, grammar)


def _picture_mark(text: str, grammar: Grammar) -> SegmentKind | None:
    if len(text) > _LONGEST_CAPTION:
        return None
    credit = find_credit(text, grammar)
    if credit is not None and credit.sure:
        return "credit" if credit.start == 0 else "caption"
    return None


def _page_mark(text: str, grammar: Grammar) -> SegmentKind | None:
    if len(text) <= _LONGEST_FURNITURE and grammar.furniture.match(text):
        return "furniture"
    if len(text) <= _LONGEST_TAIL and grammar.tail.match(text):
        return "furniture"
    if len(text) <= _LONGEST_CAPTION and grammar.file.match(text):
        return "caption"
    return None


def correction_kind(text: str, grammar: Grammar) -> CorrectionKind | None:
    """Which kind of note on the article itself a line is, None when it is none."""
    head = text[:240]
    return next((kind for pattern, kind in grammar.corrections if pattern.match(head)), None)


def is_stamp(text: str, grammar: Grammar) -> bool:
    """Whether a line holds date and time, what was done then, a place or an agency: no more."""
    if not any(map(str.isdigit, text)) and not grammar.stamp.match(text):
        return False
    if grammar.furniture.match(text):
        return False
    rest = grammar.stamp.sub("|", text)
    if rest == text:
        return False
    pieces = [piece.strip() for piece in rest.split("|")]
    left = [piece for piece in pieces if _RESIDUE.sub("", piece)]
    dated = any(map(str.isdigit, text)) or grammar.stamp.fullmatch(text.strip(" .:")) is not None
    return (
        dated
        and text[-1] not in "?!"
        and not text.endswith(".:")
        and all(_belongs(_RESIDUE.sub(" ", piece).strip(), grammar) for piece in left)
    )


def _belongs(piece: str, grammar: Grammar) -> bool:
    return places.is_place(piece) or agency_of(piece, grammar) is not None or piece == "T"


def is_byline_head(text: str, grammar: Grammar) -> bool:
    """Whether a line is only the "By" over the author's name."""
    match = grammar.byline.match(f"{text} ") if len(text) <= 20 else None
    return match is not None and match.end() == len(text) + 1


def is_bullet(line: Line) -> bool:
    """Whether a line is a bulleted one."""
    return _BULLET.match(line.text) is not None


def bullet_width(text: str) -> int:
    """How many characters of a line its bullet takes."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def is_caption_like(text: str, grammar: Grammar) -> bool:
    """Whether a line without a sure credit reads as a caption."""
    return len(text) <= _LONGEST_CAPTION and grammar.caption.search(text) is not None


def is_writer(text: str, grammar: Grammar) -> bool:
    """Whether a line is a byline if it stands beside a date: a name, an agency, the staff."""
    name = without_place(text.strip(" |."))
    return len(text) <= 80 and (is_bare_byline(text, grammar) or is_name(name, grammar))


def is_lone_credit(text: str, grammar: Grammar) -> bool:
    """Whether a line is an agency or picture service and no more, as under a picture."""
    return len(text) <= 40 and organisation_in(text.strip(" .|"), grammar) is not None
