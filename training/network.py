"""The network as it is trained: embeddings, dilated convolutions, the score of a row of tags."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from newsval.extract.attribution.tagging.features import (
    EDGES,
    HASHED,
    QUOTE_STATES,
    RULE_TAGS,
    UNKNOWN_BUCKETS,
)
from newsval.extract.attribution.tagging.tags import ROLES, SIGNS, TAGS, begin, may_follow
from training.clusters import PREFIX_BITS
from training.lexicon import LEVELS

FORBIDDEN = -1e4
SIGN_WEIGHT = 0.2


# The dimensions of a token's features.
HASHED_DIMENSIONS = {"suffix2": 16, "suffix3": 24, "prefix3": 16, "prefix5": 32, "shape": 16}
WORD_DIMENSIONS, VECTOR_DIMENSIONS = 64, 50


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a network and how much of it is dropped while it learns."""

    vocabulary: int
    clusters: int
    vectors: int
    width: int
    dilations: tuple[int, ...] = (1, 2, 4, 8, 16, 1)
    dropout: float = 0.25
    input_dropout: float = 0.1
    word_dropout: float = 0.1
    rule_dropout: float = 0.1

    def columns(self) -> list[tuple[str, int, int]]:
        """Name, number of values and dimensions of each feature, in the order of the columns."""
        return [
            ("word", self.vocabulary + UNKNOWN_BUCKETS, WORD_DIMENSIONS),
            *((name, size, HASHED_DIMENSIONS[name]) for name, size in HASHED.items()),
            ("cue", LEVELS, 8),
            ("source", LEVELS, 8),
            ("cluster", self.clusters, 32),
            *((f"prefix of {bits}", 2**bits, 12) for bits in PREFIX_BITS),
            ("vector", self.vectors, VECTOR_DIMENSIONS),
            ("quote", QUOTE_STATES, 8),
            ("edge", EDGES, 4),
            ("rule", RULE_TAGS, 16),
        ]

    def column(self, name: str) -> int:
        """The number of a column."""
        return [known for known, *_ in self.columns()].index(name)


def signs_of(tags: Tensor) -> Tensor:
    """Of tags [rows, positions]: whether of a source, cue, content; a content's beginning, end."""
    roles = [(tags == begin(role)) | (tags == begin(role) + 1) for role in ROLES]
    inside = begin("content") + 1
    goes_on = functional.pad(tags[:, 1:] == inside, (0, 1))
    signs = [*roles, tags == begin("content"), roles[-1] & ~goes_on]
    return torch.stack(signs, 2).float()


class Convolution(nn.Module):
    """A convolution over a token and those `dilation` before and behind it, added to its input."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.dilation = dilation
        self.three = nn.Linear(width, 3 * width, bias=False)
        self.bias = nn.Parameter(torch.zeros(width))
        nn.init.kaiming_uniform_(self.three.weight, a=3.0)

    def forward(self, hidden: Tensor) -> Tensor:
        """What is added to `hidden` [tokens, width], before the rectifier."""
        before, here, behind = self.three(hidden).chunk(3, dim=1)
        d = self.dilation
        return (
            here
            + functional.pad(before, (0, 0, d, 0))[: len(here)]
            + functional.pad(behind, (0, 0, 0, d))[d:]
            + self.bias
        )


class Network(nn.Module):
    """Scores of tags for the tokens of one sequence, features as columns."""

    def __init__(self, shape: Shape, vectors: Tensor, seed: int = 0) -> None:
        super().__init__()
        self.shape = shape
        self.random = np.random.Generator(np.random.SFC64(seed))
        listed = shape.columns()
        self.tables = nn.ModuleList(nn.Embedding(size, d) for _, size, d in listed)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        known = self.tables[shape.column("vector")]
        known.weight = nn.Parameter(vectors, requires_grad=False)
        self.enter = nn.Linear(sum(d for *_, d in listed), shape.width)
        self.layers = nn.ModuleList(Convolution(shape.width, d) for d in shape.dilations)
        self.leave = nn.Linear(shape.width, TAGS + SIGNS)
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.starts = nn.Parameter(torch.zeros(TAGS))
        allowed = [[may_follow(a, b) for b in range(TAGS)] for a in range(TAGS)]
        self.register_buffer("allowed", torch.tensor(allowed))

    def forward(self, features: Tensor) -> Tensor:
        """The scores [tokens, tags and signs] of features [tokens, columns]."""
        parts = [table(features[:, k]) for k, table in enumerate(self.tables)]
        entered = self._dropped(torch.cat(parts, 1), self.shape.input_dropout)
        hidden = self._dropped(functional.relu(self.enter(entered)), self.shape.dropout)
        for layer in self.layers:
            hidden = hidden + self._dropped(functional.relu(layer(hidden)), self.shape.dropout)
        return self.leave(hidden)

    def _dropped(self, values: Tensor, share: float) -> Tensor:
        """The values, while it learns a share of them put to nothing and the others raised."""
        if not self.training:
            return values
        drawn = self.random.integers(0, 256, values.shape, np.uint8)
        kept = torch.from_numpy(drawn) >= round(share * 256)
        return values * kept * (1 / (1 - share))

    def moves(self) -> tuple[Tensor, Tensor]:
        """The scores of starting with a tag, and of one following another."""
        inside = torch.tensor([t > 0 and t % 2 == 0 for t in range(TAGS)])
        starts = self.starts.masked_fill(inside, FORBIDDEN)
        return starts, self.transitions.masked_fill(~self.allowed, FORBIDDEN)

    def loss(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Minus the log-likelihood a token; [rows, positions(, tags and signs)].

        A row is a paragraph.
        """
        starts, moves = self.moves()
        tagged, told = scores[..., :TAGS], scores[..., TAGS:]
        rows = self._log_sum(tagged, mask, starts, moves)
        rows = rows - self._score(tagged, tags, mask, starts, moves)
        signs = functional.binary_cross_entropy_with_logits(told, signs_of(tags), reduction="none")
        return (rows.sum() + SIGN_WEIGHT * (signs * mask.unsqueeze(2)).sum()) / mask.sum()

    @staticmethod
    def _log_sum(scores: Tensor, mask: Tensor, starts: Tensor, moves: Tensor) -> Tensor:
        total = starts + scores[:, 0]
        lengths = mask.sum(1)
        ends = []
        live = len(scores)
        for i in range(1, scores.shape[1]):  # rows are sorted by length, the longest first
            still = int((lengths > i).sum())
            if still < live:
                ends.append(torch.logsumexp(total[still:live], 1))
                total, live = total[:still], still
            total = torch.logsumexp(total.unsqueeze(2) + moves, 1) + scores[:live, i]
        ends.append(torch.logsumexp(total, 1))
        return torch.cat(ends[::-1])

    @staticmethod
    def _score(scores: Tensor, tags: Tensor, mask: Tensor, starts: Tensor, moves: Tensor) -> Tensor:
        single = scores.gather(2, tags.unsqueeze(2)).squeeze(2) * mask
        steps = moves[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        return single.sum(1) + steps.sum(1) + starts[tags[:, 0]]
