"""The mentions of persons in a block, with the names of the persons beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.batch import Batch, Spans
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of persons: their spans, whose they are, and that person's name.

    `full` tells those whose form is full, `named` those that are full or short, `pronouns` the
    pronouns; `exact` are those that are the name to the letter.
    """

    spans: Spans
    person: Numbers
    names: Any
    full: Mask
    named: Mask
    pronouns: Mask
    exact: Mask


def mentions_of(batch: Batch) -> Mentions:
    """All mentions of a block."""
    spans, level = batch.spans("persons.mentions.span"), batch.level("persons.mentions")
    person = level.parent[spans.parent]
    names = batch.level("persons").column("name").take(pa.array(person))
    full, short, pronouns = (
        as_mask(pc.equal(level.column("form"), form))[spans.parent]
        for form in ("full", "short", "pronoun")
    )
    exact = ~batch.texts.differ(batch.places(spans), names)
    return Mentions(spans, person, names, full, full | short, pronouns, exact)
