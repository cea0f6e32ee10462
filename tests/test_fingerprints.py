"""A finding is known again when what is around it moves, and one more of a kind is a new one."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import bridge
import pytest
import rule_cases
from hypothesis import given
from hypothesis import strategies as st

from newsval.codec import from_json
from newsval.findings import Finding, Place, Severity
from newsval.fingerprints import fingerprints, identity, path_within
from newsval.package.write import write_package
from newsval.record import Record
from newsval.validation import validate

# The faults of files, whose messages speak of paths; those of records do not.
FILE_CASES = [
    path
    for path in sorted(rule_cases.CASES.glob("*/bad.json"))
    if {"package", "zip", "file", "records"} & rule_cases.load(path).keys()
]


def finding(**parts: Any) -> Finding:
    place = Place(**{"file": "out/records.jsonl", "record_id": "a1", **parts.pop("place", {})})
    message = parts.pop("message", "the words differ")
    return Finding("QU101", "quote-altered", Severity.ERROR, message, place, **parts)


def broken(record_id: str = "bridge") -> dict[str, Any]:
    """A record with several faults: a quote altered, a hedge dropped, a span beyond the text."""
    record = bridge.record()
    record["id"] = record_id
    record["quotes"][1]["text"] = "the repair was “slow and safe”"
    record["claims"][0]["stance"] = "asserts"
    record["captions"][0]["repeats"][0] = {"start": 631, "end": 900}
    record["persons"][0]["nmae"] = "Adler"
    return record


def written(folder: Path, *records: dict[str, Any]) -> list[str]:
    """The fingerprints of what is found in records, by record: text twice is left aside."""
    folder.mkdir(exist_ok=True)
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    found = validate(path).findings
    return [
        mark for mark, one in zip(fingerprints(found), found, strict=True) if one.code != "PK112"
    ]


def test_findings_have_fingerprints_in_their_order_and_no_two_the_same(tmp_path: Path) -> None:
    marks = written(tmp_path, broken("a1"), broken("a2"))
    assert len(marks) == len(set(marks)) == 10
    assert all(len(mark) == 32 and int(mark, 16) >= 0 for mark in marks)


def test_lines_that_move_leave_them_as_they_were(tmp_path: Path) -> None:
    one = written(tmp_path / "one", broken("a1"))
    two = written(tmp_path / "two", {**bridge.record(), "id": "a0"}, broken("a1"))
    assert one == two


def test_reordered_records_leave_them_as_they_were(tmp_path: Path) -> None:
    one = written(tmp_path / "one", broken("a1"), broken("a2"))
    two = written(tmp_path / "two", broken("a2"), broken("a1"))
    assert one != two
    assert sorted(one) == sorted(two)


def test_an_item_that_comes_before_leaves_them_as_they_were(tmp_path: Path) -> None:
    before = broken("a1")
    after = broken("a1")
    after["quotes"].insert(0, {**bridge.record()["quotes"][1], "id": "q9"})
    old = written(tmp_path / "one", before)
    new = written(tmp_path / "two", after)
    assert set(old) < set(new)  # that the quotes now overlap, and stand out of order, is new


def test_a_file_of_one_json_array_gives_the_same_as_one_of_lines(tmp_path: Path) -> None:
    lines = written(tmp_path, broken("a1"), broken("a2"))
    path = tmp_path / "records.json"
    path.write_text(json.dumps([broken("a1"), broken("a2")]), encoding="utf-8")
    found = [one for one in validate(path).findings if one.code != "PK112"]
    assert fingerprints(found) == lines


def test_a_package_that_moves_to_another_folder_or_into_a_zip_keeps_them(tmp_path: Path) -> None:
    here = tmp_path / "here"
    write_package([from_json(bridge.record(), Record)], here)
    with (here / "quotes.csv").open("a", encoding="utf-8") as table:
        table.write("bridge,q9,direct,\nbridge,q8\n")
    (here / "notes.md").write_text("who wrote this?", encoding="utf-8")
    (here / "claims.csv").unlink()
    there = tmp_path / "far" / "away.v2"
    shutil.copytree(here, there)
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", here)
    marks = fingerprints(validate(here).findings)
    assert len(marks) > 5
    assert fingerprints(validate(there).findings) == marks
    assert fingerprints(validate(packed).findings) == marks


@pytest.mark.parametrize("path", FILE_CASES, ids=lambda path: path.parent.name)
def test_the_findings_of_every_rule_on_files_are_known_in_another_folder(
    path: Path, tmp_path: Path
) -> None:
    case = rule_cases.load(path)
    folders = (tmp_path / "here", tmp_path / "far" / "away.v2")
    marks = []
    for folder in folders:
        folder.mkdir(parents=True)
        marks.append(fingerprints(rule_cases.run({**case}, folder, path.parent.name)))
    assert marks[0]
    assert marks[0] == marks[1]


def test_a_path_that_begins_the_message_is_no_part_of_it(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
    one, two = (fingerprints(validate(tmp_path / name).findings) for name in ("one", "two"))
    assert one == two
    gone = [fingerprints(validate(tmp_path / name / "a.json").findings) for name in ("one", "two")]
    assert gone[0] == gone[1] != one


def test_one_more_of_the_same_kind_is_new_and_the_others_stay() -> None:
    one = finding()
    assert fingerprints([one, one, one])[:2] == fingerprints([one, one])
    assert len(set(fingerprints([one, one, one]))) == 3


@pytest.mark.parametrize(
    "other",
    [
        finding(claimed="other words"),
        finding(message="the words of Adler differ"),
        finding(place={"record_id": "a2"}),
        finding(place={"item": "q2"}),
        finding(place={"pointer": "/claims/0"}),
        replace(finding(), code="QU102"),
    ],
    ids=["claimed", "message", "record", "item", "pointer", "rule"],
)
def test_what_a_finding_is_about_makes_another_one(other: Finding) -> None:
    assert identity(other) != identity(finding())


@pytest.mark.parametrize(
    "same",
    [
        finding(place={"line": 7, "column": 2}),
        finding(place={"file": "elsewhere.zip!/records.jsonl"}),
        finding(place={"span": (3, 9)}),
        finding(hint="another remedy"),
        finding(message="the sense is not the author's"),
        finding(actual="true words"),
        replace(finding(), severity=Severity.INFO),
    ],
    ids=["line", "file", "span", "hint", "message", "actual", "severity"],
)
def test_where_it_stands_and_what_it_weighs_make_no_other(same: Finding) -> None:
    assert identity(same) == identity(finding())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the text at 0-43 is not what it says", "the text at 12-55 is not what it says"),
        ("a mention of Adler is in segment 9, not 8", "a mention of Adler is in segment 10, not 8"),
        ('Row at position "3" is blank', 'Row at position "1,204" is blank'),
        ("the id is that of the record at line 1", "the id is that of the record at line 33"),
        ("it is no repeat of /captions/0", "it is no repeat of /captions/4"),
        ("records.jsonl has 4,296 bytes, not 1", "records.jsonl has 5,000 bytes, not 1"),
    ],
)
def test_places_in_a_message_are_left_out(one: str, two: str) -> None:
    assert identity(finding(message=one)) == identity(finding(message=two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("updated before it was published, on 2023-05-07", "… published, on 2023-05-08"),
        ("quotes has no row for (a1, q1)", "quotes has no row for (a1, q2)"),
        ("c1 denies something, perhaps c1", "c1 denies something, perhaps c2"),
        ("the property 'name' is missing", "the property 'roles' is missing"),
        ('unknown property "nmae"', 'unknown property "rolse"'),
        ("“extra” is in parts", "“notes” is in parts"),
        ("it may be Carla Adler", "it may be Felix Adler"),
        ("quotes.csv is not listed", "claims.csv is not listed"),
    ],
)
def test_dates_keys_and_ids_in_a_message_are_kept(one: str, two: str) -> None:
    assert identity(finding(message=one)) != identity(finding(message=two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("quote q2 is altered: the article has other words", "the words of q2 were changed"),
        ("q1 is given to Samir Haddad, not to s2", "to Samir Haddad, rather than s2, goes q1"),
        ("the property 'name' is missing", "it lacks the reporter's property 'name'."),
        ("kind of (a1, 4) differs from the record", "the record has another kind: (a1, 4)"),
        ("c2 is no well-formed claim …", "c2 isn't a claim"),
    ],
)
def test_how_a_message_is_worded_makes_no_other(one: str, two: str) -> None:
    assert identity(finding(message=one)) == identity(finding(message=two))


def test_the_indices_of_a_pointer_are_left_out() -> None:
    assert path_within("/12/quotes/0/spans/1/start") == "/quotes/spans/start"
    assert path_within("") == ""


@given(st.text(), st.text(), st.text())
def test_any_text_has_a_fingerprint(message: str, claimed: str, file: str) -> None:
    one = finding(message=message, claimed=claimed, place={"file": file})
    assert len(set(fingerprints([one, one]))) == 2


def test_half_a_character_does_no_harm() -> None:
    assert len(identity(finding(message="\ud800"))) == 32
