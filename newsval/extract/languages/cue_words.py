"""The words of a language that the attribution engine depends on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words of one language for the attribution engine."""
