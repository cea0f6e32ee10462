"""Long quotations that nothing attributes."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from newsval.extract.attribution.confidence import confidence
from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.stages import Attribution

_UNTAGGED_WORDS = 8


def untagged(passage: Passage, covered: AbstractSet[int]) -> Iterator[Attribution]:
    """The quotations of eight words or more, those of the numbers in `covered` left out."""
    for q, quotation in enumerate(passage.quotations):
        if q not in covered and _word_count(passage, passage.quotes[q]) >= _UNTAGGED_WORDS:
            yield Attribution(
                content=(quotation.outer,), cue=None, source=(),
                verbatim=(quotation.inner,), rule="untagged-quotation",
                confidence=confidence("untagged-quotation", quoted=True, inherited=False),
            )  # fmt: skip


def _word_count(passage: Passage, quote: Stretch) -> int:
    words = passage.tokens.words[quote.first : quote.last + 1]
    return sum(1 for word in words if word[0].isalnum())
