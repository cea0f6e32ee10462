"""Counts how often attributions with some evidence are right, in articles not learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.tagging.reading import read_tagged
from newsval.extract.attribution.tagging.sureness import Calibration, evidence
from newsval.extract.attribution.tagging.tagger import Tagger
from training.examples import Example
from training.scoring import verdicts

_FINENESS = 64  # of a factor: 1.0 is 64
_DECAY = 0.1
_LEAST = 120  # attributions to a share


@dataclass(frozen=True, slots=True)
class Sample:
    """What spoke for an attribution, and whether it was right."""

    evidence: tuple[int, ...]
    right: bool


def samples_of(example: Example, tagger: Tagger) -> list[Sample]:
    """The attributions that the tagger makes of an article."""
    ruled = [read_by_rules(paragraph.passage) for paragraph in example.paragraphs]
    found = []
    for paragraph, rules, told in zip(example.paragraphs, ruled, tagger.read(ruled), strict=True):
        shares, signs = tagger.weights.shares, told.signs.tolist()
        read = read_tagged(paragraph.passage, told.tags, rules, shares).found
        found += [
            Sample(evidence(paragraph.passage, one, signs), right)
            for one, right in zip(read, verdicts(paragraph, read), strict=True)
        ]
    return found


def calibrated(samples: Sequence[Sample]) -> Calibration:
    """Factors by logistic regression; shares of right ones that rise with the sum."""
    told = np.array([sample.evidence for sample in samples], np.float64)
    right = np.array([sample.right for sample in samples], np.float64)
    factors = np.rint(_factors(told, right) * _FINENESS).astype(np.int64)
    bounds, shares = _shares(told.astype(np.int64) @ factors, right)
    return Calibration(tuple(factors.tolist()), bounds, shares)


def _factors(told: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The factors of a logistic regression, evidence in units of a sign's 1.0."""
    inputs, wanted = torch.from_numpy(told / 256), torch.from_numpy(right)
    factors = torch.zeros(inputs.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([factors], max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        fit = functional.binary_cross_entropy_with_logits(inputs @ factors, wanted)
        total = fit + _DECAY * (factors[1:] ** 2).sum() / len(wanted)
        total.backward()
        return total

    optimizer.step(loss)
    return factors.detach().numpy()


def _shares(
    sums: NDArray[np.int64], right: NDArray[np.float64]
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Bounds between groups of nearly equal sums, and each group's share, none below the last.

    Groups that would break the order are put together (pool adjacent violators).
    """
    parts = np.array_split(np.sort(sums), max(1, len(sums) // _LEAST))
    starts = np.unique([part[0] for part in parts])
    numbers = np.searchsorted(starts, sums, side="right") - 1
    groups: list[tuple[float, int, int]] = []  # right ones, all, the least sum
    for number, start in enumerate(starts.tolist()):
        inside = right[numbers == number]
        groups.append((float(inside.sum()), len(inside), start))
        while len(groups) > 1 and _rate(groups[-2]) >= _rate(groups[-1]):
            last = groups.pop()
            before = groups.pop()
            groups.append((before[0] + last[0], before[1] + last[1], before[2]))
    return tuple(g[2] for g in groups[1:]), tuple(round(_rate(g), 2) for g in groups)


def _rate(group: tuple[float, int, int]) -> float:
    return group[0] / group[1]
