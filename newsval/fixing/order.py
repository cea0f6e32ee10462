"""Puts spans, segments and items into text order; ids and words stay with their items."""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from newsval.fixing.subjects import Attempt, Subject, at
from newsval.record import Span
from newsval.rules.article import attributed


def sort_spans(subject: Subject) -> Iterator[Attempt]:
    """Sort the spans, or the verbatim stretches, of a quote or claim.

    Safe where they do not overlap and the sorted spans give the item's own words; stretches that
    overlap may be of two quotations, and are left.
    """
    for pointer, item in attributed(subject.record):
        for name in ("spans", "verbatim"):
            spans: tuple[Span, ...] = getattr(item, name, ())
            ordered = sorted(spans)
            joined = " ".join(span.slice(subject.text) for span in ordered)
            apart = all(early.end <= late.start for early, late in pairwise(ordered))
            if list(spans) == ordered or not apart or (name == "spans" and joined != item.text):
                continue
            changed = copy.deepcopy(subject.value)
            at(changed, pointer)[name].sort(key=_start_end)
            yield Attempt(changed, f"{pointer}/{name} sorted")


def sort_segments(subject: Subject) -> Iterator[Attempt]:
    """Sort the segments, and give each mention the new number of its segment.

    Safe because a partition has one order alone, and the number follows from the spans.
    """
    spans = [segment.span for segment in subject.record.segments]
    if spans == sorted(spans):
        return
    changed = copy.deepcopy(subject.value)
    changed["segments"].sort(key=lambda segment: _start_end(segment["span"]))
    _renumber(changed, sorted(spans))
    yield Attempt(changed, "/segments sorted, and the mentions' numbers of them corrected")


def number_mentions(subject: Subject) -> Iterator[Attempt]:
    """Give a mention the number of the segment that it stands in.

    Safe where the segments are in order: the number follows from the two spans.
    """
    spans = [segment.span for segment in subject.record.segments]
    if spans != sorted(spans):
        return
    changed = copy.deepcopy(subject.value)
    count = _renumber(changed, spans)
    if count:
        noun = "mention has" if count == 1 else "mentions have"
        yield Attempt(changed, f"{count} {noun} the number of the segment now")


def sort_items(subject: Subject) -> Iterator[Attempt]:
    """Sort captions, persons, quotes or claims by where they start.

    Safe because others refer to them by their ids, which they keep.
    """
    for name in ("captions", "persons", "quotes", "claims"):
        items = subject.value[name]
        ordered = sorted(items, key=_item_start)
        if items != ordered:
            changed = copy.deepcopy(subject.value)
            changed[name] = copy.deepcopy(ordered)
            yield Attempt(changed, f"/{name} sorted")


def _renumber(value: dict[str, Any], spans: list[Span]) -> int:
    """Correct the segment of each mention that stands in one, and say of how many."""
    starts = [span.start for span in spans]
    count = 0
    for person in value["persons"]:
        for mention in person.get("mentions", ()):
            start = mention["span"]["start"]
            number = bisect_right(starts, start) - 1
            held = number >= 0 and start < spans[number].end
            if held and mention["segment"] != number:
                mention["segment"] = number
                count += 1
    return count


def _start_end(span: dict[str, Any]) -> tuple[int, int]:
    return span["start"], span["end"]


def _item_start(item: dict[str, Any]) -> tuple[int, int]:
    spans = [mention["span"] for mention in item.get("mentions", ())]
    spans += [item["span"]] if "span" in item else item.get("spans", [])[:1]
    return min(map(_start_end, spans), default=(1 << 60, 0))
