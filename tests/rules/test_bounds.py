"""However long what a stranger wrote is, each finding about it is short."""

from __future__ import annotations

import copy
import json
import time
from pathlib import Path

import bridge
import pytest

from newsval.findings import Excerpt, Finding, Place, Severity
from newsval.reports import RENDERERS, Screen
from newsval.rules.bounds import MAX_EXCERPT, MAX_NAME, bounded
from newsval.validation import validate

FINDING = Finding("QU101", "quote-altered", Severity.ERROR, "altered", Place("a.json"))


def test_a_finding_of_honest_length_stays_as_it_is() -> None:
    assert bounded(FINDING) == FINDING


def test_of_a_very_long_line_the_part_around_the_range_is_shown() -> None:
    line = "a" * 100_000 + "HERE" + "b" * 100_000
    excerpt = Excerpt(3, line, 100_000, 100_004)
    found = bounded(Finding("A", "a", Severity.ERROR, "", Place(), excerpt=excerpt)).excerpt
    assert found is not None
    assert found.text[found.start : found.end] == "HERE"
    assert len(found.text) == MAX_EXCERPT
    whole = bounded(
        Finding("A", "a", Severity.ERROR, "", Place(), excerpt=Excerpt(1, line, 0, 200_004))
    )
    assert whole.excerpt is not None
    assert whole.excerpt.end == MAX_EXCERPT


def test_names_are_cut_off() -> None:
    place = Place("a.json", pointer="/" + "x" * 10_000, record_id="y" * 10_000)
    found = bounded(Finding("A", "a", Severity.ERROR, "m" * 10_000, place, claimed="z" * 10**6))
    assert len(found.place.pointer or "") == MAX_NAME + 1
    assert len(repr(found)) < 30_000


def flood(kind: str) -> bytes:
    """A file of some megabytes that is wrong in very many places."""
    record = bridge.record()
    if kind == "id":
        record["id"] = "x" * 3_000_000
        record["quotes"] = [copy.deepcopy(record["quotes"][0]) for _ in range(100)]
    elif kind == "text":
        record["text"]["value"] = "z" * 5_000_000
    elif kind == "key":
        record["x" * 3_000_000] = {"y" * 3_000_000: [None]}
    else:
        return b"1\n" * 100_000
    return json.dumps(record).encode()


@pytest.mark.parametrize("kind", ["id", "text", "key", "lines"])
def test_a_flood_of_faults_gives_a_bounded_report_soon(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(flood(kind))
    start = time.process_time()
    report = validate(path)
    assert time.process_time() - start < 20
    assert report.findings
    assert len(RENDERERS["json"](report, Screen())) < 5_000_000
