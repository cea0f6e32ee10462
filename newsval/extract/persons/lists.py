"""Names in a list of persons: "Jane Roe, Neela Norwood and Carl Adler"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsval.extract.persons.evidence import may_be_listed, names_a_person, read_signs
from newsval.extract.persons.known_names import is_surname
from newsval.extract.persons.reading import Stretch
from newsval.extract.stages import Document

_JOINT = re.compile(r",? (?:and|&) |, ")
_LAST = re.compile(r",? (?:and|&) ")
_LONGEST_JOINT = 6  # ", and "


class _Row(NamedTuple):
    """The stretches of a running text in order, and which of them name a person so far."""

    text: str
    stretches: Sequence[Stretch]
    named: list[bool]

    def is_person(self, i: int) -> bool:
        """Whether there is such a stretch, and it names a person in full."""
        return 0 <= i < len(self.stretches) and self.named[i] and len(self.stretches[i].keys) > 1

    def joins(self, i: int, joint: re.Pattern[str] = _JOINT) -> bool:
        """Whether only a comma or "and" stands behind stretch `i` and before the next."""
        one, other = self.stretches[i].span, self.stretches[i + 1].span
        near = other.start - one.end <= _LONGEST_JOINT
        return near and joint.fullmatch(self.text, one.end, other.start) is not None


def introduced(document: Document, running: Sequence[Stretch]) -> list[Stretch]:
    """The stretches of the running text that introduce a person, in text order.

    By themselves, or because a full name stands between persons, or behind two, in a list.
    """
    words = document.language.persons
    signs = read_signs(document.text, running, words)
    named = [names_a_person(document, stretch, signs) for stretch in running]
    row = _Row(document.text, running, named)
    for i, stretch in enumerate(running):
        if not named[i] and len(stretch.keys) > 1 and _is_listed(row, i):
            named[i] = may_be_listed(document.text, stretch, words)
    return [stretch for stretch, introduces in zip(running, named, strict=True) if introduces]


def _is_listed(row: _Row, i: int) -> bool:
    """Whether persons named in full stand on both sides, two behind it, or two before "and".

    One beside a surname is enough.
    """
    before = row.is_person(i - 1) and row.joins(i - 1)
    behind = row.is_person(i + 1) and row.joins(i)
    if behind and (before or (row.is_person(i + 2) and row.joins(i + 1))):
        return True
    if before and is_surname(row.stretches[i].keys[-1]):
        return True
    last = before and row.joins(i - 1, _LAST)
    return last and row.is_person(i - 2) and row.joins(i - 2)
