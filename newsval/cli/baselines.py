"""The option --write-baseline: all that is found becomes what is known."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from newsval.cli.run import Exit, encodable, write
from newsval.files import check_writable
from newsval.reports.totals import counted
from newsval.validation import Batch, ValidateOptions, validate_many
from newsval.validation.baseline import write_baseline

_MOST = 100_000  # of each rule an input: a bound for memory, which a report of it would not reach


def make_baseline(
    paths: Iterable[str], options: ValidateOptions, file: Path, batch: Batch, *, quiet: bool
) -> Exit:
    """Check the paths, write what is found to `file` and say how many findings that were."""
    check_writable(file)
    report = validate_many(paths, replace(options, max_findings=_MOST), batch)
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
