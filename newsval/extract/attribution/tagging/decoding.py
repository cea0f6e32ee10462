"""The best row of tags for each paragraph, by Viterbi's algorithm over all of them at once.

All scores are whole numbers, so that sums and comparisons are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int32]

_CODES = 8  # a score times this, plus the tag it comes from, is one number: its maximum tells both


def best_tags(
    scores: Integers, spans: Sequence[tuple[int, int]], starts: Integers, moves: Integers
) -> list[list[int]]:
    """The tags of the tokens in each span.

    Args:
        scores: Of each token and tag.
        spans: The first token of each paragraph and the one after its last; none is empty.
        starts: Of each tag at a paragraph's beginning.
        moves: Of each tag (row) before another (column).
    """
    import numpy as np

    order = sorted(range(len(spans)), key=lambda k: spans[k][0] - spans[k][1])
    first = np.array([spans[k][0] for k in order])
    lengths = np.array([spans[k][1] - spans[k][0] for k in order])
    # all first tokens, the longest paragraph's in front, then all second ones, and so on
    places, rows = np.nonzero(np.arange(lengths[0])[:, None] < lengths)
    ends = np.searchsorted(places, np.arange(lengths[0]), side="right").tolist()
    columns = np.ascontiguousarray(scores[first[rows] + places].T) * _CODES
    tags = np.arange(len(starts), dtype=np.int32)
    steps = (moves * _CODES + tags[:, None])[:, :, None] + columns
    ways = np.empty_like(columns)
    best = (starts * _CODES)[:, None] + columns[:, : ends[0]]
    for start, end in pairwise(ends):
        reached, left = ways[:, start:end], best[:, : end - start]
        np.maximum.reduce(left[:, None] + steps[:, :, start:end], axis=0, out=reached)
        np.bitwise_and(reached, -_CODES, out=left)
    ways &= _CODES - 1
    found: list[list[int]] = [[] for _ in order]
    came, last = ways.T.tolist(), best.T.argmax(1).tolist()
    firsts = [0, *ends]
    for row, k in enumerate(order):
        found[k] = _traced(last[row], [came[at + row] for at in firsts[1 : lengths[row]]])
    return found


def _traced(last: int, came: list[list[int]]) -> list[int]:
    """The tags that lead to the last one; `came` has the tag before each of a token's tags."""
    tags = [last]
    for before in reversed(came):
        tags.append(before[tags[-1]])
    return tags[::-1]
