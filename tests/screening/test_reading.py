"""What is broken on a line costs the lines around it nothing: they are read all the same."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from changed_records import good_records

pytest.importorskip("pyarrow")

from newsval.screening import parsing
from newsval.screening.blocks import Block, read_blocks
from newsval.screening.reading import RecordReader

Change = Callable[[dict[str, Any]], object]
GOOD = good_records()
BROKEN: dict[str, Change] = {
    "a property of no record": lambda record: record.update(head_line="x"),
    "a null that is no property": lambda record: record.update(head_line=None),
    "a property where it is none": lambda record: record["segments"][0].update(kicker={}),
    "a null where it is no property": lambda record: record["segments"][0].update(kicker=None),
    "a string for a number": lambda record: record["text"].update(length="9"),
    "a number for a list": lambda record: record.update(quotes=1),
    "an extension that hides findings": lambda record: record.update(x_newsval_ignore=[]),
    "an extension of fractions": lambda record: record.update(x_share=0.5),
}


def block_of(records: list[dict[str, Any]]) -> Block:
    data = "".join(json.dumps(record) + "\n" for record in records)
    (block,) = read_blocks(io.BytesIO(data.encode()), 10**7)
    return block


def line(number: int, *changes: Change) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(json.dumps(GOOD[number % len(GOOD)]))
    for change in changes:
        change(record)
    return record


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("size", [1, 64])
def test_a_broken_line_is_left_out_and_all_others_are_read(
    kind: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "_LINES_AGAIN", size)
    at = {0, 3, 4, 90, 149}
    records = [line(number, *([BROKEN[kind]] if number in at else [])) for number in range(150)]
    others = [record for number, record in enumerate(records) if number not in at]
    reader = RecordReader()
    for _ in range(2):  # the second time it knows that lines are broken
        found = reader.read(block_of(records))
        assert found.lines.tolist() == sorted(set(range(150)) - at)
        assert found.array.equals(RecordReader().read(block_of(others)).array)


def test_a_name_written_with_an_escape_is_no_way_around() -> None:
    records = [line(number) for number in range(20)]
    records[4]["segments"][0]["kicker"] = None
    records[7]["segments"][0]["kicker"] = {}
    data = "".join(json.dumps(r) + "\n" for r in records).replace('"kicker"', '"k\\u0069cker"')
    (block,) = read_blocks(io.BytesIO(data.encode()), 10**7)
    assert RecordReader().read(block).lines.tolist() == sorted(set(range(20)) - {4, 7})


def test_extensions_are_learnt_beside_what_is_broken() -> None:
    records = [line(number, lambda record: record.update(x_desk="city")) for number in range(40)]
    records[6]["text"]["length"] = "9"
    found = RecordReader().read(block_of(records))
    assert found.lines.tolist() == sorted(set(range(40)) - {6})
    assert found.array.field("x_desk").to_pylist() == ["city"] * 39


def test_a_block_of_broken_lines_alone_gives_no_records() -> None:
    changes = list(BROKEN.values())
    records = [line(number, changes[number % len(changes)]) for number in range(200)]
    assert RecordReader().read(block_of(records)).lines.tolist() == np.array([]).tolist()


def test_extensions_of_very_many_names_are_left_to_the_rules() -> None:
    """Each name would be a column of all lines: memory by the square of the block."""
    records = [
        line(number, lambda record, n=number: record.update({f"x_{n}_{k}": k for k in range(30)}))
        for number in range(20)
    ]
    assert RecordReader().read(block_of(records)).lines.tolist() == []


def test_properties_that_are_met_only_later_are_read_beside_broken_lines() -> None:
    def broken(record: dict[str, Any]) -> object:
        return record["text"].update(length="9")

    reader = RecordReader()
    plain = [line(number % 2) for number in range(40)]  # of two records alone
    for record in plain:
        record.pop("corrections", None)
    reader.read(block_of([*plain, line(0, broken)]))
    note = {"kind": "update", "text": "x", "span": {"start": 0, "end": 1}}
    late = [line(0, lambda record: record.update(corrections=[note])) for _ in range(2)]
    records = [*plain[:5], late[0], line(1, broken), *plain[5:], late[1]]
    for _ in range(2):
        found = reader.read(block_of(records))
        assert found.lines.tolist() == [at for at in range(len(records)) if at != 6]
        (correction,) = found.array[5].as_py()["corrections"]
        assert {name: correction[name] for name in note} == note
        assert found.array[3].as_py()["corrections"] is None
