"""Cutting what is converted, or shown, at a confidence."""

import json
from pathlib import Path

import pytest

from newsval.conversion import ConvertOptions, convert
from newsval.errors import UsageError

SAMPLES = Path(__file__).parents[2] / "samples" / "raw"


def records(package):
    with (package / "records.jsonl").open(encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def items(package):
    return [item for r in records(package) for item in (*r["quotes"], *r["claims"])]


@pytest.mark.parametrize("level", ["0", "0.5", "0.7", "0.8", "0.9", "1"])
def test_a_package_cut_at_any_level_is_valid_and_tells_how_much_was_left_out(run, tmp_path, level):
    run("convert", str(SAMPLES), "-o", "whole")
    done = run("convert", str(SAMPLES), "-o", "cut", "--min-confidence", level, "--output", "json")
    assert done.returncode == 0, done.stdout
    whole, kept = items(tmp_path / "whole"), items(tmp_path / "cut")
    assert len(kept) == sum(i["origin"]["confidence"] >= float(level) for i in whole)
    notes = json.loads(done.stdout)["summary"]["notes"]
    assert len(notes) == (len(kept) < len(whole))
    assert all(f"below {level}" in note for note in notes)


def test_without_a_level_nothing_is_said_of_one(run, article, package):
    (record,) = records(package)
    assert not any(name.startswith("x_") for name in record["provenance"]["generator"])


@pytest.mark.parametrize("level", ["1.5", "-1", "high"])
def test_what_is_no_confidence_is_wrong_use(run, article, tmp_path, level):
    done = run("convert", "tram.txt", "-o", "out", "--min-confidence", level)
    assert done.returncode == 2
    assert not (tmp_path / "out").exists()


def test_the_library_refuses_it_too(article, tmp_path):
    with pytest.raises(UsageError, match="no confidence"):
        convert([str(article)], tmp_path / "out", ConvertOptions(min_confidence=2.0))


def test_show_leaves_out_the_same_of_texts_and_packages_and_says_so(run, article, package):
    whole = run("show", "tram.txt")
    assert whole.stderr == ""
    shown = [run("show", file, "--min-confidence", "1") for file in ("tram.txt", "out")]
    assert shown[0] == shown[1]
    assert shown[0].returncode == 0
    assert "Quotes" in whole.stdout
    assert "Quotes" not in shown[0].stdout
    assert "are left out" in shown[0].stderr
