"""How sure an attribution is: what the network says of its parts, held against what was right.

The network tells of each token, besides its tag, how likely it is of a source, cue or content,
and where a content begins and ends. These signs, weighed, give a number; the share of right ones
among attributions of nearly that number, in articles that the network had not learned from, is
the confidence. All numbers are whole, so every machine gets the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.attribution.tagging.features import stretch_of
from newsval.extract.attribution.tagging.tags import SIGNS
from newsval.extract.stages import Attribution
from newsval.record import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Signs = Sequence[Sequence[int]]

EVIDENCE = (
    "always", "quoted", "without cue", "without source", "by rules",
    "cue", "source", "content", "beginning", "end",
)  # fmt: skip
_SOURCE, _CUE, _CONTENT, _BEGINNING, _END = range(SIGNS)
_ONE = 256
_MOST = 6 * _ONE  # of a sign: what is said more strongly is not more often right


@dataclass(frozen=True, slots=True)
class Calibration:
    """What evidence is worth.

    Args:
        factors: Of each of `EVIDENCE`.
        bounds: The sums at which the next share begins, ascending.
        shares: Of right attributions below the first bound, between each two, above the last.
    """

    factors: tuple[int, ...]
    bounds: tuple[int, ...]
    shares: tuple[float | None, ...]

    def confidence(self, evidence: Iterable[int]) -> float | None:
        """The share of right ones among attributions with such evidence; None if not counted."""
        total = sum(f * e for f, e in zip(self.factors, evidence, strict=True))
        return self.shares[bisect_right(self.bounds, total)]


def calibration_of(stored: Mapping[str, Sequence[Any]]) -> Calibration:
    """The calibration in a file: `factors`, `bounds`, `shares`."""
    factors, bounds = (tuple(map(int, stored[name])) for name in ("factors", "bounds"))
    return Calibration(factors, bounds, tuple(stored["shares"]))


def with_confidence(
    paragraph: Paragraph, signs: NDArray[np.int32], calibration: Calibration
) -> Paragraph:
    """The paragraph, each of its attributions as sure as its evidence is; [tokens, signs]."""
    if not paragraph.found:
        return paragraph
    told, passage = signs.tolist(), paragraph.passage
    sure = (
        replace(one, confidence=calibration.confidence(evidence(passage, one, told)))
        for one in paragraph.found
    )
    return replace(paragraph, found=tuple(sure))


def evidence(passage: Passage, found: Attribution, signs: Signs) -> tuple[int, ...]:
    """What speaks for an attribution, in the order of `EVIDENCE`."""
    content = _stretches(passage, found.content)
    source = _stretches(passage, (found.relative,) if found.relative else found.source)
    cue = _stretches(passage, (found.cue,) if found.cue else ())
    told = (
        _strongest(signs, _CUE, cue),
        _strongest(signs, _SOURCE, source),
        _weakest(signs, content),
        _near(signs, _BEGINNING, content[0].first) if content else 0,
        _near(signs, _END, content[-1].last) if content else 0,
    )
    kinds = (True, bool(found.verbatim), not cue, not source, found.method == "rule")
    return (*(_ONE * kind for kind in kinds), *told)


def _stretches(passage: Passage, spans: Iterable[Span]) -> list[Stretch]:
    found = (stretch_of(passage, span) for span in spans)
    return [stretch for stretch in found if stretch.first <= stretch.last]


def _strongest(signs: Signs, kind: int, stretches: list[Stretch]) -> int:
    """The strongest sign of each stretch, of these the weakest."""
    best = [max(map(itemgetter(kind), signs[s.first : s.last + 1])) for s in stretches]
    return _cut(min(best, default=0))


def _weakest(signs: Signs, stretches: list[Stretch]) -> int:
    worst = [min(map(itemgetter(_CONTENT), signs[s.first : s.last + 1])) for s in stretches]
    return _cut(min(worst, default=0))


def _near(signs: Signs, kind: int, at: int) -> int:
    """The strongest sign at a token or beside it, as quotation marks may be on either side."""
    return _cut(max(token[kind] for token in signs[max(0, at - 1) : at + 2]))


def _cut(sign: int) -> int:
    return max(-_MOST, min(_MOST, sign))
