"""The action's own steps, run in bash as a runner runs them; the actions it uses are left out."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
INPUTS = {name: described["default"] for name, described in ACTION["inputs"].items()}
EXPRESSION = re.compile(r"\$\{\{ ([\w.-]+) \}\}")


class Ran(NamedTuple):
    """What the steps left behind."""

    code: int
    log: str
    summary: str
    sarif: str


def step(name: str) -> dict:
    return next(one for one in STEPS if one.get("id") == name)


def resolved(text: str, values: dict[str, str]) -> str:
    return EXPRESSION.sub(lambda found: values[found[1]], text)


def outputs(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "samples" / "package", tmp_path / "checkout" / "news")
    return tmp_path / "checkout"


@pytest.fixture
def action(tmp_path: Path, checkout: Path):
    """Runs the steps from the validation on, as if newsval had been installed before them."""

    def bash(script: dict, values: dict[str, str]) -> subprocess.CompletedProcess:
        env = {key: value for key, value in os.environ.items() if not key.startswith("NEWSVAL")}
        env |= {key: resolved(value, values) for key, value in script["env"].items()}
        env |= {
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            "GITHUB_WORKSPACE": str(checkout),
            "RUNNER_TEMP": str(tmp_path / "temp dir"),
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script["run"]],
            cwd=checkout / resolved(script.get("working-directory", "."), values),
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def run(**inputs: str) -> Ran:
        (tmp_path / "temp dir").mkdir()
        given = INPUTS | {name.replace("_", "-"): value for name, value in inputs.items()}
        values = {f"inputs.{name}": value for name, value in given.items()}
        values["steps.install.outputs.bin"] = str(Path(sys.executable).parent)
        done = bash(step("validate"), values)
        assert done.returncode == 0, done.stderr
        left = outputs(tmp_path / "output")
        values["steps.validate.outputs.exit-code"] = left["exit-code"]
        summary = tmp_path / "summary"
        return Ran(
            bash(STEPS[-1], values).returncode,
            done.stdout + done.stderr,
            summary.read_text(encoding="utf-8") if summary.exists() else "",
            left.get("sarif", ""),
        )

    return run


def break_table(package: Path) -> None:
    with (package / "quotes.csv").open("a", encoding="utf-8") as table:
        table.write("nobody,q9\n")


def test_a_good_package_passes_with_a_summary(action):
    ran = action()
    assert ran.code == 0
    assert "::error" not in ran.log
    assert ran.summary.startswith("### ✅ newsval: no problems found\n")
    assert json.loads(Path(ran.sarif).read_text())["runs"][0]["results"] == []


def test_a_broken_package_fails_with_annotations_a_summary_and_sarif(action, checkout):
    break_table(checkout / "news")
    ran = action()
    assert ran.code == 1
    assert re.search("^::error file=news/quotes.csv,line=", ran.log, re.MULTILINE)
    assert "| news/quotes.csv:" in ran.summary
    results = json.loads(Path(ran.sarif).read_text())["runs"][0]["results"]
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}
    assert "news/quotes.csv" in uris


def test_paths_start_from_the_working_directory_and_are_told_from_the_checkout(action, checkout):
    break_table(checkout / "news")
    ran = action(working_directory="news", paths=".")
    assert ran.code == 1
    assert "::error file=news/quotes.csv," in ran.log


def test_inputs_are_heeded(action, checkout):
    break_table(checkout / "news")
    shutil.copytree(checkout / "news", checkout / "with space")
    ran = action(paths="news\nwith space\n", args="--jobs 2\n --quiet", fail_on="never")
    assert ran.code == 0
    assert "with space/quotes.csv" in ran.log


def test_wrong_use_fails_with_its_own_code_and_no_sarif(action):
    ran = action(args="--no-such-option")
    assert (ran.code, ran.summary, ran.sarif) == (2, "", "")
    assert "No such option" in ran.log


@pytest.mark.parametrize(
    "hostile", ["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "'; touch pwned; '", "-x"]
)
@pytest.mark.parametrize("name", ["paths", "args", "fail_on"])
def test_an_input_is_never_run_as_a_command(action, checkout, tmp_path, hostile, name):
    ran = action(**{name: hostile})
    assert ran.code in (1, 2)
    assert not list(tmp_path.rglob("pwned"))


def test_no_expression_stands_in_a_script():
    for script in (one["run"] for one in STEPS if "run" in one):
        assert "${{" not in script


def test_the_actions_used_are_pinned_to_commits_with_their_versions():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (\S+)(.*)", text)
    assert len(uses) == 2
    for action, comment in uses:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


def test_newsval_is_run_once():
    scripts = "\n".join(one.get("run", "") for one in STEPS)
    assert scripts.count('newsval" validate') == 1


def test_a_version_is_installed_from_the_index_and_the_checkout_otherwise(tmp_path):
    """With a Python that says what it is asked instead of doing it."""
    install = step("install")
    for version, asked in (("", "/the/checkout"), ("1.2.3", "newsval==1.2.3")):
        fake = tmp_path / f"python{version}"
        fake.write_text(
            '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; '
            'else echo "$@"; fi\n'
        )
        fake.chmod(0o755)
        env = os.environ | {
            "PYTHON": str(fake), "VERSION": version, "CHECKOUT": "/the/checkout",
            "RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(tmp_path / "output"),
        }  # fmt: skip
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", install["run"]],
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.split()[-1] == asked
        assert outputs(tmp_path / "output")["bin"].endswith("/venv/bin")
