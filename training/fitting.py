"""Trains on a whole corpus and writes the weights."""

from __future__ import annotations

import sys
from pathlib import Path

import torch

from training.arrays import Vocabulary, make_sequence
from training.clusters import read_clusters
from training.corpus import read_corpus
from training.examples import Example, make_example
from training.export import Arrays, export, save
from training.learning import Schedule, learn
from training.links import count_links
from training.network import Shape


def fit(corpus: Path, out: Path, schedule: Schedule) -> None:
    """Train on the corpus and write the weights to `out`."""
    arrays = trained(first_annotators(corpus), schedule)
    save(arrays, out)
    print(f"{out}: {out.stat().st_size:,} bytes", file=sys.stderr)


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
    vocabulary = Vocabulary.of(examples, read_clusters())
    sequences = [make_sequence(example, vocabulary, learned_from=True) for example in examples]
    shape = Shape(len(vocabulary.words), len(vocabulary.clusters.paths), schedule.width)
    network = learn(sequences, shape, schedule)
    return export(network, vocabulary, count_links(examples))
