from newsval.findings import Finding, Place, Report, Severity
from newsval.reports.room import heaviest, omitted


def finding(severity: Severity) -> Finding:
    return Finding("QU101", "a-rule", severity, "message", Place())


def test_the_heaviest_are_kept_in_order_and_all_are_if_there_is_room():
    light, heavy, middle = map(finding, (Severity.INFO, Severity.ERROR, Severity.WARNING))
    assert heaviest([light, heavy, middle, heavy], 4) == [0, 1, 2, 3]
    assert heaviest([light, heavy, middle, heavy], 3) == [1, 3, 2]


def test_what_there_is_no_room_for_is_counted():
    report = Report((finding(Severity.INFO),) * 203)
    assert omitted("markdown", report) == "3 findings left out of markdown, which has room for 200"
    assert omitted("sarif", report) == ""
    assert omitted("json", report) == ""
