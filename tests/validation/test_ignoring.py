"""A record can ask that findings be left out, and is told where that is for nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import bridge
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_cases import patched

from newsval.codec import from_json
from newsval.findings import Finding, Place, Report, Severity, Suppression
from newsval.package.write import write_package
from newsval.record import Record
from newsval.rules.selection import Choice, make_selection
from newsval.rules.selectors import parse_selectors
from newsval.validation import ValidateOptions, validate
from newsval.validation.ignoring import IGNORE, RecordIgnores
from newsval.validation.options import MAX_FINDINGS

ALTERED = {"op": "replace", "path": "/quotes/1/text", "value": "the repair was “slow and safe”"}
DANGLING = {"op": "replace", "path": "/quotes/1/sources/0", "value": "s9"}


def ignoring(path: str, *names: Any) -> dict[str, Any]:
    return {"op": "add", "path": f"{path}/{IGNORE}", "value": list(names)}


def checked(folder: Path, *patch: dict[str, Any], options: ValidateOptions | None = None) -> Report:
    path = folder / "record.json"
    path.write_text(json.dumps(patched(bridge.record(), [*patch])), encoding="utf-8")
    return validate(path, options)


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def finding(code: str, pointer: str | None) -> Finding:
    return Finding(code, "name", Severity.ERROR, "it is so", Place("f", pointer=pointer))


@pytest.mark.parametrize("path", ["/quotes/1", ""])
@pytest.mark.parametrize("name", ["QU101", "quote-altered", "QU1", "QU", "ALL"])
def test_what_is_found_in_the_object_is_left_out_and_counted(
    tmp_path: Path, path: str, name: str
) -> None:
    report = checked(tmp_path, ALTERED, ignoring(path, name))
    assert codes(report) == []
    assert report.suppressed == (Suppression(IGNORE, "QU101", 1),)


def test_what_is_found_elsewhere_or_by_another_rule_is_told(tmp_path: Path) -> None:
    report = checked(tmp_path, ALTERED, DANGLING, ignoring("/quotes/1", "QU101"))
    assert codes(report) == ["CO101"]
    report = checked(tmp_path, ALTERED, ignoring("/quotes/0", "QU101"))
    assert sorted(codes(report)) == ["IN202", "QU101"]


def test_an_object_is_not_the_one_whose_pointer_begins_alike() -> None:
    ignores = RecordIgnores({"quotes": [{}, {IGNORE: ["QU"]}]})
    assert ignores.cover(finding("QU101", "/quotes/1"))
    assert ignores.cover(finding("QU101", "/quotes/1/spans/0"))
    for pointer in ("/quotes/10", "/quotes/10/spans/0", "/quotes", "/quotes/0", "", None):
        assert not ignores.cover(finding("QU101", pointer))


def test_the_top_of_the_record_stands_for_all_of_it() -> None:
    ignores = RecordIgnores({IGNORE: ["QU"]})
    assert all(ignores.cover(finding("QU101", pointer)) for pointer in (None, "", "/a/b", "/a"))
    assert not ignores.cover(finding("CL101", "/a"))


def test_a_property_with_a_slash_in_its_name_is_found() -> None:
    ignores = RecordIgnores({"a/b~c": {IGNORE: ["QU"]}})
    assert ignores.cover(finding("QU101", "/a~1b~0c/d"))


def test_within_other_extensions_it_has_no_meaning() -> None:
    ignores = RecordIgnores({"x_mine": {IGNORE: ["QU9999"]}, "quotes": [{"x_a": {IGNORE: 1}}]})
    assert ignores.faults == []
    assert not ignores.cover(finding("QU101", "/x_mine"))


def test_one_that_leaves_nothing_out_is_told_with_its_place(tmp_path: Path) -> None:
    (found,) = checked(tmp_path, ignoring("/quotes/1", "QU101")).findings
    assert (found.code, found.severity) == ("IN202", Severity.INFO)
    assert found.place.pointer == f"/quotes/1/{IGNORE}/0"
    assert (found.place.record_id, found.place.item) == ("bridge", "q2")
    assert found.place.line == 1
    assert "QU101" in found.message


def test_one_for_a_rule_that_is_ignored_anyway_is_not_called_unused(tmp_path: Path) -> None:
    chosen = make_selection([Choice(ignore=parse_selectors(["QU"], "test"))])
    options = ValidateOptions(chosen)
    report = checked(tmp_path, ALTERED, ignoring("/quotes/1", "QU101"), options=options)
    assert codes(report) == []
    assert report.suppressed == (Suppression("ignore", "QU101", 1),)


def test_that_one_is_unused_can_be_ignored_too(tmp_path: Path) -> None:
    report = checked(tmp_path, ignoring("", "QU101", "IN202"))
    assert codes(report) == []
    assert report.suppressed == (Suppression(IGNORE, "IN202", 1),)


def test_nothing_is_called_unused_where_rules_were_not_run(tmp_path: Path) -> None:
    withheld = {"op": "replace", "path": "/text/value", "value": None}
    shapeless = {"op": "replace", "path": "/text/length", "value": "many"}
    assert codes(checked(tmp_path, withheld, ignoring("", "QU101"))) == []
    assert codes(checked(tmp_path, shapeless, ignoring("", "QU101"))) == ["SC003"]
    assert codes(checked(tmp_path, shapeless, ignoring("/text", "SC003"))) == []


def test_nothing_is_called_unused_for_a_rule_in_preview_unless_it_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsval import rules

    code = next(code for code, rule in rules.RULES.items() if rule.preview)
    assert codes(checked(tmp_path, ignoring("", code))) == []
    options = ValidateOptions(make_selection([Choice(extend_select=parse_selectors([code], "t"))]))
    assert "IN202" in codes(checked(tmp_path, ignoring("", code), options=options))


@pytest.mark.parametrize(
    ("names", "told", "hint"),
    [
        (["QU1O1"], "IN201", "the nearest is QU101"),
        (["quote-alterd"], "IN201", "QU101 (quote-altered)"),
        ([""], "IN201", "the families are"),
        ([3], "IN203", '["QU302"]'),
        ([["QU"]], "IN203", '["QU302"]'),
        ([None], "IN203", '["QU302"]'),
    ],
)
def test_what_is_no_rule_is_told_with_its_remedy(
    tmp_path: Path, names: list[Any], told: str, hint: str
) -> None:
    (found,) = checked(tmp_path, ignoring("/persons/0", *names)).findings
    assert found.code == told
    assert found.place.pointer == f"/persons/0/{IGNORE}/0"
    assert hint in found.hint


@pytest.mark.parametrize("value", ["QU302", 3, None, {"QU302": True}, True])
def test_what_is_no_list_is_told(value: Any) -> None:
    (fault,) = RecordIgnores({IGNORE: value}).faults
    assert (fault.kind, fault.pointer) == ("malformed", f"/{IGNORE}")


def test_a_record_may_be_kept_from_asking(tmp_path: Path) -> None:
    options = ValidateOptions(record_ignores=False)
    report = checked(tmp_path, ALTERED, ignoring("", "ALL", "nonsense"), options=options)
    assert codes(report) == ["QU101"]


def test_a_record_asks_for_itself_alone_in_lines_arrays_and_packages(tmp_path: Path) -> None:
    asks = patched(bridge.record(), [ALTERED, ignoring("", "QU101", "PK112")])
    other = {**patched(bridge.record(), [ALTERED]), "id": "other"}
    lines, array = tmp_path / "records.jsonl", tmp_path / "records.json"
    lines.write_text(json.dumps(other) + "\n" + json.dumps(asks) + "\n", encoding="utf-8")
    array.write_text(json.dumps([other, asks]), encoding="utf-8")
    for path in (lines, array):
        report = validate(path)
        assert [(f.code, f.place.record_id) for f in report.findings] == [("QU101", "other")]
    write_package([from_json(asks, Record)], tmp_path / "news")
    report = validate(tmp_path / "news")
    assert codes(report) == ["IN202"]  # PK112: there is no other here
    assert report.suppressed == (Suppression(IGNORE, "QU101", 1),)


def test_what_is_left_out_is_still_wrong_for_what_follows(tmp_path: Path) -> None:
    """Tables are not taken for proven by records that break their schema."""
    wrong = {"op": "replace", "path": "/published/value", "value": "4/5/2023"}
    record = patched(bridge.record(), [wrong, ignoring("", "ALL")])
    write_package([from_json(record, Record)], tmp_path / "news")
    found = validate(tmp_path / "news")
    assert any(f.place.file.endswith("articles.csv") for f in found.findings if f.place.file)


def test_a_thousand_wrong_names_take_no_thousand_searches(tmp_path: Path) -> None:
    names = [f"QX{number}" for number in range(100_000)]
    ignores = RecordIgnores({IGNORE: names})
    assert len(ignores.faults) < MAX_FINDINGS
    assert ignores.faults[-1].kind == "malformed"
    assert "100,000" in ignores.faults[-1].name


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text() | st.just(IGNORE), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_any_value_can_be_looked_through(value: Any) -> None:
    ignores = RecordIgnores({"a": value, IGNORE: value})
    ignores.cover(finding("QU101", "/a"))
    assert all(fault.pointer.startswith("/") for fault in (*ignores.faults, *ignores.unused()))
