"""Maps all offsets of a record at once: counted in other units, or from another place.

This is what happens to whole records: a program counts in UTF-16 units, in bytes or in a text
with CRLF, or somebody adds a line above the article. A map is taken only if every word of the
record that has a span then stands at it, so that no other map could be meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from operator import add
from typing import NamedTuple

from newsval.codec import Json
from newsval.fixing.subjects import Attempt, Subject, make_subject, with_spans
from newsval.record import Person, Span

_MOST_SHIFTS = 3
_UNITS: dict[str, Callable[[str], int]] = {
    "UTF-16 units": lambda c: 2 if ord(c) > 0xFFFF else 1,
    "UTF-8 bytes": lambda c: len(c.encode("utf-8", "surrogatepass")),
    "code points of a text with CRLF": lambda c: 2 if c == "\n" else 1,
    "UTF-16 units of a text with CRLF": lambda c: 2 if ord(c) > 0xFFFF or c == "\n" else 1,
    "bytes of a text with CRLF": lambda c: 2 if c == "\n" else len(c.encode("utf-8", "replace")),
}

_Map = Callable[[int], int | None]


class _Named(NamedTuple):
    said: str
    map: _Map


def remapped(subject: Subject) -> Iterator[Attempt]:
    """The record with all its offsets mapped, for each map that makes every word right."""
    if all(anchor.holds(subject.text) for anchor in subject.anchors()):
        return
    for said, offsets in (*_units(subject), *_shifts(subject)):
        value = _apply(subject, offsets)
        found = make_subject(value) if value is not None else None
        if found is not None and found.all_hold():
            yield Attempt(value, said)


def _units(subject: Subject) -> Iterator[_Named]:
    for unit, size in _UNITS.items():
        ends = accumulate(map(size, subject.text), initial=0)
        places = {place: index for index, place in enumerate(ends)}
        if len(places) <= max(places):  # else the two ways to count are the same
            yield _Named(f"offsets were counted in {unit}", places.get)


def _shifts(subject: Subject) -> Iterator[_Named]:
    distances: Counter[int] = Counter()
    for anchor in subject.anchors():
        start = only_place(anchor.text, subject.text)
        if start is not None and len(anchor.spans) == 1:
            distances[start - anchor.spans[0].start] += 1
    for distance, _ in distances.most_common(_MOST_SHIFTS):
        if distance:
            way = "forward" if distance > 0 else "back"
            said = f"all offsets moved {way} by {abs(distance)}"
            yield _Named(said, partial(add, distance))


def only_place(words: str, text: str) -> int | None:
    """Where words stand in a text, if they stand there exactly once; not for white space."""
    start = text.find(words) if words.strip() else -1
    return None if start < 0 or text.find(words, start + 1) >= 0 else start


def _apply(subject: Subject, offsets: _Map) -> Json | None:
    """The record after a map, each group of spans only where the map does it good."""
    spans = dict(subject.article.spans)
    mapped = {pointer: _mapped(span, offsets) for pointer, span in spans.items()}
    chosen = {
        pointer: span
        for pointer, span in mapped.items()
        if _group(pointer) == "words" or _moves(subject, _group(pointer), mapped)
    }
    known = {pointer: span for pointer, span in chosen.items() if span is not None}
    return with_spans(subject.value, known) if len(known) == len(chosen) else None


def _mapped(span: Span, offsets: _Map) -> Span | None:
    start, end = offsets(span.start), offsets(span.end)
    return None if start is None or end is None else Span(start, end)


def _group(pointer: str) -> str:
    name = pointer.split("/")[1]
    return name if name in ("persons", "segments") else "words"


def _moves(subject: Subject, group: str, mapped: dict[str, Span | None]) -> bool:
    """Whether the spans of persons, or of segments, are off as well."""
    if group == "segments":
        return not _is_partition([s.span for s in subject.record.segments], len(subject.text))
    moved = {pointer: span for pointer, span in mapped.items() if span is not None}
    own = dict(subject.article.spans)
    return _hits(subject, moved) > _hits(subject, own)


def _is_partition(spans: list[Span], length: int) -> bool:
    ends = [0, *(span.end for span in spans)]
    return [span.start for span in spans] == ends[:-1] and ends[-1] == length


def _hits(subject: Subject, spans: dict[str, Span]) -> int:
    """How many spans of persons hold a part of the person's name, or the role's own words."""
    hits = 0
    for number, person in enumerate(subject.record.persons):
        names = _names(person)
        for index, _ in enumerate(person.mentions):
            span = spans.get(f"/persons/{number}/mentions/{index}/span")
            words = span.slice(subject.text).casefold().split() if span else []
            hits += bool(words) and names.issuperset(words)
        for index, role in enumerate(person.roles):
            span = spans.get(f"/persons/{number}/roles/{index}/span")
            if span is not None:
                hits += role.title.casefold() in span.slice(subject.text).casefold()
    return hits


def _names(person: Person) -> set[str]:
    names = [person.name, person.honorific or "", *person.aliases]
    return {word for name in names for word in name.casefold().split()}
