"""Which segments introduce nobody: headings, where any word may be capitalised, and credits."""

from __future__ import annotations

import re

from newsval.extract.stages import Document
from newsval.record import Segment, SegmentKind

_HEADINGS: frozenset[SegmentKind] = frozenset(
    ("headline", "kicker", "subheading", "byline", "credit")
)
_LONGEST_HEADING = 160
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words are small in title case


def heading_segments(document: Document) -> frozenset[int]:
    """The indices of the segments that introduce nobody."""
    return frozenset(
        index
        for index, segment in enumerate(document.segments)
        if segment.kind in _HEADINGS or _is_title_case(document.text, segment)
    )


def _is_title_case(text: str, segment: Segment) -> bool:
    """Whether a short segment has nearly all its longer words capitalised, and no full stop."""
    start, end = segment.span
    if end - start > _LONGEST_HEADING:
        return False
    line = text[start:end].strip()
    longer = _WORD.findall(line)
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= 4 and capitals >= 0.8 * len(longer) and not line.endswith((".", "”", '"'))
