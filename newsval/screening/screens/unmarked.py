"""The screen for PE116: each place that has a name is a mention."""

from __future__ import annotations

import numpy as np

from newsval.record import Span
from newsval.rules.placing import covered_by
from newsval.rules.unmarked import READ, family_name, family_names, unmarked
from newsval.screening.batch import Batch, keys, run_of
from newsval.screening.blocks import Mask
from newsval.screening.mentions import mentions_of

_APART = 1 << 31  # what `keys` of one person and the next are apart


def name_unmarked(batch: Batch) -> Mask:
    """PE116: the text has a family name as often as mentions end in it, or as the rule says.

    Where a name has none that can stand alone, that is said of the whole name.
    """
    persons, mentions = batch.level("persons"), batch.once(mentions_of)
    different: dict[str, str] = {}
    told = [different.setdefault(n, family_name(n) or n) for n in batch.people.names]
    sizes = np.array([len(word) for word in told], dtype=np.int64)[mentions.person]
    spans = mentions.spans
    ends = ~batch.texts.end_otherwise(batch.places(spans), mentions.names)
    ends &= mentions.named & (spans.end - spans.start >= sizes)
    # one place may be the end of two mentions, "Carla Adler" and "Adler"
    places = np.unique(keys(mentions.person[ends], spans.end[ends]))
    counts = np.bincount(places // _APART, minlength=len(persons)).tolist()
    found = batch.columns.none()
    for person, record in enumerate(persons.record.tolist()):
        word = told[person]
        if word and batch.count(record, word) > counts[person] and not found[record]:
            found[record] = _has_unmarked(batch, record, person)
    return found


def _has_unmarked(batch: Batch, record: int, person: int) -> bool:
    own = run_of(batch.level("persons").record, record)
    family = family_names(batch.people.names[own])[person - own.start]
    is_marked = covered_by(batch.once(mentions_of).spans.of_record(record))
    is_in = covered_by(batch.segments_of(record, READ))
    places = unmarked(
        batch.people.names[person],
        family,
        batch.articles[record],
        is_marked,
        lambda place: is_in(Span(place, place + 1)),
    )
    return next(places, None) is not None
