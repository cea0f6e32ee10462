"""Measures rules and tagger on articles that neither the network nor its counts have seen."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from newsval.extract.attribution.by_model import read_by_model
from newsval.extract.attribution.by_rules import read_by_rules
from newsval.extract.attribution.paragraphs import Paragraph as Found
from newsval.extract.attribution.tagging.tagger import Tagger
from newsval.extract.attribution.tagging.weights import read_weights
from training.examples import LANGUAGE, Example
from training.export import save
from training.fitting import first_annotators, trained
from training.folds import folds
from training.learning import Schedule
from training.scoring import Tally, tally

Reader = Callable[[Example], Sequence[Found]]


def validate(corpus: Path, fold: int, count: int, schedule: Schedule) -> None:
    """Train on the folds but one, and print how good rules and tagger are on that one."""
    examples = first_annotators(corpus)
    texts = {example.article.name: example.article.text for example in examples}
    held = set(folds(texts, count)[fold])
    seen = [example for example in examples if example.article.name not in held]
    unseen = [example for example in examples if example.article.name in held]
    tagger = _tagger(seen, schedule)
    for name, read in (("rules", _by_rules), ("model", lambda one: _by_model(one, tagger))):
        counts, quoted = measure(unseen, read)
        print(f"fold {fold}, {len(unseen)} articles, {name}: {counts}; quoted words: {quoted}")
        sys.stdout.flush()


def measure(examples: Sequence[Example], read: Reader) -> tuple[Tally, Tally]:
    """The counts over all of the attributions' words, and over the quoted ones alone."""
    counts, quoted = Tally(), Tally()
    for example in examples:
        for paragraph, found in zip(example.paragraphs, read(example), strict=True):
            tally(paragraph, found.found, counts, quoted)
    return counts, quoted


def _tagger(examples: list[Example], schedule: Schedule) -> Tagger:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.npz"
        save(trained(examples, schedule), path)
        return Tagger(read_weights(path))


def _by_rules(example: Example) -> list[Found]:
    return [read_by_rules(paragraph.passage, LANGUAGE.cues) for paragraph in example.paragraphs]


def _by_model(example: Example, tagger: Tagger) -> list[Found]:
    passages = [paragraph.passage for paragraph in example.paragraphs]
    return read_by_model(passages, tagger, LANGUAGE.cues)
