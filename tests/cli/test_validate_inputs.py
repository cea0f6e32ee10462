"""What is validated: paths, patterns, standard input, several at once."""

import io
import json

import pytest

from newsval.validation import validate_stream


def records(package) -> str:
    return (package / "records.jsonl").read_text(encoding="utf-8")


def found(done) -> dict:
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", ["r.json", "deep/r.jsonl", "R.NDJSON"])
def test_standard_input_is_records_of_the_kind_that_its_name_says(run, package, name):
    done = run("validate", "-", "--stdin-filename", name, given=records(package))
    assert done.returncode == 0, done.stdout
    assert "checked 1 record" in done.stdout


def test_findings_in_standard_input_are_at_the_name_that_it_is_given(run, package):
    wrong = records(package).replace("out of service", "out of money", 1)
    done = run("validate", "-", "--stdin-filename", "a/b.jsonl", "--output", "json", given=wrong)
    assert done.returncode == 1
    assert {f["place"]["file"] for f in found(done)["findings"]} == {"a/b.jsonl"}


def test_standard_input_without_a_name_is_one_record_as_json(run, package):
    done = run("validate", "-", "--output", "concise", given="{}\n{}")
    assert done.returncode == 1
    assert done.stdout.startswith("stdin.json:2:1: IN101")


def test_a_package_comes_through_standard_input_as_a_zip_file(run, article, tmp_path, monkeypatch):
    run("convert", "tram.txt", "-o", "out.zip")
    data = (tmp_path / "out.zip").read_bytes()
    report = validate_stream(io.BytesIO(data), "news.zip")
    assert (report.findings, report.inputs) == ((), ("news.zip",))
    assert report.checked["packages"] == 1


@pytest.mark.parametrize(
    ("name", "given", "code"),
    [
        ("a.json", "", "IN003"),
        ("a.txt", "text", "IN007"),
        ("a", "text", "IN007"),
        ("datapackage.json", "{}", "IN007"),
        ("a.json", '{"resources": []}', "IN007"),
        ("a.zip", "no zip", "PK007"),
    ],
)
def test_standard_input_that_cannot_be_checked_is_a_finding(run, name, given, code):
    done = run("validate", "-", "--stdin-filename", name, "--output", "json", given=given)
    assert done.returncode == 1
    (finding,) = found(done)["findings"]
    assert finding["place"]["file"].startswith(name)
    assert finding["code"] == code


class Endless(io.RawIOBase):
    """A stream that never ends, as of a program that goes on and on."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        buffer[:] = b"\n" * len(buffer)
        return len(buffer)


@pytest.mark.parametrize(("name", "code"), [("a.json", "IN108"), ("a.txt", "IN007")])
def test_a_stream_that_never_ends_is_not_read_for_ever(name, code):
    report = validate_stream(io.BufferedReader(Endless()), name)
    assert [finding.code for finding in report.findings] == [code]


def test_patterns_that_the_shell_left_are_expanded(run, package):
    done = run("validate", "out/*.jsonl", "**/datapackage.json")
    assert done.returncode == 0
    assert "checked 1 package, 2 records" in done.stdout
    assert "IN001" in run("validate", "*.zip").stdout


def test_what_is_named_twice_is_checked_once(run, package):
    done = run("validate", "out", "./out/", "out/datapackage.json")
    assert "checked 1 package, 1 record" in done.stdout


@pytest.mark.parametrize("jobs", ["1", "2", "auto"])
def test_several_jobs_give_the_same_report(run, package, jobs):
    paths = ("out", "gone.json", "out/records.jsonl")
    done = run("validate", *paths, "--jobs", jobs)
    assert done == run("validate", *paths)


def test_a_selection_holds_in_every_process(run, package):
    done = run("validate", "a.json", "b.json", "--jobs", "2", "--ignore", "IN001")
    assert done.returncode == 0
    assert "2 suppressed: 2 by ignore" in done.stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("out", "--jobs", "x"), "give 1 or more, or auto"),
        (("out", "--jobs", "-1"), "give 1 or more, or auto"),
        (("out", "--jobs", "0"), "give 1 or more, or auto"),
        (("out", "--jobs", "9" * 5000), "give 1 or more, or auto"),
        (("out", "--stdin-filename", "a.json"), "add - to the paths"),
        (("out", "--fail-on", "eror"), "the nearest is error"),
        (("out/records.jsonl", "--output-file", "out/records.jsonl"), "is an input"),
        (("out/records.jsonl", "--report", "json=./out/../out/records.jsonl"), "is an input"),
    ],
)
def test_options_that_mean_nothing_are_told(run, package, options, told):
    before = records(package)
    done = run("validate", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert records(package) == before


def test_a_pattern_that_nothing_matches_is_told_as_one(run, package):
    done = run("validate", "news/*.zip", "--output", "concise")
    assert done.returncode == 1
    assert "no file matches the pattern" in done.stdout
    assert "there is no such file" in run("validate", "news.zip").stdout


def test_a_line_that_is_only_a_byte_order_mark_is_told_once(tmp_path, package, run):
    data = (package / "records.jsonl").read_bytes()
    (tmp_path / "marked.jsonl").write_bytes(b"\xef\xbb\xbf\n" + data)
    done = run("validate", "marked.jsonl", "--output", "concise")
    assert [line.split()[1] for line in done.stdout.splitlines()[:-1]] == ["IN110"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.zip"])
@pytest.mark.parametrize("data", [b" \n\r\n", b"\xef\xbb\xbf", b"\n" * 70])
def test_a_file_of_nothing_but_white_space_is_empty(tmp_path, run, name, data):
    (tmp_path / name).write_bytes(data)
    done = run("validate", name, "--output", "concise")
    assert done.returncode == 1
    assert [line.split()[1] for line in done.stdout.splitlines()[:-1]] == ["IN003"]


def test_json_lines_where_one_value_is_wanted_are_told_from_what_breaks_off(run):
    done = run("validate", "-", given='{"id": "a1"}\n{"id": "a2"}\n')
    assert done.returncode == 1
    assert "one a line in .jsonl; see --stdin-filename" in " ".join(done.stdout.split())
    assert "--stdin-filename" not in run("validate", "-", given='{"id": "a1"').stdout
