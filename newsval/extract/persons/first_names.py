"""The first-name list that ships with the package; its credit stands beside it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def first_names() -> frozenset[str]:
    """Given names in lower case, about 6,500."""
    lines = (files("newsval") / "data" / "first_names.txt").read_text(encoding="utf-8")
    return frozenset(lines.lower().split())
