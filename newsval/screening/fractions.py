"""Tells 1 from 1.0, which columns of fractions do not: cells of tables have them as written."""

from __future__ import annotations

import re

import numpy as np
import pyarrow.compute as pc

from newsval.screening.blocks import Block, Mask, Numbers
from newsval.screening.columns import Columns, as_mask

# The one fraction of a record; within a string the quotation marks would be escaped.
_INTEGER = re.compile(rb'"confidence"\s*:\s*-?[0-9]+\s*[,}]')


def with_integers(block: Block, columns: Columns, lines: Numbers) -> Mask:
    """The records, read from these lines, that have an integer where a fraction may be."""
    whole = columns.none()
    for path, level in columns.levels.items():
        if path.endswith("origin"):
            values = level.column("confidence")
            whole[level.record[as_mask(pc.equal(values, pc.floor(values)))]] = True
    if not whole.any():
        return whole
    places = [match.start() for match in _INTEGER.finditer(block.data)]
    written = np.zeros(len(block.starts), dtype=bool)
    written[np.searchsorted(block.ends, places)] = True
    found: Mask = whole & written[lines]
    return found
