"""What breaks a schema is told in words with its place, and nothing makes the check fail."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from changed_records import mutants
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newsval.schema
from newsval.package.json_text import read_json
from newsval.resources import RECORD_SCHEMA, schema
from newsval.schema import descriptor_errors, record_errors, report_errors

SPAN = {"start": 0, "end": 5}
RECORD: dict[str, Any] = {
    "schema_version": "1.0.0",
    "id": "harbour",
    "language": "en",
    "text": {"value": "Ports.", "sha256": "0" * 64, "length": 6},
    "headline": {"text": "Ports", "span": SPAN},
    "dateline": None,
    "captions": [],
    "persons": [{"id": "p1", "name": "Ana Sousa"}],
    "sources": [{"id": "s1", "kind": "person", "name": "Sousa", "person": "p1"}],
    "quotes": [
        {
            "id": "q1",
            "kind": "direct",
            "text": "Ports",
            "spans": [SPAN],
            "verbatim": [SPAN],
            "sources": ["s1"],
            "attribution": "explicit",
        }
    ],
    "claims": [
        {
            "id": "c1",
            "text": "Ports",
            "spans": [SPAN],
            "sources": [],
            "attribution": "none",
            "reason": "the narrator says so",
            "stance": "asserts",
            "voice": "narrator",
        }
    ],
    "segments": [{"kind": "headline", "span": {"start": 0, "end": 6}}],
    "provenance": {},
}
GONE = object()

# path of the value that is changed, the new value, and where the one error is with its keyword
FAULTS: list[tuple[str, object, str, str]] = [
    ("id", GONE, "", "required"),
    ("id", "../secret", "/id", "pattern"),
    ("id", "harbour\n", "/id", "pattern"),
    ("id", 7, "/id", "type"),
    ("colour", "red", "/colour", "unevaluatedProperties"),
    ("headline", "Ports", "/headline", "type"),
    ("headline/text", "", "/headline/text", "minLength"),
    ("headline/txt", "x", "/headline/txt", "unevaluatedProperties"),
    ("headline/span/x_unit", "byte", "/headline/span/x_unit", "unevaluatedProperties"),
    ("headline/span/start", -1, "/headline/span/start", "minimum"),
    ("headline/span/end", 5.0, "/headline/span/end", "type"),
    ("text/length", 6.0, "/text/length", "type"),
    ("headline/span/start", True, "/headline/span/start", "type"),
    ("language", "english language", "/language", "pattern"),
    ("text/sha256", "ABC", "/text/sha256", "pattern"),
    ("text/offset_unit", "utf-16", "/text/offset_unit", "const"),
    (
        "dateline",
        {"text": "RABAT:", "span": SPAN, "country_code": "mar"},
        "/dateline/country_code",
        "pattern",
    ),
    (
        "dateline",
        {"text": "RABAT:", "span": SPAN, "date": "24/11/2021"},
        "/dateline/date",
        "pattern",
    ),
    (
        "dateline",
        {"text": "RABAT:", "span": SPAN, "date": "2021-02-30"},
        "/dateline/date",
        "format",
    ),
    ("published", {"value": "2021-11-24T10:00:00"}, "/published/value", "pattern"),
    ("published", {"value": "2021-11-24", "text": "Nov. 24"}, "/published", "required"),
    ("published", {"value": "2021-11-24", "span": SPAN}, "/published", "required"),
    ("persons/0/id", "person-1", "/persons/0/id", "pattern"),
    ("sources/0/kind", "organisation", "/sources/0/kind", "const"),
    ("sources/0/kind", "official", "/sources/0/kind", "enum"),
    ("quotes/0/sources", [], "/quotes/0/sources", "minItems"),
    ("quotes/0/reason", "unclear", "/quotes/0/attribution", "const"),
    ("quotes/0/verbatim", [], "/quotes/0/verbatim", "minItems"),
    ("quotes/0/kind", "drect", "/quotes/0/kind", "enum"),
    ("claims/0/spans", [], "/claims/0/spans", "minItems"),
    (
        "claims/0/origin",
        {"method": "model", "confidence": 1.5},
        "/claims/0/origin/confidence",
        "maximum",
    ),
    ("segments/0/kind", "advert", "/segments/0/kind", "enum"),
    ("provenance/url", "news.example/a", "/provenance/url", "pattern"),
]


def changed(path: str, value: object) -> dict[str, Any]:
    """RECORD with another value at a path, or with none there."""
    record: dict[str, Any] = json.loads(json.dumps(RECORD))
    *parents, last = path.split("/")
    node: Any = record
    for part in parents:
        node = node[int(part)] if isinstance(node, list) else node[part]
    if value is GONE:
        del node[last]
    else:
        node[last] = value
    return record


def test_a_valid_record_has_no_errors() -> None:
    assert record_errors(RECORD) == []


@pytest.mark.parametrize(("path", "value", "pointer", "keyword"), FAULTS)
def test_a_fault_is_told_once_at_its_place(
    path: str, value: object, pointer: str, keyword: str
) -> None:
    errors = record_errors(changed(path, value))
    assert [(error.pointer, error.keyword) for error in errors] == [(pointer, keyword)]
    assert errors[0].message


@pytest.mark.parametrize("path", ["x_note", "headline/x_note", "persons/0/x_note", "text/x_note"])
def test_an_extension_may_hold_anything(path: str) -> None:
    assert record_errors(changed(path, {"any": [None, 1.5]})) == []


@pytest.mark.parametrize("path", ["kicker", "byline", "published", "rights"])
def test_what_may_be_left_out_may_be_null(path: str) -> None:
    assert record_errors(changed(path, None)) == []


@pytest.mark.parametrize(
    ("path", "value", "message", "hint"),
    [
        ("id", GONE, "the property 'id' is missing", "Id of the article"),
        ("quotes/0/kind", "drect", "is none of direct, mixed", "Did you mean 'direct'?"),
        ("headline/reapeats", [], 'unknown property "reapeats"', "Did you mean 'repeats'?"),
        ("colour", 1, 'unknown property "colour"', "begins with x_"),
        ("headline", 3, "object or null wanted, integer found", ""),
        ("language", "x y", "does not have the form asked for", 'For example "en".'),
        ("quotes/0/sources", [], "at least 1 item wanted", "are attributed have a source"),
        ("dateline", {"text": "a", "span": SPAN, "date": "2021-02-30"}, "no date of the", ""),
    ],
)
def test_an_error_says_what_is_wrong_and_what_helps(
    path: str, value: object, message: str, hint: str
) -> None:
    (error,) = record_errors(changed(path, value))
    assert message in error.message
    assert hint in error.hint


def test_a_whole_number_may_have_a_point_where_a_fraction_may_stand() -> None:
    origin = {"method": "model", "confidence": 1.0}
    assert record_errors(changed("claims/0/origin", origin)) == []
    assert record_errors(changed("x_note", {"start": 1.0, "say": '"start": 1.0'})) == []


def test_an_extension_is_no_error_beside_one() -> None:
    record = {**changed("id", 7), "x_note": 1, "colour": 2}
    assert [error.pointer for error in record_errors(record)] == ["/colour", "/id"]


def test_errors_come_in_the_order_of_their_places() -> None:
    record = changed("quotes", [{**RECORD["quotes"][0], "kind": "?"} for _ in range(12)])
    pointers = [error.pointer for error in record_errors(record)]
    assert pointers == [f"/quotes/{index}/kind" for index in range(12)]


def test_a_name_in_a_pointer_is_escaped() -> None:
    (error,) = record_errors(changed("headline", {**RECORD["headline"], "a/b~c": 1}))
    assert error.pointer == "/headline/a~1b~0c"


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), "\ud800", nested(100_000)],
    ids=["nan", "infinity", "half a character", "deep"],
)
@pytest.mark.parametrize("path", ["x_note", "id", "quotes", "headline"])
def test_what_json_cannot_hold_is_an_error_wherever_it_stands(path: str, value: object) -> None:
    assert record_errors(changed(path, value))


@pytest.mark.parametrize(
    "value",
    [10**400, 10**5000, "x" * 1_000_000, nested(50)],
    ids=["400 digits", "5000 digits", "a million letters", "fifty levels"],
)
@pytest.mark.parametrize("path", ["id", "quotes", "headline", "quotes/0/kind"])
def test_what_is_huge_is_told_in_few_words(path: str, value: object) -> None:
    for error in record_errors(changed(path, value)):
        assert len(error.message) + len(error.claimed or "") < 300


def test_a_record_of_a_hundred_thousand_faults_ends_soon() -> None:
    begun = time.process_time()
    errors = record_errors(changed("segments", [{"kind": "?"}] * 100_000))
    assert len(errors) == 201
    assert "in more places" in errors[-1].message
    assert time.process_time() - begun < 2


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)
PATHS = sorted({path for path, *_ in FAULTS} - {"colour", "headline/txt"})


@given(JSON_VALUES)
def test_any_json_value_is_checked_without_failing(value: object) -> None:
    assert isinstance(record_errors(value), list)


@settings(max_examples=200)
@given(st.sampled_from(PATHS), JSON_VALUES)
def test_the_check_agrees_with_the_reference_library(path: str, value: object) -> None:
    """But for what it is stricter in: whole numbers, NaN, a last line break, half characters."""
    record = changed(path, value)
    reference = Draft202012Validator(
        schema(RECORD_SCHEMA), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    if not reference.is_valid(record):
        assert record_errors(record)
    elif writable(record) and not floats(record) and "\n" not in json.dumps(record):
        assert record_errors(record) == []


def test_hundreds_of_broken_records_are_told_as_without_the_compiled_validator(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What the compiled validator passes has no error by the reference library alone either."""
    entries = [read_json(line.encode("utf-8", "surrogatepass")) for line in mutants(7, 700)]
    records = [entry for entry in entries if isinstance(entry, dict)]
    screened = [record_errors(record) for record in records]
    monkeypatch.setattr(newsval.schema, "_sure", lambda *_: frozenset())
    assert screened == [record_errors(record) for record in records]
    assert sum(map(bool, screened)) > 200
    assert sum(not errors for errors in screened) > 100


