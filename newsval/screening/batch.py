"""What the screens look at: the records of a block as columns, with their texts."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES, Language
from newsval.record import SCHEMA_VERSION, Span
from newsval.rules.comparing import stands_in
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import Columns, Level, as_mask
from newsval.screening.dates import Dates
from newsval.screening.ids import Ids, ids_of
from newsval.screening.names import People
from newsval.screening.texts import Places, Texts

# Offsets and indices of a block stay below this, so that two make one sortable number.
_LIMIT = 1 << 31
_SPAN = ("start", "end")
View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class Spans:
    """The spans of one property: their record and holder, start and end as the record has them."""

    record: Numbers
    parent: Numbers
    start: Numbers
    end: Numbers

    def __len__(self) -> int:
        return len(self.start)

    def listed(self) -> Iterator[tuple[int, int, int, int]]:
        """Record, holder, start and end of each."""
        lists = (self.record, self.parent, self.start, self.end)
        return zip(*(numbers.tolist() for numbers in lists), strict=True)

    def only(self, kept: Mask | Numbers) -> Spans:
        """Some of the spans, or those of some indices in their order."""
        return Spans(self.record[kept], self.parent[kept], self.start[kept], self.end[kept])

    def of_record(self, record: int) -> list[Span]:
        """Those of a record, in their order."""
        return self._part(run_of(self.record, record))

    def of_holder(self, holder: int) -> list[Span]:
        """Those of a holder, in their order."""
        return self._part(run_of(self.parent, holder))

    def _part(self, own: slice) -> list[Span]:
        return list(map(Span, self.start[own].tolist(), self.end[own].tolist()))

    @property
    def follow(self) -> Mask:
        """Whether each span, from the second on, has the same holder as the one before it."""
        follow: Mask = self.parent[1:] == self.parent[:-1]
        return follow

    @property
    def firsts(self) -> Mask:
        """Whether each span is the first of its holder."""
        firsts = np.ones(len(self), dtype=bool)
        firsts[1:] = ~self.follow
        return firsts

    @property
    def lasts(self) -> Mask:
        """Whether each span is the last of its holder."""
        lasts = np.ones(len(self), dtype=bool)
        lasts[:-1] = ~self.follow
        return lasts

    @property
    def gaps(self) -> Spans:
        """What is between each span, from the second on, and the one before it; see `follow`."""
        return Spans(self.record[1:], self.parent[1:], self.end[:-1], self.start[1:])


class Articles:
    """The texts of records by their indices, each decoded when it is first asked for."""

    def __init__(self, data: bytes, bounds: list[int]) -> None:
        self._data = data
        self._bounds = bounds
        self._decoded: dict[int, str] = {}

    def __getitem__(self, record: int) -> str:
        if record not in self._decoded:
            start, end = self._bounds[record : record + 2]
            self._decoded[record] = self._data[start:end].decode()
        return self._decoded[record]


@dataclass(frozen=True, eq=False)
class Batch:
    """The records of a block, see `Columns`, and their texts."""

    columns: Columns
    texts: Texts

    def level(self, path: str) -> Level:
        """A level of the columns, by its dotted path."""
        return self.columns[path]

    def spans(self, path: str) -> Spans:
        """The spans of a property."""
        if path not in self._spans:
            level = self.columns[path]
            start, end = (_bounded(level.integers(name)) for name in _SPAN)
            self._spans[path] = Spans(level.record, level.parent, start, end)
        return self._spans[path]

    def spans_of(self, path: str) -> Spans:
        """The spans of objects, held by what holds the object: of cues by their quote or claim."""
        spans = self.spans(f"{path}.span")
        return replace(spans, parent=self.columns[path].parent[spans.parent])

    def segments_of(self, record: int, kinds: Container[str]) -> list[Span]:
        """The segments of a record that are of some kinds."""
        told = self.level("segments").column("kind")[run_of(self.segments.record, record)]
        spans = zip(self.segments.of_record(record), told.to_pylist(), strict=True)
        return [span for span, kind in spans if kind in kinds]

    @cached_property
    def _spans(self) -> dict[str, Spans]:
        return {}

    def places(self, spans: Spans) -> Places:
        """Where spans are in the texts."""
        return Places(
            self.texts.at(spans.record, spans.start), self.texts.at(spans.record, spans.end)
        )

    def slices(self, spans: Spans) -> Any:
        """What stands at spans, as an Arrow array of strings."""
        return self.texts.slices(self.places(spans))

    def having(self, record: Numbers, marked: Mask) -> Mask:
        """The records of which something is marked."""
        found = np.zeros(self.columns.size, dtype=bool)
        found[record[marked]] = True
        return found

    def once(self, view: Callable[[Batch], View]) -> View:
        """What a function makes of this block, made but once."""
        if view not in self._views:
            self._views[view] = view(self)
        made: View = self._views[view]
        return made

    @cached_property
    def _views(self) -> dict[Callable[[Batch], Any], Any]:
        return {}

    def marked(self, records: Iterable[int]) -> Mask:
        """These records, which may be given several times."""
        found = np.zeros(self.columns.size, dtype=bool)
        found[list(records)] = True
        return found

    def twice(self, record: Numbers, number: Numbers) -> Mask:
        """The records of which two things have one number, which is small and at least 0."""
        ordered = np.sort(keys(record, number))
        return self.marked((ordered[1:][ordered[1:] == ordered[:-1]] // _LIMIT).tolist())

    @cached_property
    def span_paths(self) -> tuple[str, ...]:
        """The paths of all spans."""
        return tuple(
            path
            for path, level in self.columns.levels.items()
            if pa.types.is_struct(level.array.type) and _names(level.array.type) == _SPAN
        )

    @cached_property
    def anchored_paths(self) -> tuple[str, ...]:
        """The paths of all objects of one text and one span."""
        return tuple(
            path
            for path, level in self.columns.levels.items()
            if pa.types.is_struct(level.array.type)
            and {"text", "span"} <= set(_names(level.array.type))
            and pa.types.is_string(level.array.type.field("text").type)
        )

    @cached_property
    def all_spans(self) -> Spans:
        """All spans of all records, in no order that means anything."""
        spans = [self.spans(path) for path in self.span_paths]
        return Spans(
            *(np.concatenate([getattr(s, name) for s in spans]) for name in Spans.__slots__)
        )

    @cached_property
    def other_version(self) -> Mask:
        """The records of another version of the schema."""
        version = self.columns[""].column("schema_version")
        return as_mask(pc.not_equal(version, SCHEMA_VERSION))

    @cached_property
    def segments(self) -> Spans:
        """The spans of the segments, held by their records."""
        spans = self.spans("segments.span")
        return Spans(spans.record, spans.record, spans.start, spans.end)

    @cached_property
    def dates(self) -> Dates:
        """The dates of the records."""
        return Dates(self.columns)

    @cached_property
    def articles(self) -> Articles:
        """The text of each record, empty where it is withheld."""
        return Articles(self.data, self.texts.bounds)

    @cached_property
    def data(self) -> bytes:
        """The UTF-8 of all texts."""
        return self.texts.data.tobytes()

    @cached_property
    def _folded(self) -> dict[int, str]:
        return {}

    def has(self, record: int, value: str) -> bool:
        """Whether a record's text has a value to the letter."""
        return self.data.find(value.encode(), *self.texts.bounds[record : record + 2]) >= 0

    def count(self, record: int, value: str) -> int:
        """How often a record's text has a value to the letter."""
        return self.data.count(value.encode(), *self.texts.bounds[record : record + 2])

    def has_words(self, record: int, value: str) -> bool:
        """Whether a record's text has a value, see `rules.comparing.stands_in`."""
        if self.has(record, value):
            return True
        capital = value[:1].upper() + value[1:]
        if capital.casefold() == value.casefold() and self.has(record, capital):
            return True
        text = self.articles[record]
        # what is there but for case is there for the rule, too, which takes far longer to say so
        return value.casefold() in self.folded(record) or stands_in(value, text)

    def folded(self, record: int) -> str:
        """The text of a record, case folded."""
        if record not in self._folded:
            self._folded[record] = self.articles[record].casefold()
        return self._folded[record]

    @cached_property
    def languages(self) -> list[Language | None]:
        """The language of each record, see `rules.article.language_of`."""
        tags = self.columns[""].column("language").to_pylist()
        return [LANGUAGES.get(tag.partition("-")[0].casefold()) for tag in tags]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The languages of the records that newsval knows, by their codes."""
        return frozenset(language.code for language in self.languages if language)

    @cached_property
    def lines(self) -> Numbers:
        """The places of the line breaks in the texts."""
        return self.texts.of_bytes(np.flatnonzero(self.texts.data == ord("\n")))

    def line_of(self, places: Numbers) -> Numbers:
        """The number of line breaks before each place."""
        return np.searchsorted(self.lines, places)

    @cached_property
    def people(self) -> People:
        """The persons and sources, and the words of their names."""
        return People(self.columns, self.ids)

    @cached_property
    def ids(self) -> Ids:
        """The ids of items, and what refers to them, as numbers."""
        return ids_of(self.columns)


def keys(parent: Numbers, offset: Numbers) -> Numbers:
    """A number for each offset that sorts by parent first."""
    return parent * _LIMIT + offset


def holds(ordered: Numbers, wanted: Numbers) -> Mask:
    """Whether each wanted number, none below 0, is among numbers that ascend."""
    held: Mask = np.append(ordered, -1)[np.searchsorted(ordered, wanted)] == wanted
    return held


def run_of(numbers: Numbers, number: int) -> slice:
    """Where a number stands in numbers that ascend."""
    return slice(*np.searchsorted(numbers, (number, number + 1)).tolist())


def _bounded(offsets: Numbers) -> Numbers:
    bounded: Numbers = np.minimum(np.maximum(offsets, 0), _LIMIT - 1)
    return bounded


def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in kind)
