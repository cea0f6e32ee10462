"""Workflow commands, read as the runner reads them."""

import re
from dataclasses import replace
from typing import NamedTuple

from any_report import ERROR, FULL, INFO, WARNING, reports
from hypothesis import given

from newsval.findings import Place, Report
from newsval.reports import RENDERERS, Screen
from newsval.reports.cells import show

COMMAND = re.compile(r"\s*::(?P<name>[^ :]+)(?: (?P<properties>.*?))?::(?P<data>.*)")


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, escapes: str) -> str:
    for char in escapes:
        text = text.replace(f"%{ord(char):02X}", char)
    return text.replace("%25", "%")


def read(log: str) -> tuple[list[Command], list[str]]:
    """The commands that a runner carries out, and the lines that it shows as they are."""
    commands, shown, token = [], [], None
    for line in log.split("\n")[:-1]:
        found = COMMAND.fullmatch(line)
        if token is not None:
            ends = found is not None and found["name"] == token
            token = None if ends else token
            shown += [] if ends else [line]
        elif found is not None and found["name"] == "stop-commands":
            token = found["data"]
        elif found is not None:
            pairs = (pair.split("=", 1) for pair in (found["properties"] or "").split(","))
            properties = {key: unescaped(value, ":,\r\n") for key, value in pairs}
            commands.append(Command(found["name"], properties, unescaped(found["data"], "\r\n")))
        else:
            assert "##[" not in line  # the older form of a command, which may be anywhere
            shown.append(line)
    assert token is None
    return commands, shown


def rendered(report: Report, root: str | None = None) -> tuple[list[Command], list[str]]:
    return read(RENDERERS["github"](report, Screen(root=root)))


def test_a_finding_is_an_annotation():
    commands, shown = rendered(FULL)
    assert commands[0] == Command(
        "error",
        {"file": "out/records.jsonl", "line": "3", "col": "120", "title": "QU101 quote-altered"},
        "quote q1 is altered: the article has other words\n"
        "claimed: out of money\n"
        "actual: out of service\n"
        "help: Give the words as the article has them, or remove the quote.\n"
        "at record tram, /quotes/0/text",
    )
    assert [command.name for command in commands] == ["error", "warning", "notice"]
    assert shown == [
        "note: out: the texts of 2 records are withheld",
        "note: 3 findings of QU302 suppressed by baseline",
        (
            "✗ 1 error, 1 warning, 1 info · checked 2 packages, 12 records · "
            "3 suppressed: 3 by baseline · 1 note"
        ),
    ]


def test_what_is_in_a_zip_file_annotates_the_zip_file():
    properties = rendered(FULL)[0][1].properties
    assert (properties["file"], properties["line"]) == ("news.zip", "1")


def test_what_would_end_a_property_or_a_line_is_escaped():
    told = replace(ERROR, message="100%0A\u2028, sure", place=Place("a,b:c%0A::.csv", 1))
    ((command,), _) = rendered(Report((told,)))
    assert command.properties["file"] == "a,b:c%0A::.csv"
    assert command.data.startswith("100%0A‹U+2028›, sure\n")


def test_of_many_findings_ten_of_a_level_are_annotated_and_the_others_listed_and_counted():
    many = Report((INFO,) * 12 + (WARNING,) * 30 + (ERROR,) * 11)
    commands, shown = rendered(many)
    names = [command.name for command in commands]
    assert commands[0] == Command(
        "notice", {"title": "newsval"}, "24 further findings: see the log of this step"
    )
    assert [names.count(level) for level in ("error", "warning", "notice")] == [10, 10, 10]
    assert len(shown) == 24 + 1
    assert shown[0].startswith("out/records.jsonl:3:120: QU101")


def test_a_host_shows_every_finding_where_there_are_few():
    commands, shown = rendered(Report((INFO,) * 10))
    assert [command.name for command in commands] == ["notice"] * 10
    assert len(shown) == 1


def test_no_command_in_the_data_is_carried_out():
    hostile = replace(ERROR, place=Place("::error::x"), message="##[error]y\n::error::z")
    commands, shown = rendered(Report((hostile,) * 13, notes=("::stop-commands::x",)))
    assert len(commands) == 1 + 10
    assert shown[0] == "::error::x:1:1: QU101 ##[error]y↵::error::z"
    assert len(shown) == 3 + 1 + 1


@given(reports)
def test_whatever_the_data_the_commands_are_the_findings(report):
    commands, shown = rendered(report)
    assert len(commands) == len(report.findings)
    assert len(shown) == len(report.notes) + len(report.suppressed) + 1
    found = sorted(report.findings, key=lambda finding: finding.severity.rank)
    for command, finding in zip(commands, found, strict=True):
        assert command.properties["title"] == f"{finding.code} {finding.name}"
        assert command.data.split("\n")[0] == show(finding.message)
