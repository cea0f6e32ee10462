"""Parts the text of a page into segments: headline, captions, body paragraphs, furniture."""

from __future__ import annotations

import re

from newsval.extract.languages.language import Language
from newsval.record import Segment, Span

__all__ = ["segment"]

_BLOCK = re.compile(r"(?:[^\S\n]*\n)+|[^\n]*[^\s][^\n]*\n?|[^\S\n]+\Z")


def segment(text: str, language: Language) -> tuple[Segment, ...]:  # noqa: ARG001
    """Partition `text`: each line is a segment, a run of blank lines one `blank` segment."""
    segments: list[Segment] = []
    for match in _BLOCK.finditer(text):
        kind = "blank" if match.group().isspace() else "paragraph" if segments else "headline"
        segments.append(Segment(kind=kind, span=Span(*match.span())))  # type: ignore[arg-type]
    return tuple(segments)
