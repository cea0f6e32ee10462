"""The dataclasses, the JSON properties and the table columns say the same."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from jsonschema.validators import validator_for

from newsval import record
from newsval.codec import required_fields
from newsval.record import SCHEMA_VERSION, Span
from newsval.resources import RECORD_SCHEMA, schema, table_schema
from newsval.tables import TABLES

ROOT = schema(RECORD_SCHEMA)
DEFS = ROOT["$defs"]
CLASSES = {
    cls.__name__.lower(): cls
    for cls in vars(record).values()
    if isinstance(cls, type) and (is_dataclass(cls) or cls is Span)
}
PROPERTIES = [(concept, name) for concept, node in DEFS.items() for name in node["properties"]]
JSON_TYPES = {str: "string", int: "integer", float: "number"}
SCALARS = {"string", "integer", "number"}

# What a table's rows are, and the properties that no table shows.
CONCEPTS = {
    "articles": "record", "captions": "caption", "persons": "person", "person_roles": "role",
    "segments": "segment", "mentions": "mention", "sources": "source", "quotes": "quote",
    "claims": "claim", "claim_relations": "relation", "spans": "span",
}  # fmt: skip
NOT_IN_TABLES = {
    "record.id": "it leads every key",
    "text.value": "it is a file of its own",
    "text.offset_unit": "it is always the same",
    "timestamp.text": "its value says it",
    "identifier.scheme": "few persons have any",
    "identifier.value": "few persons have any",
    "correction.text": "corrections are segments too",
    "correction.kind": "corrections are segments too",
}


def concept_of(node: dict[str, Any]) -> str | None:
    """The concept that a property's value is, or that its items are."""
    for key in ("then", "items"):
        if key in node:
            return concept_of(node[key])
    return node["$ref"].removeprefix("#/$defs/") if "$ref" in node else None


def types_of(node: dict[str, Any]) -> set[str]:
    """The JSON types that a property's value may have."""
    if "then" in node:
        return set(node["else"]["type"])
    if "$ref" in node:
        return {"object"}
    return {node["type"]} if isinstance(node["type"], str) else set(node["type"])


def json_types(hint: Any) -> set[str]:
    """The JSON types that a field's value has."""
    if get_origin(hint) in (Union, types.UnionType):
        return {kind for part in get_args(hint) for kind in json_types(part)}
    if hint is types.NoneType:
        return {"null"}
    if get_origin(hint) is Literal:
        return {"string"}
    if get_origin(hint) is tuple:
        return {"array"}
    return {JSON_TYPES.get(hint, "object")}


def literals(hint: Any) -> set[str]:
    parts = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return {value for part in parts if get_origin(part) is Literal for value in get_args(part)}


def class_in(hint: Any) -> type | None:
    """The class of `record` that a field's value is, or that its items are."""
    if isinstance(hint, type):
        return hint if hint.__name__.lower() in CLASSES else None
    return next((found for part in get_args(hint) if (found := class_in(part))), None)


def hints_of(cls: type) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(cls).items() if name != "extensions"}


def test_every_class_of_a_record_is_a_concept_of_the_schema_and_the_other_way_round() -> None:
    assert set(DEFS) == set(CLASSES)


@pytest.mark.parametrize("concept", DEFS)
def test_a_class_and_its_concept_have_the_same_fields(concept: str) -> None:
    assert set(DEFS[concept]["properties"]) == set(hints_of(CLASSES[concept]))


@pytest.mark.parametrize("concept", sorted(set(DEFS) - {"span"}))
def test_the_fields_without_default_are_the_required_properties(concept: str) -> None:
    assert set(DEFS[concept].get("required", [])) == required_fields(CLASSES[concept])


@pytest.mark.parametrize(("concept", "name"), PROPERTIES)
def test_a_field_and_its_property_have_the_same_type(concept: str, name: str) -> None:
    hint, node = hints_of(CLASSES[concept])[name], DEFS[concept]["properties"][name]
    allowed = set(node.get("enum", [node["const"]] if "const" in node else []))
    cls = class_in(hint)
    assert types_of(node) == json_types(hint)
    assert allowed == literals(hint)
    assert concept_of(node) == (cls.__name__.lower() if cls else None)


@pytest.mark.parametrize("concept", DEFS)
def test_a_concept_takes_extensions_and_no_other_unknown_property(concept: str) -> None:
    """A span takes none; a record is open in itself, for others to build on, and closed here."""
    node = DEFS[concept]
    closed = ROOT if concept == "record" else node
    assert closed["unevaluatedProperties"] is False
    assert ("^x_" in node.get("patternProperties", {})) == (concept != "span")


