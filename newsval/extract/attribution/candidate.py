"""A possible attribution in one passage, before the assembling."""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.attribution.passage import Stretch


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pattern found; all in tokens of the passage."""

    rule: str
    cue: Stretch
    content: tuple[Stretch, ...]
    source: tuple[Stretch, ...]
    relative: int | None = None
    addressee: Stretch | None = None
    inherited: bool = False
    sourceless: bool = False
