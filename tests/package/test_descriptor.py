"""The descriptor lists the records and every table, in words for people and for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsval.package.descriptor import About, FileStats, descriptor
from newsval.resources import PROFILE, schema
from newsval.schema import descriptor_errors
from newsval.tables import TABLES

FILES = {
    path: FileStats("0" * 64, 1) for path in ("records.jsonl", *(f"{name}.csv" for name in TABLES))
}


def read(about: About) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(descriptor(about, {"B Paper", "A Paper"}, FILES))
    return value


def test_the_least_that_can_be_said_keeps_to_the_profile() -> None:
    value = read(About())
    assert descriptor_errors(value) == []
    assert list(value) == ["$schema", "name", "sources", "resources"]


def test_everything_that_can_be_said_keeps_to_the_profile() -> None:
    about = About(
        name="ports",
        title="Ports",
        description="News of ports.",
        version="1.2.0",
        licenses=({"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"},),
        contributors=({"title": "Ana Sousa", "roles": ["editor"]},),
    )
    value = read(about)
    assert descriptor_errors(value) == []
    assert value["contributors"] == [{"title": "Ana Sousa", "roles": ["editor"]}]
    assert value["sources"] == [{"title": "A Paper"}, {"title": "B Paper"}]


def test_the_profile_asks_for_the_records_and_every_table() -> None:
    asked = schema(PROFILE)["properties"]["resources"]["allOf"]
    names = {one["contains"]["properties"]["name"]["const"] for one in asked}
    assert names == {"records", *TABLES}


def test_the_profile_is_named_by_its_address_and_by_no_path() -> None:
    """Stock frictionless would look for a path in the folder that it is run from."""
    value = read(About())
    assert value["$schema"] == schema(PROFILE)["$id"]
    assert "profile" not in value


@pytest.mark.parametrize(
    ("key", "value", "keyword"),
    [
        ("path", "../records.jsonl", "const"),
        ("path", "https://news.example/records.jsonl", "const"),
        ("hash", "md5:0", "pattern"),
        ("bytes", -1, "minimum"),
        ("encoding", "latin-1", "const"),
        ("format", "csv", "const"),
    ],
)
def test_a_resource_that_breaks_the_profile_is_told(key: str, value: object, keyword: str) -> None:
    descriptor = read(About())
    descriptor["resources"][0][key] = value
    (error,) = descriptor_errors(descriptor)
    assert (error.pointer, error.keyword) == (f"/resources/0/{key}", keyword)


def test_a_table_with_another_schema_is_told() -> None:
    descriptor = read(About())
    descriptor["resources"][3]["schema"] = {"fields": []}
    (error,) = descriptor_errors(descriptor)
    assert error.pointer == "/resources/3/schema"
