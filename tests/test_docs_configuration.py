"""The page on configuration says what is so: its files load, its commands print what it shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsval.config import load_config
from newsval.findings import Finding, Place
from newsval.resources import CONFIG_SCHEMA, schema
from newsval.rules import RULES
from newsval.rules.selection import Choice, make_selection
from newsval.rules.selectors import parse_selectors

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
TOML = [block for kind, block in BLOCKS if kind == "toml"]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ")
]


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "200", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples, in which the page is followed from top to bottom."""
    path = tmp_path_factory.mktemp("configuration")
    shutil.copytree(ROOT / "samples", path / "samples")
    return path


def test_every_command_prints_what_is_shown(folder: Path) -> None:
    done = 0
    for block in (block for kind, block in BLOCKS if kind == "console"):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = step.splitlines()
            result = run(["bash", "-c", command], folder)
            printed = (result.stdout + result.stderr).splitlines()
            if "…" in shown:
                shown = shown[: shown.index("…")]
                printed = printed[: len(shown)]
            assert printed == shown, command
            done += 1
    assert done > 5


def test_the_python_example_runs(folder: Path) -> None:
    (program,) = (block for kind, block in BLOCKS if kind == "python")
    result = run([sys.executable, "-c", program], folder)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("text", TOML)
def test_every_configuration_shown_is_right(tmp_path: Path, text: str) -> None:
    path = tmp_path / ("pyproject.toml" if "[tool.newsval]" in text else "newsval.toml")
    path.write_text(text, encoding="utf-8")
    load_config(path).options()


def test_the_table_has_every_key() -> None:
    named = {row[0].strip("`") for row in ROWS if len(row) == 4}
    assert set(schema(CONFIG_SCHEMA)["properties"]) == named - {"key"}


def test_the_table_of_what_options_do_to_a_file_is_so() -> None:
    file = Choice(parse_selectors(["QU"], ""), ignore=parse_selectors(["QU101"], ""))
    examples = [row for row in ROWS if row[0] == "the same"]
    assert len(examples) == 4
    for _, option, told in examples:
        name, code = re.findall(r"--(\S+) (\w+)", option)[0]
        values = parse_selectors([code], "")
        made = make_selection([file, Choice(**{name.replace("-", "_"): values})])
        wanted, _, without = told.replace(", and CL", "").partition(" but ")
        expected = {code for code in RULES if code.startswith(wanted)}
        expected -= {code for code in RULES if without and code.startswith(tuple(without.split()))}
        expected |= {code for code in RULES if "and CL" in told and code.startswith("CL")}
        assert {code for code in RULES if reported(made, code)} == expected, option


def reported(selection, code: str) -> bool:
    rule = RULES[code]
    finding = Finding(code, rule.name, rule.severity, "it is so", Place("f"))
    return selection.leaves_out(finding) is None
