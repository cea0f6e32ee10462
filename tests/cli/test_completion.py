"""Shell completion: the scripts for the shells, and what they are answered."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsval.reports import RENDERERS, RULE_RENDERERS
from newsval.resources import schema_names
from newsval.rules import RULES

NEWSVAL = Path(sys.executable).parent / "newsval"


def newsval(*arguments: str, **env: str) -> str:
    done = subprocess.run(
        [NEWSVAL, *arguments],
        env={**os.environ, **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done.stdout


def completed(*words: str) -> list[str]:
    """What bash offers for the last of the words."""
    line = {"COMP_WORDS": " ".join(["newsval", *words]), "COMP_CWORD": str(len(words))}
    return newsval(_NEWSVAL_COMPLETE="complete_bash", **line).split()


@pytest.mark.parametrize(
    ("shell", "marks"),
    [
        ("bash", ["COMP_WORDS", "complete -o default -F _newsval_completion newsval"]),
        ("zsh", ["#compdef newsval", "_NEWSVAL_COMPLETE=complete_zsh"]),
        ("fish", ["complete --command newsval", "_NEWSVAL_COMPLETE=complete_fish"]),
    ],
)
def test_a_shell_is_given_its_script(shell, marks):
    name = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    shown = newsval("--show-completion", shell, **name)
    assert all(mark in shown for mark in marks)


def test_rules_complete_by_their_codes():
    assert completed("explain", "QU1") == [code for code in RULES if code.startswith("QU1")]
    assert completed("explain", "zz") == []


def test_formats_and_schemas_and_severities_complete():
    assert completed("validate", "--output", "s") == ["sarif"]
    assert completed("validate", "--output", "") == [*RENDERERS]
    assert completed("convert", "--report", "ma") == ["markdown="]
    assert completed("rules", "--output", "") == [*RULE_RENDERERS]
    assert completed("validate", "--fail-on", "n") == ["never"]
    assert completed("schema", "show", "") == [*schema_names()]


def test_commands_and_options_complete():
    assert "validate" in completed("va")
    assert "--stdin-filename" in completed("validate", "--std")


def test_zsh_and_fish_are_answered_in_their_forms():
    zsh = {"_TYPER_COMPLETE_ARGS": "newsval explain QU101", "_NEWSVAL_COMPLETE": "complete_zsh"}
    assert "QU101" in newsval(**zsh)
    fish = {
        "_TYPER_COMPLETE_ARGS": "newsval validate --output sar",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_NEWSVAL_COMPLETE": "complete_fish",
    }
    assert newsval(**fish).split() == ["sarif"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_the_script_works_in_bash():
    """Its function is called as bash calls it when the user asks for completion."""
    script = newsval("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    ask = "COMP_WORDS=(newsval explain QU10); COMP_CWORD=2; _newsval_completion newsval"
    path = os.pathsep.join([str(NEWSVAL.parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "--norc", "-c", f'{script}\n{ask}; printf "%s\\n" "${{COMPREPLY[@]}}"'],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [code for code in RULES if code.startswith("QU10")]
