"""Tells 1 from 1.0, which columns of fractions do not: cells of tables have them as written."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from newsval.screening.blocks import Block, Mask, Numbers, places_of
from newsval.screening.columns import Columns, as_mask

# The one fraction of a record; within a string the quotation marks would be escaped.
_INTEGER = re.compile(rb'"confidence"\s*:\s*-?[0-9]+\s*[,}]')
_WHOLE = (b'"confidence":1', b'"confidence":0')
_FRACTION = b".0,"


def with_integers(block: Block, columns: Columns, lines: Numbers) -> Mask:
    """The records, read from these lines, that have an integer where a fraction may be."""
    levels = [level for path, level in columns.levels.items() if path.endswith("origin")]
    values = pa.concat_arrays([level.column("confidence") for level in levels])
    found = as_mask(pc.equal(values, pc.floor(values)))
    all_read = len(lines) == len(block.starts)
    if all_read and int(found.sum()) == _whole_fractions(block.data):
        return columns.none()
    whole = columns.none()
    whole[np.concatenate([level.record for level in levels])[found]] = True
    places = [match.start() for match in _INTEGER.finditer(block.data)]
    written = np.zeros(len(block.starts), dtype=bool)
    written[np.searchsorted(block.ends, places)] = True
    integers: Mask = whole & written[lines]
    return integers


def _whole_fractions(data: bytes) -> int:
    """How many fractions are written 1.0 or 0.0, in compact JSON."""
    return sum(data.endswith(_WHOLE, 0, place) for place in places_of(_FRACTION, data).tolist())
