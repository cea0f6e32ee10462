"""The lists of first names and surnames that ship with the package; their credit is beside them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from newsval.resources import data_path

_UNDECOMPOSED = str.maketrans("łøđıßæœþð", "lodisaotd")
MOST_KEPT = 10_000  # words whose answer is kept from one text to the next, a megabyte
_STEMS = ("abdul", "abdel", "abder", "mohamm", "muhamm", "mohamad")  # spelt in many ways


Gender = Literal["f", "m"]


@cache
def _first_names() -> Mapping[str, Gender | None]:
    content = data_path("first_names.txt").read_text(encoding="utf-8")
    rows = (line.lower().partition("\t") for line in content.splitlines())
    genders: Mapping[str, Gender] = {"f": "f", "m": "m"}
    return {_plain(name): genders.get(gender) for name, _, gender in rows}


@cache
def _surnames() -> frozenset[str]:
    content = data_path("surnames.txt").read_text(encoding="utf-8")
    return frozenset(content.lower().split())


def _plain(key: str) -> str:
    """A lower-case name without diacritics and typewriter apostrophes."""
    if not key.isascii():
        key = unicodedata.normalize("NFKD", key.translate(_UNDECOMPOSED))
        key = "".join(c for c in key if c.isascii())
    return key.replace("'", "")


@lru_cache(maxsize=MOST_KEPT)
def is_first_name(key: str) -> bool:
    """Whether a lower-case word, or what stands before its hyphen, is a first name."""
    return (
        key in _first_names()
        or _plain(key.partition("-")[0]) in _first_names()
        or key.startswith(_STEMS)
    )


@lru_cache(maxsize=MOST_KEPT)
def is_surname(key: str) -> bool:
    """Whether a lower-case word, or what stands behind its hyphen, is a listed surname."""
    return _plain(key.rpartition("-")[2]) in _surnames()


def gender_of(key: str) -> Gender | None:
    """The gender that a first name tells, None when it tells none."""
    return _first_names().get(_plain(key))
