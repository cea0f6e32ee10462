"""The progress bar, on standard error and only where someone looks at it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_FEW = 10  # fewer inputs are done before a bar is read
_BAR = 30


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A function to call with the number done and of all; None where no bar is shown."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    try:
        yield _draw
    finally:
        sys.stderr.write("\r\x1b[K")


def _draw(done: int, total: int) -> None:
    step = max(1, total // 200)
    if total < _FEW or (done % step and done < total):
        return
    filled = _BAR * done // total
    bar = "━" * filled + "╌" * (_BAR - filled)
    then = ", checking what was written" if done == total else ""
    sys.stderr.write(f"\r\x1b[K{bar} {done:,} of {total:,} texts{then}")
    sys.stderr.flush()
