import json

import pytest

from newsval.schema import report_errors


def test_an_article_becomes_a_valid_package(run, article, package):
    assert (package / "datapackage.json").exists()
    record = json.loads((package / "records.jsonl").read_text(encoding="utf-8"))
    assert record["id"] == "tram"
    assert record["provenance"]["input"]["name"] == "tram.txt"
    assert (package / "texts" / "tram.txt").read_bytes() == article.read_bytes()


def test_the_report_is_on_standard_output_and_nothing_on_standard_error(run, article):
    done = run("convert", "tram.txt", "-o", "out.zip")
    assert done.returncode == 0
    assert "checked 1 input" in done.stdout
    assert done.stderr == ""


def test_an_input_that_cannot_be_read_is_a_finding_and_the_others_go_on(run, article, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"line one\nline \xff two")
    done = run("convert", "bad.txt", "tram.txt", "missing.txt", "-o", "out", "--output", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report_errors(report) == []
    places = {finding["place"]["file"]: finding for finding in report["findings"]}
    assert places["bad.txt"]["code"] == "IN006"
    assert places["bad.txt"]["place"]["line"] == 2
    assert places["missing.txt"]["code"] == "IN001"
    assert report["summary"]["checked"]["inputs"] == 3
    assert len((tmp_path / "out" / "records.jsonl").read_text().splitlines()) == 1


def test_if_no_input_can_be_read_no_package_is_written(run, tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    done = run("convert", "empty.txt", "-o", "out")
    assert done.returncode == 1
    assert "IN003" in done.stdout
    assert "note: no package was written" in done.stdout
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("never", 0)])
def test_fail_on_sets_what_makes_the_exit_code_1(run, article, threshold, code):
    assert (
        run("convert", "tram.txt", "no.txt", "-o", "o", "--fail-on", threshold).returncode == code
    )


def test_standard_input_is_converted(run, tmp_path):
    done = run("convert", "-", "-o", "out", given="Flood closes tram\n\nThe tram is closed.\n")
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "out" / "texts" / "stdin.txt").exists()


def test_the_order_of_inputs_does_not_change_the_package(run, article, tmp_path):
    (tmp_path / "a.txt").write_text("Bridge opens\n\nThe bridge is open.\n")
    run("convert", "a.txt", "tram.txt", "-o", "one.zip")
    run("convert", "tram.txt", ".", "-o", "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_texts_can_be_withheld(run, article, tmp_path):
    done = run("convert", "tram.txt", "-o", "out", "--no-texts")
    assert done.returncode == 0, done.stdout
    assert not list((tmp_path / "out").glob("texts/*"))
    assert json.loads((tmp_path / "out" / "records.jsonl").read_text())["text"]["value"] is None


def test_windows_1252_is_read_when_declared(run, tmp_path):
    (tmp_path / "old.txt").write_bytes(b"Bridge opens\n\n\x93Open,\x94 Mayor Ilse Brandt said.\n")
    assert run("convert", "old.txt", "-o", "out").returncode == 1
    done = run("convert", "old.txt", "-o", "out", "--encoding", "windows-1252")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--encoding", "klingon"], "utf-8, utf-16, utf-16-le, utf-16-be, windows-1252"),
        (["--language", "xx"], "the languages are en"),
        (["--max-bytes", "0"], "--max-bytes"),
        (["--output", "pdf"], "pdf"),
        (["-o", "articles.csv"], "a package is no .csv file"),
        (["-o", "records.JSONL"], "name a folder, or a file that ends in .zip"),
    ],
)
def test_wrong_options_are_told_with_a_remedy(run, article, options, told):
    done = run("convert", "tram.txt", "-o", "out", *options)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_a_folder_that_is_no_package_is_not_replaced(run, article, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary").write_text("kept")
    done = run("convert", "tram.txt", "-o", "mine")
    assert done.returncode == 2
    assert "help:" in done.stderr
    assert (tmp_path / "mine" / "diary").read_text() == "kept"


def test_it_works_the_same_in_a_process_of_its_own(run, run_process, article, tmp_path):
    run("convert", "tram.txt", "-o", "one.zip")
    done = run_process("convert", "tram.txt", "-o", "two.zip")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_quiet_says_nothing_where_nothing_is_found(run, article):
    done = run("convert", "tram.txt", "-o", "out", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
