"""What an article has and its record has not is found with the screens as without them."""

from __future__ import annotations

import hashlib
import json
from itertools import product
from pathlib import Path
from typing import Any

import bridge
import pytest
from both_ways import both

from newsval.findings import Report

EMPTY: dict[str, Any] = {
    name: [] for name in ("captions", "persons", "sources", "quotes", "claims", "segments")
}


def record(number: int, text: str, **parts: Any) -> dict[str, Any]:
    """A record that has nothing but its text, and these parts."""
    held = {**bridge.record(), **EMPTY, "headline": None, "dateline": None, "updated": None}
    paragraph = {"kind": "paragraph", "span": {"start": 0, "end": len(text)}}
    held |= {"id": f"r{number}", "segments": [paragraph], **parts}
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {**held, "text": {**held["text"], "value": text, "length": len(text), "sha256": digest}}


def judged(folder: Path, records: list[dict[str, Any]], patch: pytest.MonkeyPatch) -> Report:
    """The report on these records, which is the same with the screens and without them."""
    path = folder / "records.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    screened, report = both(path, patch)
    assert screened.findings == report.findings
    return report


def found(report: Report, code: str) -> set[str | None]:
    return {finding.place.record_id for finding in report.findings if finding.code == code}


BEFORE = [
    "",
    " ",
    "(",
    "—",
    "-",
    "…",
    "½",
    "é",
    "ß",
    "路",
    "x",
    "7",
    "\u00a0",
    "\u2009",
    "’",
    "\u0301",
]
MARKS = [("'", "'"), ("''", "''"), ('"', '"'), ("``", "''"), ("“", "”"), ("‘", "’"), ("«", "»")]


TEXTS = [
    "It was late{before}{opening}We will never sell the bridge,{closing} said the mayor.",
    "The mayor said{before}{opening}we will never sell the bridge{closing} and left.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_quotation_is_missed_whatever_stands_before_its_mark(text, tmp_path, monkeypatch):
    """An apostrophe after a letter is no mark; a dash or a no-break space is no letter."""
    pairs = list(product(BEFORE, MARKS))
    texts = [text.format(before=one, opening=two[0], closing=two[1]) for one, two in pairs]
    report = judged(tmp_path, [record(n, text) for n, text in enumerate(texts)], monkeypatch)
    missed = found(report, "QU214")
    assert {f"r{pairs.index((before, MARKS[0]))}" for before in (" ", "\u00a0")} <= missed
    assert f"r{pairs.index(('x', MARKS[0]))}" not in missed


def headline(text: str, start: int, end: int, *repeats: int) -> dict[str, Any]:
    spans = [{"start": place, "end": place + end - start} for place in repeats]
    held = {"text": text[start:end], "span": {"start": start, "end": end}, "repeats": spans}
    return {"headline": held}


def test_a_headline_of_several_lines_is_not_its_own_copy(tmp_path, monkeypatch):
    """Lines that are alike can stand twice in each of two pieces that share one of them."""
    line = "the old bridge"
    two, size = f"{line}\n{line}", len(line) + 1
    three, four, five = ("\n".join([line] * times) for times in (3, 4, 5))
    cases = [
        record(0, three, **headline(three, 0, len(two))),
        record(1, three, **headline(three, size, size + len(two))),
        record(2, four, **headline(four, 0, len(two))),
        record(3, four, **headline(four, 0, len(two), 2 * size)),
        record(4, five, **headline(five, size, size + len(two))),
        record(5, five, **headline(five, 3 * size, len(five))),
    ]
    report = judged(tmp_path, cases, monkeypatch)
    assert found(report, "AN111") == {"r2", "r4", "r5"}
