"""Examples as columns of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from newsval.extract.attribution.tagging.features import (
    BORDER,
    EDGES,
    RULE_TAGS,
    START,
    UNKNOWN_BUCKETS,
    bucket,
    hashed_features,
    normal,
)
from training.clusters import Clusters
from training.examples import Example
from training.lexicon import Lexicon, count_words
from training.vectors import Vectors

MINIMUM_COUNT = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words with a row of their own, and how often words stand in cues and sources."""

    words: dict[str, int]
    lexicon: Lexicon
    clusters: Clusters
    vectors: Vectors

    @classmethod
    def of(cls, examples: list[Example], clusters: Clusters, vectors: Vectors) -> Vocabulary:
        """The vocabulary of examples."""
        counts: Counter[str] = Counter({BORDER: MINIMUM_COUNT, START: MINIMUM_COUNT})
        for example in examples:
            for paragraph in example.paragraphs:
                counts.update(map(normal, paragraph.passage.tokens.words))
        kept = sorted(word for word, count in counts.items() if count >= MINIMUM_COUNT)
        rows = {word: row for row, word in enumerate(kept)}
        return cls(rows, Lexicon(examples), clusters, vectors)

    def row(self, plain: str) -> int:
        """The row of a normal word: its own, or that of its bucket."""
        found = self.words.get(plain)
        return len(self.words) + bucket(plain, UNKNOWN_BUCKETS) if found is None else found


@dataclass(frozen=True, slots=True)
class Sequence:
    """An article as one sequence, a border before each paragraph.

    `features` [tokens, columns], `unknown` the bucket rows of the words, `tags` the gold ones;
    `paragraphs` where each begins and ends.
    """

    features: Tensor
    unknown: Tensor
    tags: Tensor
    paragraphs: tuple[tuple[int, int], ...]


def make_sequence(example: Example, vocabulary: Vocabulary, *, learned_from: bool) -> Sequence:
    """The numbers of an example; if it was `learned_from`, its own words count for nothing."""
    own = count_words(example) if learned_from else None
    rows: list[tuple[int, ...]] = []
    unknown: list[int] = []
    tags: list[int] = []
    paragraphs = []
    for number, paragraph in enumerate(example.paragraphs):
        written = (BORDER if number else START, *paragraph.passage.tokens.words)
        for word, context in zip(written, (0, *paragraph.contexts), strict=True):
            plain = normal(word)
            place, rule = divmod(context, RULE_TAGS)
            shares = vocabulary.lexicon.levels(plain, own)
            cluster = vocabulary.clusters.words.get(plain, 0)
            rows.append((
                vocabulary.row(plain), *hashed_features(word), *shares,
                cluster, *vocabulary.clusters.prefixes(cluster),
                vocabulary.vectors.rows.get(plain, 0), *divmod(place, EDGES), rule,
            ))  # fmt: skip
            unknown.append(len(vocabulary.words) + bucket(plain, UNKNOWN_BUCKETS))
        paragraphs.append((len(tags) + 1, len(rows)))
        tags += (0, *paragraph.tags)
    return Sequence(
        torch.from_numpy(np.array(rows, np.int32)).long(),
        torch.tensor(unknown),
        torch.tensor(tags),
        tuple(paragraphs),
    )


def padded(values: Tensor, spans: Iterable[tuple[int, int]]) -> tuple[Tensor, Tensor]:
    """The rows of `values` at the spans, the longest first, and which of them are there."""
    ordered = sorted(spans, key=lambda span: span[0] - span[1])
    longest = ordered[0][1] - ordered[0][0]
    places = torch.zeros(len(ordered), longest, dtype=torch.long)
    mask = torch.zeros(len(ordered), longest)
    for row, (start, end) in enumerate(ordered):
        places[row, : end - start] = torch.arange(start, end)
        mask[row, : end - start] = 1
    return values[places], mask
