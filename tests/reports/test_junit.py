"""JUnit XML, read strictly: what Jenkins' schema allows, and what GitLab goes by."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from any_report import ERROR, FULL, INFO, WARNING, reports
from hypothesis import given

from newsval.findings import Place, Report, Severity
from newsval.reports import RENDERERS, Screen
from newsval.reports.room import ROOM

NUMBERS = {"tests", "failures", "errors", "skipped"}
ALLOWED = {
    "testsuites": (NUMBERS | {"name", "time"}, {"testsuite"}),
    "testsuite": (NUMBERS | {"name", "time"}, {"testcase"}),
    "testcase": ({"classname", "name", "file", "line"}, {"failure", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}


def suites(report: Report, **screen) -> list[ET.Element]:
    text = RENDERERS["junit"](report, Screen(**screen))
    assert text.isascii()
    root = ET.fromstring(text)
    assert root.tag == "testsuites"
    check(root)
    return list(root)


def check(element: ET.Element) -> None:
    attributes, children = ALLOWED[element.tag]
    assert set(element.attrib) <= attributes
    assert {child.tag for child in element} <= children
    if element.tag.startswith("testsuite"):
        cases = element.findall(".//testcase")
        assert int(element.get("tests")) == len(cases)
        for number, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(element.get(number)) == len(element.findall(f".//{tag}"))
    if element.tag == "testcase":
        assert len(element) <= 1
        assert element.get("name")
        assert element.get("classname")
    for child in element:
        check(child)


def names(report: Report, **screen) -> dict[str, list[str]]:
    """The names of the cases of each suite."""
    return {
        suite.get("name"): [case.get("name") for case in suite]
        for suite in suites(report, **screen)
    }


def test_an_input_is_a_suite_and_a_finding_a_case():
    assert names(FULL) == {
        "out": ["QU101 quote-altered in tram q1 (6bff09285cb9)"],
        "news.zip": ["TB002 cell-of-wrong-type in quotes.csv start (606ac0249504)"],
        "good.json": ["no problems found"],
        ".": ["XX001 unknown-rule in - (8b65244ed4f0)"],
        "newsval: not checked or not listed": ["note 1", "note 2"],
    }


def test_a_finding_that_fails_the_command_fails_its_case_and_says_all():
    (case,) = suites(FULL)[0]
    assert (case.get("file"), case.get("line")) == ("out/records.jsonl", "3")
    (failure,) = case
    assert failure.tag == "failure"
    assert failure.get("type") == "error"
    assert failure.get("message") == "quote q1 is altered: the article has other words"
    assert failure.text.splitlines()[1:3] == ["claimed: out of money", "actual: out of service"]


def test_a_lighter_finding_passes_and_is_in_the_output():
    (case,) = suites(FULL)[1]
    assert [child.tag for child in case] == ["system-out"]
    assert case[0].text.startswith("warning: a cell is no integer")


def test_what_fails_is_what_the_command_fails_at():
    for fails_at, failures in ((Severity.INFO, 3), (Severity.WARNING, 2), (None, 0)):
        found = [suite.get("failures") for suite in suites(FULL, fails_at=fails_at)]
        assert sum(map(int, found)) == failures


def test_what_was_not_checked_or_was_suppressed_is_a_skipped_case():
    last = suites(FULL)[-1]
    assert [case[0].get("message") for case in last] == [
        "out: the texts of 2 records are withheld",
        "3 findings of QU302 suppressed by baseline",
    ]


def test_findings_that_are_alike_have_names_of_their_own():
    """GitLab passes over a second case of the same name."""
    (cases, *_) = names(Report((WARNING,) * 3)).values()
    assert len(set(cases)) == 3


def test_a_finding_that_moves_is_the_same_test_and_its_place_is_in_the_text():
    """A host would take a case of another name for a new failure, and the old one for mended."""
    moved = replace(ERROR, place=replace(ERROR.place, line=9, column=7, pointer="/quotes/4/text"))
    before, after = (Report((finding,), inputs=("out",)) for finding in (ERROR, moved))
    assert names(before) == names(after)
    told = [suites(report)[0][0][0].text.splitlines()[-1] for report in (before, after)]
    assert told == ["out/records.jsonl:3:120", "out/records.jsonl:9:7"]


def test_a_finding_belongs_to_the_input_that_it_is_in():
    def owner(file: str, *inputs: str) -> str:
        report = Report((replace(ERROR, place=Place(file)),), inputs=inputs)
        return next(name for name, cases in names(report).items() if "problems" not in cases[0])

    assert owner("out/a.csv", "other", "out") == "out"
    assert owner("out/a.csv", "out/") == "out/"
    assert owner("out/a.csv", "out/datapackage.json") == "out/datapackage.json"
    assert owner("out/deep/a.csv", "out", "out/deep") == "out/deep"
    assert owner("a.csv", ".") == "."
    assert owner("a.csv", "datapackage.json") == "datapackage.json"
    assert owner("/a.csv", ".") == "/a.csv"
    assert owner("output/a.csv", "out") == "output/a.csv"


def test_beyond_what_a_host_reads_the_heaviest_are_kept_and_the_others_counted(monkeypatch):
    monkeypatch.setitem(ROOM, "junit", 2)
    report = Report((INFO, INFO, ERROR), inputs=("out",))
    assert sorted(names(report)) == [".", "newsval: not checked or not listed", "out"]
    last = suites(report)[-1]
    assert last[0][0].get("message") == "1 finding left out of junit, which has room for 2"


@given(reports)
def test_whatever_the_data_it_is_xml_with_a_case_for_each_finding_and_clean_input(report):
    cases = [case.get("name") for suite in suites(report) for case in suite]
    found = [name for name in cases if not name.startswith(("note ", "no problems"))]
    assert len(found) == len(report.findings)
    assert len(set(found)) == len(found)
