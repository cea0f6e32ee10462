"""The words of a language that the segmentation of a page depends on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """Words of one language for the segmentation of a page."""