@pytest.mark.parametrize(("concept", "name"), PROPERTIES)
def test_a_property_has_a_description_and_an_example_that_fits_it(concept: str, name: str) -> None:
    node = DEFS[concept]["properties"][name]
    alone = {"$schema": ROOT["$schema"], "$defs": DEFS, **node}
    assert node["description"].endswith(".")
    assert node["examples"]
    for example in node["examples"]:
        validator_for(alone)(alone).validate(example)


@pytest.mark.parametrize(("concept", "name"), PROPERTIES)
def test_a_crosswalk_names_terms_of_the_vocabularies_that_the_schema_lists(
    concept: str, name: str
) -> None:
    crosswalk = DEFS[concept]["properties"][name].get("x-crosswalk", {})
    assert set(crosswalk) <= {"skos:exactMatch", "skos:closeMatch", "skos:broadMatch"}
    for terms in crosswalk.values():
        assert terms
        assert all(term.split(":")[0] in ROOT["x-prefixes"] for term in terms)


def test_the_first_concepts_of_the_news_standards_are_all_mapped() -> None:
    for name in ("headline", "dateline", "published", "updated", "byline", "persons", "language"):
        assert "x-crosswalk" in DEFS["record"]["properties"][name]


def test_the_records_that_newsval_makes_follow_the_version_that_the_schema_is_of() -> None:
    assert SCHEMA_VERSION in ROOT["$id"]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_of_its_schema_in_order(table: str) -> None:
    names = [column["name"] for column in table_schema(table)["fields"]]
    assert names == list(TABLES[table].columns)
    assert len(set(names)) == len(names)


def shown() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every column that shows a property: table, column, path of properties."""
    for table in TABLES.values():
        columns = table.columns[len(table.keys) :]
        yield from (
            (table.name, column, path) for column, path in zip(columns, table.paths, strict=True)
        )


def trail(table: str, path: tuple[str, ...]) -> list[tuple[str, dict[str, Any]]]:
    """The concept and property at each step of a column's path."""
    concept, steps = CONCEPTS[table], []
    for name in path:
        node = DEFS[concept]["properties"][name]
        steps.append((concept, node))
        concept = concept_of(node) or concept
    return steps


@pytest.mark.parametrize(("table", "column", "path"), list(shown()))
def test_a_column_says_what_its_property_says(
    table: str, column: str, path: tuple[str, ...]
) -> None:
    field = next(f for f in table_schema(table)["fields"] if f["name"] == column)
    steps = trail(table, path)
    node = steps[-1][1]
    (kind,) = types_of(node) - {"null"}
    constraints = field.get("constraints", {})
    is_date = node.get("format") == "date"
    assert column == "_".join(name for name in path if name != "span")
    assert field["type"] == ("date" if is_date else kind)
    for keyword in ("enum", "minimum", "maximum", *(() if is_date else ("pattern",))):
        assert constraints.get(keyword) == node.get(keyword)
    nullable = any("null" in types_of(step) for _, step in steps)
    assert constraints.get("required", False) == (not nullable)
    assert field.get("x-crosswalk") == node.get("x-crosswalk")


@pytest.mark.parametrize("table", TABLES)
def test_a_column_has_a_description_and_an_example(table: str) -> None:
    for column in table_schema(table)["fields"]:
        assert column["description"].endswith(".")
        assert isinstance(column["example"], str)


@pytest.mark.parametrize("table", TABLES)
def test_the_keys_of_a_table_are_columns_and_lead_to_keys_of_tables_before_it(table: str) -> None:
    described = table_schema(table)
    before = list(TABLES)[: list(TABLES).index(table)]
    assert set(described["primaryKey"]) <= set(TABLES[table].columns)
    for key in described.get("foreignKeys", []):
        parent = key["reference"]["resource"]
        assert parent in (*before, table)
        assert set(key["fields"]) <= set(TABLES[table].columns)
        assert key["reference"]["fields"] == table_schema(parent)["primaryKey"]


@pytest.mark.parametrize("table", [name for name in TABLES if name != "articles"])
def test_every_row_leads_to_its_article(table: str) -> None:
    assert any("article_id" in key["fields"] for key in table_schema(table)["foreignKeys"])


def test_every_single_value_of_a_record_is_in_a_table_or_left_out_for_a_reason() -> None:
    """Lists of anchored texts and spans are left to the records."""
    there = {(steps[-1][0], path[-1]) for t, _, path in shown() if (steps := trail(t, path))}
    missing = {
        f"{concept}.{name}"
        for concept in set(DEFS) - {"span", "anchored", "origin"}
        for name, node in DEFS[concept]["properties"].items()
        if types_of(node) & SCALARS and (concept, name) not in there
    }
    assert missing == set(NOT_IN_TABLES)
