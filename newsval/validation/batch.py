"""Goes through many inputs, in several processes if asked, and always in their order."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TypeVar

from newsval.errors import NewsvalError
from newsval.resources import DESCRIPTOR

# Bytes of clean records that one process checks in the two CPU seconds or so in which a further
# one has more than made up for its start.
_PAYS = 8_000_000
_UNPACKED = 4  # a zip file's members have about so many times its bytes

A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Batch:
    """How several inputs are gone through: in `jobs` processes, at most one an input.

    None is as many as the processors and the size of the inputs make worth while, see
    `worthwhile`. `stdin_name` is what standard input is called, and its ending says what it holds.
    A program that asks for more than one job must be importable, as those of `multiprocessing`
    have to.
    """

    jobs: int | None = 1
    stdin_name: str = "stdin.json"


def cores() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def worthwhile(paths: Iterable[str], most: int) -> int:
    """In how many processes, at most so many, to go through inputs: 1 unless they are large.

    A further process has to start, and an input is never divided, so that the largest one is
    waited for in any case.
    """
    sizes = [_size(Path(path)) for path in paths]
    total = sum(sizes)
    return max(1, min(most, total // _PAYS, total // max(sizes, default=1) if total else 1))


def _size(path: Path) -> int:
    """The bytes of an input; of a descriptor, those of its folder; 0 if there are none to read."""
    folder = path.parent if path.name == DESCRIPTOR else path
    try:
        if not folder.is_dir():
            return path.stat().st_size * (_UNPACKED if path.suffix.lower() == ".zip" else 1)
        return sum(
            os.lstat(Path(inner, name)).st_size
            for inner, _, names in os.walk(folder)
            for name in names
        )
    except (OSError, ValueError):  # the check of the input tells of it
        return 0


def map_in_order(function: Callable[[A], R], arguments: Sequence[A], jobs: int) -> Iterator[R]:
    """The results of a function for each argument, in order, computed in up to `jobs` processes.

    What it raises, the caller gets; if the caller stops, the processes are stopped too. Raises
    NewsvalError if one of them is killed from outside.
    """
    number = min(jobs, len(arguments))
    yield from map(function, arguments) if number < 2 else _spread(function, arguments, number)


def _spread(function: Callable[[A], R], arguments: Sequence[A], number: int) -> Iterator[R]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("spawn")  # alike on all systems, and safe with threads
    before = set(multiprocessing.active_children())
    with ProcessPoolExecutor(number, context, _begin) as pool:
        futures = [pool.submit(function, argument) for argument in arguments]
        try:
            for future in futures:
                yield future.result()
        except BrokenProcessPool as error:
            hint = "it may have run out of memory; --jobs 1 uses one process for all"
            raise NewsvalError("a worker process was killed", hint) from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in set(multiprocessing.active_children()) - before:
                child.terminate()
            raise


def _begin() -> None:
    """In a worker: leave an interrupt to the main process, and end in order when it says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)


def _stop(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)  # as an exception, so that temporary files are removed on the way out
