"""Runs the command as a user does."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from newsval.__main__ import main

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "NEWSVAL_DEBUG")


class Done(NamedTuple):
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]

ARTICLE = """\
Tram line closes after flood

Updated 3 May 2024

BERLIN: The tram will be “out of service until June,” Mayor Ilse Brandt said on Friday.
Engineers are checking the bridge, according to the city.
Brandt, who was elected last year, said the repairs would cost two million euros.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> Run:
    """`run("validate", "out", given="…", env={…})` in an empty folder, within this process."""

    def call(*arguments: str, given: str = "", env: Mapping[str, str] | None = None) -> Done:
        with monkeypatch.context() as patched:
            patched.chdir(tmp_path)
            for name in VARIABLES:
                patched.delenv(name, raising=False)
            for name, value in (env or {}).items():
                patched.setenv(name, value)
            patched.setattr(sys, "argv", ["newsval", *arguments])
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
            capsys.readouterr()
            code = exit_code(main)
        written = capsys.readouterr()
        return Done(code, written.out, written.err)

    return call


@pytest.fixture
def run_process(tmp_path: Path) -> Run:
    """The same in a process of its own, where the streams and the start are what is tested."""

    def call(*arguments: str, given: str = "", env: Mapping[str, str] | None = None) -> Done:
        inherited = {key: value for key, value in os.environ.items() if key not in VARIABLES}
        done = subprocess.run(
            [sys.executable, "-m", "newsval", *arguments],
            input=given,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**inherited, "PYTHONUTF8": "1", **(env or {})},
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return call


def exit_code(command: Callable[[], None]) -> int:
    try:
        command()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "tram.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def package(run: Run, article: Path) -> Path:
    done = run("convert", article.name, "-o", "out")
    assert done.returncode == 0, done.stdout + done.stderr
    return article.parent / "out"
