"""Records are read alike with few properties asked for and with all of them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from synthetic.articles import article

from newsval.codec import to_json
from newsval.screening.blocks import Block, read_blocks
from newsval.screening.kinds import record_type
from newsval.screening.narrowing import narrowed, widened
from newsval.screening.reading import RecordReader


def _block(numbers: range, **more: object) -> Block:
    lines = (to_json(article(number)) | more for number in numbers)
    data = "".join(_line(value) for value in lines).encode()
    (block,) = read_blocks(io.BytesIO(data), 1 << 20)
    return block


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _blocks() -> Iterator[Block]:
    yield _block(range(40))
    yield _block(range(40, 80))
    yield _block(range(80, 83), standfirst=[])
    yield _block(range(83, 120), kicker=None)
    yield _block(range(120, 140))


def test_a_reader_that_has_read_gives_what_a_new_one_gives() -> None:
    reader = RecordReader()
    for block in _blocks():
        known, new = reader.read(block), RecordReader().read(block)
        known.array.validate(full=True)
        assert known.lines.tolist() == new.lines.tolist()
        assert known.array.to_pylist() == new.array.cast(known.array.type).to_pylist()


@pytest.mark.parametrize(
    "values",
    [
        [],
        [None],
        [{"a": None, "b": None, "c": None}],
        [{"a": 1, "b": [], "c": None}, None, {"a": None, "b": None, "c": {"d": None}}],
        [{"b": [{"e": 1}, {"f": None}], "c": {"d": "x"}}, {"b": None}, {"b": [None]}],
    ],
)
def test_what_is_left_out_comes_back_as_null(values: list[Any]) -> None:
    inner = pa.struct([("e", pa.int64()), ("f", pa.string())])
    kind = pa.struct(
        [("a", pa.int64()), ("b", pa.list_(inner)), ("c", pa.struct([("d", pa.string())]))]
    )
    array = pa.array(values, kind)
    again = widened(pa.array(values, narrowed(kind, array)), kind)
    again.validate(full=True)
    assert again.type == kind
    assert again.to_pylist() == array.to_pylist()


def test_what_no_record_has_is_not_asked_for() -> None:
    records = RecordReader().read(_block(range(40))).array
    narrow = narrowed(record_type(), records)
    assert narrow.get_field_index("headline") >= 0
    assert narrow.get_field_index("kicker") < 0
