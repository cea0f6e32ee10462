"""A possible attribution in one passage, before the assembling."""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.attribution.confidence import confidence
from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.quotation import verbatim_within
from newsval.extract.stages import Attribution


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pattern, or the tagger, found; all in tokens of the passage."""

    rule: str
    cue: Stretch
    content: tuple[Stretch, ...]
    source: tuple[Stretch, ...]
    relative: int | None = None
    addressee: Stretch | None = None
    inherited: bool = False
    sourceless: bool = False


def attribution_of(passage: Passage, candidate: Candidate) -> Attribution:
    """The attribution that a candidate makes."""
    content = tuple(passage.span(stretch) for stretch in candidate.content)
    verbatim = verbatim_within(content, passage.quotations)
    at, addressee = candidate.relative, candidate.addressee
    return Attribution(
        content=content,
        cue=passage.span(candidate.cue),
        source=tuple(passage.span(stretch) for stretch in candidate.source),
        verbatim=verbatim,
        rule=candidate.rule,
        addressee=None if addressee is None else passage.span(addressee),
        inherited=candidate.inherited,
        confidence=confidence(candidate.rule, quoted=bool(verbatim), inherited=candidate.inherited),
        relative=None if at is None else passage.span(Stretch(at, at)),
    )
