"""The published schemas are found, whole, and never change once they are out."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema.validators import validator_for

from newsval.errors import OutputError, UsageError
from newsval.resources import (
    BASELINE_SCHEMA,
    CONFIG_SCHEMA,
    PROFILE,
    RECORD_SCHEMA,
    REPORT_SCHEMA,
    export_schemas,
    schema,
    schema_bytes,
    schema_names,
    table_schema,
    table_schema_names,
)
from newsval.tables import TABLES

ROOT = Path(__file__).parents[1]
JSON_SCHEMAS = [RECORD_SCHEMA, REPORT_SCHEMA, CONFIG_SCHEMA, BASELINE_SCHEMA, PROFILE]


def test_the_schemas_are_those_of_records_reports_packages_and_every_table() -> None:
    assert set(table_schema_names()) == {f"{name}.json" for name in TABLES}
    assert set(schema_names()) == {*table_schema_names(), *JSON_SCHEMAS}


def test_an_unknown_name_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="no schema 'recrod") as told:
        schema_bytes("recrod.json")
    assert RECORD_SCHEMA in told.value.hint


def test_a_table_schema_is_had_by_the_name_of_the_table() -> None:
    assert table_schema("quotes")["name"] == "quotes"


@pytest.mark.parametrize("name", JSON_SCHEMAS)
def test_a_json_schema_is_one_and_its_id_names_its_version_and_file(name: str) -> None:
    validator_for(schema(name)).check_schema(schema(name))
    assert schema(name)["$id"] == f"https://w3id.org/newsval/1.0.0/{name}"


@pytest.mark.parametrize("name", JSON_SCHEMAS)
def test_a_json_schema_points_at_nothing_outside_itself(name: str) -> None:
    assert all(ref.startswith("#/") for ref in references(schema(name)))


def test_every_schema_is_exported_as_it_stands(tmp_path: Path) -> None:
    paths = export_schemas(tmp_path / "for" / "others")
    assert [path.name for path in paths] == list(schema_names())
    assert all(path.read_bytes() == schema_bytes(path.name) for path in paths)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        export_schemas(tmp_path / "file")


def references(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for value in node.values() for ref in references(value)]
    return [ref for item in node for ref in references(item)] if isinstance(node, list) else []


def test_published_schemas_are_as_they_were_pinned() -> None:
    """Before a release `python scripts/pin_schemas.py` renews the pins; after it nothing does."""
    pins = json.loads((ROOT / "tests" / "published.json").read_text(encoding="utf-8"))
    now = {name: hashlib.sha256(schema_bytes(name)).hexdigest() for name in schema_names()}
    assert now == pins


def test_an_installed_package_reads_the_schemas_that_it_carries(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "newsval", tmp_path / "newsval")
    for folder in ("schemas", "datapackage"):
        shutil.copytree(ROOT / folder, tmp_path / "newsval" / "_data" / folder)
    program = "from newsval import resources as r; print(r.__file__, len(r.schema_names()))"
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    file, count = run.stdout.split()
    assert file.startswith(str(tmp_path))
    assert int(count) == len(schema_names())
