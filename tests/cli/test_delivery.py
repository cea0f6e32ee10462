"""Where a report goes: standard output, files, several at once."""

import json

import pytest


@pytest.fixture
def broken(package):
    """A package of which a table says what its records do not."""
    with (package / "quotes.csv").open("a", encoding="utf-8") as table:
        table.write("tram,q9\n")
    return package


def test_a_report_in_a_file_leaves_its_summary_on_standard_error_alone(run, broken, tmp_path):
    done = run("validate", "out", "--output-file", "to/report.txt", env={"FORCE_COLOR": "1"})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("✗ ")
    assert len(done.stderr.splitlines()) == 1
    written = (tmp_path / "to" / "report.txt").read_text(encoding="utf-8")
    assert "quotes.csv" in written
    assert "\x1b" not in written


def test_quiet_leaves_out_the_summary_too(run, broken, tmp_path):
    done = run("validate", "out", "--output", "json", "--output-file", "report.json", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert json.loads((tmp_path / "report.json").read_text())["valid"] is False


def test_a_file_is_as_wide_whatever_the_terminal(run, broken, tmp_path):
    for columns in ("60", "120"):
        run("validate", "out", "--output-file", f"{columns}.txt", env={"COLUMNS": columns})
    assert (tmp_path / "60.txt").read_text() == (tmp_path / "120.txt").read_text()


def test_one_run_gives_several_reports(run, broken, tmp_path):
    done = run("validate", "out", "--report", "json=a.json", "--report", "text=a.txt")
    assert done.returncode == 1
    assert "quotes.csv" in done.stdout
    assert done.stderr == ""
    assert json.loads((tmp_path / "a.json").read_text())["summary"]["errors"] > 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").splitlines()[-2] in done.stdout


def test_a_conversion_reports_in_the_same_ways(run, article, tmp_path):
    done = run(
        "convert", "tram.txt", "-o", "out", "--output-file", "a.txt", "--report", "json=a.json"
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "a.json").read_text())["valid"] is True


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--output", "jsno"], "the nearest is json"),
        (["--report", "jsno=x"], "the nearest is json"),
        (["--report", "json"], "write FORMAT=FILE"),
        (["--report", "json="], "write FORMAT=FILE"),
        (["--report", "json=x", "--report", "text=./x"], "named for two reports"),
        (["--report", "json=tram.txt/x"], "cannot be written"),
        (["--output-file", "out"], "it is a folder"),
    ],
)
def test_a_delivery_that_cannot_be_made_is_told_before_anything_is_checked(
    run, package, monkeypatch, options, told
):
    monkeypatch.setattr("newsval.validation.validate_many", lambda *_: pytest.fail("it was run"))
    done = run("validate", "out", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert not (package.parent / "x").exists()
