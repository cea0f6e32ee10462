"""Which cue goes with which source and content: by how often people linked such a pair.

A pair is described from fine to coarse; the finest description that was counted often enough
decides. With the tags that people gave, this alone finds the right partners nearly always.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.tagging.tags import Tagged

Shares = Mapping[str, float]

_LETTERS = {"source": "S", "cue": "U", "content": "C"}
_MARKS = {",": ",", ":": ":", ";": ";", "(": "(", "—": "-", "–": "-", "--": "-", "that": "t"}
_FURTHEST = 2  # statements
_MOST_BETWEEN = 4
_MOST_MARKED = 30  # tokens
_LEAST, _LIKELY, _CLEAR = 0.05, 0.3, 0.8  # of a content's share
_EVEN = 0.5  # of a source's
_FURTHER = 0.7  # of a second source's
_NEAREST = 12  # tagged stretches on either side of a cue that can be its partners


class Linked(NamedTuple):
    """A cue with its sources and contents."""

    cue: Stretch
    sources: tuple[Stretch, ...]
    contents: tuple[Stretch, ...]


def link(passage: Passage, tagged: Sequence[Tagged], shares: Shares) -> list[Linked]:
    """The cues in order, each with the sources and contents that most likely are its own.

    A content belongs to one cue; a source may serve several.
    """
    sources: dict[int, list[tuple[float, Stretch]]] = {}
    contents: dict[int, list[Stretch]] = {}
    cues = [at for at, one in enumerate(tagged) if one.role == "cue"]
    for at, one in enumerate(tagged):
        near = _near(cues, at) if one.role != "cue" else []
        rated = [_rated(passage, tagged, cue, at, shares) for cue in near]
        if one.role == "content" and rated and max(rated)[0] >= _LEAST:
            contents.setdefault(_owner(rated), []).append(one.stretch)
        if one.role == "source":
            for share, _, cue in rated:
                sources.setdefault(cue, []).append((share, one.stretch))
    return [
        Linked(tagged[at].stretch, _partners(sources.get(at, [])), tuple(contents.get(at, ())))
        for at in cues
    ]


def _near(cues: list[int], at: int) -> list[int]:
    return cues[bisect_left(cues, at - _NEAREST) : bisect_right(cues, at + _NEAREST)]


def _rated(
    passage: Passage, tagged: Sequence[Tagged], cue: int, at: int, shares: Shares
) -> tuple[float, int, int]:
    """Of a stretch and a cue near it: the share of linked ones among such pairs, nearness, cue."""
    return share_of(describe(passage, tagged, cue, at), shares), -abs(cue - at), cue


def _owner(rated: list[tuple[float, int, int]]) -> int:
    """The likeliest cue, or where that is not clear the nearest that is likely."""
    likeliest = max(rated)
    if likeliest[0] < _CLEAR:
        near = [(nearness, cue) for share, nearness, cue in rated if share >= _LIKELY]
        return max(near)[1] if near else likeliest[2]
    return likeliest[2]


def _partners(rated: list[tuple[float, Stretch]]) -> tuple[Stretch, ...]:
    """The likeliest source, if it is likely, and those that are nearly sure besides."""
    best = max((share for share, _ in rated), default=0.0)
    least = min(best, _FURTHER) if best >= _EVEN else 1.0
    return tuple(stretch for share, stretch in rated if share >= least)


def share_of(descriptions: Sequence[str], shares: Shares) -> float:
    """The share of linked pairs under the finest description that is known."""
    for name in descriptions:
        if name in shares:
            return shares[name]
    return 0.0


def describe(passage: Passage, tagged: Sequence[Tagged], cue: int, at: int) -> tuple[str, ...]:
    """What a cue and a source or content have to do with each other, from fine to coarse."""
    one, other = tagged[cue].stretch, tagged[at].stretch
    side = "a" if at > cue else "b"
    role = _LETTERS[tagged[at].role]
    between = "".join([_LETTERS[t.role] for t in tagged[min(cue, at) + 1 : max(cue, at)]])
    statement = passage.statement
    gap = min(_FURTHEST, abs(statement[one.first] - statement[other.first]))
    quoted = "q" if passage.quoted[other.first] != OUTSIDE else "-"
    marks = _marks(passage, one, other)
    coarse = f"{role}{side}{gap}{between[:_MOST_BETWEEN]}"
    return f"{coarse}{quoted}/{marks}", f"{coarse}{quoted}", coarse, f"{role}{side}{gap}"


def _marks(passage: Passage, one: Stretch, other: Stretch) -> str:
    """The kinds of marks between two stretches, each once."""
    first, last = (
        (one.last + 1, other.first) if one.first < other.first else (other.last + 1, one.first)
    )
    between = passage.tokens.lower[first : min(last, first + _MOST_MARKED)]
    found = {_MARKS[word] for word in between if word in _MARKS}
    return "".join(sorted(found))
