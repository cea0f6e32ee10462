"""How long newsval takes to start: CPU and wall, the best of several runs of each command.

python benchmarks/startup.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from packages import make

_RUNS = 7
_GOALS = {
    "newsval version": "60 ms CPU",
    "newsval --help": "250 ms wall",
    "newsval validate of one article": "700 ms wall",
}


def best(arguments: Sequence[str]) -> tuple[float, float]:
    """The least CPU and wall milliseconds of some runs, with modules that are compiled."""
    cpu, wall = [], []
    known = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(_RUNS):
        before, start = os.times(), time.perf_counter()
        subprocess.run(arguments, capture_output=True, check=True, env=known)
        wall.append(1000 * (time.perf_counter() - start))
        after = os.times()
        used = after.children_user + after.children_system
        cpu.append(1000 * (used - before.children_user - before.children_system))
    return min(cpu), min(wall)


def main() -> None:
    """Print the milliseconds of each command beside its goal."""
    newsval = [sys.executable, "-m", "newsval"]
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "package"
        make(package, 1)
        record = Path(folder) / "record.json"
        record.write_bytes((package / "records.jsonl").read_bytes())
        broken = Path(folder) / "broken"
        make(broken, 1, broken=0.05)
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "newsval version": [*newsval, "version"],
            "newsval --help": [*newsval, "--help"],
            "newsval rules": [*newsval, "rules"],
            "newsval explain QU101": [*newsval, "explain", "QU101"],
            "newsval validate of one article": [*newsval, "validate", str(package)],
            "newsval validate of one record": [*newsval, "validate", str(record)],
            "newsval validate of one broken": [
                *newsval, "validate", "--fail-on", "never", str(broken)
            ],
        }  # fmt: skip
        print(f"{'best of ' + str(_RUNS):34} {'CPU ms':>8} {'wall ms':>8}  goal")
        for name, command in commands.items():
            cpu, wall = best(command)
            print(f"{name:34} {cpu:8.0f} {wall:8.0f}  {_GOALS.get(name, '')}")


if __name__ == "__main__":
    main()
