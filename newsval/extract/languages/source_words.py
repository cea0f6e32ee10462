"""The words of a language that the resolution of sources and the making of claims depends on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Words of one language for the resolution of sources and the making of claims."""
