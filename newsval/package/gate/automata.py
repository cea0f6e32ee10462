"""The automaton of a regular expression, with the number of ways from one character to the next.

Its states are the places in the pattern that match one character (Glushkov's construction). Two
ways from one to the next are what a backtracking engine tries one after the other.
"""

from __future__ import annotations

import importlib
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

MAX_PATTERN = 1_000
MAX_EDGES = 20_000
# A repetition is written out as copies of its body up to so many places, beyond it is a loop.
_WRITTEN_OUT = 40
_MANY_TIMES = 10
_COUNTED = 100_000
_MAX_SAMPLES = 400
_SAMPLES = "aZ5_ \n-é٣\u2003\0\U0010ffff"
# Classes of other dialects, and their names of groups, that Python's parser does not know.
_CLASS = re.compile(r"\\[pP]\{[^}]*\}")
_GROUP = re.compile(r"\(\?<(?![=!])")
# Python makes one of alternatives that begin alike; other engines try them all.
_ALTERNATIVE = re.compile(r"(\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|\|", re.DOTALL)
_Item = tuple[Any, Any]


class TooIntricateError(Exception):
    """A pattern that is too large to be judged."""


class Part(NamedTuple):
    """A part of the pattern: the states it can begin and end with; whether it can be empty."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    empty: bool


@dataclass(slots=True)
class Automaton:
    """States are numbered; `letters` has the sample characters that each matches, as bits."""

    letters: list[int] = field(default_factory=list)
    edges: Counter[tuple[int, int]] = field(default_factory=Counter)

    def connect(self, ends: Iterable[int], starts: Sequence[int], ways: int = 1) -> None:
        """Add ways from each of some states to each of others."""
        for end in ends:
            for start in starts:
                self.edges[end, start] += ways
        if len(self.edges) > MAX_EDGES:
            raise TooIntricateError


_NOTHING = Part((), (), empty=True)


def automaton(pattern: str) -> Automaton:
    """The automaton of a pattern.

    Raises re.error if it is no regular expression, TooIntricateError or RecursionError if it is
    too large, OverflowError if it counts too far.
    """
    if len(pattern) > MAX_PATTERN:
        raise TooIntricateError
    python = _GROUP.sub("(?P<", _CLASS.sub(r"\\w", pattern))
    python = _ALTERNATIVE.sub(lambda found: found[1] or "|(?=)", python)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = importlib.import_module("re._parser").parse(python)
    builder = _Builder(bool(tree.state.flags & re.IGNORECASE), _samples(tree))
    builder.sequence(tree)
    return builder.built


class _Builder:
    """Builds the automaton of a parsed pattern, part by part."""

    def __init__(self, folds: bool, samples: str) -> None:  # noqa: FBT001 (a flag of the pattern)
        self.built = Automaton()
        self._samples = samples
        self._folds = folds

    def sequence(self, items: Iterable[_Item]) -> Part:
        """Parts that follow one another."""
        whole = _NOTHING
        for item in items:
            whole = self._join(whole, self._part(item))
        return whole

    def _part(self, item: _Item) -> Part:
        kind, value = str(item[0]), item[1]
        if kind.endswith("REPEAT"):
            return self._repeat(*value)
        if kind == "BRANCH":
            return self._either([self.sequence(branch) for branch in value[1]])
        if kind == "GROUPREF_EXISTS":
            return self._either([self.sequence(branch or ()) for branch in value[1:]])
        if kind in ("SUBPATTERN", "ATOMIC_GROUP"):
            return self.sequence(value[-1] if kind == "SUBPATTERN" else value)
        if kind in ("ASSERT", "ASSERT_NOT"):
            self.sequence(value[1])  # what it repeats counts, but nothing follows upon it
            return _NOTHING
        return _NOTHING if kind in ("AT", "FAILURE") else self._state(item)

    def _state(self, item: _Item) -> Part:
        self.built.letters.append(self._letters(item))
        state = (len(self.built.letters) - 1,)
        return Part(state, state, empty=False)

    def _letters(self, item: _Item) -> int:
        forms = [(c, c.swapcase()) if self._folds else (c,) for c in self._samples]
        matched = (any(_matches(item, ord(c[0])) for c in form) for form in forms)
        return sum(1 << index for index, hit in enumerate(matched) if hit)

    def _join(self, left: Part, right: Part) -> Part:
        self.built.connect(left.last, right.first)
        first = left.first + (right.first if left.empty else ())
        last = right.last + (left.last if right.empty else ())
        return Part(first, last, left.empty and right.empty)

    def _either(self, parts: list[Part]) -> Part:
        first = tuple(state for part in parts for state in part.first)
        last = tuple(state for part in parts for state in part.last)
        return Part(first, last, any(part.empty for part in parts))

    def _repeat(self, least: int, most: int, body: Any) -> Part:
        before = len(self.built.letters)
        part = self.sequence(body)
        size = (len(self.built.letters) - before) * most
        shortest, longest = body.getwidth()
        if least == most and shortest == longest and size > _WRITTEN_OUT:
            return part  # there is but one way to share out a text among pieces of one length
        shares = part.empty and _MANY_TIMES <= most < _COUNTED  # in any way among the pieces
        if size <= _WRITTEN_OUT and not shares:
            return self._written_out(least, most, part, body)
        self.built.connect(part.last, part.first, 2 if shares else 1)
        return part._replace(empty=part.empty or least == 0)

    def _written_out(self, least: int, most: int, part: Part, body: Sequence[_Item]) -> Part:
        copies = [part, *(self.sequence(body) for _ in range(most - 1))][:most]
        whole = _NOTHING
        for number in range(len(copies), 0, -1):
            whole = self._join(copies[number - 1], whole)
            whole = whole._replace(empty=whole.empty or number > least)
        return whole


def _samples(tree: Iterable[_Item]) -> str:
    """Characters that stand for all that a pattern tells apart."""
    points = {ord(c) for c in _SAMPLES}
    for kind, value in _leaves(tree):
        if kind in ("LITERAL", "NOT_LITERAL"):
            points |= {value, value + 1}
        elif kind == "RANGE":
            points |= {value[0], value[1], value[1] + 1}
    if len(points) > _MAX_SAMPLES:
        raise TooIntricateError
    return "".join(chr(point) for point in sorted(points) if point < 0x110000)


def _leaves(items: Any) -> Iterable[tuple[str, Any]]:
    for item in items:
        if isinstance(item, tuple) and len(item) == 2 and str(item[0]).isupper():
            yield str(item[0]), item[1]
        if isinstance(item, tuple | list) or hasattr(item, "data"):
            yield from _leaves(item)


def _matches(item: _Item, point: int) -> bool:
    kind, value = str(item[0]), item[1]
    if kind == "IN":
        negated = str(value[0][0]) == "NEGATE"
        return negated != any(_matches(part, point) for part in value[negated:])
    if kind == "RANGE":
        return bool(value[0] <= point <= value[1])
    if kind in ("LITERAL", "NOT_LITERAL"):
        return bool((kind == "LITERAL") == (value == point))
    if kind == "CATEGORY":
        return _in_category(str(value), chr(point))
    return kind != "ANY" or point != ord("\n")


def _in_category(name: str, char: str) -> bool:
    held = {
        "DIGIT": char.isdecimal(),
        "SPACE": char.isspace(),
        "WORD": char.isalnum() or char == "_",
    }[name.rpartition("_")[2]]
    return held != ("_NOT_" in name)
