"""The screen for AN113: a text is of its input."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from newsval.record import Input
from newsval.rules.provenance import may_be_of
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.texts import unlike


def text_not_of_input(batch: Batch) -> Mask:
    """AN113: the input has the size and hash of the text, or else they are compared as it does."""
    level = batch.level("provenance.input")
    stated = batch.level("text").column("sha256").take(pa.array(level.record))
    sizes = np.diff(np.array(batch.texts.bounds))[level.record]
    other = unlike(stated, level.column("sha256")) | (level.integers("bytes") != sizes)
    other |= unlike(level.column("encoding"), pa.array(["utf-8"] * len(level), pa.string()))
    kept = level.array.filter(pa.array(other)).to_pylist()
    return batch.marked(
        record
        for record, value in zip(level.record[other].tolist(), kept, strict=True)
        if not may_be_of(batch.articles[record], _input(value))
    )


def _input(value: dict[str, object]) -> Input:
    return Input(**{name: value[name] for name in ("name", "sha256", "bytes", "encoding")})  # type: ignore[arg-type]
