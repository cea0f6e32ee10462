"""Whatever the bytes are, validation gives a report with places and remedies, and never raises."""

from __future__ import annotations

import errno
import json
import os
import socket
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

import bridge
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_cases import build, patched

from newsval.errors import OutputError
from newsval.findings import Report
from newsval.validation import validate

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
RECORD = bridge.record()
PATHS = st.sampled_from(
    ["/text", "/text/value", "/text/length", "/headline", "/dateline/date", "/published/value",
     "/captions/0", "/captions/0/span/start", "/captions/0/repeats/0/end", "/persons/0/name",
     "/persons/0/mentions/0/span/end", "/persons/0/mentions/0/segment", "/quotes/0/spans",
     "/quotes/0/spans/0/start", "/quotes/1/verbatim/0/end", "/quotes/0/text", "/quotes/1/cue",
     "/claims/0/hedges", "/claims/1/relations", "/segments/3/span/start", "/segments", "/language",
     "/sources/0/person", "/id", "/schema_version", "/provenance/retrieved"]
)  # fmt: skip
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_bytes(data: bytes, name: str) -> Report:
    """The report on a file of these bytes; every finding has a file and a remedy."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        report = validate(path)
    assert all(
        finding.place.file and finding.message and finding.hint for finding in report.findings
    )
    return report


@QUICK
@given(data=st.binary(max_size=200), name=st.sampled_from(["a.json", "a.jsonl", "a.zip"]))
def test_random_bytes_are_findings(data: bytes, name: str) -> None:
    check_bytes(data, name)


@QUICK
@given(value=VALUES, name=st.sampled_from(["a.json", "a.jsonl"]))
def test_random_json_is_findings(value: Any, name: str) -> None:
    report = check_bytes(json.dumps(value).encode(), name)
    assert report.findings or value == []


@QUICK
@given(path=PATHS, value=VALUES | st.integers(-5, 2000))
def test_a_record_with_anything_at_any_place_never_raises(path: str, value: Any) -> None:
    record = patched(bridge.record(), [{"op": "replace", "path": path, "value": value}])
    check_bytes(json.dumps(record).encode(), "a.json")


@QUICK
@given(descriptor=VALUES | st.fixed_dictionaries({"resources": VALUES}))
def test_a_package_with_any_descriptor_never_raises(descriptor: Any) -> None:
    check_bytes(json.dumps(descriptor).encode(), "datapackage.json")


RESOURCES = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["records", "quotes", "other"]) | VALUES,
        "path": st.sampled_from(["datapackage.json", "/etc/passwd", "http://x.test/a", ""])
        | VALUES,
        "hash": st.sampled_from(["sha256:0", "x", "a:b:c"]) | VALUES,
        "bytes": VALUES,
        "schema": st.sampled_from(["../x", "https://x.test/s.json"]) | VALUES,
    },
)


@QUICK
@given(resources=st.lists(RESOURCES, max_size=3))
def test_a_package_with_any_resources_never_raises(resources: list[Any]) -> None:
    report = check_bytes(json.dumps({"resources": resources}).encode(), "datapackage.json")
    assert report.findings


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": ' * 5000 + "1" + "}" * 5000, "IN104"),
        ("[" * 200_000, "IN104"),
        ('{"start": ' + "9" * 5000 + "}", "IN105"),
        ('{"score": 1e999}', "IN103"),
        ('{"score": -Infinity}', "IN103"),
        ('{"id": "a\0"}', "IN101"),
        ("\ufeff[", "IN101"),
        ('{"id": "\\udc00\\ud800"}', "IN107"),
        ("[1, 2]", "IN109"),
    ],
)
def test_hostile_json_is_a_finding_in_a_file_and_in_a_line(text: str, code: str) -> None:
    marked = {"IN110"} if text[0] == "\ufeff" else set()
    assert {f.code for f in check_bytes(text.encode(), "a.json").findings} == {code} | marked
    lines = check_bytes(f"\n{text}\n".encode(), "a.jsonl").findings
    assert {finding.place.line for finding in lines} == {2}


def test_utf_16_is_said_to_be_no_utf_8() -> None:
    (finding,) = check_bytes('{"id": "a1"}'.encode("utf-16"), "a.json").findings
    assert finding.code == "IN106"


def test_a_line_that_breaks_off_leaves_the_others_checked(tmp_path: Path) -> None:
    path = build({"records": [[], []]}, tmp_path)
    path.write_bytes(path.read_bytes()[:-40])
    report = validate(path)
    assert [(f.code, f.place.line) for f in report.findings] == [("IN101", 2)]
    assert report.checked == {"records": 2}
    assert report.notes == (f"{path} line 2: the rules were not run on it: it could not be read",)


def test_a_record_without_the_shape_of_one_is_noted(tmp_path: Path) -> None:
    path = build({"record": [{"op": "remove", "path": "/segments"}]}, tmp_path)
    report = validate(path)
    assert [finding.code for finding in report.findings] == ["SC001"]
    assert "'segments' is missing" in report.notes[0]


def test_a_withheld_text_is_noted_and_its_other_rules_are_run(tmp_path: Path) -> None:
    patch = [
        {"op": "replace", "path": "/text/value", "value": None},
        {"op": "replace", "path": "/captions/0/persons/0", "value": "p9"},
    ]
    report = validate(build({"record": patch}, tmp_path))
    assert [finding.code for finding in report.findings] == ["CA101", "CA105"]
    assert "withheld" in report.notes[0]


@pytest.mark.parametrize(
    "name", ["", "nothing.jsonl", "a\0b.json", "x" * 300 + ".json", "/dev/null"]
)
def test_a_path_that_leads_to_no_file_is_a_finding(name: str, tmp_path: Path) -> None:
    path = name if name.startswith("/") else str(tmp_path / name)
    assert [f.code[:2] for f in validate(path).findings] in (["IN"], ["PK"])


@pytest.mark.parametrize(
    "path", ["/etc/hostname", "../secret.csv", "http://localhost:9/segments.csv", "link.csv"]
)
def test_what_lies_outside_is_never_opened(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a link, nor an absolute path, nor an address is followed, by frictionless either."""
    secret = tmp_path / "secret.csv"
    secret.write_text("article_id,seq,kind,start,end\nSECRET,0,blank,0,1\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    patch = [{"op": "replace", "path": "/resources/6/path", "value": path}]
    target = build({"package": [{"descriptor": patch}]}, tmp_path)
    (target / "link.csv").symlink_to(secret)
    report = validate(target)
    assert {"PK004", "PK005", "PK006"} & {finding.code for finding in report.findings}
    assert "SECRET" not in repr(report)


def test_a_device_or_pipe_in_a_package_is_not_opened(tmp_path: Path) -> None:
    target = build({"package": [{"file": "segments.csv", "remove": True}]}, tmp_path)
    os.mkfifo(target / "segments.csv")
    assert [finding.code for finding in validate(target).findings] == ["PK114"]


def test_a_zip_file_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    path = build({"package": [], "zip": True}, tmp_path)
    assert validate(path).findings == ()
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("name", ["/etc/x", "a/../../x", "C:\\x", "a\\b", "~/x", "..", "C:/x"])
def test_a_zip_member_with_an_unsafe_name_is_refused(name: str, tmp_path: Path) -> None:
    path = build({"zip": [{"name": "datapackage.json", "text": "{}"}, {"name": name}]}, tmp_path)
    assert [finding.code for finding in validate(path).findings] == ["PK008"]


def test_a_zip_member_that_is_a_link_is_refused(tmp_path: Path) -> None:
    path = build({"zip": [{"name": "datapackage.json", "link": "/etc/passwd"}]}, tmp_path)
    assert [finding.code for finding in validate(path).findings] == ["PK008"]


def test_a_zip_file_with_two_members_of_one_name_is_refused(tmp_path: Path) -> None:
    path = build({"zip": [{"name": "datapackage.json"}, {"name": "DATAPACKAGE.json"}]}, tmp_path)
    assert [finding.code for finding in validate(path).findings] == ["PK008"]


def test_a_damaged_zip_file_is_a_finding(tmp_path: Path) -> None:
    path = build({"package": [], "zip": True}, tmp_path)
    data = bytearray(path.read_bytes())
    data[200:260] = bytes(60)
    path.write_bytes(data)
    assert {finding.code for finding in validate(path).findings} == {"PK007"}


def test_an_empty_zip_file_holds_no_descriptor(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w"):
        pass
    (finding,) = validate(path).findings
    assert finding.code == "PK001"
    assert finding.place.file == f"{path}!/datapackage.json"


def test_a_package_saved_with_a_byte_order_mark_is_compared_all_the_same(tmp_path: Path) -> None:
    path = build({"package": []}, tmp_path)
    table = path / "quotes.csv"
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes().replace(b"direct", b"mixed", 1))
    codes = {finding.code for finding in validate(path).findings}
    assert "CO203" in codes


def test_notes_are_bounded_and_say_how_many_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("1\n" * 3000, encoding="utf-8")
    report = validate(path)
    assert len(report.notes) < 150
    assert any("not run on 2,900 further records" in note for note in report.notes)


def test_withheld_texts_are_one_note(tmp_path: Path) -> None:
    record = patched(bridge.record(), [{"op": "replace", "path": "/text/value", "value": None}])
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({**record, "id": f"a{number}"}) for number in range(3)]
    path.write_text("\n".join(lines), encoding="utf-8")
    (note,) = validate(path).notes
    assert "the texts of 3 records are withheld" in note


