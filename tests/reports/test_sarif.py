import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from any_report import ERROR, FULL, INFO, WARNING, reports
from hypothesis import given
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from newsval.findings import Place, Report
from newsval.reports import RENDERERS, Screen
from newsval.reports.room import ROOM
from newsval.rules import RULES

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"


@cache
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run_of(report: Report, root: str | None = None) -> dict:
    """The one run of the log, which conforms to the schema and to what code scanning asks."""
    text = RENDERERS["sarif"](report, Screen(root=root))
    assert text.isascii()
    log = json.loads(text)
    assert [error.message for error in validator().iter_errors(log)] == []
    (run,) = log["runs"]
    for result in run["results"]:
        check_result(result, run["tool"]["driver"]["rules"])
    return run


def check_result(result: dict, rules: list[dict]) -> None:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert len(result["message"]["text"].encode("utf-16-le")) <= 2 * 1024
    (location,) = result["locations"]
    physical = location["physicalLocation"]
    assert min(physical["region"].values()) >= 1
    check_uri(physical["artifactLocation"])


def check_uri(artifact: dict) -> None:
    """A relative reference without a scheme that a reader could see in it, or a file URI."""
    parts = urlsplit(artifact["uri"])
    assert parts.path
    assert (parts.query, parts.fragment, parts.netloc) == ("", "", "")
    if "uriBaseId" in artifact:
        assert parts.scheme == ""
        assert not parts.path.startswith("/")
    else:
        assert parts.scheme == "file"


def test_a_finding_is_a_result():
    first = run_of(FULL)["results"][0]
    fingerprints = first.pop("partialFingerprints")
    assert first == {
        "ruleId": "QU101",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "quote q1 is altered: the article has other words; claimed: out of money; "
            "actual: out of service; help: Give the words as the article has them, or remove the "
            "quote.; at record tram, /quotes/0/text"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "out/records.jsonl", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 120},
                },
                "logicalLocations": [{"fullyQualifiedName": "tram/quotes/0/text"}],
            }
        ],
    }
    assert set(fingerprints) == {"primaryLocationLineHash", "newsval/v1"}


def test_columns_are_code_points_and_severities_levels():
    run = run_of(FULL)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_a_rule_comes_with_its_page():
    first = run_of(FULL)["tool"]["driver"]["rules"][0]
    assert (first["id"], first["name"]) == ("QU101", "quote-altered")
    assert first["help"]["text"] == RULES["QU101"].page
    assert first["defaultConfiguration"] == {"level": "error"}
    assert first["fullDescription"]["text"].startswith("Joins the slices")


def test_every_rule_can_be_described_and_its_help_reads_as_its_page():
    findings = tuple(replace(ERROR, code=code, name=RULES[code].name) for code in RULES)
    for rule in run_of(Report(findings))["tool"]["driver"]["rules"]:
        assert len(rule["shortDescription"]["text"]) < 1024
        shown = MarkdownIt("commonmark").parse(rule["help"]["markdown"])
        words = "".join(
            child.content for token in shown if token.type == "inline" for child in token.children
        )
        said = RULES[rule["id"]].page.replace("`", "")
        assert "".join(words.replace(":", "").split()) == "".join(said.replace(":", "").split())


def test_what_was_not_checked_or_suppressed_is_a_notification():
    run = run_of(FULL)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    assert [n["message"]["text"] for n in invocation["toolExecutionNotifications"]] == [
        "out: the texts of 2 records are withheld",
        "3 findings of QU302 suppressed by baseline",
    ]
    assert run["properties"] == {
        "checked": {"packages": 2, "records": 12},
        "suppressed": [{"by": "baseline", "code": "QU302", "count": 3}],
        "omitted": 0,
    }


def test_what_is_in_a_zip_file_is_at_the_zip_file():
    (location,) = run_of(FULL)["results"][1]["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "news.zip", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 1},
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "quotes.csv:7"}]


def uri_of(file: str, root: str | None = None) -> str:
    (result,) = run_of(Report((replace(ERROR, place=Place(file)),)), root)["results"]
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_paths_are_percent_encoded():
    assert uri_of("out/a b#c?d%20é:e.csv") == "out/a%20b%23c%3Fd%2520%C3%A9%3Ae.csv"
    assert unquote(uri_of("a:b/c.json")) == "a:b/c.json"
    assert uri_of("/else where/a.csv") == "file:///else%20where/a.csv"


def test_paths_begin_at_the_root_of_the_checkout(tmp_path, monkeypatch):
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    assert uri_of("out/a.csv", str(tmp_path)) == "sub/out/a.csv"


def test_beyond_what_a_host_takes_the_heaviest_are_kept_and_the_others_counted(monkeypatch):
    monkeypatch.setitem(ROOM, "sarif", 3)
    run = run_of(Report((INFO, WARNING, WARNING, ERROR, ERROR)))
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning"]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith(
        "2 findings left out of sarif, which has room for 3"
    )
    assert run["properties"]["omitted"] == 2


def test_the_limit_is_that_of_code_scanning():
    assert ROOM["sarif"] == 25_000


@given(reports)
def test_whatever_the_data_the_log_conforms_to_the_schema(report):
    assert len(run_of(report)["results"]) == len(report.findings)
