"""The screen for PE116: each place that has a name is a mention."""

from __future__ import annotations

import numpy as np

from newsval.record import Span
from newsval.rules.placing import covered_by
from newsval.rules.unmarked import READ, family_name, family_names, unmarked
from newsval.screening.batch import Batch, keys
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
    persons, mentions = batch.level("persons"), batch.once(mentions_of).spans
    first, last = np.searchsorted(persons.record, (record, record + 1)).tolist()
    family = family_names(batch.people.names[first:last])[person - first]
    own = slice(*np.searchsorted(mentions.record, (record, record + 1)).tolist())
    bounds = zip(mentions.start[own].tolist(), mentions.end[own].tolist(), strict=True)
    is_marked = covered_by(Span(*bound) for bound in bounds)
    is_in = covered_by(_read(batch, record))
    places = unmarked(
        batch.people.names[person],
        family,
        batch.articles[record],
        is_marked,
        lambda place: is_in(Span(place, place + 1)),
    )
    return next(places, None) is not None


def _read(batch: Batch, record: int) -> list[Span]:
    """The paragraphs and captions of a record."""
    level, segments = batch.level("segments"), batch.segments
    own = slice(*np.searchsorted(segments.record, (record, record + 1)).tolist())
    kinds = level.column("kind")[own].to_pylist()
    bounds = zip(segments.start[own].tolist(), segments.end[own].tolist(), kinds, strict=True)
    return [Span(a, b) for a, b, kind in bounds if kind in READ]
