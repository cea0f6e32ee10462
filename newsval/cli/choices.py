"""What a configuration and a command line say, as the library takes it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from newsval.cli.delivery import FailOn
from newsval.config import Config, load_config
from newsval.errors import UsageError, no_such
from newsval.findings import Severity
from newsval.rules.selection import Choice
from newsval.rules.selectors import Selector, parse_selectors
from newsval.source import STDIN
from newsval.validation.batch import Batch

_JOBS = re.compile(r"[1-9][0-9]{0,5}")


def configuration(file: Path | None, *, isolated: bool) -> Config:
    """The configuration of the options --config and --isolated, else the nearest.

    Raises UsageError for both options together, and where `load_config` does.
    """
    if isolated and file is not None:
        raise UsageError("--config and --isolated exclude each other", "give one of the two")
    return Config() if isolated else load_config(file)


def with_baseline(config: Config, known: Path | None, written: Path | None) -> Config:
    """The configuration with the baseline of --baseline, or none where one is written.

    Raises UsageError for both options together.
    """
    if written is not None and known is not None:
        raise UsageError(
            "--baseline and --write-baseline exclude each other",
            "--write-baseline writes all that is found, known or not",
        )
    return replace(config, baseline=None if written else known or config.baseline)


def threshold(fail_on: str | None, config: Config) -> FailOn:
    """The lightest severity that fails: the option's, else the configuration's, else error.

    Raises UsageError for an option that is none.
    """
    name = fail_on or config.fail_on or FailOn.ERROR
    if name not in [*FailOn]:
        raise no_such("severity to fail on", name, FailOn)
    return FailOn(name)


def batch_of(paths: Iterable[str], jobs: str, stdin_filename: str | None) -> Batch:
    """The batch of the options --jobs and --stdin-filename.

    Raises UsageError for a number that is none, and a name for an input that is not read.
    """
    reads = STDIN in paths
    if stdin_filename is not None and not reads:
        raise UsageError("--stdin-filename names what is not read", "add - to the paths")
    if reads and sys.stdin is None:
        raise UsageError("standard input is closed", "give it a file, or /dev/null")
    if jobs != "auto" and not _JOBS.fullmatch(jobs):
        hint = "give 1 or more, or auto for one a core where that pays"
        raise UsageError(f"--jobs: {jobs!r} is no number of processes", hint)
    number = None if jobs == "auto" else int(jobs)
    return Batch(number, Batch().stdin_name if stdin_filename is None else stdin_filename)


def choice_of(
    select: list[str] | None,
    ignore: list[str] | None,
    extend_select: list[str] | None,
    severity: list[str] | None,
) -> Choice:
    """The choice of the four options, each of which may be repeated and have several, by commas.

    Raises UsageError for a name that is no rule's, an option without any, and a severity that
    does not have the form CODE=LEVEL.
    """
    return Choice(
        None if select is None else _selectors(select, "--select"),
        _selectors(extend_select, "--extend-select"),
        _selectors(ignore, "--ignore"),
        tuple(_severities(severity)),
    )


def _selectors(values: list[str] | None, option: str) -> tuple[Selector, ...]:
    if values is None:
        return ()
    names = _split(values)
    if not names:  # as an unset variable in a script gives it
        raise UsageError(f"{option} names no rule", "newsval rules lists them all")
    return parse_selectors(names, option)


def _severities(values: list[str] | None) -> Iterator[tuple[Selector, Severity]]:
    for value in _split(values or []):
        code, _, level = value.partition("=")
        if level.strip().lower() not in [*Severity]:
            raise UsageError(
                f"--severity: {value!r} is not CODE=LEVEL", "the levels are error, warning and info"
            )
        (selector,) = parse_selectors([code], "--severity")
        yield selector, Severity(level.strip().lower())


def _split(values: Iterable[str]) -> list[str]:
    parts = (part.strip() for value in values for part in value.split(","))
    return [part for part in parts if part]
