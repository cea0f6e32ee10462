"""Names in a list of persons: "Jane Roe, Neela Norwood and Carl Adler"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsval.extract.persons.evidence import may_be_listed, names_a_person, read_signs
from newsval.extract.persons.known_names import is_surname
from newsval.extract.persons.reading import Stretch
from newsval.extract.stages import Document

_JOINT = re.compile(r",? (?:and|&) |, ")
_LAST = re.compile(r",? (?:and|&) ")
_LONGEST_JOINT = 6  # ", and "


def introduced(document: Document, running: Sequence[Stretch]) -> list[Stretch]:
    """The stretches of the running text that introduce a person, in text order.

    By themselves, or because a full name stands between persons, or behind two, in a list.
    """
    words = document.language.persons
    signs = read_signs(document.text, running, words)
    named = [names_a_person(document, stretch, signs) for stretch in running]
    for i, stretch in enumerate(running):
        if not named[i] and len(stretch.keys) > 1 and _is_listed(document.text, running, named, i):
            named[i] = may_be_listed(document.text, stretch, words)
    return [stretch for stretch, introduces in zip(running, named, strict=True) if introduces]


def _is_listed(text: str, running: Sequence[Stretch], named: Sequence[bool], i: int) -> bool:
    """Whether persons named in full stand on both sides, two behind it, or two before "and".

    One beside a surname is enough.
    """
    behind = _is_person(running, named, i + 1) and _gap(text, running, i, _JOINT)
    before = _joint(text, running, named, i - 1, _JOINT)
    if behind and (before or _leads(text, running, named, i)):
        return True
    if before and is_surname(running[i].keys[-1]):
        return True
    last = before and _gap(text, running, i - 1, _LAST)
    return last and _joint(text, running, named, i - 2, _JOINT)


def _leads(text: str, running: Sequence[Stretch], named: Sequence[bool], i: int) -> bool:
    """Whether another person follows the one behind a name."""
    return _is_person(running, named, i + 2) and _gap(text, running, i + 1, _JOINT)


def _joint(
    text: str, running: Sequence[Stretch], named: Sequence[bool], i: int, joint: re.Pattern[str]
) -> bool:
    return _is_person(running, named, i) and _gap(text, running, i, joint)


def _is_person(running: Sequence[Stretch], named: Sequence[bool], i: int) -> bool:
    return 0 <= i < len(running) and named[i] and len(running[i].keys) > 1


def _gap(text: str, running: Sequence[Stretch], i: int, joint: re.Pattern[str]) -> bool:
    """Whether only a comma or "and" stands behind stretch `i` and before the next."""
    one, other = running[i].span, running[i + 1].span
    near = other.start - one.end <= _LONGEST_JOINT
    return near and joint.fullmatch(text, one.end, other.start) is not None
