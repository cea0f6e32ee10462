"""Tells null from absent, which columns do not: each null must stand where the schema lets it.

In columns both are null. So the word `null` is looked up in the bytes: a property that every
record has must be null there if it is null in the columns, and no other may be null at all,
but for those that are null or absent alike.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import numpy as np

from newsval.resources import RECORD_SCHEMA, schema
from newsval.screening.blocks import Block, Mask, Numbers, places_of
from newsval.screening.columns import as_mask

_TOKEN = re.compile(rb":\s*null")
_NAMED = re.compile(rb'"([a-z_0-9]+)"\s*:\s*null')
# The properties that must be there and may be null, with the object that holds them.
_EVER_THERE = {b"headline": "", b"dateline": "", b"value": "text"}


def odd_nulls(block: Block, records: Any, lines: Numbers) -> Mask:
    """The records, read from these lines of the block, whose nulls are not proven right."""
    codes = np.frombuffer(block.data, dtype=np.uint8)
    places = places_of(b"null", block.data)
    known = np.zeros(len(places), dtype=bool)
    odd = np.zeros(len(lines), dtype=bool)
    for name, holder in _EVER_THERE.items():
        written = _follow(codes, places, b'"' + name + b'":')
        known |= written
        parent = records.field(holder) if holder else records
        is_null = ~as_mask(parent.field(name.decode()).is_valid())
        odd |= is_null != _marked(block, places[written], lines)
    known |= _within_word(codes, places)
    unknown = _marked(block, places[~known], lines)
    for index in np.flatnonzero(odd | unknown):
        odd[index] = not _is_right(block.line(lines[index]), records, int(index))
    return odd


def _follow(codes: Any, places: Numbers, text: bytes) -> Mask:
    """Whether each place follows just upon `text`."""
    window = codes[np.maximum(places[:, None] - len(text) + np.arange(len(text)), 0)]
    follows: Mask = (window == np.frombuffer(text, dtype=np.uint8)).all(axis=1)
    return follows


def _within_word(codes: Any, places: Numbers) -> Mask:
    """Whether a letter stands before each place: that is no JSON value ("annulled")."""
    before = codes[np.maximum(places - 1, 0)] | 0x20
    within: Mask = (before >= ord("a")) & (before <= ord("z"))
    return within


def _marked(block: Block, places: Numbers, lines: Numbers) -> Mask:
    marked = np.zeros(len(block.starts), dtype=bool)
    marked[np.searchsorted(block.ends, places)] = True
    return marked[lines]


def _is_right(line: bytes, records: Any, index: int) -> bool:
    named = _NAMED.findall(line)
    if len(named) != len(_TOKEN.findall(line)) or not _may_be_null().issuperset(named):
        return False
    for name, holder in _EVER_THERE.items():
        parent = records.field(holder) if holder else records
        if named.count(name) != (not parent.field(name.decode())[index].is_valid):
            return False
    return True


@cache
def _may_be_null() -> frozenset[bytes]:
    """The names of the properties that may be null wherever they may be left out."""
    nullable: set[str] = set()
    others: set[str] = set()
    for kind in schema(RECORD_SCHEMA)["$defs"].values():
        for name, node in kind["properties"].items():
            types = node.get("else", node).get("type", ())
            if "null" in types:
                nullable.add(name)
            elif name not in kind.get("required", ()):
                others.add(name)
    return frozenset(name.encode() for name in nullable - others)
