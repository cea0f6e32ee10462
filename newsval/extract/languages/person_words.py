"""The words of a language that the finding of people depends on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Words of one language for the finding of people."""
