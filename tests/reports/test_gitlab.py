import json
import re

from any_report import ERROR, FULL, reports
from hypothesis import given
from jsonschema import Draft202012Validator

from newsval.findings import Report
from newsval.reports import RENDERERS, Screen

# By GitLab's description of the format; it reads no more than this of an issue.
ISSUES = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": False,
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "additionalProperties": False,
                    "properties": {
                        "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\./"}},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


def issues(report: Report) -> list[dict]:
    text = RENDERERS["gitlab"](report, Screen())
    assert text.isascii()
    return json.loads(text)


def test_a_finding_is_an_issue():
    first = issues(FULL)[0]
    assert re.fullmatch("[0-9a-f]{32}", first.pop("fingerprint"))
    assert first == {
        "description": "quote q1 is altered: the article has other words; "
        "claimed: out of money; actual: out of service; "
        "help: Give the words as the article has them, or remove the quote.; "
        "at record tram, /quotes/0/text",
        "check_name": "QU101 quote-altered",
        "severity": "major",
        "location": {"path": "out/records.jsonl", "lines": {"begin": 3}},
    }


def test_severities_are_mapped_and_notes_are_of_the_lightest():
    assert [issue["severity"] for issue in issues(FULL)] == [
        "major",
        "minor",
        "info",
        "info",
        "info",
    ]
    assert [issue["description"] for issue in issues(FULL)[3:]] == [
        "note: out: the texts of 2 records are withheld",
        "note: 3 findings of QU302 suppressed by baseline",
    ]


def test_what_is_in_a_zip_file_is_an_issue_of_the_zip_file():
    issue = issues(FULL)[1]
    assert issue["location"] == {"path": "news.zip", "lines": {"begin": 1}}
    assert issue["description"].endswith("at quotes.csv:7, column start")


def test_nothing_found_is_an_empty_list():
    assert issues(Report()) == []


def test_findings_that_are_alike_have_fingerprints_of_their_own():
    names = [issue["fingerprint"] for issue in issues(Report((ERROR,) * 3))]
    assert len(set(names)) == 3
    assert [issue["fingerprint"] for issue in issues(Report((ERROR,) * 2))] == names[:2]


@given(reports)
def test_whatever_the_data_the_issues_are_as_described_and_unique(report):
    found = issues(report)
    assert [error.message for error in ISSUES.iter_errors(found)] == []
    assert len({issue["fingerprint"] for issue in found}) == len(found)
