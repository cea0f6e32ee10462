"""Which segments introduce nobody: headings, where any word may be capitalised, and credits."""

from __future__ import annotations

import re

from newsval.extract.stages import Document
from newsval.record import Segment, SegmentKind

_HEADINGS: frozenset[SegmentKind] = frozenset(
    ("headline", "kicker", "subheading", "byline", "credit")
)
_LONGEST_HEADING = 160
_MIDDLE = re.compile(r"(?<=[a-z] )[A-Z][a-z]+")
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words are small in title case


def heading_segments(document: Document) -> frozenset[int]:
    """The indices of the segments that introduce nobody."""
    return frozenset(
        index
        for index, segment in enumerate(document.segments)
        if segment.kind in _HEADINGS or _is_title_case(document, segment)
    )


def _is_title_case(document: Document, segment: Segment) -> bool:
    """Whether a short segment has nearly all its longer words capitalised.

    One that ends as a sentence does must have a word in the middle that is never in a name, and a
    caption, which is made of names, no longer word in small letters.
    """
    start, end = segment.span
    if end - start > _LONGEST_HEADING:
        return False
    line = document.text[start:end].strip()
    longer = _WORD.findall(line)
    capitals = sum(word[0].isupper() for word in longer)
    if len(longer) < 4 or capitals < 0.8 * len(longer):
        return False
    if segment.kind == "caption" and capitals < len(longer):
        return False
    if not line.endswith((".", "”", '"')):
        return True
    openers = document.language.persons.openers
    return capitals == len(longer) and any(w.lower() in openers for w in _MIDDLE.findall(line))
