"""The lists of first names and surnames that ship with the package; their credit is beside them."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

_UNDECOMPOSED = str.maketrans("łøđıßæœþð", "lodisaotd")


@cache
def _listed(name: str) -> frozenset[str]:
    content = (files("newsval") / "data" / name).read_text(encoding="utf-8")
    return frozenset(_plain(line) for line in content.lower().splitlines())


def _plain(key: str) -> str:
    """A lower-case name without diacritics, apostrophes and typewriter apostrophes."""
    if not key.isascii():
        key = unicodedata.normalize("NFKD", key.translate(_UNDECOMPOSED))
        key = "".join(c for c in key if c.isascii())
    return key.replace("'", "")


def is_first_name(key: str) -> bool:
    """Whether a lower-case word, or what stands before its hyphen, is a listed first name."""
    names = _listed("first_names.txt")
    return key in names or _plain(key.partition("-")[0]) in names


def is_surname(key: str) -> bool:
    """Whether a lower-case word, or what stands behind its hyphen, is a listed surname."""
    return _plain(key.rpartition("-")[2]) in _listed("surnames.txt")
