import json

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
