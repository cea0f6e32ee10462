"""The summary of a report, and how many findings of a rule are shown."""

from dataclasses import replace

import pytest

from newsval.findings import Finding, Place, Report, Severity
from newsval.reports import RENDERERS, Screen
from newsval.reports.cells import width
from newsval.reports.summaries import MAX_SHOWN

COUNTS = {"packages": 1, "records": 12, "rows": 2310}
ALTERED = Finding(
    "QU101", "quote-altered", Severity.ERROR, "quote q1 is altered", Place("records.jsonl", 1)
)
TWICE = replace(ALTERED, code="QU208", name="quote-given-twice", severity=Severity.WARNING)
DANGLING = replace(ALTERED, code="TB008", name="key-dangling")


def rendered(findings: list[Finding], columns: int = 80, *notes: str) -> str:
    return RENDERERS["text"](Report(tuple(findings), COUNTS, notes), Screen(columns))


def test_it_counts_and_says_what_was_not_checked():
    shown = rendered([ALTERED, TWICE, DANGLING], 80, "2 texts are withheld").splitlines()
    assert shown[-3:] == [
        "note: 2 texts are withheld",
        "✗ 2 errors, 1 warning · checked 1 package, 12 records, 2,310 rows",
        "  newsval explain QU101 tells more, also of QU208, TB008",
    ]


def test_a_clean_report_is_one_line():
    shown = rendered([])
    assert shown == "✓ no problems found · checked 1 package, 12 records, 2,310 rows\n"


def test_of_many_findings_of_a_rule_the_first_are_shown_and_the_others_counted():
    many = [replace(TWICE, message=f"number {n}.") for n in range(1, 1001)]
    shown = rendered([*many, ALTERED])
    assert f"number {MAX_SHOWN}." in shown
    assert f"number {MAX_SHOWN + 1}." not in shown
    assert "QU101" in shown
    assert shown.splitlines()[-3:] == [
        "note: not shown are 990 of QU208 quote-given-twice; --output json lists them",
        "✗ 1 error, 1,000 warnings · checked 1 package, 12 records, 2,310 rows",
        "  newsval explain QU208 tells more, also of QU101",
    ]


def test_of_many_notes_the_first_are_shown_and_the_others_counted():
    shown = rendered([], 80, *(f"text {n} is withheld" for n in range(1, 101)))
    assert shown.count("is withheld") == MAX_SHOWN
    assert "note: not shown are 90 notes; --output json lists them\n" in shown


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_screen(columns):
    many = [TWICE] * 30 + [DANGLING] * 30
    lines = rendered(many, columns, "a note " * 30).splitlines()
    assert max(map(width, lines)) <= columns
