"""Screens records a block at a time: which are right without doubt, and which the rules must judge.

Needs the extra `scale`. What is screened is only ever suspected: the findings are those of the
rules, which look at each record that a screen suspects or that could not be read as columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa

from newsval.screening.batch import Batch
from newsval.screening.blocks import Block, read_blocks
from newsval.screening.columns import as_mask, columns_of
from newsval.screening.fractions import with_integers
from newsval.screening.parsing import Records
from newsval.screening.reading import RecordReader
from newsval.screening.screened import ScreenedBlock
from newsval.screening.screens import rules_without, suspects
from newsval.screening.shapes import misshapen
from newsval.screening.texts import texts_of

__all__ = ["ScreenedBlock", "can_screen", "screen"]


def can_screen(preview: frozenset[str] = frozenset()) -> bool:
    """Whether each rule that is run has a screen; if not, each record would be suspect."""
    return not rules_without(preview)


def screen(
    file: BinaryIO, longest: int, preview: frozenset[str] = frozenset()
) -> Iterator[ScreenedBlock]:
    """The records of a JSON Lines file, screened block by block.

    Rules in preview are screened for where `preview` has their codes. Stops before a line of more
    than `longest` bytes; the file is left there, or at its end.
    """
    reader = RecordReader()
    for block in read_blocks(file, longest):
        try:
            yield _screened(block, reader, preview)
        except (AttributeError, LookupError, TypeError, ValueError, pa.ArrowException):
            # what no screen foresaw is for the rules to judge
            yield _unscreened(block)


def _screened(block: Block, reader: RecordReader, preview: frozenset[str]) -> ScreenedBlock:
    records = reader.read(block)
    columns = columns_of(records.array)
    unfit = misshapen(columns) | with_integers(block, columns, records.lines)
    if unfit.any():
        records = Records(records.array.filter(pa.array(~unfit)), records.lines[~unfit])
        columns = columns_of(records.array)
    values = columns["text"].column("value")
    batch = Batch(columns, texts_of(values))
    withheld = ~as_mask(values.is_valid())
    suspect = suspects(batch, withheld, preview)
    return ScreenedBlock(block, records.lines, columns, batch.texts, suspect)


def _unscreened(block: Block) -> ScreenedBlock:
    nothing = RecordReader().nothing()
    columns = columns_of(nothing.array)
    texts = texts_of(columns["text"].column("value"))
    return ScreenedBlock(block, nothing.lines, columns, texts, columns.none())
