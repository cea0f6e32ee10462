import json

from newsval import __version__
from newsval.findings import Excerpt, Finding, Place, Report, Severity, Suppression
from newsval.reports import RENDERERS, Screen
from newsval.schema import report_errors

FULL = Finding(
    "QU102",
    "altered-quote",
    Severity.WARNING,
    "a\u202e message",
    Place("out/quotes.csv", 1, 2, 3, "text", "/quotes/0", "tram", (4, 9)),
    "a hint",
    "claimed",
    "actual \x1b",
    Excerpt(2, "the line", 1, 3),
)
BARE = Finding("IN001", "input-missing", Severity.ERROR, "nothing there", Place())


def as_json(report: Report) -> dict:
    return json.loads(RENDERERS["json"](report, Screen()))


def test_every_report_conforms_to_its_schema():
    suppressed = (Suppression("baseline", "QU302", 3),)
    ways = {"out/quotes.csv": "records"}
    full = Report((FULL, BARE), {"records": 2}, ("one text is withheld",), suppressed, ways)
    for report in (Report(), full):
        assert report_errors(as_json(report)) == []


def test_nothing_of_a_finding_is_lost():
    value = as_json(Report((FULL,)))["findings"][0]
    assert value["place"]["span"] == {"start": 4, "end": 9}
    assert value["excerpt"] == {"line": 2, "text": "the line", "start": 1, "end": 3}
    assert (value["claimed"], value["actual"], value["hint"]) == (
        "claimed",
        "actual \x1b",
        "a hint",
    )


def test_valid_means_that_there_is_no_error():
    assert as_json(Report((FULL,)))["valid"] is True
    value = as_json(Report((FULL, BARE)))
    assert value["valid"] is False
    assert (value["summary"]["errors"], value["summary"]["warnings"]) == (1, 1)
    assert value["generator"] == {"name": "newsval", "version": __version__}


def test_the_output_is_ascii_so_that_it_survives_every_stream():
    assert RENDERERS["json"](Report((FULL,)), Screen()).isascii()