def test_a_path_that_is_empty_is_not_the_working_folder() -> None:
    (finding,) = validate("").findings
    assert (finding.code, finding.place.file) == ("IN001", "")


def test_a_path_of_undecodable_bytes_leaves_no_half_characters_in_the_report() -> None:
    (finding,) = validate(os.fsdecode(b"no\xff.json")).findings
    assert finding.place.file == "no\ufffd.json"
    assert "\ufffd" in finding.message


def test_a_zip_file_of_a_packed_folder_says_where_the_package_is(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    path = tmp_path / "packed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(package / "datapackage.json", "inner/datapackage.json")
    report = validate(path)
    assert [finding.code for finding in report.findings] == ["PK001"]
    assert report.findings[0].message == f"{path} holds no datapackage.json"
    assert any("in its folder inner" in note for note in report.notes)


def test_a_full_disk_is_no_fault_of_the_zip_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", "{}")
    monkeypatch.setattr("newsval.package.unzip._unpack", full)
    with pytest.raises(OutputError, match="no room"):
        validate(path)


def test_very_many_records_that_break_the_schema_end_soon_and_it_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a"}\n' * 20_000, encoding="utf-8")
    start = time.process_time()
    report = validate(path)
    assert time.process_time() - start < 15
    assert any("1,000 records break the schema" in note for note in report.notes)


def test_a_claimed_quote_longer_than_any_cell_that_csv_reads_is_found(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    lines = (package / "records.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(lines[0])
    record["quotes"][0]["text"] = "never said, “ever” " * 60_000  # over a megabyte: read in bulk
    lines[0] = json.dumps(record, ensure_ascii=False)
    (package / "records.jsonl").write_text("\n".join([*lines, ""]), encoding="utf-8")
    codes = {finding.code for finding in validate(package).findings}
    assert {"QU103", "CO203"} <= codes


def test_a_descriptor_that_is_there_and_cannot_be_read_is_not_said_to_be_missing(
    tmp_path: Path,
) -> None:
    package = build({"package": []}, tmp_path)
    descriptor = package / "datapackage.json"
    descriptor.write_bytes(b"")
    assert [finding.code for finding in validate(package).findings] == ["IN101"]
    descriptor.unlink()
    descriptor.mkdir()
    (found,) = validate(package).findings
    assert (found.code, found.place.file) == ("PK114", f"{package}/datapackage.json")
    assert "it is no plain file" in found.message
