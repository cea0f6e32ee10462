"""docs/ci.md: its snippets are what the services read, and their commands run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from newsval.reports import RENDERERS
from newsval.reports.github import MOST
from newsval.reports.room import ROOM

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
SNIPPETS = [yaml.safe_load(block) for kind, block in BLOCKS if kind == "yaml"]
WORKFLOWS = [snippet for snippet in SNIPPETS if "jobs" in snippet]
(GITLAB,) = (snippet["newsval"] for snippet in SNIPPETS if "newsval" in snippet)
(PRE_COMMIT,) = (snippet for snippet in SNIPPETS if "repos" in snippet)
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def commands() -> list[str]:
    steps = [step for workflow in WORKFLOWS for step in workflow["jobs"]["validate"]["steps"]]
    found = [step["run"] for step in steps if "run" in step] + GITLAB["script"]
    found += [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
    return [command for command in found if not command.startswith("pip install ")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "samples" / "package", tmp_path / "news")
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("command", commands())
def test_every_command_runs(folder, command):
    done = run(command, folder)
    assert done.returncode == 0, done.stderr


def test_the_artifacts_of_the_gitlab_job_are_those_that_it_writes(folder):
    run(GITLAB["script"][-1], folder)
    written = {path.name for path in folder.iterdir()}
    assert set(GITLAB["artifacts"]["reports"].values()) < written


def test_the_workflow_uses_inputs_that_the_action_has():
    uses = [step for step in WORKFLOWS[0]["jobs"]["validate"]["steps"] if "newsval" in step["uses"]]
    assert set(uses[0]["with"]) <= set(ACTION["inputs"])
    assert all(f"\n| `{name}` |" in TEXT for name in ACTION["inputs"])
    assert all(f"`{name}`" in TEXT for name in ACTION["outputs"])


def test_other_actions_are_pinned_as_the_action_pins_them():
    used = re.findall(r"uses: (actions/\S+) # (\S+)", TEXT)
    assert len(used) == 3
    pins = (ROOT / "action.yml").read_text(encoding="utf-8")
    for action, version in used:
        assert re.fullmatch("[0-9a-f]{40}", action.split("@")[1])
        assert "setup-python" not in action or f"uses: {action} # {version}" in pins


def test_the_hooks_are_there():
    ids = {hook["id"] for hook in HOOKS}
    assert {hook["id"] for hook in PRE_COMMIT["repos"][0]["hooks"]} == ids


@pytest.mark.parametrize(
    ("hook", "name", "taken"),
    [
        ("newsval-records", "records.jsonl", True),
        ("newsval-records", "news/records/a.json", True),
        ("newsval-records", "records/deep/a.jsonl", True),
        ("newsval-records", "package.json", False),
        ("newsval-records", "old-records.json", False),
        ("newsval-packages", "news/datapackage.json", True),
        ("newsval-packages", "news/quotes.csv", True),
        ("newsval-packages", "news/texts/tram.txt", True),
        ("newsval-packages", "archive/old.zip", True),
        ("newsval-packages", "README.md", False),
    ],
)
def test_a_hook_takes_the_files_that_concern_it(hook, name, taken):
    (pattern,) = (one["files"] for one in HOOKS if one["id"] == hook)
    assert (re.search(pattern, name) is not None) is taken


@pytest.mark.parametrize("hook", [hook["id"] for hook in HOOKS])
def test_a_hook_passes_what_is_right_and_refuses_what_is_wrong(folder, hook):
    (hook,) = (one for one in HOOKS if one["id"] == hook)
    words = [hook["entry"], *(f"'{word}'" for word in hook.get("args", []))]
    words += ["news/records.jsonl"] if hook.get("pass_filenames", True) else []
    assert run(" ".join(words), folder).returncode == 0
    records = folder / "news" / "records.jsonl"
    records.write_text(records.read_text(encoding="utf-8").replace("will", "will not", 1))
    done = run(" ".join(words), folder)
    assert done.returncode == 1
    assert re.match(r"news/.+:\d+:\d+: [A-Z]{2}\d{3} ", done.stdout)


def test_every_format_and_limit_is_listed():
    rows = re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)
    assert [name for name in rows if name in RENDERERS][: len(RENDERERS)] == [*RENDERERS]
    for name, most in (*ROOM.items(), ("github", MOST)):
        assert re.search(rf"^\| `{name}` \| {most:,} ", TEXT, re.MULTILINE)


def test_links_lead_to_files():
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", TEXT):
        assert (ROOT / "docs" / link).exists()
