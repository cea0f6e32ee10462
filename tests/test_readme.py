"""The README does what it says: its commands run, and print what it shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[1], match[2]) for match in BLOCK.finditer(README)]
ELLIPSIS = "…"


def commands(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines that it is shown to print."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def prints(shown: list[str], printed: list[str]) -> bool:
    """Whether output is as shown; a line "…" stands for any number of lines."""
    if ELLIPSIS not in shown:
        return shown == printed
    cut = shown.index(ELLIPSIS)
    tail = shown[cut + 1 :]
    return printed[:cut] == shown[:cut] and printed[len(printed) - len(tail) :] == tail


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples in it, in which the README is followed from top to bottom."""
    path = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", path / "samples")
    return path


def test_every_command_runs_and_prints_what_is_shown(folder: Path) -> None:
    done = 0
    for kind, block in BLOCKS:
        if kind == "python":
            assert run([sys.executable, "-c", block], folder).returncode == 0, block
        for command, shown in commands(block) if kind == "console" else []:
            result = run(["bash", "-c", command], folder)
            assert result.returncode == 0, f"{command}\n{result.stderr}"
            printed = [line.rstrip() for line in result.stdout.splitlines()]
            assert not shown or prints(shown, printed), f"{command} printed:\n{result.stdout}"
            done += 1
    assert done > 5


def test_the_commands_of_make_are_there() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {
        word for kind, block in BLOCKS if kind == "sh" for word in re.findall(r"make (\w+)", block)
    }
    assert {"demo", "test"} <= named <= targets


def test_links_lead_to_files() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
