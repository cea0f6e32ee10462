"""Every finding says file, line and column, and the item of the record that it is about."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import bridge
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_cases import CASES, build, load, patched

from newsval.findings import Finding
from newsval.validation import validate
from newsval.validation.locating import item_of

BAD = sorted(
    path
    for path in CASES.glob("*/bad*.json")
    if not {"input", "schema_error"} & load(path).keys() and "file" not in load(path)
)
QUOTE = {"op": "replace", "path": "/quotes/1/text", "value": "the repair was “slow but sound”"}


def file_text(finding: Finding) -> str:
    assert finding.place.file is not None
    return Path(finding.place.file).read_bytes().decode("utf-8-sig", "replace")


def rest_at(finding: Finding) -> str:
    """What stands at the place of a finding in its file."""
    place = finding.place
    assert place.line is not None
    assert place.column is not None
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", file_text(finding))
    return "".join(lines[place.line - 1 :])[place.column - 1 :]


def target(value: Any, pointer: str) -> Any:
    """The value at a pointer, or the nearest one around it."""
    for part in pointer.split("/")[1:]:
        if isinstance(value, dict) and part not in value:
            return value
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.parent.name)
def test_what_a_finding_points_to_is_what_stands_at_its_line_and_column(
    path: Path, tmp_path: Path
) -> None:
    for finding in validate(build(load(path), tmp_path)).findings:
        place = finding.place
        if place.row is not None:
            assert place.line
            cells = next(csv.reader(io.StringIO(rest_at(finding), newline="")), [])
            if finding.code == "CO203":
                assert cells[0] == finding.claimed
        elif place.line is not None and place.pointer is not None:
            if finding.name == "property-unknown":
                key, _ = json.JSONDecoder().raw_decode(rest_at(finding))
                assert place.pointer.endswith(f"/{key}")
                continue
            first = place.line - 1 if place.file and place.file.endswith("l") else 0
            last = place.line if first else None
            value = json.loads("\n".join(file_text(finding).split("\n")[first:last]))
            found, _ = json.JSONDecoder().raw_decode(rest_at(finding))
            assert found == target(value, place.pointer)


def only(path: Path) -> Finding:
    (finding,) = validate(path).findings
    return finding


def test_an_altered_quote_in_an_indented_file(tmp_path: Path) -> None:
    record = patched(bridge.record(), [QUOTE])
    path = tmp_path / "record.json"
    text = json.dumps(record, indent=2, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    place = only(path).place
    line = text.splitlines().index('      "text": "the repair was “slow but sound”",') + 1
    assert (place.file, place.line, place.column) == (str(path), line, 15)
    assert (place.pointer, place.item, place.record_id) == ("/quotes/1/text", "q2", "bridge")


def test_a_record_in_an_array_has_its_index_before_its_pointers(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    other = patched(bridge.record(), [QUOTE, {"op": "replace", "path": "/id", "value": "b2"}])
    path.write_bytes(f"[\r\n{json.dumps(bridge.record())},\r\n{json.dumps(other)}]".encode())
    found = {finding.code: finding for finding in validate(path).findings}
    assert found.keys() == {"QU101", "PK112"}
    quote = found["QU101"]
    assert (quote.place.pointer, quote.place.item) == ("/1/quotes/1/text", "q2")
    assert quote.place.line == 3
    assert rest_at(quote).startswith(json.dumps(QUOTE["value"]))
    assert found["PK112"].place.pointer == "/1/text/sha256"


@pytest.mark.parametrize(("before", "line"), [(b"\xef\xbb\xbf", 1), (b"\n\r\n", 3)])
def test_a_line_of_json_lines_has_the_column_of_the_value(
    before: bytes, line: int, tmp_path: Path
) -> None:
    path = build({"records": [[QUOTE]]}, tmp_path)
    path.write_bytes(before + path.read_bytes())
    finding = next(found for found in validate(path).findings if found.code == "QU101")
    assert finding.place.line == line
    assert rest_at(finding).startswith('"the repair was “slow but sound”"')


def test_a_byte_order_mark_is_placed_at_the_start(tmp_path: Path) -> None:
    path = build({"records": [[]]}, tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    place = only(path).place
    assert (place.line, place.column) == (1, 1)


def test_what_is_missing_is_placed_at_the_object_that_lacks_it(tmp_path: Path) -> None:
    finding = only(build({"record": [{"op": "remove", "path": "/persons/1/name"}]}, tmp_path))
    assert (finding.code, finding.place.pointer) == ("SC001", "/persons/1")
    assert finding.place.item == "p2"
    assert json.JSONDecoder().raw_decode(rest_at(finding))[0]["id"] == "p2"


def test_an_unknown_property_is_placed_at_its_name(tmp_path: Path) -> None:
    patch = [{"op": "add", "path": "/persons/1/nmae", "value": "Brandt"}]
    finding = only(build({"record": patch}, tmp_path))
    assert (finding.code, finding.place.item) == ("SC002", "p2")
    assert rest_at(finding).startswith('"nmae": "Brandt"')


def test_no_record_is_placed_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[\n  "x"]', encoding="utf-8")
    place = only(path).place
    assert (place.line, place.column, place.pointer) == (2, 3, "/0")


def test_a_fault_of_json_is_placed_at_the_second_key(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a",\r "id": "b"}\n{"a": 1, "a": 2}\n', encoding="utf-8")
    places = [finding.place for finding in validate(path).findings]
    assert [(place.line, place.column) for place in places] == [(2, 2), (3, 10)]


def test_a_descriptor_is_placed_by_its_pointers(tmp_path: Path) -> None:
    patch = [
        {"op": "replace", "path": "/resources/3/path", "value": "../x.csv"},
        {"op": "add", "path": "/resources/0/hsah", "value": "x"},
    ]
    path = build({"package": [{"descriptor": patch}]}, tmp_path)
    found = {finding.code: finding for finding in validate(path).findings}
    assert found["PK004"].place.pointer == "/resources/3/path"
    assert rest_at(found["PK004"]).startswith('"../x.csv"')


def test_a_changed_file_is_named_without_a_line(tmp_path: Path) -> None:
    edit = {"file": "claims.csv", "old": "alleges", "new": "asserts"}
    path = build({"package": [edit], "hashes": "kept"}, tmp_path)
    found = {finding.code: finding.place for finding in validate(path).findings}
    changed = found["PK102"]
    assert (changed.file, changed.line) == (f"{path}/claims.csv", None)
    assert changed.pointer == "/resources/11/hash"


def test_a_cell_after_cells_of_several_lines_is_placed_in_its_physical_line(tmp_path: Path) -> None:
    rows = "article_id,id,name,honorific,origin_method,origin_rule,origin_confidence\r\n"
    rows += 'bridge,p1,"Carla\nAdler",,,,\r\nbridge,p2,Boris Brand,,,,x\r\n'
    path = build({"package": [{"file": "persons.csv", "text": rows}]}, tmp_path)
    (path / "persons.csv").write_bytes(rows.encode())
    found = [f for f in validate(path).findings if f.place.row]
    places = {(f.code, f.place.row, f.place.field): (f.place.line, f.place.column) for f in found}
    assert places == {
        ("CO203", 2, "name"): (2, 11),
        ("CO203", 3, "name"): (4, 11),
        ("CO203", 3, "origin_confidence"): (4, 26),
        ("TB005", 3, "origin_confidence"): (4, 26),
    }


@pytest.mark.parametrize(
    ("code", "old", "new", "place"),
    [
        ("TB002", "bridge,p1", "x", None),
        ("TB003", "bridge,p2,Boris Brandt,,,,\n", ",,,,,,\n", (3, 3, 1)),
        ("TB004", "Boris Brandt,,,,", "Boris Brandt,,,", (3, 3, 26)),
        ("TB004", "Boris Brandt,,,,", "Boris Brandt,,,,,x", (3, 3, 28)),
        ("TB007", "bridge,p2", "bridge,p1", (3, 3, 1)),
        ("TB008", "bridge,p2", "nobody,p2", (3, 3, 1)),
        ("CO202", "bridge,p2", "bridge,p9", (3, 3, 1)),
    ],
)
def test_rows_and_cells_of_tables_are_placed(
    code: str, old: str, new: str, place: tuple[int, int, int] | None, tmp_path: Path
) -> None:
    edit = {"file": "persons.csv", "old": old, "new": new}
    if place is None:
        edit, place = {"file": "persons.csv", "old": "honorific", "new": "title"}, (1, 1, 20)
    found = [
        (f.place.row, f.place.line, f.place.column)
        for f in validate(build({"package": [edit]}, tmp_path)).findings
        if f.code == code and f.place.file and f.place.file.endswith("persons.csv")
    ]
    assert found == [place]


def test_rows_have_the_same_numbers_from_both_engines(tmp_path: Path) -> None:
    """A blank row counts as one, a cell of two lines does not."""
    rows = 'article_id,seq,kind,start,end\n\nbridge,"0\n",odd,0,1\nbridge,77,odd,x,1\n'
    path = build({"package": [{"file": "segments.csv", "text": rows}]}, tmp_path)
    found = {(f.code, f.place.row, f.place.line) for f in validate(path).findings if f.place.row}
    assert ("TB003", 2, 2) in found
    assert ("TB005", 4, 5) in found
    assert ("CO202", 4, 5) in found


def test_a_text_that_was_changed_is_placed_at_the_first_change(tmp_path: Path) -> None:
    edit = {"file": "texts/bridge.txt", "old": "Share this", "new": "Share That"}
    path = build({"package": [edit]}, tmp_path)
    finding = only(path)
    assert finding.code == "PK108"
    assert (finding.place.line, finding.place.column) == (5, 7)


ANY = st.recursive(
    st.none() | st.integers() | st.text() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(
    st.fixed_dictionaries(
        {}, optional={"quotes": ANY | st.lists(st.fixed_dictionaries({"id": ANY}))}
    ),
    st.sampled_from(["", "/", "/quotes", "/quotes/0", "/quotes/1/id", "/quotes/x", "/quotes/-1"])
    | st.from_regex(r"/quotes/[0-9²٣]*", fullmatch=True)
    | st.text(),
)
def test_the_item_of_any_value_at_any_pointer_is_an_id_or_none(value: Any, pointer: str) -> None:
    found = item_of(value, pointer)
    assert found is None or any(found == item["id"] for item in value["quotes"])


def test_the_item_is_of_the_lists_that_have_ids() -> None:
    record = bridge.record()
    assert item_of(record, "/claims/1/hedges/0") == "c2"
    assert item_of(record, "/captions/0") == "cap1"
    assert item_of(record, "/segments/3/span") is None
    assert item_of(record, "/headline/text") is None
    assert item_of({"quotes": [{"id": "x" * 200}]}, "/quotes/0") is None
