import json

from any_report import FULL, reports
from hypothesis import given
from jsonschema.validators import validator_for

from newsval.findings import Report
from newsval.reports import RENDERERS, Screen
from newsval.resources import REPORT_SCHEMA, schema
from newsval.schema import report_errors

WHOLE = schema(REPORT_SCHEMA)
ONE = {"$schema": WHOLE["$schema"], "$defs": WHOLE["$defs"], "$ref": "#/$defs/finding"}
FINDING = validator_for(ONE)(ONE)


def values(report: Report) -> list[dict]:
    text = RENDERERS["jsonl"](report, Screen())
    assert text.isascii()
    return [json.loads(line) for line in text.splitlines()]


def test_the_lines_are_the_findings_of_the_json_report_and_the_last_is_the_rest_of_it():
    *findings, last = values(FULL)
    whole = json.loads(RENDERERS["json"](FULL, Screen()))
    assert findings == whole["findings"]
    assert last == {key: value for key, value in whole.items() if key != "findings"}
    assert last["summary"]["suppressed"] == [{"by": "baseline", "code": "QU302", "count": 3}]


def test_a_report_of_nothing_is_its_last_line():
    (last,) = values(Report())
    assert last["valid"] is True


@given(reports)
def test_whatever_the_data_the_lines_conform_to_the_schema(report):
    *findings, last = values(report)
    for finding in findings:
        assert [error.message for error in FINDING.iter_errors(finding)] == []
    assert report_errors({**last, "findings": findings}) == []
