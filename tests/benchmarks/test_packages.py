"""The synthetic packages are valid, of the size that is said, and broken only where they should."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from packages import make

from newsval.validation import validate

COUNT = 120


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean") / "package"
    make(folder, COUNT)
    return folder


def test_no_rule_finds_anything_in_a_synthetic_package(clean: Path) -> None:
    report = validate(clean)
    assert report.findings == ()
    assert report.checked["records"] == COUNT
    assert 30 < report.checked["rows"] / COUNT < 40


def test_records_are_about_as_long_as_is_said(clean: Path) -> None:
    assert 4200 < (clean / "records.jsonl").stat().st_size / COUNT < 5200


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(
    clean: Path, tmp_path: Path
) -> None:
    for name, seed in (("again", 1), ("other", 2)):
        make(tmp_path / name, COUNT, seed=seed)
    records = [f / "records.jsonl" for f in (clean, tmp_path / "again", tmp_path / "other")]
    first, again, other = (path.read_bytes() for path in records)
    assert first == again
    assert first != other


def test_texts_can_be_withheld(tmp_path: Path) -> None:
    make(tmp_path / "package", 5, texts=False)
    assert validate(tmp_path / "package").findings == ()
    assert not list((tmp_path / "package" / "texts").iterdir())


def test_a_share_of_rows_breaks_in_many_ways_and_the_hashes_stay_right(tmp_path: Path) -> None:
    make(tmp_path / "package", COUNT, broken=0.05)
    codes = Counter(finding.code for finding in validate(tmp_path / "package").findings)
    assert {"TB003", "TB004", "TB005", "TB006", "TB007", "TB008", "CO203"} <= codes.keys()
    assert any(code.startswith("SC") for code in codes)
    assert not {"PK102", "PK103"} & codes.keys()