def writable(value: object) -> bool:
    try:
        return bool(json.dumps(value, ensure_ascii=False, allow_nan=False).encode())
    except ValueError:
        return False


def floats(value: object) -> bool:
    if isinstance(value, dict | list):
        return any(floats(item) for item in (value.values() if isinstance(value, dict) else value))
    return isinstance(value, float)


def test_a_report_is_checked_by_its_own_schema() -> None:
    counts = {"errors": 0, "warnings": 0, "infos": 0, "checked": {"records": 1}, "notes": []}
    counts |= {"suppressed": [], "ways": {}}
    report = {
        "schema_version": "1.0.0",
        "generator": {"name": "newsval", "version": "0.1.0"},
        "valid": True,
        "summary": counts,
        "findings": [],
    }
    assert report_errors(report) == []
    assert [error.pointer for error in report_errors({**report, "valid": 1})] == ["/valid"]
    assert [error.pointer for error in report_errors({**report, "x_a": 1})] == ["/x_a"]


def test_a_descriptor_without_a_table_is_told_which_one_is_missing() -> None:
    descriptor = {
        "$schema": "https://w3id.org/newsval/1.0.0/newsval-profile.json",
        "name": "news",
        "resources": [],
    }
    messages = [error.message for error in descriptor_errors(descriptor)]
    assert 'the resource "quotes" is missing' in messages


