"""What a proof takes for right, the reference library takes for right as well."""

from __future__ import annotations

from typing import Any

import pytest
from frictionless import Field
from hypothesis import given, settings
from hypothesis import strategies as st

from newsval.package.screen.cells import proofs
from newsval.resources import table_schema
from newsval.tables import TABLES

pa = pytest.importorskip("pyarrow")

FIELDS = {
    str((field["type"], field.get("constraints"))): field
    for name in TABLES
    for field in table_schema(name)["fields"]
}
ODD = [
    "", " ", "0", "00", "01", "-0", "-1", "+1", "1_0", "１２", "٣", "9" * 15, "9" * 16, "1.0",
    "0.0", "1", "1.5", "0.5", "0.50", ".5", "5.", "1e-1", "NaN", "inf", "0.9999999999999999",
    "1.00", "1.0000000000000001", "2023-02-28", "2023-02-29", "2024-02-29", "2023-2-8",
    "0000-01-01", "9999-12-31", "2023-05-04\n", "a1", "a1\n", "a\nb", "q1", "q10", "q0", "q01",
    "q1\n", "Q1", "é", "a" * 128, "a" * 129, "_a", "a.b-c_d", "direct", "direct ", "Direct", "en",
    "en-GB", "en\n", "texts/a.txt", "texts/aXtxt", "https://news.example/é?q=1", "a:b", "a: b",
    "a:\u00a0b", "1.0.0", "1.٣.0", "OM", "ÖM", "f" * 64, "F" * 64, "2023-05-04T10:00:00Z",
    "2023-05-04T10:00:00.5+02:00", "2023-05-04T24:00Z", "\0", "𝒳:𝒴", "a:\u2028", "x" * 5000,
]  # fmt: skip


def proof_and_reader(field: dict[str, Any]) -> tuple[Any, Any]:
    known = proofs({"fields": [field], "missingValues": [""]})
    assert known is not None
    return known.get(field["name"]), Field.from_descriptor(field).create_cell_reader()


@pytest.mark.parametrize("table", TABLES)
def test_every_published_table_can_be_screened(table: str) -> None:
    assert proofs(table_schema(table))


@pytest.mark.parametrize("kind", FIELDS)
@settings(deadline=None, max_examples=40)
@given(more=st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=20))
def test_what_is_proven_is_right(kind: str, more: list[str]) -> None:
    """The patterns run in RE2 here and in Python there."""
    proof, read = proof_and_reader(FIELDS[kind])
    if proof is None:
        return
    cells = [*ODD, *more]
    for cell, proven in zip(cells, proof(pa.array(cells, pa.string())).to_pylist(), strict=True):
        assert not proven or read(cell)[1] is None, cell


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("integer", ["0", "7", "1234567"]),
        ("number", ["0", "1", "0.0", "1.0", "0.5", "0.875"]),
        ("date", ["2024-02-29", "1998-12-31"]),
    ],
)
def test_what_newsval_writes_is_proven(kind: str, cells: list[str]) -> None:
    field = next(field for field in FIELDS.values() if field["type"] == kind)
    proof, _ = proof_and_reader(field)
    assert proof(pa.array(cells)).to_pylist() == [True] * len(cells)


@pytest.mark.parametrize("kind", [kind for kind, field in FIELDS.items() if "pattern" in kind])
def test_patterns_mean_the_same_in_both_engines(kind: str) -> None:
    """But for a line break at the end, which Python's `$` passes over."""
    proof, read = proof_and_reader(FIELDS[kind])
    cells = [cell for cell in ODD if cell and not cell.endswith("\n")]
    proven = proof(pa.array(cells, pa.string())).to_pylist()
    assert proven == [read(cell)[1] is None for cell in cells]


@pytest.mark.parametrize(
    "field",
    [
        {"name": "a", "type": "geopoint"},
        {"name": "a", "type": "string", "format": "uri"},
        {"name": "a", "type": "string", "constraints": {"unique": True}},
        {"name": "a", "type": "integer", "constraints": {"minimum": 5}},
        {"name": "a", "type": "string", "missingValues": ["-"]},
    ],
)
def test_a_schema_with_what_is_not_known_has_no_proofs(field: dict[str, Any]) -> None:
    assert proofs({"fields": [field], "missingValues": [""]}) is None


def test_other_missing_values_are_not_known() -> None:
    assert proofs({"fields": [{"name": "a", "type": "string"}], "missingValues": ["", "-"]}) is None
