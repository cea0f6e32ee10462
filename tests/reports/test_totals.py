from newsval.findings import Finding, Place, Report, Severity, Suppression
from newsval.reports import RENDERERS, Screen
from newsval.reports.totals import remarks, summary

ERROR = Finding("QU101", "quote-altered", Severity.ERROR, "altered", Place("r.jsonl"))
LEFT_OUT = (
    Suppression("baseline", "AN101", 1),
    Suppression("baseline", "QU302", 2),
    Suppression("ignore", "CL101", 1200),
)


def test_a_summary_says_what_was_found_checked_left_out_and_how_many_notes():
    report = Report((ERROR, ERROR), {"rows": 3, "records": 1}, ("a note",), LEFT_OUT)
    assert summary(report) == (
        "✗ 2 errors · checked 1 record, 3 rows · "
        "1,203 suppressed: 3 by baseline, 1,200 by ignore · 1 note"
    )
    assert summary(Report()) == "✓ no problems found · nothing was checked"


def test_remarks_are_the_notes_and_each_rule_of_which_findings_were_left_out():
    assert list(remarks(Report((), {}, ("a note",), LEFT_OUT[1:]))) == [
        "a note",
        "2 findings of QU302 suppressed by baseline",
        "1,200 findings of CL101 suppressed by ignore",
    ]


def test_the_text_says_how_much_was_left_out_and_by_what():
    shown = RENDERERS["text"](Report((), {"records": 1}, (), LEFT_OUT), Screen(120))
    assert shown == (
        "✓ no problems found · checked 1 record · "
        "1,203 suppressed: 3 by baseline, 1,200 by ignore\n"
    )
