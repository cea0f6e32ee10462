"""Validates mutants and says what came of it: never a traceback, a hang, or a false "valid"."""

from __future__ import annotations

import re
import signal
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from unittest.mock import patch

import bridge
from meaning import meaning, zip_files
from mutants import Mutant, mutant, package_files, write_mutant

from newsval.findings import Report
from newsval.reports import RENDERERS, Screen
from newsval.validation import packages, validate

MAX_SECONDS = 5.0
MAX_OUTPUT = 2_000_000
# The reference library takes a quarter of a second for the tables of a package, however small.
_IN_FULL = 20
# What nothing in a package says a second time: not the text, no table, no hash, no schema.
UNCHECKABLE = re.compile(
    r"records\.jsonl: (?:"
    r"/provenance/(?:retrieved|generator/(?:name|version|extractor)|url|publisher|input/.*)"
    r"|.*/origin(?:/.*)?|/language|/rights(?:/.*)?|.*/x_.*|.*/repeats(?:/\d+)?|.*/aliases(?:/\d+)?"
    r"):"
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant's validation: the codes found, CPU seconds, characters of output.

    `changed` is whether the mutant means something else than the package that it was made of.
    """

    mutant: Mutant
    codes: frozenset[str]
    seconds: float
    output: int
    changed: bool
    error: str = ""

    @property
    def is_false_valid(self) -> bool:
        """Whether nothing was found although the meaning changed, where it can be told at all."""
        told = self.mutant.hashes == "rebuilt" or UNCHECKABLE.match(self.mutant.change)
        return self.changed and not self.codes and not self.error and not told


def base_package() -> dict[str, bytes]:
    """The package of one article that mutants are made of."""
    return package_files([bridge.record()])


def trials(first: int, count: int, *, in_full: bool = False) -> Iterator[Trial]:
    """The trials of so many seeds from the first on.

    `in_full` has the reference library judge the tables of all of them; else it does of one in
    `_IN_FULL`, and wherever nothing else is found.
    """
    base = base_package()
    said = meaning(base)
    for seed in range(first, first + count):
        made = mutant(base, seed)
        changed = _is_changed(base, said, made)
        done = _trial(made, changed, in_full=in_full or seed % _IN_FULL == 0)
        yield done if done.codes or done.error else _trial(made, changed, in_full=True)


def _trial(made: Mutant, changed: bool, *, in_full: bool) -> Trial:
    with tempfile.TemporaryDirectory() as folder:
        path = write_mutant(made, Path(folder))
        start = time.process_time()
        try:
            with _alarm(MAX_SECONDS):
                report = validate(path) if in_full else _without_reference(path)
        except Exception as error:  # this is what is looked for
            return Trial(made, frozenset(), 0, 0, changed, f"{type(error).__name__}: {error}")
        seconds = time.process_time() - start
    output = len(RENDERERS["json"](report, Screen()))
    codes = frozenset(finding.code for finding in report.findings)
    return Trial(made, codes, seconds, output, changed)


def _without_reference(path: Path) -> Report:
    with patch.object(packages, "check_tables", lambda *_: None):
        return validate(path)


def _is_changed(base: Mapping[str, bytes], said: Mapping[str, object], made: Mutant) -> bool:
    files: Mapping[str, bytes] | None = made.files
    if made.archive is not None:
        files = zip_files(made.archive)
    if files is None or files.keys() != base.keys():
        return True
    changed = meaning({name: data for name, data in files.items() if data != base[name]})
    if made.hashes != "kept":
        changed.pop("datapackage.json", None)  # its hashes follow the change
    return any(said[name] != after for name, after in changed.items())


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raises TimeoutError after so many CPU seconds."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {seconds} CPU seconds")

    old = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
