"""What is right, missed and wrong among values that are wanted and values that are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from labelled.found import Found
from labelled.pairing import Reading
from labelled.reading import Label
from newsval.record import Span

_LONGEST = 60  # characters of an item that are shown

Wanted = tuple[str, Callable[[Any], bool]]  # how it is shown, and whether a value is right for it
Given = tuple[str, Any]  # how it is shown, and the value


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a phenomenon: what is right, missed and wrong, as it is shown."""

    right: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


def compare(wanted: Iterable[Wanted], given: Iterable[Given]) -> Outcome:
    """Each wanted value with the first given one that is right for it, and what is left over."""
    left = list(given)
    right, missed = [], []
    for shown, is_right in wanted:
        index = next((i for i, (_, value) in enumerate(left) if is_right(value)), None)
        (missed if index is None else right).append(shown)
        if index is not None:
            del left[index]
    return Outcome(tuple(right), tuple(missed), tuple(shown for shown, _ in left))


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing about an item: whether a found one is right for a label, and how both are shown."""

    is_right: Callable[[Label, Found], bool]
    wanted: Callable[[Label], object] = lambda _label: ""
    given: Callable[[Found], object] = lambda _item: ""


def compare_items(
    reading: Reading, labels: Iterable[Label], items: Iterable[Found], aspect: Aspect
) -> Outcome:
    """Labels against items; only the item that was found for a label can be right for it."""
    return compare(
        [
            (
                _shown(reading, each.words, aspect.wanted(each)),
                partial(_fits, reading, aspect, each),
            )
            for each in labels
        ],
        [(_shown(reading, item.words, aspect.given(item)), item) for item in items],
    )


def _fits(reading: Reading, aspect: Aspect, label: Label, item: Found) -> bool:
    return reading.found(label) is item and aspect.is_right(label, item)


def _shown(reading: Reading, words: tuple[Span, ...], value: object) -> str:
    text = reading.passage.text
    told = " ".join(span.slice(text) for span in words).replace("\n", " ")
    told = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
    if isinstance(value, Span):
        value = value.slice(text)
    return f"{told} · {value}" if value else told
