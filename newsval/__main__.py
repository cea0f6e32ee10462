"""The command `newsval`, also as `python -m newsval`."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import FrameType

from newsval import __version__

_YOUNG = 150_000  # values between two looks for cycles; with 700, Python looks while it imports


def command() -> None:
    """What the shell starts: `main`, and an end that pyarrow's threads cannot spoil.

    A thread of it that still runs while the interpreter takes itself apart has been seen to abort
    the process, with -6 in place of the exit code.
    """
    code: int | str | None = None
    try:
        main()
    except SystemExit as end:
        code = end.code
    if "pyarrow" in sys.modules and (code is None or isinstance(code, int)):
        _leave(code or 0)
    gc.freeze()  # else what is about to go anyway is first searched for cycles
    sys.exit(code)


def _leave(code: int) -> None:
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):  # a closed pipe: Python's own way out tells of it
        return
    os._exit(code)


def main() -> None:
    """Run the command line; the version is answered before anything else is imported."""
    try:
        if sys.argv[1:] in (["version"], ["--version"]):
            print(f"newsval {__version__}", flush=True)  # noqa: T201  also if it is closed
        else:
            _run()
    except KeyboardInterrupt:  # before a command has begun; see cli.run for the rest
        sys.exit(130)
    except OSError as error:  # from the version or the help; what a command writes, cli.run tells
        from newsval.cli.run import refused

        sys.exit(refused(error))


def _run() -> None:
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, _stop)
    from newsval.cli import app

    app(prog_name="newsval")


def _stop(number: int, _: FrameType | None) -> None:
    # as an exception, so that temporary files are removed on the way out
    sys.exit(128 + number)


if __name__ == "__main__":
    command()
