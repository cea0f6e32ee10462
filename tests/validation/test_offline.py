"""The whole command on hostile packages: nothing is fetched, written elsewhere, or started."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from rule_cases import CASES, build, load

# Stops at any socket, any new process, and any file opened to be written outside the scratch
# folder; to be run with `-c`, the scratch folder, and the arguments of newsval.
_GUARDED = """
import os, sys, tempfile
scratch = sys.argv.pop(1)
tempfile.tempdir = scratch
from newsval.__main__ import main

def refuse(event, args):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system")):
        os._exit(99)
    writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wxa+")
    if writes and not str(args[0]).startswith(scratch):
        os._exit(98)

sys.addaudithook(refuse)
main()
"""
CODES = ("PK004", "PK005", "PK006", "PK008", "PK117", "PK118", "PK120", "PK121", "PK122", "PK123")
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}


def guarded(scratch: Path, paths: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _GUARDED, str(scratch), "validate", "--output", "json", *paths]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)


def snapshot(folder: Path) -> set[tuple[str, int]]:
    """All that is below a folder, with the time of its last change."""
    return {(str(path), path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def test_hostile_packages_make_the_command_do_nothing_but_read(tmp_path: Path) -> None:
    targets = []
    for code in CODES:
        for case in sorted((CASES / code).glob("bad*.json")):
            folder = tmp_path / "in" / f"{code}-{case.stem}"
            folder.mkdir(parents=True)
            targets.append(str(build(load(case), folder)))
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    before = snapshot(tmp_path / "in")
    run = guarded(scratch, targets)
    assert run.returncode == 1, run.stderr
    found = {finding["code"] for finding in json.loads(run.stdout)["findings"]}
    assert set(CODES) <= found
    assert snapshot(tmp_path / "in") == before
    assert list(scratch.iterdir()) == []


def test_the_guard_would_tell(tmp_path: Path) -> None:
    for tried, code in (
        ("import socket; socket.create_connection(('127.0.0.1', 9))", 99),
        (f"open({str(tmp_path / 'a')!r}, 'w')", 98),
    ):
        program = _GUARDED.replace("\nmain()\n", f"\n{tried}\n")
        run = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "scratch")], check=False, env=ENVIRONMENT
        )
        assert run.returncode == code
