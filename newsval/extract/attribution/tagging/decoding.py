"""The best row of tags for each paragraph, by Viterbi's algorithm over all of them at once.

All scores are whole numbers, so that sums and comparisons are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    longest = int(lengths[0])
    live = np.searchsorted(-lengths, -np.arange(longest), side="left").tolist()
    tags = np.arange(len(starts), dtype=np.int32)
    columns = np.ascontiguousarray(scores.T) * _CODES
    steps = (moves * _CODES + tags[:, None])[:, :, None]
    best = (starts * _CODES)[:, None] + columns[:, first]
    ways = []
    for i in range(1, longest):
        count = live[i]
        reached = (best[:, None, :count] + steps).max(0)
        ways.append(reached & (_CODES - 1))
        best[:, :count] = (reached & -_CODES) + columns[:, first[:count] + i]
    rows = _traced(best.argmax(0), ways)
    found: list[list[int]] = [[] for _ in order]
    for row, k in enumerate(order):
        found[k] = [tags_there[row] for tags_there in rows[: lengths[row]]]
    return found


def _traced(last: NDArray[np.intp], ways: list[Integers]) -> list[list[int]]:
    """The tags at each position that lead to `last`; at later ones fewer paragraphs are left."""
    import numpy as np

    current, numbers = last.copy(), np.arange(len(last))
    rows = []
    for way in reversed(ways):
        count = way.shape[1]
        rows.append(current[:count].tolist())
        current[:count] = way[current[:count], numbers[:count]]
    return [current.tolist(), *reversed(rows)]
