"""newsval validate --fix and --diff: what was done, or what would be."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from newsval.cli.delivery import FailOn
from newsval.cli.run import Exit, write
from newsval.findings import Report
from newsval.fixing import Fixed, diff, fix
from newsval.reports.cells import show

_SHOWN = 200


def apply_fixes(paths: Iterable[str], *, quiet: bool) -> None:
    """Repair the inputs and say on standard error what was done, and what was left and why."""
    fixed = fix(paths)
    if not quiet:
        sys.stderr.write("".join(f"{show(line)}\n" for line in _log(fixed)))


def show_diff(paths: list[str], report: Report, fail_on: FailOn, *, quiet: bool) -> Exit:
    """Print what repairs would change; findings if they would, or if any counts that is there."""
    planned = diff(paths)
    text = planned.text
    if not quiet:
        sys.stderr.write("".join(f"{show(line)}\n" for line in _told("left", planned.left)))
    if text:
        # a terminal obeys control characters, a file for `patch` must have them
        on_screen = sys.stdout.isatty()
        lines = text.split("\n")
        write("\n".join(map(show, lines)) if on_screen else text)
    elif not quiet:
        sys.stderr.write("nothing to fix\n")
    return Exit.FINDINGS if text or report.fails(fail_on.threshold) else Exit.OK


def _log(fixed: Fixed) -> Iterable[str]:
    yield from _told("fixed", fixed.done)
    yield from _told("left", fixed.left)
    done = len(fixed.done)
    files = "1 file" if fixed.files == 1 else f"{fixed.files:,} files"
    yield f"{done:,} {'repair' if done == 1 else 'repairs'} in {files}" if done else "nothing fixed"


def _told(word: str, lines: Sequence[str]) -> Iterable[str]:
    yield from (f"{word} {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"{word} {len(lines) - _SHOWN:,} more"
