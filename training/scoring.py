"""How good attributions are beside those that people marked, paragraph by paragraph.

Simpler than the corpus' benchmark, for choosing between settings: an attribution is right if its
content shares half of the words of both with the marked one, and a word of its source is of the
marked source. Marked ones without a source are left out, and what is paired with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.tagging.features import stretch_of
from newsval.extract.stages import Attribution
from newsval.record import Span
from training.examples import Paragraph

_ALIKE = 0.5


@dataclass(slots=True)
class Tally:
    """Counts of marked, found and right attributions."""

    marked: int = 0
    found: int = 0
    right: int = 0

    def __str__(self) -> str:
        precision = self.right / max(1, self.found)
        recall = self.right / max(1, self.marked)
        return f"P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * self.f1:.1f}"

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.marked + self.found)


@dataclass(frozen=True, slots=True)
class Item:
    """The words of a content and of its source, as tokens."""

    content: frozenset[int]
    source: frozenset[int]


def tally(paragraph: Paragraph, found: Sequence[Attribution], counts: Tally, quoted: Tally) -> None:
    """Add one paragraph to the counts, over all and over the words in quotation marks alone."""
    passage = paragraph.passage
    marked = [
        Item(_words(passage, one.content), _words(passage, one.source))
        for one in paragraph.relations
    ]
    given = [_item(passage, one) for one in found if one.cue]
    _count(marked, given, counts)
    inside = frozenset(i for i, quote in enumerate(passage.quoted) if quote != OUTSIDE)
    _count(_cut(marked, inside), _cut(given, inside), quoted)


def verdicts(paragraph: Paragraph, found: Sequence[Attribution]) -> list[bool]:
    """Whether each attribution is right; of one without a source, or paired with one, the content.

    So is judged what it says, be it that somebody unnamed spoke.
    """
    passage = paragraph.passage
    marked = [
        Item(_words(passage, one.content), _words(passage, one.source))
        for one in paragraph.relations
    ]
    given = [_item(passage, one) for one in found]
    pairs = {g: marked[m] for m, g in _pairs(marked, given)}
    return [
        number in pairs
        and bool(not one.source or not pairs[number].source or one.source & pairs[number].source)
        for number, one in enumerate(given)
    ]


def _item(passage: Passage, found: Attribution) -> Item:
    source = (found.relative,) if found.relative else found.source
    return Item(_words_at(passage, found.content), _words_at(passage, source))


def _words_at(passage: Passage, spans: Iterable[Span]) -> frozenset[int]:
    return _words(passage, [stretch_of(passage, span) for span in spans])


def _words(passage: Passage, stretches: Iterable[Stretch]) -> frozenset[int]:
    words = passage.tokens.words
    inside = (i for s in stretches for i in range(s.first, s.last + 1))
    return frozenset(i for i in inside if words[i][0].isalnum())


def _cut(items: Iterable[Item], inside: frozenset[int]) -> list[Item]:
    cut = (Item(item.content & inside, item.source) for item in items)
    return [item for item in cut if item.content]


def _count(marked: Sequence[Item], given: Sequence[Item], counts: Tally) -> None:
    pairs = _pairs(marked, given)
    counts.marked += sum(bool(item.source) for item in marked)
    counts.found += len(given) - sum(not marked[m].source for m, _ in pairs)
    counts.right += sum(bool(marked[m].source & given[g].source) for m, g in pairs)


def _pairs(marked: Sequence[Item], given: Sequence[Item]) -> list[tuple[int, int]]:
    """The most alike first, each once."""
    rated = sorted(
        (-share, m, g)
        for m, one in enumerate(marked)
        for g, other in enumerate(given)
        if (share := _likeness(one.content, other.content)) >= _ALIKE
    )
    pairs: dict[int, int] = {}
    for _, m, g in rated:
        if m not in pairs and g not in pairs.values():
            pairs[m] = g
    return list(pairs.items())


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))
