"""Unique keys and categories of further tables are checked, whatever the schema and the file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsval.package.faults import KeyFault
from newsval.package.further import key_faults
from newsval.package.read import PackageFile

FIELDS = [{"name": "name"}, {"name": "kind", "categories": ["city", {"value": 2}]}]
VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["fields", "uniqueKeys", "categories", "name", "value"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=10,
)


def faults(folder: Path, data: bytes, schema: Any) -> list[KeyFault]:
    (folder / "places.csv").write_bytes(data)
    described = {"name": "places", "path": "places.csv", "schema": schema}
    file = PackageFile("places", "places.csv", folder / "places.csv", "/resources/3", described)
    return list(key_faults(folder, file))


def test_each_broken_row_is_named_with_the_row_that_has_its_key(tmp_path: Path) -> None:
    schema = {"fields": FIELDS, "uniqueKeys": [["name"]]}
    ignored, *found = faults(tmp_path, b"name,kind\nLom,city\nLom,2\nOs,town\n,\n,\n", schema)
    assert (ignored.kind, ignored.value) == ("ignored", "uniqueKeys, categories")
    assert ignored.pointer == "/resources/3/schema"
    assert [(fault.kind, fault.row, fault.field, fault.value) for fault in found] == [
        ("twice", 3, "name", "Lom"),
        ("category", 4, "kind", "town"),
    ]
    assert found[0].first == 2


def test_a_schema_in_a_file_of_the_package_is_read(tmp_path: Path) -> None:
    schema = {"uniqueKeys": [["name"]]}
    (tmp_path / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    assert len(faults(tmp_path, b"name\na\na\n", "s.json")) == 2


@pytest.mark.parametrize("schema", ["../s.json", "missing.json", "places.csv", 7, None, {}])
def test_no_other_schema_is_read(tmp_path: Path, schema: Any) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    (tmp_path / "s.json").write_text('{"uniqueKeys": [["name"]]}', encoding="utf-8")
    assert faults(folder, b"name\na\na\n", schema) == []


@settings(deadline=None)
@given(data=st.binary(max_size=60), schema=VALUES)
def test_any_bytes_and_any_schema_never_raise(data: bytes, schema: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = faults(Path(folder), data, schema)
    assert not found or found[0].kind == "ignored"
