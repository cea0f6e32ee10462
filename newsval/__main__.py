"""The command `newsval`, also as `python -m newsval`."""

from __future__ import annotations

import sys

from newsval import __version__


def main() -> None:
    """Run the command line; the version is answered before anything else is imported."""
    if sys.argv[1:] in (["version"], ["--version"]):
        sys.stdout.write(f"newsval {__version__}\n")
        return
    try:
        from newsval.cli import app

        app(prog_name="newsval")
    except KeyboardInterrupt:  # before a command has begun; see cli.run for the rest
        sys.exit(130)


if __name__ == "__main__":
    main()
