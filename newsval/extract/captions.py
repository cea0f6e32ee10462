"""Captions of the pictures that stood on the page, and their credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsval.extract.slices import anchored, trimmed
from newsval.extract.stages import Document
from newsval.layout.bylines import is_name
from newsval.layout.credits import find_credit, organisation_in
from newsval.layout.grammar import Grammar, grammar_of
from newsval.layout.lines import BLANKS, same_words
from newsval.layout.moments import find_days
from newsval.record import Caption, Credit, Segment, Span

_BRACKETS = "()[]"
_PARTS = re.compile(r"\s*(?:/|\||,|\bvia\b|\bfor\b|\bon\b|\s[-–—]\s)\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s+[“\"]?[A-Z]")
_PICTURE = re.compile(r"\s+(?:photos?|pictures?)\Z", re.IGNORECASE)
_SHARED = frozenset({"Pool", "HO", "Handout", "Supplied"})


class _Found(NamedTuple):
    """A caption's span, and that of the credit below or behind it."""

    span: Span
    credit: Span | None


def find_captions(document: Document) -> tuple[Caption, ...]:
    """The captions in text order, each once: further copies are its `repeats`."""
    copies: dict[str, list[_Found]] = {}
    for found in _found(document):
        copies.setdefault(same_words(found.span.slice(document.text)), []).append(found)
    grammar = grammar_of(document.language.layout)
    return tuple(
        _caption(document.text, f"cap{number}", group, grammar)
        for number, group in enumerate(copies.values(), start=1)
    )


def _found(document: Document) -> Iterator[_Found]:
    grammar = grammar_of(document.language.layout)
    segments = [segment for segment in document.segments if segment.kind != "blank"]
    labels = [_label(document, segment, grammar) for segment in segments]
    for index, segment in enumerate(segments):
        if segment.kind == "caption":
            words = trimmed(document.text, segment.span)
            shown = Span(words.start + len(labels[index]), words.end)
            yield _Found(trimmed(document.text, shown), _credit_of(segments, labels, index))


def _label(document: Document, segment: Segment, grammar: Grammar) -> str:
    """What stands before a caption's words, "Image caption, ", or the whole of a line above it."""
    if segment.kind not in ("caption", "furniture"):
        return ""
    words = trimmed(document.text, segment.span).slice(document.text)
    match = grammar.caption_label.match(words)
    if match is None or (segment.kind == "furniture") != (match.end() == len(words)):
        return ""
    return match.group().rstrip()


def _credit_of(segments: list[Segment], labels: list[str], index: int) -> Span | None:
    """The credit below a caption, or above one with a label: "Image source, Getty Images"."""
    own_line = index > 0 and segments[index - 1].kind == "furniture" and labels[index - 1]
    above = index - 2 if own_line else index - 1
    labelled = labels[index].endswith((",", ":")) or above < index - 1
    if labelled and above >= 0 and segments[above].kind == "credit":
        return segments[above].span
    if index + 1 == len(segments) or segments[index + 1].kind != "credit":
        return None
    for_next = index + 2 < len(segments) and labels[index + 2].endswith((",", ":"))
    return None if for_next else segments[index + 1].span


def _caption(text: str, name: str, copies: list[_Found], grammar: Grammar) -> Caption:
    first = copies[0]
    line = anchored(text, first.span, "caption")
    credit = next((found.credit for found in copies if found.credit is not None), None)
    return Caption(
        id=name,
        text=line.text,
        span=line.span,
        repeats=tuple(found.span for found in copies[1:]),
        credit=_credit(text, credit, grammar) if credit else None,
        date=_date(line.text, grammar),
        origin=line.origin,
    )


def _date(words: str, grammar: Grammar) -> str | None:
    """The one date with its year in the first sentence that has any: the picture's, not later."""
    days = [(day, iso) for day in find_days(words, grammar) if (iso := day.iso())]
    ends = (_SENTENCE_END.search(words, day.end) for day, _ in days[:1])
    end = next((match.start() for match in ends if match), len(words))
    dates = {iso for day, iso in days if day.start < end}
    return dates.pop() if len(dates) == 1 else None


def _credit(text: str, span: Span, grammar: Grammar) -> Credit | None:
    place = trimmed(text, span)
    match = find_credit(place.slice(text), grammar)
    if match is not None:
        place = Span(place.start + match.inner_start, place.start + match.inner_end)
    words = place.slice(text)
    start = place.start + len(words) - len(words.lstrip(f"|{BLANKS}"))
    words = words.strip(f"|{BLANKS}").rstrip(f"./{BLANKS}")
    if not words:
        return None
    name, organisation = _makers(words.strip(_BRACKETS), grammar)
    return Credit(
        text=words, span=Span(start, start + len(words)), name=name, organisation=organisation
    )


def _makers(words: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """The photographer and the organisation that a credit names: "A. Maker / AP Photo"."""
    head = grammar.credit_head.match(words) or grammar.byline.match(words)
    whole = organisation_in(words, grammar)
    if whole is not None:
        return None, whole
    rest = " ".join(words[head.end() :].split()) if head else _maker_first(words)
    parts = [part.strip(" .©") for part in _PARTS.split(rest)]
    parts = [part for part in parts if part.casefold() not in grammar.words.writer_words]
    parts = [part for part in parts if part and not grammar.file.fullmatch(f"{part}: ")]
    names = [p for p in parts if is_name(p, grammar) and not organisation_in(p, grammar)]
    names = [] if grammar.byline.match(words) and rest.isupper() else names
    name = next((part for part in names if not _institution(part, grammar)), None)
    organisations = [organisation_in(part, grammar) or part for part in parts if part != name]
    own = [part for part in organisations if part not in _SHARED]
    own = own or ([] if name and organisations == ["Supplied"] else organisations)
    return name, " / ".join(dict.fromkeys(own)) or None


def _maker_first(words: str) -> str:
    """A credit with its maker in front: "ABC News: A. Maker", "HP PHOTO: A. MAKER"."""
    service, colon, maker = (part.strip() for part in words.partition(":"))
    return f"{maker} / {_PICTURE.sub('', service)}" if colon and maker else words


def _institution(part: str, grammar: Grammar) -> bool:
    words = part.split()
    last = words[-1].casefold()
    known = last in grammar.words.outlet_words or last in grammar.words.institution_words
    return known or words[0].casefold() == "the"
