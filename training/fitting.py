"""Trains on a corpus, measured and calibrated on a part kept from it, and writes the weights."""

from __future__ import annotations

import sys
import tempfile
from itertools import chain
from pathlib import Path

import torch

from newsval.extract.attribution.tagging.sureness import Calibration
from newsval.extract.attribution.tagging.tagger import Tagger
from newsval.extract.attribution.tagging.weights import read_weights
from training.arrays import Vocabulary, make_sequence
from training.calibrating import calibrated, samples_of
from training.clusters import read_clusters
from training.corpus import read_corpus
from training.examples import Example, make_example
from training.export import Arrays, export, save, with_calibration
from training.folds import Fold
from training.learning import Schedule, learn
from training.links import count_links
from training.validating import print_confidences, print_figures
from training.vectors import read_vectors


def fit(corpus: Path, out: Path, fold: Fold, schedule: Schedule) -> None:
    """Write to `out` the weights learned from all of the corpus.

    How good such weights are, and how often attributions were right there by the evidence for
    them, is seen from weights that one fold was kept from.
    """
    calibration = validate(corpus, fold, schedule)
    save(trained(first_annotators(corpus), schedule), out)
    save(with_calibration(out, calibration), out)
    print(f"{out}: {out.stat().st_size:,} bytes", file=sys.stderr)


def validate(corpus: Path, fold: Fold, schedule: Schedule) -> Calibration:
    """Learn from all folds but one, print how good that is on the one, and calibrate by it."""
    seen, unseen = fold.split(first_annotators(corpus))
    with tempfile.TemporaryDirectory() as folder:
        weights = Path(folder) / "weights.npz"
        save(trained(seen, schedule), weights)
        tagger = Tagger(read_weights(weights))
    print_figures(unseen, tagger)
    samples = [samples_of(example, tagger) for example in unseen]
    print_confidences(samples)
    return calibrated(list(chain.from_iterable(samples)))


def first_annotators(corpus: Path) -> list[Example]:
    """The examples of a corpus, each article once, by the annotator who sorts first."""
    found: dict[str, Example] = {}
    for article in read_corpus(corpus):
        if article.name not in found:
            found[article.name] = make_example(article)
    return list(found.values())


def trained(examples: list[Example], schedule: Schedule) -> Arrays:
    """The weights that are learned from some examples."""
    torch.set_num_threads(1)
    vocabulary = Vocabulary.of(examples, read_clusters(), read_vectors())
    sequences = [make_sequence(example, vocabulary, learned_from=True) for example in examples]
    network = learn(sequences, vocabulary, schedule)
    return export(network, vocabulary, count_links(examples))
