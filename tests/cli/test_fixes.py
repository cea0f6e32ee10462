import json
import shutil
import subprocess

import pytest


def move_a_quote(package):
    path = package / "records.jsonl"
    record = json.loads(path.read_text(encoding="utf-8"))
    for quote in record["quotes"]:
        for span in quote["spans"]:
            span["start"] -= 3
            span["end"] -= 3
    moved = package.parent / "moved.json"
    moved.write_text(json.dumps(record, indent=2), encoding="utf-8")
    return moved


def test_fix_says_what_it_did_and_reports_what_remains(run, package):
    moved = move_a_quote(package)
    done = run("validate", moved.name, "--fix")
    assert done.returncode == 0, done.stdout
    assert "fixed moved.json: tram: " in done.stderr
    assert "in 1 file" in done.stderr
    again = run("validate", moved.name, "--fix")
    assert again.stderr == "nothing fixed\n"
    assert run("validate", moved.name, "--fix", "--quiet").stderr == ""


def test_diff_prints_a_patch_and_writes_nothing(run, package):
    moved = move_a_quote(package)
    before = moved.read_bytes()
    done = run("validate", moved.name, "--diff")
    assert done.returncode == 1
    assert done.stdout.startswith("--- moved.json\n+++ moved.json\n@@ ")
    assert moved.read_bytes() == before
    run("validate", moved.name, "--fix")
    done = run("validate", moved.name, "--diff")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "nothing to fix\n")


@pytest.mark.skipif(not shutil.which("git"), reason="git takes the patch over")
def test_a_diff_is_taken_over_by_git_as_the_page_says(run, package):
    moved = move_a_quote(package)
    patch = run("validate", moved.name, "--diff").stdout
    command = ["git", "apply", "-p0"]
    subprocess.run(command, cwd=moved.parent, input=patch.encode(), check=True)
    done = run("validate", moved.name, "--diff")
    assert (done.returncode, done.stderr) == (0, "nothing to fix\n")


def test_a_diff_of_nothing_fails_where_findings_remain(run, package):
    (package.parent / "broken.json").write_text("{", encoding="utf-8")
    done = run("validate", "broken.json", "--diff")
    assert (done.returncode, done.stdout) == (1, "")


def test_fix_and_diff_together_and_fix_of_standard_input_are_wrong_use(run, package):
    both = run("validate", "out", "--fix", "--diff")
    assert both.returncode == 2
    assert "exclude one another" in both.stderr
    done = run("validate", "-", "--fix", "--stdin-filename", "a.json")
    assert done.returncode == 2
    assert "standard input cannot be repaired" in done.stderr


def test_a_diff_says_what_is_left_and_why(run, package):
    (package / "records.jsonl").unlink()
    done = run("validate", "out", "--diff")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "left out/: the package is left: PK101 resource-missing comes first\nnothing to fix\n"
    )
    assert run("validate", "out", "--diff", "--quiet").stderr == ""
