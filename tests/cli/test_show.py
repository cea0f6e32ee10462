import pytest


def test_a_raw_text_is_shown_with_its_values(run, article):
    done = run("show", "tram.txt", env={"COLUMNS": "100"})
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Tram line closes after flood\n")
    assert "[Ilse" in done.stdout
    assert "Quotes" in done.stdout


def test_a_text_and_its_package_and_record_are_shown_alike(run, article, package, tmp_path):
    shown = run("show", "tram.txt").stdout
    run("convert", "tram.txt", "-o", "out.zip")
    record = (package / "records.jsonl").read_text(encoding="utf-8")
    (tmp_path / "record.json").write_text(record, encoding="utf-8")
    (tmp_path / "array.json").write_text(f"[{record}]", encoding="utf-8")
    package_files = ("out", "out/datapackage.json", "out.zip")
    files = (*package_files, "out/records.jsonl", "record.json", "array.json")
    assert [run("show", file).stdout for file in files] == [shown] * len(files)


def test_a_record_is_chosen_by_its_id(run, article, tmp_path):
    (tmp_path / "bridge.txt").write_text("Bridge opens\n\nThe bridge is open.\n")
    run("convert", "bridge.txt", "tram.txt", "-o", "out")
    assert run("show", "out").stdout.startswith("Bridge opens\n")
    assert run("show", "out", "--id", "tram").stdout.startswith("Tram line")
    done = run("show", "out", "--id", "train")
    assert done.returncode == 2
    assert "its records are bridge, tram" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("no.txt", None, "no such file"),
        ("no.json", None, "cannot be read"),
        ("a.pdf", b"%PDF-1.4", "PDF"),
        ("a.json", b"{", "not JSON"),
        ("a.json", b"[" * 100_000, "not JSON"),
        ("a.json", b"{}", "schema_version"),
        ("a.json", b"\xff", "not JSON"),
        ("a.jsonl", b"", "no record"),
        ("a.zip", b"PK", "cannot be read"),
    ],
)
def test_what_cannot_be_shown_is_told_with_a_remedy(run, tmp_path, name, content, told):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("show", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "help:" in done.stderr
    assert "internal error" not in done.stderr


def test_a_text_in_another_encoding_is_told_with_the_option_for_it(run, tmp_path):
    (tmp_path / "old.txt").write_bytes(b"Caf\xe9 opens\n\nThe caf\xe9 is open.\n")
    done = run("show", "old.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--encoding windows-1252" in done.stderr
    assert run("show", "old.txt", "--encoding", "latin-1").returncode == 0
