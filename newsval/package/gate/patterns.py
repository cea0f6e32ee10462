"""Whether a pattern of a stranger's could keep a backtracking engine busy for ever.

No such pattern is ever run: its automaton is looked at, see `ambiguity`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsval.package.faults import PackageFault
from newsval.package.gate.ambiguity import AmbiguityWalk
from newsval.package.gate.automata import TooIntricateError, automaton
from newsval.package.gate.paths import shown
from newsval.package.gate.references import objects_in

# About a second in all, whatever a package holds, half a millisecond at least for each pattern.
MAX_STEPS = 1_000_000
_STEPS_AT_LEAST = 500
MAX_STEPS_EACH = 100_000
# So many repetitions in a row that can take over from one another share out 1,000 characters in
# 1,003 choose 3 ways or more: Python's engine takes some minutes for them, and two seconds for
# those of one repetition less.
MAX_DEGREE = 4
_BROKEN = "is no regular expression"
_INTRICATE = "is too long or too intricate to be judged"
_DOUBLES = "can take time that doubles with each character of a cell"
_GROWS = "can take time that grows with a high power of the length of a cell"


class PatternJudge:
    """Judges the patterns of one package, each once, in bounded time."""

    def __init__(self) -> None:
        self._left = MAX_STEPS
        self._known: dict[str, str] = {}

    def faults(self, value: object) -> Iterator[PackageFault]:
        """The patterns in a JSON value, table schemas or JSON Schemas in it, that run away."""
        for pointer, node in objects_in(value):
            for at, pattern in _patterns(node):
                if verdict := self.judge(pattern):
                    pointed = f"{pointer}/{at}"
                    yield PackageFault("pattern", "", shown(pattern), verdict, pointed)

    def judge(self, pattern: str) -> str:
        """What is wrong with a pattern, "" if it is safe."""
        if pattern not in self._known:
            self._known[pattern] = self._judge(pattern)
        return self._known[pattern]

    def _judge(self, pattern: str) -> str:
        if self._left <= 0:
            return _INTRICATE
        walk = AmbiguityWalk(min(self._left, MAX_STEPS_EACH))
        try:
            built = automaton(pattern)
            if walk.doubles(built):
                return _DOUBLES
            return _GROWS if walk.degree(built) >= MAX_DEGREE else ""
        except (re.error, OverflowError):
            return _BROKEN
        except (TooIntricateError, RecursionError):
            return _INTRICATE
        finally:
            self._left -= _STEPS_AT_LEAST + walk.steps


def _patterns(node: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The patterns that an object states itself, by their place in it."""
    own, keyed = node.get("pattern"), node.get("patternProperties")
    if isinstance(own, str):
        yield "pattern", own
    for pattern in keyed if isinstance(keyed, dict) else ():
        yield "patternProperties", pattern
