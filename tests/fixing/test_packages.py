"""Packages and files are repaired in place: what follows from the records is made anew."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import bridge
import pytest
from rule_cases import CASES, build, load, patched

from newsval.codec import from_json
from newsval.errors import UsageError
from newsval.fixing import diff, fix
from newsval.fixing.registry import REBUILT
from newsval.package.write import write_package
from newsval.record import Record
from newsval.validation import validate

MOVED = {"op": "replace", "path": "/quotes/1/spans", "value": [{"start": 450, "end": 480}]}
ALTERED = {"op": "replace", "path": "/quotes/1/text", "value": "the repair was “slow but sound”"}
REPAIRED = [path for code in sorted(REBUILT) for path in sorted(CASES.glob(f"{code}/bad*.json"))]


def files_of(folder: Path) -> dict[str, bytes]:
    """The files below a folder; links by what they lead to."""
    return {
        path.relative_to(folder).as_posix(): (
            os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        )
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def edit_record(package: Path, *patch: dict[str, Any]) -> None:
    path = package / "records.jsonl"
    record = patched(json.loads(path.read_text(encoding="utf-8")), list(patch))
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def test_a_package_with_a_moved_span_is_as_it_was_written(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    before = files_of(package)
    edit_record(package, MOVED)
    assert {f.code for f in validate(package).findings} >= {"QU102", "PK102", "CO203"}
    fixed = fix([str(package)])
    assert files_of(package) == before
    assert fixed.files == 1
    assert fix([str(package)]).done == ()
    assert list(tmp_path.iterdir()) == [package]


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize("path", REPAIRED, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_what_follows_from_the_records_is_made_anew(
    path: Path, zipped: bool, tmp_path: Path
) -> None:
    case = load(path)
    package = build({**case, "zip": zipped}, tmp_path)
    assert path.parent.name in {finding.code for finding in validate(package).findings}
    records = {f.code for f in validate(package).findings} & {"QU101", "AN104"}
    fixed = fix([str(package)])
    left = {finding.code for finding in validate(package).findings}
    if records:
        assert fixed.left
    else:
        assert left == set(), fixed
    assert fix([str(package)]).done == ()


def test_hashes_and_tables_are_left_while_the_records_have_errors(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    edit_record(package, ALTERED)
    before = files_of(package)
    fixed = fix([str(package)])
    assert fixed.done == ()
    assert any("its records have errors" in said for said in fixed.left)
    assert files_of(package) == before


def test_records_that_were_repaired_in_part_take_their_tables_and_hashes_along(
    tmp_path: Path,
) -> None:
    """The files agreed before, so that what follows from a repair is known."""
    other = {"op": "replace", "path": "/headline/text", "value": "Bridge to open"}
    package = tmp_path / "package"
    write_package([from_json(patched(bridge.record(), [MOVED, other]), Record)], package)
    assert {f.code for f in validate(package).findings} == {"QU102", "AN101"}
    fixed = fix([str(package)])
    assert {f.code for f in validate(package).findings} == {"AN101"}
    assert fixed.files == 3
    assert any("spans.csv: made anew" in said for said in fixed.done)


def test_the_rest_of_a_descriptor_and_extensions_stay(tmp_path: Path) -> None:
    patch = [
        {"op": "add", "path": "/x_note", "value": {"deep": ["é"]}},
        {"op": "add", "path": "/licenses", "value": [{"name": "CC-BY-4.0"}]},
        {"op": "add", "path": "/keywords", "value": ["harbour", "Häfen"]},
        {"op": "add", "path": "/resources/-", "value": {"name": "notes", "path": "notes.txt",
         "format": "txt", "bytes": 3, "hash": "md5:900150983cd24fb0d6963f7d28e17f72"}},
    ]  # fmt: skip
    notes = {"file": "notes.txt", "text": "abc"}
    package = build({"package": [notes, {"descriptor": patch}]}, tmp_path)
    before = json.loads((package / "datapackage.json").read_bytes())
    with (package / "claims.csv").open("a", encoding="utf-8") as file:
        file.write("bridge,c9,asserts,attributed,x,none,,,,,,\n")
    (package / "notes.txt").write_text("changed", encoding="utf-8")
    fix([str(package)])
    assert json.loads((package / "datapackage.json").read_bytes()) == before
    assert {f.code for f in validate(package).findings} <= {"PK003", "PK102", "PK103"}
    assert (package / "notes.txt").read_text(encoding="utf-8") == "changed"


def test_a_text_that_its_file_speaks_against_is_left(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    changed = bridge.TEXT.replace("Ferry", "Train")
    edit_record(package, {"op": "replace", "path": "/text/value", "value": changed})
    before = files_of(package)
    fixed = fix([str(package)])
    assert any("the text file has this hash" in said for said in fixed.left)
    assert files_of(package) == before


@pytest.mark.parametrize(
    "edit",
    [
        {"file": "claims.csv", "link": "/etc/hostname"},
        {"file": "texts/bridge.txt", "link": "/etc/hostname"},
        {"descriptor": [{"op": "replace", "path": "/resources/3/path", "value": "../x.csv"}]},
        {"descriptor": [{"op": "replace", "path": "/resources/3/path", "value": "/etc/hostname"}]},
    ],
)
def test_nothing_is_touched_in_a_package_that_does_not_pass_the_gate(
    edit: dict[str, Any], tmp_path: Path
) -> None:
    package = build({"package": [edit], "hashes": "kept"}, tmp_path)
    edit_record(package, MOVED)
    before = files_of(tmp_path)
    fixed = fix([str(package)])
    assert fixed.done == ()
    assert any("comes first" in said for said in fixed.left)
    assert files_of(tmp_path) == before


def test_a_folder_of_texts_that_leads_out_is_not_written_through(tmp_path: Path) -> None:
    package = build({"package": [{"file": "texts/bridge.txt", "remove": True}]}, tmp_path)
    outside = tmp_path / "outside"
    outside.mkdir()
    (package / "texts").rmdir()
    (package / "texts").symlink_to(outside)
    fix([str(package)])
    assert list(outside.iterdir()) == []


def test_json_keeps_its_layout_and_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    record = patched(bridge.record(), [MOVED])
    text = json.dumps(record, indent="\t", ensure_ascii=False).replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    path.chmod(0o640)
    fix([str(path)])
    right = json.dumps(bridge.record(), indent="\t", ensure_ascii=False).replace("\n", "\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + right.encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_lines_without_a_repair_stay_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    odd = [b"{broken\r\n", b"\n", b'{ "id" : "x" }\n', b"\xff\n"]
    moved = json.dumps(patched(bridge.record(), [MOVED])).encode()
    path.write_bytes(b"".join(odd) + moved)
    fixed = fix([str(path)])
    assert path.read_bytes() == b"".join(odd) + json.dumps(bridge.record()).encode()
    assert fixed.done == (f"{path}:5: bridge: /quotes/1 points at 446-476",)


def test_records_in_an_array_are_repaired_in_it(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text(json.dumps([1, patched(bridge.record(), [MOVED])]), encoding="utf-8")
    fix([str(path)])
    assert json.loads(path.read_text(encoding="utf-8")) == [1, bridge.record()]


def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path) -> None:
    path = build({"record": [MOVED]}, tmp_path)
    path.chmod(0o444)
    with pytest.raises(UsageError, match="read-only") as error:
        fix([str(path)])
    assert "--diff" in error.value.hint
    assert diff([str(path)]).text


def test_standard_input_is_not_repaired() -> None:
    with pytest.raises(UsageError, match="standard input"):
        fix(["-"])


def test_what_cannot_be_read_is_left_to_validation(tmp_path: Path) -> None:
    broken = tmp_path / "a.zip"
    broken.write_bytes(b"PK\x03\x04")
    assert fix([str(broken), str(tmp_path / "none.json"), str(tmp_path)]).done == ()


def test_a_zip_file_is_the_same_whoever_repairs_it(tmp_path: Path) -> None:
    edit = {"file": "claims.csv", "old": "alleges", "new": "asserts"}
    package = build({"package": [edit], "zip": True}, tmp_path)
    copy = tmp_path / "copy.zip"
    copy.write_bytes(package.read_bytes())
    fix([str(package)])
    fix([str(copy)])
    assert package.read_bytes() == copy.read_bytes()
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
    assert validate(package).findings == ()


def test_a_diff_shows_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    text = json.dumps(patched(bridge.record(), [MOVED]), indent=1)
    path.write_text(text, encoding="utf-8")
    lines = diff([str(path)]).text.splitlines()
    assert lines[:2] == [f"--- {path}", f"+++ {path}"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        '-     "start": 450,',
        '-     "end": 480',
        '+     "start": 446,',
        '+     "end": 476',
    ]
    assert path.read_text(encoding="utf-8") == text
    assert fix([str(path)]).files == 1
    assert diff([str(path)]).text == ""


@pytest.mark.parametrize("zipped", [False, True])
def test_tables_that_are_missing_are_made_anew(tmp_path: Path, zipped: bool) -> None:
    package = build({"package": []}, tmp_path)
    before = files_of(package)
    for name in ("spans.csv", "articles.csv"):
        (package / name).unlink()
    path = package
    if zipped:
        path = tmp_path / "news.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name in files_of(package):
                archive.write(package / name, name)
    fixed = fix([str(path)])
    assert [line.rpartition("/")[2] for line in fixed.done] == [
        "articles.csv: made anew from the records",
        "spans.csv: made anew from the records",
    ]
    assert fix([str(path)]).done == ()
    assert validate(path).findings == ()
    assert zipped or files_of(package) == before


def test_a_table_that_is_missing_stays_so_while_the_records_have_errors(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    edit_record(package, ALTERED)
    (package / "spans.csv").unlink()
    planned = diff([str(package)])
    assert planned.text == ""
    assert "hashes and tables are left: its records have errors" in planned.left[0]
    assert fix([str(package)]).left == planned.left
    assert not (package / "spans.csv").exists()


def test_a_table_that_leads_elsewhere_is_not_missing(tmp_path: Path) -> None:
    package = build({"package": []}, tmp_path)
    (package / "spans.csv").unlink()
    (package / "spans.csv").symlink_to(tmp_path / "outside.csv")
    fixed = fix([str(package)])
    assert fixed.done == ()
    assert "comes first" in fixed.left[0]
    assert not (tmp_path / "outside.csv").exists()
