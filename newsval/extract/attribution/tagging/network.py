"""The network: scores of tags for a sequence of tokens, in arithmetic that is exact.

All values are whole numbers, kept as 32-bit floats and so small that every sum of products stays
below 2 to the 24th; such sums have no rounding. Whatever the order in which a machine's library
adds, the scores are the same to the last bit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsval.extract.attribution.tagging.features import (
    UNKNOWN_BUCKETS,
    bucket,
    hashed_features,
    normal,
)
from newsval.extract.attribution.tagging.weights import NO_ROW, Layer, Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from newsval.extract.attribution.tagging.weights import Floats, Integers

HIGHEST = 1023.0  # of a value between two layers; 128 · 127 · 1023 is below 2 to the 24th
UNIT = 64  # of a value: 1.0 is 64
SCORE_UNIT = 256  # of a score
PROJECTION_UNIT = 256  # of a word vector's projection
_BLOCK = 8192  # tokens: an article of 7,000 words
_MOST_WORDS = 30_000  # kept: 15 MB


class WordRows:
    """The sums of words' features, kept from one text to the next."""

    def __init__(self, weights: Weights) -> None:
        import numpy as np

        self._weights = weights
        self._rows: dict[str, int] = {}
        self._sums = np.zeros((1024, weights.words.shape[1]), np.float32)

    def of(self, words: Sequence[str]) -> Floats:
        """A row for each word."""
        if len(self._rows) > _MOST_WORDS:
            self._rows.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._rows]
        if new:
            self._add(new)
        rows = self._rows
        return self._sums[[rows[word] for word in words]]

    def _add(self, new: list[str]) -> None:
        import numpy as np

        weights, start = self._weights, len(self._rows)
        plain = [normal(word) for word in new]
        own, clusters, vectors = find_rows(plain, weights).T
        sums = weights.words[_or_bucket(own, plain, weights)].astype(np.float32)
        sums += weights.clusters[clusters]
        sums += _known(vectors, weights)
        features = zip(*map(hashed_features, new), strict=True)
        for table, buckets in zip(weights.hashed, features, strict=True):
            sums += table[list(buckets)]
        while len(self._sums) < start + len(new):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
        self._sums[start : start + len(new)] = sums
        self._rows.update((word, start + k) for k, word in enumerate(new))


def find_rows(words: Sequence[str], weights: Weights) -> NDArray[np.int16]:
    """What `weights.rows` has of normal words, [words, 3]."""
    import numpy as np

    lexicon = weights.lexicon
    wide = lexicon.itemsize + 1  # so that a longer word, cut short, is none of the lexicon's
    keys = [word.encode("utf-8", "surrogatepass")[:wide] for word in words]
    sought = np.array(keys, f"S{wide}")
    places = np.minimum(np.searchsorted(lexicon, sought), len(lexicon) - 1)
    known = lexicon[places] == sought
    return np.where(known[:, None], weights.rows[places], np.array(NO_ROW, np.int16))


def _or_bucket(own: NDArray[np.int16], words: Sequence[str], weights: Weights) -> list[int]:
    """The rows of words, those of buckets where they have none of their own."""
    first = len(weights.words) - UNKNOWN_BUCKETS
    return [
        row if row >= 0 else first + bucket(word, UNKNOWN_BUCKETS)
        for row, word in zip(own.tolist(), words, strict=True)
    ]


def _known(vectors: NDArray[np.int16], weights: Weights) -> Floats:
    """What vectors add to the sums of their words, in whole numbers."""
    import numpy as np

    projected = weights.vectors[vectors].astype(np.float32) @ weights.projection
    rounded: Floats = np.rint(projected * np.float32(1 / PROJECTION_UNIT))
    return rounded


def scores(rows: Floats, contexts: NDArray[np.intp], weights: Weights) -> Integers:
    """The scores [tokens, tags] of a sequence of words' rows and contexts.

    A long one is worked out in blocks that overlap by as far as the network sees.
    """
    import numpy as np

    reach = sum(layer.dilation for layer in weights.layers)
    parts = []
    for start in range(0, len(rows), _BLOCK):
        first, last = max(0, start - reach), start + _BLOCK + reach
        block = _scores(rows[first:last], contexts[first:last], weights)
        parts.append(block[start - first : start - first + _BLOCK])
    return np.concatenate(parts)


def _scores(rows: Floats, contexts: NDArray[np.intp], weights: Weights) -> Integers:
    import numpy as np

    hidden = rows + weights.contexts[contexts]
    np.clip(hidden, 0, HIGHEST, out=hidden)
    for layer in weights.layers:
        _add_layer(hidden, layer)
    left = hidden @ weights.leave
    left *= weights.leave_scale
    left += weights.leave_bias
    return np.rint(left).astype(np.int32)


def _add_layer(hidden: Floats, layer: Layer) -> None:
    import numpy as np

    d = layer.dilation
    added = hidden @ layer.here
    added[d:] += hidden[:-d] @ layer.before
    added[:-d] += hidden[d:] @ layer.behind
    added *= layer.scale
    added += layer.bias
    np.rint(added, out=added)
    np.maximum(added, 0, out=added)
    hidden += added
    np.minimum(hidden, HIGHEST, out=hidden)
