"""The tags of tokens: outside, or at the beginning of or inside a source, cue or content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from newsval.extract.attribution.passage import Stretch

Role = Literal["source", "cue", "content"]

ROLES: tuple[Role, ...] = ("source", "cue", "content")
OUTSIDE_TAG = 0
TAGS = 1 + 2 * len(ROLES)
SIGNS = len(ROLES) + 2  # of each role, a content's beginning and its end


class Tagged(NamedTuple):
    """A stretch of tokens with its role."""

    role: Role
    stretch: Stretch


_BEGIN = {role: 1 + 2 * number for number, role in enumerate(ROLES)}
# a row of tags as bytes: the first of a stretch, and those inside it
_STRETCH = re.compile(b"|".join(re.escape(bytes((tag, tag + 1))) + b"*" for tag in _BEGIN.values()))


def begin(role: Role) -> int:
    """The tag of the first token of a role; the next number is that of those inside."""
    return _BEGIN[role]


def may_follow(before: int, tag: int) -> bool:
    """Whether `tag` may stand right after `before`: an inside goes on with its own role."""
    inside = tag != OUTSIDE_TAG and tag % 2 == 0
    return not inside or before in (tag, tag - 1)


def read_tags(tags: Sequence[int]) -> list[Tagged]:
    """The stretches that a row of well-formed tags marks, in order."""
    return [
        Tagged(ROLES[tags[match.start()] // 2], Stretch(match.start(), match.end() - 1))
        for match in _STRETCH.finditer(bytes(tags))
    ]


def write_tags(count: int, stretches: Iterable[Tagged]) -> list[int]:
    """A row of `count` tags; what comes later overwrites, and what it cuts begins anew."""
    tags = [OUTSIDE_TAG] * count
    for tagged in stretches:
        first, cut = tagged.stretch.first, tagged.stretch.last + 1
        if first >= cut:
            continue
        inside = _BEGIN[tagged.role] + 1
        tags[first:cut] = [inside - 1] + [inside] * (cut - first - 1)
        if cut < count and tags[cut] != OUTSIDE_TAG and tags[cut] % 2 == 0:
            tags[cut] -= 1
    return tags
