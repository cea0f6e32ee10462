"""The tags of tokens: outside, or at the beginning of or inside a source, cue or content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from newsval.extract.attribution.passage import Stretch

Role = Literal["source", "cue", "content"]

ROLES: tuple[Role, ...] = ("source", "cue", "content")
OUTSIDE_TAG = 0
TAGS = 1 + 2 * len(ROLES)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of tokens with its role."""

    role: Role
    stretch: Stretch


def begin(role: Role) -> int:
    """The tag of the first token of a role; the next number is that of those inside."""
    return 1 + 2 * ROLES.index(role)


def may_follow(before: int, tag: int) -> bool:
    """Whether `tag` may stand right after `before`: an inside goes on with its own role."""
    inside = tag != OUTSIDE_TAG and tag % 2 == 0
    return not inside or before in (tag, tag - 1)


def read_tags(tags: Sequence[int]) -> list[Tagged]:
    """The stretches that a row of well-formed tags marks, in order."""
    firsts = [i for i, tag in enumerate(tags) if tag % 2]
    found = []
    for first in firsts:
        inside, last = tags[first] + 1, first
        while last + 1 < len(tags) and tags[last + 1] == inside:
            last += 1
        found.append(Tagged(ROLES[inside // 2 - 1], Stretch(first, last)))
    return found


def write_tags(count: int, stretches: Iterable[Tagged]) -> list[int]:
    """A row of `count` tags; what comes later overwrites, and what it cuts begins anew."""
    owners: list[tuple[int, Role] | None] = [None] * count
    for number, tagged in enumerate(stretches):
        for i in range(tagged.stretch.first, tagged.stretch.last + 1):
            owners[i] = number, tagged.role
    tags, before = [OUTSIDE_TAG] * count, None
    for i, owner in enumerate(owners):
        if owner is not None:
            tags[i] = begin(owner[1]) + (owner == before)
        before = owner
    return tags
