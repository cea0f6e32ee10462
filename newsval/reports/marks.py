"""The values of a record as marks on its text: what is coloured, and what is bracketed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsval.record import Claim, Quote, Record, Span

_SEGMENT_STYLES = {
    "headline": "headline",
    "kicker": "dim",
    "standfirst": "strong",
    "byline": "dim",
    "stamp": "dim",
    "caption": "caption",
    "credit": "caption",
    "dateline": "dateline",
    "subheading": "strong",
    "correction": "dim",
    "furniture": "dim",
    "other_article": "dim",
}
# Paragraphs and blanks want no label in the margin, headlines and captions have their own.
_UNLABELLED = frozenset({"blank", "paragraph", "headline", "caption", "credit"})


class Note(NamedTuple):
    """What the margin says where an item begins: its text and the style of its label."""

    text: str
    style: str


class Marks(NamedTuple):
    """Marks on a text: a style for each code point, brackets and notes by code point.

    A bracket stands before the code point at its place.
    """

    styles: list[str]
    brackets: Mapping[int, str]
    notes: Mapping[int, list[Note]]


def find_marks(record: Record, length: int) -> Marks:
    """The marks of a record on its text of `length` code points."""
    styles = [""] * length
    for segment in record.segments:
        _paint(styles, segment.span, _SEGMENT_STYLES.get(segment.kind, ""))
    for span, label in _labels(record):
        _paint(styles, span, "dim" if label.endswith(" again") else "")
    for claim in record.claims:
        _paint_item(styles, claim, "claim")
    for quote in record.quotes:
        _paint_item(styles, quote, "quote")
        for span in quote.verbatim:
            _paint(styles, span, "verbatim")
    for span in _person_spans(record):
        _paint(styles, span, "person")
    return Marks(styles, _brackets(record), _notes(record))


def source_names(record: Record, item: Quote | Claim) -> str:
    """Who said it, as a reader wants it: the person's full name, else the source's own words."""
    persons = {person.id: person.name for person in record.persons}
    names = {source.id: persons.get(source.person or "", source.name) for source in record.sources}
    return " + ".join(names.get(source, source) for source in item.sources)


def _paint_item(styles: list[str], item: Quote | Claim, style: str) -> None:
    for span in item.spans:
        _paint(styles, span, style)
    if item.cue is not None:
        _paint(styles, item.cue.span, "cue")


def _paint(styles: list[str], span: Span, style: str) -> None:
    if not style:
        return
    for position in range(max(span.start, 0), min(span.end, len(styles))):
        if style not in styles[position].split(" "):
            styles[position] = f"{styles[position]} {style}".strip()


def _items(record: Record) -> Iterator[Quote | Claim]:
    yield from record.quotes
    yield from record.claims


def _person_spans(record: Record) -> Iterator[Span]:
    for person in record.persons:
        for mention in person.mentions:
            if mention.form in ("full", "short"):
                yield mention.span


def _brackets(record: Record) -> Mapping[int, str]:
    """The brackets before each code point; of pairs that nest, the longer is outside."""
    pairs = [(span, "[", "]") for span in _person_spans(record)]
    for item in _items(record):
        opening, closing = ("«", "»") if isinstance(item, Quote) else ("{", "}")
        pairs += [(span, f"{opening}{item.id} ", closing) for span in item.spans]
    pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    closings: defaultdict[int, str] = defaultdict(str)
    openings: defaultdict[int, str] = defaultdict(str)
    for span, opening, closing in pairs:
        openings[span.start] += opening
        closings[span.end] = closing + closings[span.end]
    return {place: closings[place] + openings[place] for place in {*closings, *openings}}


def _notes(record: Record) -> Mapping[int, list[Note]]:
    notes: defaultdict[int, list[Note]] = defaultdict(list)
    for segment in record.segments:
        if segment.kind not in _UNLABELLED:
            notes[segment.span.start].append(Note(segment.kind.replace("_", " "), "dim"))
    for item in _items(record):
        if item.spans:
            style = "quote" if isinstance(item, Quote) else "claim"
            notes[item.spans[0].start].append(Note(_note(record, item), style))
    for span, label in _labels(record):
        notes[span.start].append(Note(label, "dim"))
    return notes


def _labels(record: Record) -> Iterator[tuple[Span, str]]:
    """The places of the headline and the captions, and of what the page has of them again."""
    if record.headline is not None:
        yield record.headline.span, "headline"
        yield from ((span, "headline again") for span in record.headline.repeats)
    for caption in record.captions:
        yield caption.span, f"caption {caption.id}"
        yield from ((span, f"{caption.id} again") for span in caption.repeats)


def _note(record: Record, item: Quote | Claim) -> str:
    names = source_names(record, item)
    if isinstance(item, Quote):
        return f"{item.id} {names or 'no one named'}"
    verb = "" if item.stance == "asserts" else f" {item.stance}"
    return f"{item.id} {names or ('narrator' if item.voice == 'narrator' else '?')}{verb}"
