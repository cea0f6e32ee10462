"""Tags the paragraphs of an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.tagging.decoding import best_tags
from newsval.extract.attribution.tagging.features import BORDER, START, contexts
from newsval.extract.attribution.tagging.network import WordRows, scores
from newsval.extract.attribution.tagging.tags import TAGS
from newsval.extract.attribution.tagging.weights import Weights, shipped_weights

if TYPE_CHECKING:
    from newsval.extract.attribution.tagging.weights import Integers

_LONGEST = 1000  # tokens


class Reading(NamedTuple):
    """What the network tells of a paragraph's tokens: the tag of each, and [tokens, signs]."""

    tags: list[int]
    signs: Integers


class Tagger:
    """A network with its weights, and the words that it has met."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._rows = WordRows(weights)

    def read(self, paragraphs: Sequence[Paragraph]) -> list[Reading]:
        """The tags and signs of each paragraph's tokens, from the words and what the rules found.

        The paragraphs are read as one sequence, in which each sees the ends of its neighbours.
        """
        import numpy as np

        if not paragraphs:
            return []
        words: list[str] = []
        places: list[int] = []
        spans: list[tuple[int, int]] = []
        for number, paragraph in enumerate(paragraphs):
            words += (BORDER if number else START, *paragraph.passage.tokens.words)
            places += (0, *contexts(paragraph.passage, paragraph.found))
            spans.append((len(words) - len(paragraph.passage.tokens), len(words)))
        pieces = [piece for span in spans for piece in _cut(span)]
        scored = scores(self._rows.of(words), np.array(places), self.weights)
        best = best_tags(scored[:, :TAGS], pieces, self.weights.starts, self.weights.moves)
        tags = iter(best)
        return [
            Reading(
                list(chain.from_iterable(next(tags) for _ in _cut(span))),
                scored[slice(*span), TAGS:],
            )
            for span in spans
        ]


def _cut(span: tuple[int, int]) -> list[tuple[int, int]]:
    """A paragraph in pieces that are decoded at once; nobody writes one of more than one."""
    start, end = span
    return [(at, min(end, at + _LONGEST)) for at in range(start, end, _LONGEST)]


@cache
def shipped_tagger() -> Tagger:
    """The tagger with the weights in the package."""
    return Tagger(shipped_weights())
