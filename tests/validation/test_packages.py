"""Validation of packages: what was changed by hand is found, with its file, line, row and field."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import bridge
import pytest
from rule_cases import build
from synthetic.articles import articles

from newsval.codec import dumps, from_json
from newsval.findings import Finding
from newsval.package.write import WriteOptions, write_package
from newsval.record import Record
from newsval.validation import validate, validate_many

EDIT = {"file": "records.jsonl", "old": "We will not sell", "new": "We will now sell"}


def by_code(findings: tuple[Finding, ...]) -> dict[str, Finding]:
    return {finding.code: finding for finding in findings}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return build({"package": []}, tmp_path)


def edited(tmp_path: Path, *edits: dict[str, object], hashes: str = "renewed") -> Path:
    return build({"package": list(edits), "hashes": hashes}, tmp_path)


def test_a_package_of_newsval_is_valid_as_folder_descriptor_and_zip(
    package: Path, tmp_path: Path
) -> None:
    zipped = tmp_path / "bridge.zip"
    write_package([from_json(bridge.record(), Record)], zipped)
    for path in (package, package / "datapackage.json", zipped):
        report = validate(path)
        assert report.findings == ()
        assert report.notes == ()
        assert report.checked == {"packages": 1, "records": 1, "rows": 52}


def test_a_package_without_texts_is_valid_and_says_what_was_not_checked(tmp_path: Path) -> None:
    target = tmp_path / "package"
    write_package([from_json(bridge.record(), Record)], target, WriteOptions(texts=False))
    report = validate(target)
    assert report.findings == ()
    assert len(report.notes) == 1


def test_a_quote_edited_by_hand_is_shown_with_the_words_of_the_article(tmp_path: Path) -> None:
    path = edited(tmp_path, EDIT, hashes="kept")
    found = by_code(validate(path).findings)
    assert found.keys() == {"PK102", "QU101", "CO203"}
    assert found["PK102"].place.file == f"{path}/records.jsonl"
    quote = found["QU101"]
    assert quote.place.line == 1
    assert quote.place.record_id == "bridge"
    assert quote.excerpt is not None
    assert quote.excerpt.text.startswith("“We will not sell the land beside it,” Adler told")
    assert quote.claimed is not None
    assert "now sell" in quote.claimed
    assert quote.actual is not None
    assert "not sell" in quote.actual


def test_a_cell_that_differs_is_shown_with_row_field_and_both_values(tmp_path: Path) -> None:
    edit = {"file": "segments.csv", "old": "bridge,4,furniture", "new": "bridge,4,paragraph"}
    (finding,) = validate(edited(tmp_path, edit)).findings
    assert (finding.code, finding.place.row, finding.place.field) == ("CO203", 6, "kind")
    assert (finding.claimed, finding.actual) == ("paragraph", "furniture")


def test_errors_of_frictionless_have_row_field_and_file(tmp_path: Path) -> None:
    edit = {"file": "spans.csv", "old": "q2,verbatim,0,", "new": "q2,verbatim,0,x"}
    path = edited(tmp_path, edit)
    finding = by_code(validate(path).findings)["TB005"]
    assert finding.place.file == f"{path}/spans.csv"
    assert (finding.place.row, finding.place.field) == (10, "start")


def test_members_of_a_zip_file_are_named_after_it(tmp_path: Path) -> None:
    edit = {"file": "README.txt", "text": "x"}
    other = {"file": "odd.csv", "text": "x"}
    path = build({"package": [edit, other], "zip": True}, tmp_path)
    (finding,) = validate(path).findings
    assert finding.place.file == f"{path}!/odd.csv"


def test_tables_in_another_order_than_the_records_are_compared_all_the_same(
    tmp_path: Path, package: Path
) -> None:
    path = package / "segments.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join([head, *rows[::-1]])
    other = tmp_path / "other"
    other.mkdir()
    target = build({"package": [{"file": "segments.csv", "text": text}]}, other)
    assert validate(target).findings == ()


def test_a_record_that_cannot_be_read_does_not_make_its_rows_extra(tmp_path: Path) -> None:
    edit = {"file": "records.jsonl", "old": '"language":"en",', "new": ""}
    report = validate(edited(tmp_path, edit))
    assert [finding.code for finding in report.findings] == ["SC001"]


def test_a_table_with_very_many_errors_says_that_the_check_stopped(tmp_path: Path) -> None:
    rows = "".join(f"bridge,{number},blank,0,x\n" for number in range(1200))
    text = f"article_id,seq,kind,start,end\n{rows}"
    report = validate(edited(tmp_path, {"file": "segments.csv", "text": text}))
    assert any("stopped at 1000 errors" in note for note in report.notes)
    assert any("further findings of CO202 are not listed" in note for note in report.notes)


def test_a_resource_that_is_no_table_of_newsval_is_noted(tmp_path: Path) -> None:
    resource = {"name": "notes", "path": "notes.txt", "mediatype": "text/plain"}
    patch = [{"op": "add", "path": "/resources/-", "value": resource}]
    path = edited(tmp_path, {"file": "notes.txt", "text": "x"}, {"descriptor": patch})
    assert any("notes.txt: it is no table of newsval's" in note for note in validate(path).notes)


def test_stock_frictionless_finds_no_more_than_newsval(package: Path) -> None:
    from frictionless import validate as stock

    assert stock(str(package / "datapackage.json")).valid


def test_many_inputs_make_one_report_in_their_order(package: Path, tmp_path: Path) -> None:
    inputs = [tmp_path / "none.json", package, package / "records.jsonl", package]
    report = validate_many(inputs)
    assert [finding.code for finding in report.findings] == ["IN001"]
    assert report.inputs == tuple(map(str, inputs[:3]))
    assert report.checked["packages"] == 1


def test_the_same_package_gives_the_same_report(tmp_path: Path) -> None:
    path = edited(tmp_path, EDIT, hashes="kept")
    assert validate(path) == validate(path)


_PEAK = """
import resource, sys
from newsval.validation import validate
assert validate(sys.argv[1]).checked["records"] == int(sys.argv[2])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_does_not_grow_with_the_records(tmp_path: Path) -> None:
    """Fifty megabytes of records more, in a .jsonl file, take less memory, keys and all."""
    path, counts = tmp_path / "records.jsonl", (6_000, 18_000)
    peaks = []
    with path.open("w", encoding="utf-8") as file:
        for number, record in enumerate(articles(counts[-1]), 1):
            file.write(f"{dumps(record)}\n")
            if number in counts:
                file.flush()
                run = [sys.executable, "-c", _PEAK, str(path), str(number)]
                done = subprocess.run(run, capture_output=True, check=True)
                peaks.append(int(done.stdout))
    assert peaks[1] - peaks[0] < 45_000


def test_tables_are_judged_only_where_they_are_not_just_the_rows_of_right_records(
    package: Path,
) -> None:
    report = validate(package)
    assert report.checked["rows"] == 52
    assert set(report.ways.values()) == {"records"}
    quotes = package / "quotes.csv"
    quotes.write_text(quotes.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert "records" not in validate(package).ways.values()


def test_more_resources_than_a_package_can_have_are_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "datapackage.json"
    path.write_text(f'{{"resources": [{"1," * 10_000}1]}}', encoding="utf-8")
    assert [finding.code for finding in validate(path).findings] == ["PK010"]
