"""What every command shares: exit codes, output, and errors told without a traceback."""

from __future__ import annotations

import os
import shutil
import sys
import traceback
from collections.abc import Callable
from enum import IntEnum, StrEnum

from newsval.errors import NewsvalError, OutputError
from newsval.findings import Report, Severity
from newsval.reports import RENDERERS, Screen
from newsval.reports.cells import show

DEBUG = "NEWSVAL_DEBUG"
_WIDEST = 120  # longer lines are hard to read
_PIPED = 100
# Where a stream has no UTF-8, the frame is drawn with these.
_PLAIN = str.maketrans("╭╰│─▸✗✓·…␣↵→", "+`|->xv-~_$>")


class Exit(IntEnum):
    """The exit codes: no finding that counts, findings, wrong use or a failure of the tool.

    A command that is stopped from outside ends with 128 and the number of the signal.
    """

    OK = 0
    FINDINGS = 1
    FAILURE = 2
    INTERRUPTED = 130
    READER_GONE = 141


class Output(StrEnum):
    """The formats that a report can be printed in, those of `RENDERERS`."""

    TEXT = "text"
    JSON = "json"


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


def run(command: Callable[[], Exit]) -> Exit:
    """The exit code of a command; what goes wrong in it is told on standard error."""
    try:
        if sys.stdout is None:
            return tell("standard output is closed", "send it to a file or to /dev/null")
        code = command()
    except NewsvalError as error:
        return tell(str(error), error.hint)
    except BrokenPipeError:  # the reader has gone (`| head`)
        _say_no_more()
        return Exit.READER_GONE
    except KeyboardInterrupt:
        tell("interrupted")
        return Exit.INTERRUPTED
    except Exception as error:  # a user is never shown a traceback unasked
        return _tell_defect(error)
    return code


def _say_no_more() -> None:
    # else the interpreter tries again at its end, and complains
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: str, hint: str = "") -> Exit:
    """Say on standard error what stopped the command, and give the exit code for that."""
    lines = [f"newsval: {message}"] + ([f"  help: {hint}"] if hint else [])
    sys.stderr.write("".join(show(line) + "\n" for line in lines))
    return Exit.FAILURE


def _tell_defect(error: Exception) -> Exit:
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    kind = type(error).__name__
    hint = f"this is a defect in newsval; set {DEBUG}=1 to see where, and please report it"
    notes = "".join(f", {note}" for note in getattr(error, "__notes__", ()))
    return tell(f"internal error: {kind}: {error}{notes}", hint)


def write(text: str) -> None:
    """Print a result; what the stream cannot encode is replaced or escaped, never an error."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    if not encoding.startswith("utf"):
        text = text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _say_no_more()
        reason = error.strerror or str(error)
        raise OutputError(f"standard output cannot be written: {reason}") from error


def screen(*, no_color: bool) -> Screen:
    """The terminal's width, at most a readable one, and whether it is shown colours.

    The variables NO_COLOR, FORCE_COLOR and COLUMNS are heeded.
    """
    columns = shutil.get_terminal_size((_PIPED, 24)).columns
    asked = os.environ.get("FORCE_COLOR", "")
    shows = bool(asked) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")
    refused = no_color or bool(os.environ.get("NO_COLOR"))
    return Screen(max(40, min(columns, _WIDEST)), shows and not refused)


def print_report(report: Report, output: Output, *, no_color: bool, quiet: bool) -> None:
    """Print a report; `quiet` leaves out one in which nothing was found."""
    if report.findings or not quiet or output is not Output.TEXT:
        write(RENDERERS[output](report, screen(no_color=no_color)))


def code_for(report: Report, fail_on: FailOn) -> Exit:
    """The exit code that a report gives."""
    return Exit.FINDINGS if report.fails(fail_on.threshold) else Exit.OK
