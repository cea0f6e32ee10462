"""How often words stand in cues and sources: the words of the network's vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsval.extract.attribution.tagging.features import normal
from newsval.extract.attribution.tagging.tags import begin
from training.examples import Example

LEVELS = 8  # 0: met too rarely
_MINIMUM = 4
_BOUNDS = (0.02, 0.08, 0.2, 0.4, 0.6, 0.8)  # of the share of a word's uses
_SHARES = {"cue": begin("cue"), "source": begin("source")}


class Lexicon:
    """Counts of words, over all and in each of the roles that a share is taken of."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self.counts: dict[str, Counter[str]] = {
            "all": Counter(),
            "cue": Counter(),
            "source": Counter(),
        }
        for example in examples:
            for name, counts in count_words(example).items():
                self.counts[name] += counts

    def levels(self, word: str, own: dict[str, Counter[str]] | None = None) -> tuple[int, int]:
        """The buckets of a normal word's shares; `own` counts are left out."""
        total = self.counts["all"][word] - (own["all"][word] if own else 0)
        return tuple(
            level(self.counts[role][word] - (own[role][word] if own else 0), total)
            for role in _SHARES
        )


def level(count: int, total: int) -> int:
    """The bucket of a share, 0 if the word is too rare to tell."""
    if total < _MINIMUM:
        return 0
    return 1 + sum(count / total > bound for bound in _BOUNDS)


def count_words(example: Example) -> dict[str, Counter[str]]:
    """The words of an example outside quotations, and those in each role."""
    counts: dict[str, Counter[str]] = {"all": Counter(), "cue": Counter(), "source": Counter()}
    for paragraph in example.paragraphs:
        passage = paragraph.passage
        for word, quote, tag in zip(
            passage.tokens.words, passage.quoted, paragraph.tags, strict=True
        ):
            if quote >= 0:
                continue
            plain = normal(word)
            counts["all"][plain] += 1
            for role, first in _SHARES.items():
                counts[role][plain] += tag in (first, first + 1)
    return counts
