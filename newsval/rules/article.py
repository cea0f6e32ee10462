"""The subject of most rules: a record beside its source text, with what several rules share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple, get_args, get_type_hints

from newsval.extract.languages import LANGUAGES, Language
from newsval.extract.sureness import LEFT_OUT
from newsval.record import Claim, Quote, Record, Span
from newsval.rules.names import source_words
from newsval.rules.passages import Misquote, misquotes


class PlacedSpan(NamedTuple):
    """A span with its JSON pointer in the record."""

    pointer: str
    span: Span


class PlacedText(NamedTuple):
    """A value that repeats a piece of the text: what it says, and the span it says it is at."""

    pointer: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """A record with its source text.

    `spans` are all spans of the record and `anchored` all values that must equal the slice at
    their one span, in the order of the record. `misquotes` are the quotes whose words are not
    those of their spans. `names` are the words that may name each source, by its id.
    """

    record: Record
    text: str
    spans: tuple[PlacedSpan, ...]
    anchored: tuple[PlacedText, ...]
    misquotes: tuple[Misquote, ...]
    names: Mapping[str, frozenset[str]]

    def holds(self, span: Span) -> bool:
        """Whether `span` is a non-empty range of the text."""
        return 0 <= span.start < span.end <= len(self.text)


def text_digest(text: str) -> str:
    """The SHA-256 of the UTF-8 bytes of a text, half characters included, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_article(record: Record, text: str) -> Article:
    """The subject for `record`, whose source text is `text`."""
    spans: list[PlacedSpan] = []
    anchored: list[PlacedText] = []
    for pointer, value in _walk(record, ""):
        if isinstance(value, Span):
            spans.append(PlacedSpan(pointer, value))
        else:
            anchored.append(PlacedText(pointer, value.text, value.span))
    found = tuple(misquotes(record, text))
    return Article(record, text, tuple(spans), tuple(anchored), found, source_words(record))


def attributed(record: Record) -> Iterator[tuple[str, Quote | Claim]]:
    """The quotes and claims of a record with their pointers."""
    yield from ((f"/quotes/{index}", quote) for index, quote in enumerate(record.quotes))
    yield from ((f"/claims/{index}", claim) for index, claim in enumerate(record.claims))


def is_cut(record: Record) -> bool:
    """Whether a record tells that quotes or claims were left out of it, as less sure."""
    generator = record.provenance.generator
    told = generator.extensions.get(LEFT_OUT) if generator else None
    return isinstance(told, Mapping) and any(count not in (0, None) for count in told.values())


def language_of(record: Record) -> Language | None:
    """The language of a record, by the first part of its tag; None if newsval has not its words."""
    return LANGUAGES.get(record.language.partition("-")[0].casefold())


def first_span(item: Quote | Claim) -> Span | None:
    """Where a quote or claim begins, or None where it has no spans."""
    return item.spans[0] if item.spans else None


def _walk(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Every span, and every object with one text and one span, below `value`."""
    if isinstance(value, Span):
        yield pointer, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, f"{pointer}/{index}")
    elif value is not None:
        names, is_anchored = _shape(value.__class__)
        if is_anchored and value.text is not None and value.span is not None:
            yield pointer, value
        for name in names:
            yield from _walk(getattr(value, name), f"{pointer}/{name}")


@cache
def _shape(cls: type) -> tuple[tuple[str, ...], bool]:
    """The fields of a record class that can hold spans, and whether it is a text with a span."""
    hints = get_type_hints(cls)
    nested = tuple(name for name, hint in hints.items() if _can_hold_spans(hint))
    return nested, {"text", "span"} <= hints.keys()


def _can_hold_spans(hint: Any) -> bool:
    inner = get_args(hint)
    return hint is Span or is_dataclass(hint) or any(_can_hold_spans(kind) for kind in inner)
