"""Loads numpy so that its matrix products take one thread.

The products here are small: sharing one out costs more than it saves, up to five times the CPU
time on a busy machine.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_THREADS = (
    "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
)  # fmt: skip


def load_numpy() -> None:
    """Import numpy with one thread, unless it is there or the environment says how many.

    The environment is left as it was; what else uses threads is not touched.
    """
    if "numpy" not in sys.modules:
        with _one_thread():
            import numpy  # noqa: F401 - for its effect


@contextmanager
def _one_thread() -> Iterator[None]:
    added = [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(added, "1"))
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]
