"""What the tests of whole pages share."""

from __future__ import annotations

from newsval.extract.languages import LANGUAGES
from newsval.layout import segment


def kinds(page: str) -> dict[str, str]:
    """The kind of each line of a page; of lines that stand there twice, the last."""
    segments = segment(page, LANGUAGES["en"])
    return {
        line.strip(): found.kind
        for found in segments
        for line in found.span.slice(page).splitlines()
        if line.strip()
    }
