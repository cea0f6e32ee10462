"""A page as the stages of segmentation see it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsval.layout.datelines import DatelineMatch
from newsval.layout.grammar import Grammar
from newsval.layout.lines import Line
from newsval.layout.marks import caption_label
from newsval.layout.moments import find_days
from newsval.record import SegmentKind

# What an article has in its head beside the headline.
HEAD_KINDS: tuple[SegmentKind, ...] = ("byline", "stamp")
_WORD = re.compile(r"[^\W\d_]{4,}")
Kinds = dict[int, SegmentKind]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page and what each shows: `marks` and `datelines` by index, all `keys`.

    `lead` is the index of the line that begins the body, the number of lines where none does.
    """

    lines: tuple[Line, ...]
    grammar: Grammar
    marks: Mapping[int, SegmentKind]
    datelines: Mapping[int, DatelineMatch]
    keys: tuple[str, ...]
    copies: Mapping[str, int]
    lead: int

    def marked(self, marks: Kinds) -> Page:
        """The page with further marks, which go before those it has."""
        return replace(self, marks={**self.marks, **marks})

    def repeated(self, index: int) -> bool:
        """Whether the line stands on the page again."""
        return self.copies[self.keys[index]] > 1

    def credited(self, index: int) -> bool:
        """Whether the line below is a credit, and not that of a labelled picture below it."""
        if self.marks.get(index + 1) != "credit":
            return False
        after = self.lines[index + 2].text if index + 2 < len(self.lines) else ""
        return caption_label(after, self.grammar) is None

    def dated(self, index: int) -> bool:
        """Whether the line is marked as a byline or a date."""
        return self.marks.get(index) in HEAD_KINDS

    def set_off(self, index: int) -> bool:
        """Whether a blank line stands above the line."""
        return index > 0 and self.lines[index - 1].end < self.lines[index].start

    def is_time(self, index: int) -> bool:
        """Whether a line is a time without a date, as it heads the parts of a live report."""
        if self.marks.get(index) != "stamp":
            return False
        return next(find_days(self.lines[index].text, self.grammar), None) is None

    def is_sentence(self, index: int) -> bool:
        """Whether a line, however short, reads as a sentence of the body."""
        if not 0 <= index < len(self.lines) or index in self.marks:
            return False
        return self.lines[index].ended and self.lines[index].words >= 4

    def prose(self, index: int) -> bool:
        """Whether a line can be a paragraph of the body."""
        if not 0 <= index < len(self.lines) or index in self.marks:
            return False
        return self.lines[index].prose or index in self.datelines


def telling_words(page: Page, text: str) -> frozenset[str]:
    """The telling words of a text, cut to where most of their endings begin."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:6] for word in words if word not in page.grammar.words.common_words)
