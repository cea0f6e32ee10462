"""Trains one network."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields

import torch

from training.arrays import Sequence, Vocabulary, padded
from training.network import Network, Shape
from training.vectors import VECTOR_UNIT


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast a network learns, and how wide it is."""

    epochs: int = 7
    articles: int = 3  # a step
    rate: float = 2e-3
    seed: int = 1
    width: int = 96

    def options(self) -> list[tuple[str, int | float]]:
        """The name of each setting with its value."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]


def learn(sequences: list[Sequence], vocabulary: Vocabulary, schedule: Schedule) -> Network:
    """A network trained on the sequences; Adam, the rate falling to nothing in a line."""
    torch.manual_seed(schedule.seed)
    order = random.Random(schedule.seed)  # noqa: S311 - no secret
    network = _network(vocabulary, schedule)
    optimizer = torch.optim.Adam(network.parameters(), lr=schedule.rate)
    steps = schedule.epochs * -(-len(sequences) // schedule.articles)
    fall = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 50, 1 - step / steps)
    )
    for epoch in range(schedule.epochs):
        network.train()
        total, started = 0.0, time.process_time()
        shuffled = order.sample(sequences, len(sequences))
        for batch in _batches(shuffled, schedule.articles):
            optimizer.zero_grad()
            loss = batch_loss(network, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            fall.step()
            total += loss.item()
        spent = time.process_time() - started
        mean = total / steps * schedule.epochs
        print(f"epoch {epoch + 1}: loss {mean:.4f}, {spent:.0f} s CPU", file=sys.stderr)
    network.eval()
    return network


def _network(vocabulary: Vocabulary, schedule: Schedule) -> Network:
    known = vocabulary.vectors.table
    shape = Shape(
        len(vocabulary.words),
        len(vocabulary.clusters.paths),
        len(known),
        schedule.width,
    )
    return Network(shape, torch.from_numpy(known) / VECTOR_UNIT, schedule.seed)


def _batches(sequences: list[Sequence], size: int) -> Iterator[list[Sequence]]:
    for start in range(0, len(sequences), size):
        yield sequences[start : start + size]


def batch_loss(network: Network, batch: list[Sequence]) -> torch.Tensor:
    """The loss over some articles; words and rules' tags are dropped at random."""
    features = torch.cat([sequence.features for sequence in batch])
    unknown = torch.cat([sequence.unknown for sequence in batch])
    shape, count = network.shape, len(features)
    dropped = torch.rand(count) < shape.word_dropout
    features[:, 0] = torch.where(dropped, unknown, features[:, 0])
    features[:, -1] = torch.where(torch.rand(count) < shape.rule_dropout, 0, features[:, -1])
    scores = network(features)
    spans, start = [], 0
    for sequence in batch:
        spans += [(a + start, b + start) for a, b in sequence.paragraphs]
        start += len(sequence.tags)
    rows, mask = padded(scores, spans)
    tags, _ = padded(torch.cat([sequence.tags for sequence in batch]), spans)
    return network.loss(rows, tags, mask)
