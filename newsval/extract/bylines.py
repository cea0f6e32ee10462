"""The byline: who wrote the article, or which agency sent it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsval.extract.slices import anchored, segments_of
from newsval.extract.stages import Document
from newsval.layout.bylines import agency_of, byline_rest, names_in
from newsval.layout.grammar import Grammar, grammar_of
from newsval.layout.marks import is_byline_head
from newsval.record import Byline, Segment, Span

_PARTS = re.compile(r"\s*(?:[|/,;]|\sand\s|\bfor\b|\bof\b|\s[–—-]\s)\s*", re.IGNORECASE)


def find_byline(document: Document) -> Byline | None:
    """The first byline that names a person, else the first there is; None without any."""
    grammar = grammar_of(document.language.layout)
    found = [_byline(document.text, span, grammar) for span in _spans(document, grammar)]
    return next((byline for byline in found if byline.names), found[0] if found else None)


def _spans(document: Document, grammar: Grammar) -> Iterator[Span]:
    """The bylines' spans: one line, or two where "By" or a role stands on its own."""
    segments = list(segments_of(document, "byline"))
    index = 0
    while index < len(segments):
        last = segments[index]
        following = segments[index + 1] if index + 1 < len(segments) else None
        if following is not None and _one_byline(document.text, last, following, grammar):
            index, last, first = index + 1, following, last
            yield Span(first.span.start, last.span.end)
        else:
            yield last.span
        index += 1


def _one_byline(text: str, first: Segment, second: Segment, grammar: Grammar) -> bool:
    if text[first.span.end : second.span.start].strip():
        return False
    upper, lower = first.span.slice(text).strip(), second.span.slice(text).strip()
    role = grammar.byline_role.fullmatch(lower) is not None
    desk = grammar.staff.fullmatch(lower) is not None or agency_of(lower, grammar) is not None
    named = bool(names_in(byline_rest(upper, grammar) or upper, grammar))
    return is_byline_head(upper, grammar) or (named and (role or desk))


def _byline(text: str, span: Span, grammar: Grammar) -> Byline:
    line = anchored(text, span, "byline")
    first, _, second = line.text.partition("\n")
    joint = " " if is_byline_head(first.strip(), grammar) else ", "
    words = " ".join(f"{first}{joint if second else ''}{second}".split())
    rest = byline_rest(words, grammar) or words
    rest = grammar.stamp.split(rest, maxsplit=1)[0] if any(map(str.isdigit, rest)) else rest
    agencies = [agency for part in _PARTS.split(rest) if (agency := agency_of(part, grammar))]
    return Byline(
        text=line.text,
        span=line.span,
        names=names_in(rest, grammar),
        agency=agencies[0] if agencies else None,
        origin=line.origin,
    )
