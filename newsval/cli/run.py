"""What every command shares: exit codes, output, and errors told without a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from newsval.errors import NewsvalError, OutputError, UsageError
from newsval.reports.cells import show

DEBUG = "NEWSVAL_DEBUG"
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


def run(command: Callable[[], Exit]) -> Exit:
    """The exit code of a command; what goes wrong in it is told on standard error."""
    try:
        if sys.stdout is None:
            return tell("standard output is closed", "send it to a file or to /dev/null")
        _check_folder()
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


def _check_folder() -> None:
    try:
        Path.cwd()
    except OSError as error:
        hint = "change to a folder that is there"
        raise UsageError(f"there is no working folder: {error.strerror}", hint) from error


def refused(error: OSError) -> Exit:
    """The exit code where standard output takes not even help; told, unless its reader has gone."""

    def command() -> Exit:
        raise error if isinstance(error, BrokenPipeError) else _unwritten(error)

    return run(command)


def _unwritten(error: OSError) -> OutputError:
    _say_no_more()
    return OutputError(f"standard output cannot be written: {error.strerror or error}")


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
    try:
        sys.stdout.write(encodable(text, sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritten(error) from error


def encodable(text: str, stream: TextIO) -> str:
    """The text with what the stream cannot encode replaced or escaped."""
    encoding = (stream.encoding or "ascii").lower()
    if encoding.startswith("utf"):
        return text
    return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
