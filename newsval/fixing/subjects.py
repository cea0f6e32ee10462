"""The subject of a fix: a record's JSON value beside its source text, and what is wrong with it."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from newsval.codec import Json, from_json
from newsval.errors import RecordShapeError
from newsval.findings import Place, Severity
from newsval.record import Record, Span
from newsval.rules import check
from newsval.rules.article import Article, attributed, make_article


class Attempt(NamedTuple):
    """A repaired value and the words for what was done; no value says why nothing was done."""

    value: Json | None
    said: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that must stand at their spans, slices joined by one space; pointers of the spans."""

    name: str
    text: str
    spans: tuple[Span, ...]
    pointers: tuple[str, ...]

    def holds(self, text: str) -> bool:
        """Whether the words are those of the text at the spans."""
        inside = all(0 <= s.start < s.end <= len(text) for s in self.spans)
        return inside and " ".join(span.slice(text) for span in self.spans) == self.text


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that has the shape of one, and holds its text.

    `codes` are those of the rules that it breaks, `weight` how many findings of severity error
    there are, and how many in all: a repair must make it less.
    """

    value: Json
    record: Record
    article: Article
    codes: frozenset[str]
    weight: tuple[int, int]

    @property
    def text(self) -> str:
        """The source text."""
        return self.article.text

    def anchors(self) -> Iterator[Anchor]:
        """All words of the record that have their spans."""
        for pointer, text, span in self.article.anchored:
            yield Anchor(pointer, text, (span,), (f"{pointer}/span",))
        for pointer, item in attributed(self.record):
            pointers = tuple(f"{pointer}/spans/{index}" for index in range(len(item.spans)))
            yield Anchor(pointer, item.text, item.spans, pointers)

    def all_hold(self) -> bool:
        """Whether the record has words with spans, and all of them are the words of the text."""
        held = [anchor.holds(self.text) for anchor in self.anchors()]
        return bool(held) and all(held)


def make_subject(value: Any) -> Subject | None:
    """The subject for a JSON value; None if it is no record or its text is withheld."""
    try:
        record = from_json(value, Record)
    except RecordShapeError:
        return None
    text = record.text.value
    if text is None:
        return None
    article = make_article(record, text)
    found = [*check(record, Place()), *check(article, Place())]
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    codes = frozenset(finding.code for finding in found)
    return Subject(value, record, article, codes, (errors, len(found)))


def at(value: Any, pointer: str) -> Any:
    """What stands at a pointer that leads to something, without escapes in it."""
    for part in pointer.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def with_spans(value: Json, spans: Mapping[str, Span]) -> Json:
    """A copy of a record with other spans at these pointers."""
    changed = copy.deepcopy(value)
    for pointer, span in spans.items():
        at(changed, pointer).update(start=span.start, end=span.end)
    return changed
