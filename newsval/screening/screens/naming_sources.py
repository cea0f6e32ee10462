"""Screens for QU315 to QU317: the words for sources fit the attribution, and name all of them."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.rules.naming_sources import is_pronoun, not_named, pronouns, tells
from newsval.screening.batch import Batch, holds, keys, run_of
from newsval.screening.blocks import Mask, Numbers
from newsval.screening.columns import as_mask

_KINDS = ("quotes", "claims")


def attribution_of_other_kind(batch: Batch) -> Mask:
    """QU315: explicit items are named by no pronoun, others not by the name of a source."""
    found = batch.columns.none()
    names: defaultdict[int, set[str]] = defaultdict(set)
    for record, source in zip(
        batch.level("sources").record.tolist(), batch.people.sources, strict=True
    ):
        names[record].add(source)
    for name in _KINDS:
        spans = batch.spans(f"{name}.source_spans")
        kinds = batch.level(name).column("attribution").take(pa.array(spans.parent))
        words = batch.slices(spans)
        explicit = as_mask(pc.equal(kinds, "explicit"))
        found |= batch.having(spans.record, explicit & _are_pronouns(batch, words))
        for record, text in _listed(spans.record, words, as_mask(pc.equal(kinds, "coreference"))):
            found[record] |= text in names[record]
    return found


def source_in_no_words(batch: Batch) -> Mask:
    """QU316: explicit items of several sources are looked at as the rule does."""
    found = batch.columns.none()
    for name in _KINDS:
        level, spans = batch.level(name), batch.spans(f"{name}.source_spans")
        several = as_mask(pc.equal(level.column("attribution"), "explicit"))
        several &= level.counts("sources") > 1
        texts: defaultdict[int, list[str]] = defaultdict(list)
        kept = several[spans.parent]
        words = batch.slices(spans.only(kept)).to_pylist()
        for item, text in zip(spans.parent[kept].tolist(), words, strict=True):
            texts[item].append(text)
        holders, known = batch.level(f"{name}.sources").parent, batch.people.sources_of(name)
        for item, told in texts.items():
            of_each = {
                str(key): batch.people.own_words((int(source),))
                for key, source in enumerate(known[run_of(holders, item)])
            }
            found[level.record[item]] |= bool(not_named(told, of_each))
    return found


def hearer_as_source(batch: Batch) -> Mask:
    """QU317: no words for a source start one place behind a verb of telling."""
    found = batch.columns.none()
    for name in _KINDS:
        level, cues = batch.level(f"{name}.cue"), batch.spans_of(f"{name}.cue")
        spans = batch.spans(f"{name}.source_spans")
        starts = np.sort(keys(spans.parent, spans.start))
        follows = holds(starts, keys(cues.parent, cues.end + 1))
        for record, cue in _listed(cues.record, level.column("text"), follows):
            found[record] |= any(tells(cue, code) for code in batch.codes)
    return found


def _listed(record: Numbers, words: pa.Array, kept: Mask) -> list[tuple[int, str]]:
    chosen = words.filter(pa.array(kept)).to_pylist()
    return list(zip(record[kept].tolist(), chosen, strict=True))


def _are_pronouns(batch: Batch, words: pa.Array) -> Mask:
    """Whether words are a pronoun of a language of the block."""
    known = sorted({word for code in batch.codes for word in pronouns(code)})
    found = as_mask(pc.is_in(pc.utf8_lower(words), value_set=pa.array(known, pa.string())))
    # letters beyond ASCII may be the same as others but for case: "ſhe"
    lengths = pc.utf8_length(words)
    odd = as_mask(pc.not_equal(lengths, pc.binary_length(words)))
    odd &= as_mask(pc.less_equal(lengths, 2 * max(map(len, known), default=0)))
    for at in np.flatnonzero(odd).tolist():
        found[at] = any(is_pronoun(words[at].as_py(), code) for code in batch.codes)
    return found
