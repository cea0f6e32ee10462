"""The option --write-baseline: all that is found becomes what is known."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from newsval.cli.delivery import check_target
from newsval.cli.run import Exit, encodable, write
from newsval.reports.totals import counted
from newsval.validation import Batch, ValidateOptions, validate_many
from newsval.validation.baseline import write_baseline

_MOST = 100_000  # of each rule an input: a bound for memory, which a report of it would not reach


def make_baseline(
    paths: Iterable[str], options: ValidateOptions, file: Path, batch: Batch, *, quiet: bool
) -> Exit:
    """Check the paths, write what is found to `file` and say how many findings that were.

    Raises UsageError if the file is an input, and OutputError if it cannot be written.
    """
    names = list(paths)
    check_target(file, names)
    report = validate_many(names, replace(options, max_findings=_MOST), batch)
    number = write_baseline(report, file)
    unread = len(report.findings) - number
    notes = list(report.notes)
    if unread:
        notes.append(f"{counted(unread, 'finding')} on inputs that cannot be read did not go in")
    for note in notes:
        sys.stderr.write(encodable(f"note: {note}\n", sys.stderr))
    if not quiet:
        write(f"{counted(number, 'finding')} went into {file}\n")
    return Exit.OK
