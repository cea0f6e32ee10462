"""In how many ways the automaton of a pattern can match a text, as the text grows.

The ways double with each character where a word leads from a state back to it in two ways, and
grow with a power of the length where repetitions follow one another that take the same characters
(A. Weber and H. Seidl, On the degree of ambiguity of finite automata, Theoretical Computer
Science 88, 1991). A backtracking engine tries them all where the text does not match in the end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newsval.package.gate.automata import Automaton, TooIntricateError

_Pair = tuple[int, int]
_Following = Mapping[int, list[int]]


class AmbiguityWalk:
    """Walks over an automaton and counts its steps; raises TooIntricateError after so many."""

    def __init__(self, most: int) -> None:
        self.steps = 0
        self._most = most

    def doubles(self, built: Automaton) -> bool:
        """Whether a word leads from some state back to it in two ways."""
        following = _following(built)
        return any(
            self._returns_twice(state, following, built) for state in range(len(built.letters))
        )

    def degree(self, built: Automaton) -> int:
        """How many repetitions follow one another that can take over each other's characters.

        It may be too many, as only the characters that they repeat are compared, not words.
        """
        following = _following(built)
        loops = self._loops(following, len(built.letters))
        longest: dict[int, int] = {}
        for state in sorted(loops, reverse=True):
            reached = self._taken_over(state, loops, following, built)
            longest[state] = 1 + max((longest.get(other, 0) for other in reached), default=0)
        return max(longest.values(), default=0)

    def _count(self) -> None:
        self.steps += 1
        if self.steps > self._most:
            raise TooIntricateError

    def _loops(self, following: _Following, states: int) -> dict[int, set[int]]:
        """The states of each repetition, by its first state."""
        reached = {state: self._reached(state, following) for state in range(states)}
        loops: dict[int, set[int]] = {}
        for state in range(states):
            circle = {other for other in reached[state] if state in reached[other]}
            if circle and min(circle) == state:
                loops[state] = circle
        return loops

    def _reached(self, state: int, following: _Following) -> set[int]:
        seen: set[int] = set()
        waiting = [state]
        while waiting:
            for after in following.get(waiting.pop(), ()):
                self._count()
                if after not in seen:
                    seen.add(after)
                    waiting.append(after)
        return seen

    def _taken_over(
        self, first: int, loops: Mapping[int, set[int]], following: _Following, built: Automaton
    ) -> set[int]:
        """The repetitions, by their first states, that lie behind one in characters of its own."""
        circle = loops[first]
        own = 0
        for state in circle:
            own |= built.letters[state]
        seen, waiting = set(circle), list(circle)
        while waiting:
            for after in following.get(waiting.pop(), ()):
                self._count()
                if after not in seen and built.letters[after] & own:
                    seen.add(after)
                    waiting.append(after)
        return {other for other in loops if other != first and loops[other] & seen}

    def _returns_twice(self, state: int, following: _Following, built: Automaton) -> bool:
        origin = (state, state)
        before: defaultdict[_Pair, list[_Pair]] = defaultdict(list)
        waiting = [origin]
        seen = {origin}
        doubled = False
        while waiting:
            pair = waiting.pop()
            for after in self._steps(pair, following, built):
                before[after].append(pair)
                if pair[0] == pair[1] and after[0] == after[1]:
                    doubled = doubled or built.edges[pair[0], after[0]] > 1
                if after not in seen:
                    seen.add(after)
                    waiting.append(after)
        if not doubled and all(left == right for left, right in seen):
            return False
        return self._leads_back(origin, before, built)

    def _steps(self, pair: _Pair, following: _Following, built: Automaton) -> Iterator[_Pair]:
        """The pairs of states that one more character leads to, the smaller state first."""
        for left in following.get(pair[0], ()):
            for right in following.get(pair[1], ()):
                self._count()
                if built.letters[left] & built.letters[right]:
                    yield min(left, right), max(left, right)

    def _leads_back(
        self, origin: _Pair, before: Mapping[_Pair, list[_Pair]], built: Automaton
    ) -> bool:
        """Whether two different ways, or a doubled one, are on the way back to the origin."""
        waiting = [origin]
        seen = {origin}
        while waiting:
            after = waiting.pop()
            for pair in before.get(after, ()):
                if pair[0] != pair[1]:
                    return True
                if after[0] == after[1] and built.edges[pair[0], after[0]] > 1:
                    return True
                if pair not in seen:
                    seen.add(pair)
                    waiting.append(pair)
        return False


def _following(built: Automaton) -> _Following:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for start, end in built.edges:
        found[start].append(end)
    return found
