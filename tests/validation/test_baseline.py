"""Known findings are left out, as many as there were, and what is new is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import bridge
import pytest

from newsval.codec import from_json
from newsval.errors import OutputError, UsageError
from newsval.findings import Finding, Place, Report, Severity, Suppression
from newsval.package.write import write_package
from newsval.record import Record
from newsval.schema import baseline_errors
from newsval.validation import ValidateOptions, validate, validate_many
from newsval.validation.baseline import (
    Baseline,
    read_baseline,
    without_known,
    write_baseline,
)

ALTERED = Finding(
    "QU101", "quote-altered", Severity.ERROR, "quote q2 is altered", Place("r.jsonl", item="q2")
)
TWICE = Finding("QU208", "quote-given-twice", Severity.WARNING, "q3 again", Place("r.jsonl"))
UNREAD = Finding("IN001", "input-missing", Severity.ERROR, "x cannot be read", Place("x"))


def known(folder: Path, *findings: Finding) -> Baseline:
    write_baseline(Report(findings), folder / "known.json")
    return read_baseline(folder / "known.json")


def broken() -> dict[str, Any]:
    """A record whose second quote has other words."""
    record = bridge.record()
    record["quotes"][1]["text"] = "the repair was “slow and safe”"
    return record


def lines(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_what_is_known_is_left_out_and_counted(tmp_path: Path) -> None:
    report = without_known(Report((ALTERED, TWICE)), known(tmp_path, ALTERED))
    assert report.findings == (TWICE,)
    assert report.suppressed == (Suppression("baseline", "QU101", 1),)
    assert report.notes == ()


def test_one_more_of_a_kind_is_new(tmp_path: Path) -> None:
    report = without_known(Report((ALTERED,) * 3), known(tmp_path, ALTERED, ALTERED))
    assert report.findings == (ALTERED,)
    assert report.suppressed == (Suppression("baseline", "QU101", 2),)


def test_what_is_no_longer_found_is_noted_with_how_to_renew_it(tmp_path: Path) -> None:
    (note,) = without_known(Report((ALTERED,)), known(tmp_path, ALTERED, ALTERED, TWICE)).notes
    assert "2 findings of it were not found again" in note
    assert f"--write-baseline {tmp_path / 'known.json'}" in note


def test_other_suppressions_and_notes_are_kept(tmp_path: Path) -> None:
    before = Report((ALTERED,), {"records": 2}, ("so",), (Suppression("ignore", "CL101", 4),))
    after = without_known(before, known(tmp_path, ALTERED))
    assert after.checked == {"records": 2}
    assert after.notes == ("so",)
    assert after.suppressed == (
        Suppression("baseline", "QU101", 1),
        Suppression("ignore", "CL101", 4),
    )


def test_a_baseline_conforms_to_its_schema_and_says_what_is_in_it(tmp_path: Path) -> None:
    assert write_baseline(Report((ALTERED, TWICE, ALTERED)), tmp_path / "known.json") == 3
    value = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))
    assert baseline_errors(value) == []
    assert [(e["code"], e["item"], e["message"], e["count"]) for e in value["findings"]] == [
        ("QU101", "q2", "quote q2 is altered", 2),
        ("QU208", None, "q3 again", 1),
    ]


def test_the_order_of_findings_makes_no_difference_to_the_file(tmp_path: Path) -> None:
    write_baseline(Report((ALTERED, TWICE, ALTERED)), tmp_path / "one.json")
    write_baseline(Report((TWICE, ALTERED, ALTERED)), tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_inputs_that_cannot_be_read_are_never_known(tmp_path: Path) -> None:
    assert known(tmp_path, UNREAD, TWICE).counts.keys() == known(tmp_path, TWICE).counts.keys()


def test_findings_stay_known_when_lines_and_folders_move(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    other = {**bridge.record(), "id": "other"}
    first = validate(lines(tmp_path / "a" / "records.jsonl", broken()))
    write_baseline(first, tmp_path / "known.json")
    options = ValidateOptions(baseline=read_baseline(tmp_path / "known.json"))
    moved = validate(lines(tmp_path / "b" / "records.jsonl", other, broken()), options)
    assert {finding.code for finding in moved.findings} == {"PK112"}  # the same text twice
    assert moved.suppressed == (Suppression("baseline", "QU101", 1),)


def test_a_package_stays_known_in_a_zip(tmp_path: Path) -> None:
    write_package([from_json(bridge.record(), Record)], tmp_path / "news")
    with (tmp_path / "news" / "quotes.csv").open("a", encoding="utf-8") as table:
        table.write("bridge,q9,direct\n")
    found = validate(tmp_path / "news")
    write_baseline(found, tmp_path / "known.json")
    options = ValidateOptions(baseline=read_baseline(tmp_path / "known.json"))
    packed = shutil.make_archive(str(tmp_path / "news"), "zip", tmp_path / "news")
    again = validate(packed, options)
    assert len(found.findings) > 2
    assert again.findings == again.notes == ()
    assert sum(one.count for one in again.suppressed) == len(found.findings)


def test_the_same_in_a_second_input_is_new(tmp_path: Path) -> None:
    one, two = (lines(tmp_path / name, broken()) for name in ("one.jsonl", "two.jsonl"))
    write_baseline(validate(one), tmp_path / "known.json")
    options = ValidateOptions(baseline=read_baseline(tmp_path / "known.json"))
    (found,) = validate_many([one, two], options).findings
    assert found.place.file == str(two)


def test_known_findings_do_not_use_up_what_may_be_listed(tmp_path: Path) -> None:
    records = [{**broken(), "id": f"a{number}"} for number in range(6)]
    path = lines(tmp_path / "records.jsonl", *records[:5])
    write_baseline(validate(path), tmp_path / "known.json")
    lines(path, *records)
    options = ValidateOptions(max_findings=1, baseline=read_baseline(tmp_path / "known.json"))
    report = validate(path, options)
    assert [f.place.record_id for f in report.findings if f.code == "QU101"] == ["a5"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "cannot be read: it has no bytes"),
        ("{", "is not JSON"),
        ("[]", "is no baseline: object wanted, array found at the top"),
        ('{"findings": []}', "the property 'schema_version' is missing"),
        ('{"schema_version": "2.0.0", "findings": []}', "at /schema_version"),
        ('{"schema_version": "1.0.0", "findings": [{}]}', "at /findings/0"),
        ('{"runs": [], "version": "2.1.0"}', "is no baseline"),
        ("\0\1\2", "is not JSON"),
    ],
)
def test_what_is_no_baseline_is_told_with_how_to_make_one(
    tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as error:
        read_baseline(tmp_path / "known.json")
    assert told in str(error.value)
    assert "--write-baseline" in error.value.hint


@pytest.mark.parametrize("path", ["none.json", ".", "/dev/zero", "a\0b"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, path: str) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_baseline(tmp_path / path)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_baseline(Report(), tmp_path)
