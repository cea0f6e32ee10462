"""The screen for QU319: no phrase by which a source is not to be named stands behind its words."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pyarrow.compute as pc

from newsval.extract.languages import LANGUAGES
from newsval.record import Span
from newsval.rules.anonymity import REACH, anonymity_behind
from newsval.screening.batch import Batch, Spans, holds, keys, run_of
from newsval.screening.blocks import Mask
from newsval.screening.columns import as_mask

_NEXT = 5  # code points: a comma, spaces, and a letter
_WORD = r"^,?[^\w.!?;:)”\"]{1,3}[A-Za-z]"


def anonymity_left_out(batch: Batch) -> Mask:
    """QU319: what may be such a phrase is the anonymity of a source of its item."""
    found = batch.columns.none()
    for name in ("quotes", "claims"):
        spans = _before_words(batch, name)
        for record, item, _, end in spans.listed():
            language = batch.languages[record]
            phrase = anonymity_behind(batch.articles[record], end, language) if language else None
            if phrase is not None:
                given = _given(batch, name, item)
                found[record] |= not any(
                    one.overlaps(phrase) and one.end >= phrase.end for one in given
                )
    return found


def _given(batch: Batch, name: str, item: int) -> list[Span]:
    """The anonymity of the sources of an item."""
    own = run_of(batch.level(f"{name}.sources").parent, item)
    spans = batch.spans_of("sources.anonymity")
    sources = batch.people.sources_of(name)[own].tolist()
    return [span for source in sources for span in spans.of_holder(source)]


def _before_words(batch: Batch, name: str) -> Spans:
    """The words for sources that a word follows, not the cue, and near by the sign of a phrase."""
    spans, cues = batch.spans(f"{name}.source_spans"), batch.spans_of(f"{name}.cue")
    starts = np.sort(keys(cues.parent, cues.start))
    spans = spans.only(~holds(starts, keys(spans.parent, spans.end + 1)))
    for pattern, reach in ((_WORD, _NEXT), (_signs(batch), REACH + _NEXT)):
        behind = replace(spans, start=spans.end, end=spans.end + reach)
        spans = spans.only(as_mask(pc.match_substring_regex(batch.slices(behind), pattern)))
    return spans


def _signs(batch: Batch) -> str:
    """A pattern for the signs of such phrases, in the languages of the block."""
    signs = {sign for code in batch.codes for sign in LANGUAGES[code].sources.anonymity_signs}
    return "|".join(map(re.escape, sorted(signs))) or r"\A\z."
