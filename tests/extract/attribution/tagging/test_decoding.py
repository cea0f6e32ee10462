"""The best row of tags, against trying them all."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from newsval.extract.attribution.tagging.decoding import best_tags
from newsval.extract.attribution.tagging.tags import TAGS, may_follow

FORBIDDEN = -2_560_000


def rules(draw_moves):
    moves = np.array(draw_moves, np.int32).reshape(TAGS, TAGS)
    allowed = [[may_follow(a, b) for b in range(TAGS)] for a in range(TAGS)]
    starts = [0 if may_follow(0, b) else FORBIDDEN for b in range(TAGS)]
    return np.array(starts, np.int32), np.where(allowed, moves, FORBIDDEN).astype(np.int32)


def total(tags, scores, starts, moves):
    steps = sum(int(moves[a, b]) for a, b in pairwise(tags))
    return int(starts[tags[0]]) + steps + sum(int(scores[i, t]) for i, t in enumerate(tags))


numbers = st.integers(-3000, 3000)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.lists(numbers, min_size=TAGS, max_size=TAGS), min_size=1, max_size=4),
    st.lists(numbers, min_size=TAGS * TAGS, max_size=TAGS * TAGS),
)
def test_no_other_row_scores_more(rows, moves):
    scores = np.array(rows, np.int32)
    starts, moves = rules(moves)
    (tags,) = best_tags(scores, [(0, len(rows))], starts, moves)
    best = max(total(t, scores, starts, moves) for t in product(range(TAGS), repeat=len(rows)))
    assert total(tags, scores, starts, moves) == best


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 30), min_size=1, max_size=8), st.integers(0, 10_000))
def test_paragraphs_together_are_read_as_each_alone(lengths, seed):
    random = np.random.default_rng(seed)
    starts, moves = rules(random.integers(-900, 900, TAGS * TAGS))
    ends = np.cumsum(lengths).tolist()
    spans = [(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    scores = random.integers(-3000, 3000, (ends[-1], TAGS)).astype(np.int32)
    together = best_tags(scores, spans, starts, moves)
    assert together == [best_tags(scores, [span], starts, moves)[0] for span in spans]
    assert all(may_follow(a, b) for tags in together for a, b in pairwise([0, *tags]))
