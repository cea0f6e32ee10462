import json

import pytest

from newsval.schema import report_errors


def alter_quote(package) -> None:
    path = package / "records.jsonl"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("“out of service until June,”", "“out of money until June,”", 1),
        encoding="utf-8",
    )


def test_a_good_package_passes(run, package):
    done = run("validate", "out")
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("✓ no problems found · checked 1 package, 1 record")
    assert done.stderr == ""


def test_an_edited_quote_is_shown_with_its_line_and_both_wordings(run, package):
    record = json.loads((package / "records.jsonl").read_text(encoding="utf-8"))
    (quote,) = (q for q in record["quotes"] if "out of service" in q["text"])
    quote["text"] = quote["text"].replace("service", "money")
    (package.parent / "edited.json").write_text(json.dumps(record), encoding="utf-8")
    done = run("validate", "edited.json")
    assert done.returncode == 1
    for words in ("claimed", "actual", "money", "service", "^^^^", "~~~~~", "help:"):
        assert words in done.stdout


def test_the_json_report_conforms_to_its_schema(run, package):
    with (package / "quotes.csv").open("a") as table:
        table.write("tram,q9\n")
    done = run("validate", "out", "--output", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report_errors(report) == []
    assert report["summary"]["errors"] > 0


def test_several_paths_give_one_report(run, package):
    done = run("validate", "out", "out/records.jsonl", "nowhere")
    assert done.returncode == 1
    assert "IN001" in done.stdout
    assert "checked 1 package, 2 records" in done.stdout


def test_no_path_is_wrong_use(run):
    done = run("validate")
    assert done.returncode == 2
    assert "PATH" in done.stderr


def broken_record(package) -> str:
    """A record with one error, QU101, and one warning, DL104; the name of its file."""
    record = json.loads((package / "records.jsonl").read_text(encoding="utf-8"))
    (quote,) = (q for q in record["quotes"] if "out of service" in q["text"])
    quote["text"] = quote["text"].replace("service", "money")
    record["provenance"]["retrieved"] = "2020-01-01"
    (package.parent / "edited.json").write_text(json.dumps(record), encoding="utf-8")
    return "edited.json"


@pytest.mark.parametrize(
    ("options", "codes", "code"),
    [
        ([], {"QU101", "DL104"}, 1),
        (["--ignore", "QU101"], {"DL104"}, 0),
        (["--ignore", "QU1,DL"], set(), 0),
        (["--ignore", "QU101", "--ignore", "DL"], set(), 0),
        (["--select", "DL"], {"DL104"}, 0),
        (["--select", "DL", "--extend-select", "quote-altered"], {"QU101", "DL104"}, 1),
        (["--severity", "QU101=info"], {"QU101", "DL104"}, 0),
        (["--severity", "DL=error, QU=info"], {"QU101", "DL104"}, 1),
        (["--ignore", "QU", "--severity", "DL=info", "--fail-on", "info"], {"DL104"}, 1),
        (["--preview"], {"QU101", "DL104"}, 1),
    ],
)
def test_options_choose_among_the_rules(run, package, options, codes, code):
    done = run("validate", broken_record(package), "--output", "json", *options)
    report = json.loads(done.stdout)
    assert {finding["code"] for finding in report["findings"]} == codes
    left_out = {one["code"] for one in report["summary"]["suppressed"]}
    assert left_out == {"QU101", "DL104"} - codes
    assert done.returncode == code
    assert report_errors(report) == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--select", "QU1O1"], "--select: there is no rule or family of rules 'QU1O1'"),
        (["--ignore", ""], "--ignore names no rule"),
        (["--extend-select", ",,"], "--extend-select names no rule"),
        (["--severity", "QU101"], "'QU101' is not CODE=LEVEL"),
        (["--severity", "QU101=fatal"], "'QU101=fatal' is not CODE=LEVEL"),
        (["--severity", "QX=error"], "--severity: there is no rule or family of rules 'QX'"),
    ],
)
def test_options_that_mean_nothing_are_wrong_use(run, package, options, told):
    done = run("validate", "out", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "help: " in done.stderr
