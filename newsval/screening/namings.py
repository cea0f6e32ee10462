"""The words that name the sources of quotes and claims, but for those that are just their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask
from newsval.screening.texts import unlike

_KINDS = ("quotes", "claims")


class Naming(NamedTuple):
    """Words that name the sources of an item: its record, its sources, -1 for one not known.

    `explicit` is whether the attribution of the item is.
    """

    record: int
    words: str
    sources: tuple[int, ...]
    explicit: bool


@dataclass(frozen=True, slots=True)
class Namings:
    """What names sources in a block.

    `others` are the words that are neither the name of the one source of their item, if it tells
    it from others, nor the last word of that name, if this does; `named` tells the sources that
    are named to the letter somewhere.
    """

    others: list[Naming]
    named: Mask


def namings_of(batch: Batch) -> Namings:
    """The words at all `source_spans` of a block."""
    others: list[Naming] = []
    named = np.zeros(len(batch.people.sources), dtype=bool)
    for name in _KINDS:
        spans = batch.spans(f"{name}.source_spans")
        source = batch.people.single_source(name)[spans.parent]
        words, known = batch.slices(spans), source >= 0
        exact, last = (_are(words, source, names) for names in _names(batch))
        named[source[exact & known]] = True
        plain = known & (last | (exact & np.append(batch.people.tells, False)[source]))
        others += _others(batch, name, spans.only(~plain), words.filter(pa.array(~plain)))
    return Namings(others, named)


def _others(batch: Batch, name: str, spans: Spans, words: object) -> list[Naming]:
    level = batch.level(f"{name}.sources")
    known = batch.people.sources_of(name)
    explicit = as_mask(pc.equal(batch.level(name).column("attribution"), "explicit"))
    first = np.searchsorted(level.parent, spans.parent).tolist()
    last = np.searchsorted(level.parent, spans.parent, side="right").tolist()
    return [
        Naming(record, text, tuple(known[start:end].tolist()), told)
        for record, text, start, end, told in zip(
            spans.record.tolist(),
            words.to_pylist(),  # type: ignore[attr-defined]
            first,
            last,
            explicit[spans.parent].tolist(),
            strict=True,
        )
    ]


def _names(batch: Batch) -> tuple[object, object]:
    """The names of all sources, and their last words that tell them; none for no source."""
    nothing = pa.array([None], pa.string())
    names = batch.level("sources").column("name")
    return (
        pa.concat_arrays([names, nothing]),
        pa.concat_arrays([pa.array(batch.people.telling_lasts, pa.string()), nothing]),
    )


def _are(words: object, source: Numbers, names: object) -> Mask:
    index = np.where(source < 0, len(names) - 1, source)  # type: ignore[arg-type]
    return ~unlike(words, names.take(pa.array(index)))  # type: ignore[attr-defined]
