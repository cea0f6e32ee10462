"""The byline: who wrote the article, or which agency sent it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.extract.slices import segments_of, trimmed
from newsval.extract.stages import Document
from newsval.layout.bylines import (
    agency_of,
    byline_rest,
    is_publisher,
    is_role,
    is_whereabouts,
    names_in,
    parts_of,
    past_date,
    sender_rest,
    without_agency,
)
from newsval.layout.grammar import Grammar, grammar_of
from newsval.layout.lines import BLANKS
from newsval.layout.marks import is_byline_head
from newsval.record import Byline, Origin, Segment, Span

_PARTS = re.compile(r"\s*(?:[|/,;]|\sand\s|\bfor\b|\bof\b|\s[–—-]\s)\s*", re.IGNORECASE)
# A byline that has grown as long takes in no further line.
_LONGEST = 300
_TRAILING = f"{BLANKS}|/,;·•–—-"


def find_byline(document: Document) -> Byline | None:
    """The first byline that names a person, else the first there is; None without any."""
    grammar = grammar_of(document.language.layout)
    found = [_byline(document.text, span, grammar) for span in _spans(document, grammar)]
    return next((byline for byline in found if byline.names), found[0] if found else None)


def _spans(document: Document, grammar: Grammar) -> Iterator[Span]:
    """The bylines' spans: one line, or several where "By", names or a role stand on their own."""
    span: Span | None = None
    for segment in segments_of(document, "byline"):
        if span is not None and _continues(document.text, span, segment, grammar):
            span = Span(span.start, segment.span.end)
            continue
        if span is not None:
            yield span
        span = segment.span
    if span is not None:
        yield span


def _continues(text: str, byline: Span, segment: Segment, grammar: Grammar) -> bool:
    """Whether a line goes on with the byline that ends just above it."""
    if text[byline.end : segment.span.start].strip() or byline.end - byline.start > _LONGEST:
        return False
    upper, lower = byline.slice(text).strip(), segment.span.slice(text).strip()
    if is_byline_head(upper, grammar):
        return True
    names = _names(upper, grammar)
    further = byline_rest(lower, grammar) is None and bool(names_in(lower, grammar))
    return bool(names) and (
        is_role(lower, grammar)
        or is_whereabouts(lower)
        or any(is_publisher(part, grammar) for part in parts_of(lower))
        or (further and not set(names_in(lower, grammar)) & set(names))
    )


def _names(byline: str, grammar: Grammar) -> tuple[str, ...]:
    return names_in(_rest(byline, grammar), grammar)


def _rest(byline: str, grammar: Grammar) -> str:
    """What follows the "By", its lines as one and without the date behind it."""
    first, *others = byline.split("\n")
    joint = " " if is_byline_head(first.strip(), grammar) else ", "
    words = " ".join(joint.join([first, ", ".join(others)] if others else [first]).split())
    words = past_date(words, grammar)
    match = grammar.byline.match(words)
    rest = words[match.end() :] if match else sender_rest(words, grammar) or words
    return grammar.stamp.split(rest, maxsplit=1)[0] if any(map(str.isdigit, rest)) else rest


def _byline(text: str, span: Span, grammar: Grammar) -> Byline:
    place = trimmed(text, span)
    words = place.slice(text).rstrip(_TRAILING) or place.slice(text)
    rest = _rest(words, grammar)
    names = names_in(rest, grammar)
    return Byline(
        text=words,
        span=Span(place.start, place.start + len(words)),
        names=tuple(_respelled(n, text) if n.upper() in rest else n for n in names),
        agency=_agency(rest, names, grammar),
        origin=Origin(method="rule", rule="byline"),
    )


def _respelled(name: str, text: str) -> str:
    """A name from capitals, its words as the text spells them elsewhere: "Deluca" is "DeLuca"."""
    return " ".join(_spelling(word, text) for word in name.split())


def _spelling(word: str, text: str) -> str:
    found = re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    spellings = {match.group() for match in found if not match.group().isupper()}
    mixed = {spelling for spelling in spellings if spelling[0].isupper()}
    return mixed.pop() if len(mixed) == 1 else word


def _is_role(part: str, names: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether a part says what the writer is: "Shipping Correspondent" behind a name."""
    writer = part.rsplit(maxsplit=1)[-1].lower() in grammar.words.writer_words
    return is_role(part, grammar) or (bool(names) and writer)


def _agency(rest: str, names: tuple[str, ...], grammar: Grammar) -> str | None:
    """The agency that a byline names, else the outlet or, where no person is named, the desk."""
    parts = [part.strip(_TRAILING) for part in _PARTS.split(rest)]
    behind = (part.removeprefix(without_agency(part, grammar)) for part in parts)
    agencies = [agency_of(part, grammar) for part in (*parts, *behind)]
    publishers = [part for part in parts if part and is_publisher(part, grammar)]
    outlets = (part for part in publishers if not _is_role(part, names, grammar))
    return next(filter(None, [*agencies, *outlets, *(publishers if not names else ())]), None)
