"""How long newsval takes to start: CPU and wall, the best of several runs of each command.

python benchmarks/startup.py [ARTICLE.txt]
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from packages import make

_RUNS = 7
_GOALS = {
    "newsval version": "60 ms CPU",
    "newsval --help": "250 ms wall",
    "newsval validate of one article": "700 ms wall",
    "newsval show of one line, model": "500 ms wall",
    "newsval convert of one line, model": "500 ms wall",
}
_ARTICLE = Path(__file__).parents[1] / "samples" / "raw" / "muscat-patrols.txt"
_LINE = "The minister said the bridge was “open”.\n"


def best(arguments: Sequence[str]) -> tuple[float, float]:
    """The least CPU and wall milliseconds of some runs, with modules that are compiled."""
    cpu, wall = [], []
    known = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(_RUNS):
        before, start = _children(), time.perf_counter()
        subprocess.run(arguments, capture_output=True, check=True, env=known)
        wall.append(1000 * (time.perf_counter() - start))
        cpu.append(1000 * (_children() - before))
    return min(cpu), min(wall)


def _children() -> float:
    """The CPU seconds of all processes that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def checks(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Commands that say something or check something, with their arguments."""
    package, broken, record = folder / "package", folder / "broken", folder / "record.json"
    make(package, 1)
    make(broken, 1, broken=0.05)
    record.write_bytes((package / "records.jsonl").read_bytes())
    yield "newsval version", ["version"]
    yield "newsval --help", ["--help"]
    yield "newsval rules", ["rules"]
    yield "newsval explain QU101", ["explain", "QU101"]
    yield "newsval validate of one article", ["validate", str(package)]
    yield "newsval validate of one record", ["validate", str(record)]
    yield "newsval validate of one broken", ["validate", "--fail-on", "never", str(broken)]


def readings(folder: Path, article: Path) -> Iterator[tuple[str, list[str]]]:
    """Commands that read a text of one line, and an article, with their arguments."""
    line = folder / "line.txt"
    line.write_text(_LINE, encoding="utf-8")
    for extractor in ("model", "rules"):
        for what, text in (("one line", line), ("an article", article)):
            chosen = [str(text), "--extractor", extractor]
            yield f"newsval show of {what}, {extractor}", ["show", *chosen]
            target = ["-o", str(folder / "converted")]
            yield f"newsval convert of {what}, {extractor}", ["convert", *chosen, *target]


def main() -> None:
    """Print the milliseconds of each command beside its goal."""
    article = Path(sys.argv[1]) if sys.argv[1:] else _ARTICLE
    print(f"{'best of ' + str(_RUNS):36} {'CPU ms':>8} {'wall ms':>8}  goal")
    with tempfile.TemporaryDirectory() as name:
        commands = [*checks(Path(name)), *readings(Path(name), article)]
        plain = ("python -c pass", [sys.executable, "-c", "pass"])
        for told, command in (plain, *((n, newsval(a)) for n, a in commands)):
            cpu, wall = best(command)
            print(f"{told:36} {cpu:8.0f} {wall:8.0f}  {_GOALS.get(told, '')}")


def newsval(arguments: list[str]) -> list[str]:
    """The command line of newsval with these arguments."""
    return [sys.executable, "-m", "newsval", *arguments]


if __name__ == "__main__":
    main()
