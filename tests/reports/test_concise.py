import re

from any_report import ERROR, FULL, WARNING, reports
from hypothesis import given

from newsval.findings import Report
from newsval.reports import RENDERERS, Screen
from newsval.reports.concise import concise_line

LINE = re.compile(
    r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>[A-Z]{2}\d{3}) (?P<message>.*)"
)


def lines(report: Report) -> list[str]:
    return RENDERERS["concise"](report, Screen()).split("\n")[:-1]


def test_a_finding_is_a_line_then_come_notes_and_the_summary():
    assert lines(FULL) == [
        "out/records.jsonl:3:120: QU101 quote q1 is altered: the article has other words",
        "news.zip!/quotes.csv:7:1: TB002 a cell is no integer",
        "-:1:1: XX001 something",
        "note: out: the texts of 2 records are withheld",
        "note: 3 findings of QU302 suppressed by baseline",
        (
            "✗ 1 error, 1 warning, 1 info · checked 2 packages, 12 records · "
            "3 suppressed: 3 by baseline · 1 note"
        ),
    ]


def test_the_parts_of_a_line_can_be_read_back():
    read = LINE.fullmatch(concise_line(ERROR))
    assert read.groups() == ("out/records.jsonl", "3", "120", "QU101", ERROR.message)
    assert LINE.fullmatch(concise_line(WARNING))["line"] == "7"


@given(reports)
def test_whatever_the_data_every_finding_is_one_line(report):
    shown = lines(report)
    assert len(shown) == len(report.findings) + len(report.notes) + len(report.suppressed) + 1
    for line in shown[: len(report.findings)]:
        assert LINE.fullmatch(line)
