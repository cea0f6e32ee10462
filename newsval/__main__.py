"""The command `newsval`, also as `python -m newsval`."""

from __future__ import annotations

import signal
import sys
from types import FrameType

from newsval import __version__


def main() -> None:
    """Run the command line; the version is answered before anything else is imported."""
    if sys.argv[1:] in (["version"], ["--version"]):
        print(f"newsval {__version__}")  # noqa: T201  not even if standard output is closed
        return
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, _stop)
    try:
        from newsval.cli import app

        app(prog_name="newsval")
    except KeyboardInterrupt:  # before a command has begun; see cli.run for the rest
        sys.exit(130)


def _stop(number: int, _: FrameType | None) -> None:
    # as an exception, so that temporary files are removed on the way out
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
