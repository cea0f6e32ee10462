"""The way out of the command."""

from __future__ import annotations

import subprocess
import sys

import pytest

RUN = (
    "import atexit, sys, {library}, newsval.__main__ as m\n"
    "atexit.register(print, 'taken apart')\n"
    "sys.argv[1:] = ['validate', 'no-such-file.json', '--output', 'concise']\n"
    "m.command()"
)


@pytest.mark.parametrize(("library", "apart"), [("pyarrow", False), ("json", True)])
def test_the_exit_code_is_given_before_threads_of_pyarrow_are_taken_apart(
    library: str, apart: bool
) -> None:
    code = RUN.format(library=library)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "IN001" in done.stdout
    assert ("taken apart" in done.stdout) is apart
