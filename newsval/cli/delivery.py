"""Brings a report to where it was asked for: standard output, files, and an exit code."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from newsval.cli.run import Exit, encodable, write
from newsval.errors import UsageError
from newsval.files import check_writable, write_file
from newsval.findings import Report, Severity
from newsval.reports import Screen, find_renderer
from newsval.reports.room import omitted

_WIDEST = 120  # longer lines are hard to read
_PIPED = 100
_TERSE = ("text", "concise")  # for people, to whom --quiet gives no report of nothing
# The folder of the checkout, which the services' own paths start from.
_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


class FailOn(StrEnum):
    """The lightest severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    @property
    def threshold(self) -> Severity | None:
        """The severity, None for never."""
        return None if self is FailOn.NEVER else Severity(self.value)


class Delivery(NamedTuple):
    """Where a report goes: printed in a format, or none, and written in formats to files."""

    printed: str | None
    files: tuple[tuple[str, Path], ...] = ()


def delivery(
    output: str | None, file: Path | None, reports: Iterable[str], inputs: Iterable[str] = ()
) -> Delivery:
    """The delivery that options ask for; a file takes the place of standard output.

    `output` is the format, text if None; `reports` are further ones, each "FORMAT=FILE". Raises
    UsageError for an unknown format, a file named twice or one that is an input, and OutputError
    if a file cannot be written; nothing was done until then.
    """
    output = output or "text"
    files = [(output, file)] if file is not None else []
    files += [_target(report) for report in reports]
    for name in (output, *(name for name, _ in files)):
        find_renderer(name)
    paths = [Path(os.path.realpath(path)) for _, path in files]
    names = list(inputs)
    for path in paths:
        check_target(path, names)
        if paths.count(path) > 1:
            raise UsageError(f"{path} is named for two reports", "give each a file of its own")
    return Delivery(output if file is None else None, tuple(files))


def check_target(path: Path, inputs: Iterable[str]) -> None:
    """Raise UsageError if a file to write is an input, OutputError if it cannot be written."""
    check_writable(path)
    if os.path.realpath(path) in {os.path.realpath(name) for name in inputs if name}:
        raise UsageError(f"{path} is an input, and would be lost", "name another file")


def deliver(report: Report, to: Delivery, fail_on: FailOn, *, no_color: bool, quiet: bool) -> Exit:
    """Print and write a report, and give its exit code.

    `quiet` leaves out a report for people in which nothing was found, and the summary on
    standard error that stands for one that is not printed.
    """
    shown = replace(screen(no_color=no_color), fails_at=fail_on.threshold, root=_root())
    for name, path in to.files:
        text = find_renderer(name)(report, replace(shown, colour=False, width=_PIPED))
        write_file(path, text.encode())
        _tell_omitted(name, report)
    if to.printed is None and not quiet:
        sys.stderr.write(encodable(_summary(report), sys.stderr))
    elif to.printed is not None and (report.findings or not quiet or to.printed not in _TERSE):
        write(find_renderer(to.printed)(report, shown))
        _tell_omitted(to.printed, report)
    return Exit.FINDINGS if report.fails(fail_on.threshold) else Exit.OK


def screen(*, no_color: bool) -> Screen:
    """The terminal's width, at most a readable one, and whether it is shown colours.

    The variables NO_COLOR, FORCE_COLOR and COLUMNS are heeded.
    """
    columns = shutil.get_terminal_size((_PIPED, 24)).columns
    asked = os.environ.get("FORCE_COLOR", "")
    shows = bool(asked) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")
    refused = no_color or bool(os.environ.get("NO_COLOR"))
    return Screen(max(40, min(columns, _WIDEST)), shows and not refused)


def _tell_omitted(name: str, report: Report) -> None:
    if left := omitted(name, report):
        sys.stderr.write(f"newsval: {left}\n")


def _target(report: str) -> tuple[str, Path]:
    name, sign, file = report.partition("=")
    if not sign or not file:
        raise UsageError(f"{report!r} is no report", "write FORMAT=FILE, as sarif=news.sarif")
    return name, Path(file)


def _root() -> str:
    return next((os.environ[name] for name in _ROOTS if os.environ.get(name)), str(Path.cwd()))


def _summary(report: Report) -> str:
    from newsval.reports.totals import summary

    return f"{summary(report)}\n"
