"""Parts the text of a page into segments: headline, captions, body paragraphs, furniture.

Lines are judged first by their own words (`marks`), then by where they stand: the body's first
line is found, the headline above it by the words they share, then what is left on either side.
"""

from __future__ import annotations

from dataclasses import replace

from newsval.extract.languages.language import Language
from newsval.layout.articles import other_articles
from newsval.layout.body import body_kinds, outside_kinds
from newsval.layout.grammar import grammar_of
from newsval.layout.head import find_lead, head_kinds
from newsval.layout.headline import find_headline
from newsval.layout.lines import read_lines
from newsval.layout.pieces import segments_of
from newsval.layout.reading import read_page
from newsval.record import Segment

__all__ = ["segment"]


def segment(text: str, language: Language) -> tuple[Segment, ...]:
    """Partition `text` into segments.

    Every character is in exactly one segment, in order, none empty: a line's break belongs to its
    segment, and blank lines in a row are one `blank`. Spans are half-open, in code points.
    """
    lines = read_lines(text)
    page = read_page(lines, grammar_of(language.layout))
    page = replace(page, lead=find_lead(page))
    headline = find_headline(page)
    own = head_kinds(page, headline) | body_kinds(page, headline)
    others = other_articles(page, own)
    if others:
        above = replace(page, lines=page.lines[: others[0][0]])
        own |= body_kinds(above, headline)
    kinds = own | outside_kinds(page, own)
    return tuple(segments_of(page, kinds, others, len(text)))
