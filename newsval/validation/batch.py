"""Goes through many inputs, in several processes if asked, and always in their order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from types import FrameType
from typing import TypeVar

from newsval.errors import NewsvalError

A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Batch:
    """How several inputs are gone through: in `jobs` processes, at most one an input.

    `stdin_name` is what standard input is called, and its ending says what it holds. A program
    that asks for more than one job must be importable, as those of `multiprocessing` have to.
    """

    jobs: int = 1
    stdin_name: str = "stdin.json"


def cores() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def map_in_order(function: Callable[[A], R], arguments: Sequence[A], jobs: int) -> Iterator[R]:
    """The results of a function for each argument, in order, computed in up to `jobs` processes.

    What it raises, the caller gets; if the caller stops, the processes are stopped too. Raises
    NewsvalError if one of them is killed from outside.
    """
    if min(jobs, len(arguments)) < 2:
        yield from map(function, arguments)
        return
    context = multiprocessing.get_context("spawn")  # alike on all systems, and safe with threads
    before = set(multiprocessing.active_children())
    with ProcessPoolExecutor(min(jobs, len(arguments)), context, _begin) as pool:
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
