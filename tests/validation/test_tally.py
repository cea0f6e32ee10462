"""What is kept, counted and left out while a check runs."""

from __future__ import annotations

from newsval.findings import Finding, Place, Severity, Suppression
from newsval.rules import MAX_PROBLEMS
from newsval.rules.path_ignores import path_ignores
from newsval.rules.selection import Choice, make_selection
from newsval.rules.selectors import parse_selectors
from newsval.validation.options import MAX_FINDINGS, ValidateOptions
from newsval.validation.tally import Tally

ALTERED = Finding("QU101", "quote-altered", Severity.ERROR, "altered", Place("a/records.jsonl"))
TWICE = Finding("QU208", "quote-given-twice", Severity.WARNING, "twice", Place("b/records.jsonl"))


def ignoring(*names: str) -> ValidateOptions:
    return ValidateOptions(make_selection([Choice(ignore=parse_selectors(names, "test"))]))


def filled(options: ValidateOptions, *findings: Finding) -> Tally:
    tally = Tally(options)
    for finding in findings:
        tally.add(finding)
    return tally


def test_errors_are_counted_even_where_they_are_left_out_or_made_lighter() -> None:
    chosen = Choice(
        ignore=parse_selectors(["QU101"], "test"),
        severities=((parse_selectors(["QU208"], "test")[0], Severity.ERROR),),
    )
    tally = filled(ValidateOptions(make_selection([chosen])), ALTERED, ALTERED, TWICE)
    assert tally.errors == 2
    report = tally.report("a")
    assert [(one.code, one.severity) for one in report.findings] == [("QU208", Severity.ERROR)]
    assert report.suppressed == (Suppression("ignore", "QU101", 2),)


def test_what_is_left_out_does_not_use_up_what_may_be_listed() -> None:
    paths = path_ignores("", [("b", parse_selectors(["ALL"], "test"))])
    options = ValidateOptions(make_selection([], paths))
    other = Finding("QU208", "quote-given-twice", Severity.WARNING, "twice", Place("a/r.jsonl"))
    tally = filled(options, *[TWICE] * (MAX_FINDINGS + 5), *[other] * MAX_FINDINGS)
    report = tally.report("a")
    assert len(report.findings) == MAX_FINDINGS
    assert report.notes == ()
    assert report.suppressed == (Suppression("per-path-ignores", "QU208", MAX_FINDINGS + 5),)


def test_at_most_so_many_are_listed_and_the_others_noted() -> None:
    report = filled(ValidateOptions(max_findings=3), *[ALTERED] * 4, *[TWICE] * 3).report("a")
    assert len(report.findings) == 6
    assert report.notes == ("a: further findings of QU101 are not listed",)


def test_a_rule_that_was_stopped_is_noted_unless_it_is_not_reported(monkeypatch) -> None:
    found = [ALTERED] * MAX_PROBLEMS
    monkeypatch.setattr("newsval.validation.tally.check", lambda *_: iter(found))
    told = ("a: further findings of QU101 are not listed",)
    for options, notes in ((ValidateOptions(), told), (ignoring("QU101"), ())):
        tally = Tally(options)
        tally.check(object(), Place())
        assert tally.report("a").notes == notes
    paths = path_ignores("", [("a", parse_selectors(["QU1"], "test"))])
    tally = Tally(ValidateOptions(make_selection([], paths)))
    tally.check(object(), Place())
    assert tally.report("a").notes == told
