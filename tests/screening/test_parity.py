"""Screened or not, a file of records or a package has the same report."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from both_ways import both
from changed_records import good_records, mutants
from rule_cases import CASES, build, load

from newsval.codec import from_json
from newsval.package.write import write_package
from newsval.record import Record
from newsval.screening import screens

BAD_CASES = sorted(path.relative_to(CASES).as_posix() for path in CASES.glob("[A-Z]*/*.json"))


@pytest.mark.parametrize("seed", range(4))
def test_changed_records_have_the_same_findings_in_the_same_order(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes("\n".join(mutants(seed, 300)).encode("utf-8", "surrogatepass"))
    screened, judged = both(path, monkeypatch)
    assert screened.findings == judged.findings
    assert screened == judged
    assert len(judged.findings) > 100


def test_the_comparison_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blind = {**screens.SCREENS, "AN105": lambda batch: batch.columns.none()}
    monkeypatch.setattr(screens, "SCREENS", blind)
    screens.screens_for.cache_clear()
    record = good_records()[0]
    record["text"]["length"] += 1
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    screened, judged = both(path, monkeypatch)
    monkeypatch.undo()
    screens.screens_for.cache_clear()
    assert [finding.code for finding in judged.findings] == ["AN105"]
    assert screened.findings == ()


@pytest.mark.parametrize("name", BAD_CASES)
def test_each_case_of_a_rule_has_the_same_report(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = load(CASES / name)
    if "schema_error" in case or "input" in case:
        pytest.skip("it is no file that is validated")
    if "record" in case:
        case = {"records": [[], case["record"], []]}
    screened, judged = both(build(case, tmp_path), monkeypatch)
    assert screened == judged


@pytest.mark.parametrize("seed", range(3))
def test_a_package_with_changed_rows_and_texts_has_the_same_report(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)
    target = tmp_path / "package"
    write_package((from_json(record, Record) for record in _many(60)), target)
    for name in ("segments.csv", "spans.csv", "quotes.csv", "articles.csv"):
        rows = (target / name).read_text(encoding="utf-8").splitlines(keepends=True)
        for _ in range(8):
            at = random.randrange(1, len(rows))
            row = rows[at]
            others = ("", row * 2, "\n" + row, row.replace(",", ",x", 1), rows[1], "a,b\n")
            rows[at] = random.choice(others)
        (target / name).write_text("".join(rows), encoding="utf-8")
    texts = sorted((target / "texts").iterdir())
    texts[20].unlink()
    texts[4].write_text("else", encoding="utf-8")
    texts[5].unlink()
    texts[5].symlink_to(target / "records.jsonl")
    records = (target / "records.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    records[7] = records[7].replace('"headline"', '"head_line"')
    records[9] = records[9].replace("segments", "segment", 1)
    records[11] = records[3]
    (target / "records.jsonl").write_text("".join(records), encoding="utf-8")
    screened, judged = both(target, monkeypatch)
    assert screened == judged
    assert {"CO201", "CO202", "PK109", "PK108", "PK111"} <= {f.code for f in judged.findings}


def test_records_without_their_texts_have_the_same_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "records.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for line in mutants(99, 200):
            try:
                record = json.loads(line)
                record["text"]["value"] = None
            except (ValueError, KeyError, TypeError):
                continue
            file.write(json.dumps(record, allow_nan=True) + "\n")
    screened, judged = both(path, monkeypatch)
    assert screened == judged


def _many(count: int) -> list[dict[str, object]]:
    """Good records with ids and texts of their own."""
    found = []
    for number in range(count):
        record = good_records()[number % 4]
        text = f"{record['text']['value'][:-1]} {number}\n"
        segment = record["segments"][-1]["span"]
        segment["end"] += len(text) - record["text"]["length"]
        digest = hashlib.sha256(text.encode()).hexdigest()
        record["text"] |= {"value": text, "sha256": digest, "length": len(text)}
        found.append(record | {"id": f"r{number}"})
    return found


@pytest.mark.parametrize("seed", range(3))
def test_offices_at_two_places_are_found_the_same_way(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)
    records = _many(40)
    for record in records:
        title, place = random.choice(("Mayor", "Gov.")), random.choice(("Oslo", "Texas", "Ohio"))
        role = {"title": title, "organisation": place}
        role |= random.choice(({}, {"status": "current"}, {"status": "former"}))
        people: Any = record["persons"]
        people[0]["roles"] = [role]
        if random.random() < 0.2:
            people[0]["roles"][0]["status"] = "unheard of"  # not even a record
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    screened, judged = both(path, monkeypatch)
    assert screened == judged
    assert any(finding.code == "PE119" for finding in judged.findings)
