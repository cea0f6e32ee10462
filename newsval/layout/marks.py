"""What a line is by its own words, wherever it stands on the page."""

from __future__ import annotations

import re

from newsval.layout.bylines import is_bare_byline, is_byline, is_writers, past_date
from newsval.layout.credits import (
    find_credit,
    is_maker_and_outlet,
    is_maker_and_station,
    organisation_in,
)
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.moments import LONGEST_STAMP
from newsval.layout.stamps import is_stamp
from newsval.record import CorrectionKind, SegmentKind

# Lines longer than this are text, whatever they begin with.
_LONGEST_FURNITURE = 240
_LONGEST_TAIL = 420
_LONGEST_CAPTION = 700
_LONGEST_LABEL = 60
# What may stand before a note.
_NOTE_MARKS = "•·*[●■▪ \xa0\t"
_LONGEST_SIGNATURE = 120
# Under a post: "— Ann Lee (@annlee) June 4, 2024".
_SIGNATURE = re.compile(r"(?:--|[—–―-])\s?[^()@]{2,60}\(@\w{1,30}\)")
# Who wrote and edited, and what from: "ub/rt (dpa, AFP)".
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}(?: \([^()]{2,60}\))?")
_BULLET = re.compile(r"[•·▪▸►‣◦●■–—*-]\s+(?=\S)")


def mark_of(line: Line, grammar: Grammar) -> SegmentKind | None:
    """The kind of a line that its own words give away, None when they do not."""
    text = line.text
    if correction_kind(text, grammar) is not None:
        return "correction"
    if len(text) <= LONGEST_STAMP and is_stamp(text, grammar):
        return "stamp"
    if len(text) <= _LONGEST_SIGNATURE and _SIGNATURE.match(text):
        return "paragraph"
    if _INITIALS.fullmatch(text):
        return "furniture"
    if is_byline(past_date(text, grammar), grammar) or is_byline_head(text, grammar):
        return "byline"
    return _picture_mark(text, grammar) or _page_mark(text, grammar)


def _picture_mark(text: str, grammar: Grammar) -> SegmentKind | None:
    if len(text) > _LONGEST_CAPTION:
        return None
    label = grammar.caption_label.match(text)
    if label is not None:
        return "caption" if label.end() < len(text) else "furniture"
    credit = find_credit(text, grammar)
    if credit is not None and credit.sure:
        return "credit" if credit.start == 0 else "caption"
    return "credit" if is_maker_and_station(text, grammar) else None


def caption_label(text: str, grammar: Grammar) -> int | None:
    """Where the words behind "Image caption," begin; a number in a gallery is no such label."""
    match = grammar.caption_label.match(text)
    return match.end() if match and match.group().rstrip()[-1:] in (",", ":") else None


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
    found = _correction(text, grammar)
    return found[1] if found else None


def is_correction_head(text: str, grammar: Grammar) -> bool:
    """Whether a line only labels the note below it: "CORRECTION:", "Correction: Nov. 10, 2022"."""
    found = _correction(text, grammar) if len(text) <= _LONGEST_LABEL else None
    if found is None:
        return False
    rest = text[found[0] :].strip(" :.()—–-*")
    return not rest or is_stamp(rest, grammar)


def _correction(text: str, grammar: Grammar) -> tuple[int, CorrectionKind] | None:
    """Where the first words of a note end, and which kind they make it."""
    start = len(text[:12]) - len(text[:12].lstrip(_NOTE_MARKS))
    head = text[start:240]
    for pattern, kind in grammar.corrections:
        match = pattern.match(head)
        if match is not None:
            return start + match.end(), kind
    return None


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
    return len(text) <= 120 and (is_bare_byline(text, grammar) or is_writers(text, grammar))


def is_lone_credit(text: str, grammar: Grammar) -> bool:
    """Whether a line is an agency or picture service, or a maker and an outlet, and no more."""
    bare = text.strip(" .|")
    if len(bare) > _LONGEST_LABEL:
        return False
    service = organisation_in(bare.partition(" for ")[0], grammar) if len(bare) <= 40 else None
    return service is not None or is_maker_and_outlet(bare, grammar)
