"""Measures rules and tagger on articles that neither the network nor its counts have seen."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain

from newsval.extract.attribution.by_model import read_by_model
from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.paragraphs import Paragraph as Found
from newsval.extract.attribution.tagging.tagger import Tagger
from training.calibrating import Sample, calibrated
from training.examples import Example
from training.scoring import Tally, tally

Reader = Callable[[Example], Sequence[Found]]


def print_figures(unseen: Sequence[Example], tagger: Tagger) -> None:
    """Print how good rules and tagger are."""
    for name, read in (("rules", _by_rules), ("model", lambda one: _by_model(one, tagger))):
        counts, quoted = measure(unseen, read)
        print(f"{len(unseen)} articles, {name}: {counts}; quoted words: {quoted}")
        sys.stdout.flush()


def print_confidences(samples: Sequence[Sequence[Sample]]) -> None:
    """Print stated confidence and share of right ones, either half of the articles by the other's.

    Args:
        samples: Of each article.
    """
    stated: defaultdict[float, list[bool]] = defaultdict(list)
    for half in (0, 1):
        calibration = calibrated(list(chain.from_iterable(samples[1 - half :: 2])))
        for sample in chain.from_iterable(samples[half::2]):
            confidence = calibration.confidence(sample.evidence) or 0.0
            stated[min(9, int(confidence * 10 + 1e-9)) / 10].append(sample.right)
    for level, right in sorted(stated.items()):
        share = sum(right) / len(right)
        print(f"confidence {level:.1f} to {level + 0.1:.1f}: {len(right)}, {share:.2f} right")


def measure(examples: Sequence[Example], read: Reader) -> tuple[Tally, Tally]:
    """The counts over all of the attributions' words, and over the quoted ones alone."""
    counts, quoted = Tally(), Tally()
    for example in examples:
        for paragraph, found in zip(example.paragraphs, read(example), strict=True):
            tally(paragraph, found.found, counts, quoted)
    return counts, quoted


def _by_rules(example: Example) -> list[Found]:
    return [read_by_rules(paragraph.passage) for paragraph in example.paragraphs]


def _by_model(example: Example, tagger: Tagger) -> list[Found]:
    passages = [paragraph.passage for paragraph in example.paragraphs]
    return read_by_model(passages, tagger)