def test_very_many_unknown_properties_end_soon_and_that_there_are_more_is_told() -> None:
    start = time.process_time()
    errors = record_errors({f"k{number}": 1 for number in range(50_000)})
    assert time.process_time() - start < 2
    assert len(errors) <= 201
    assert "in more places" in errors[-1].message


@pytest.mark.parametrize("wrong", [{"id": "p0", "name": "Ana"}, {"id": "p1", "name": "", "x_n": 1}])
def test_of_very_many_items_only_the_wrong_ones_are_gone_through_again(
    wrong: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[object] = []
    is_sure = newsval.schema._is_sure

    def count(item: object, ref: str | None) -> bool:
        judged.append(item)
        return is_sure(item, ref) or gone_through.append(item) is not None

    gone_through: list[object] = []
    monkeypatch.setattr(newsval.schema, "_is_sure", count)
    persons = [{"id": f"p{number}", "name": "Ana Sousa"} for number in range(2, 3000)]
    errors = record_errors({**RECORD, "persons": [*persons, wrong]})
    assert {error.pointer.rpartition("/")[0] for error in errors} == {"/persons/2998"}
    assert len(judged) == len(persons) + 1
    assert gone_through == [wrong]


def test_an_item_with_a_fraction_for_an_integer_is_told_among_others() -> None:
    fraction = {"start": 0, "end": 5.0}
    mentions = [{"span": span, "form": "full", "segment": 0} for span in (SPAN, fraction, SPAN)]
    persons = [{"id": "p0", "name": "Ana"}, {"id": "p2", "name": "Bo", "mentions": mentions}]
    pointers = [error.pointer for error in record_errors({**RECORD, "persons": persons})]
    assert pointers == ["/persons/0/id", "/persons/1/mentions/1/span/end"]
