"""What the network sees of a token: its word, its place in quotation and statement, the rules' tag.

A word's features depend on the word alone, so that their sum can be kept for the next time; a
token's context is one small number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from zlib import crc32

from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.attribution.tagging.tags import (
    OUTSIDE_TAG,
    TAGS,
    Tagged,
    begin,
    write_tags,
)
from newsval.extract.quotation import Quotation
from newsval.extract.stages import Attribution
from newsval.record import Span

# Words that stand for the border of two paragraphs, and for the beginning of the article.
BORDER, START = "\n", "\n\n"

# The hashed features of a word, each with the number of its buckets.
HASHED = {"suffix2": 512, "suffix3": 1024, "prefix3": 1024, "prefix5": 2048, "shape": 128}
UNKNOWN_BUCKETS = 256  # for words that are not in the vocabulary

QUOTE_STATES = 4  # outside, opening mark, inside, closing mark
EDGES = 3  # within a statement, at its beginning, at its end
RULE_TAGS = TAGS + 2  # those of the rules, and a quotation that the rules leave without a speaker
CONTEXTS = QUOTE_STATES * EDGES * RULE_TAGS

_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")
_LONGEST_SHAPE = 6
_UNTAGGED = TAGS
_EDGE, _QUOTE = RULE_TAGS, EDGES * RULE_TAGS  # what one more of the two adds to a context


def normal(word: str) -> str:
    """The word as the vocabulary has it: in lower case, straight apostrophes, digits as 0."""
    plain = word.lower()
    # most words are letters alone
    return plain if plain.isalpha() else _DIGIT.sub("0", plain.replace("’", "'"))


def hashed_features(word: str) -> tuple[int, ...]:
    """The buckets of a written word, in the order of `HASHED`."""
    plain = normal(word)
    parts = (plain[-2:], plain[-3:], plain[:3], plain[:5], _shape(word))
    return tuple([bucket(part, size) for part, size in zip(parts, HASHED.values(), strict=True)])


def bucket(text: str, size: int) -> int:
    """The bucket of a text, the same on every machine."""
    return crc32(text.encode("utf-8", "surrogatepass")) % size


def _shape(word: str) -> str:
    """The kinds of a word's characters, runs of one kind as one: "Xx", "d-d", "."."""
    if word.isalpha() and word[1:].islower():  # most words, at little cost
        return "Xx" if word[0].isupper() else "x"
    kinds = "".join(map(_kind, word))
    return _RUN.sub(r"\1", kinds)[:_LONGEST_SHAPE] + ("1" if len(word) == 1 else "")


def _kind(character: str) -> str:
    if character.isalpha():
        return "X" if character.isupper() else "x"
    return "d" if character.isdigit() else character


def contexts(passage: Passage, found: Sequence[Attribution]) -> list[int]:
    """The context of each token: quotation, edge and the tag that the rules give it, as one."""
    column = rule_tags(passage, found)
    for statement in passage.statements:
        if statement.first < statement.last:
            column[statement.last] += 2 * _EDGE
        column[statement.first] += _EDGE
    for quote, quotation in zip(passage.quotes, passage.quotations, strict=True):
        for i in range(quote.first, quote.last + 1):
            column[i] += _quote_state(i, quote, quotation) * _QUOTE
    return column


def _quote_state(i: int, quote: Stretch, quotation: Quotation) -> int:
    if i == quote.last and quotation.closed:
        return 3
    return 1 if i == quote.first else 2


def rule_tags(passage: Passage, found: Sequence[Attribution]) -> list[int]:
    """The tag that the rules' attributions give each token."""
    if not found:
        return [OUTSIDE_TAG] * len(passage.tokens)
    tagged: list[Tagged] = []
    untagged: list[Stretch] = []
    for attribution in found:
        contents = [stretch_of(passage, span) for span in attribution.content]
        if attribution.cue is None:
            untagged += contents
            continue
        named = (attribution.relative,) if attribution.relative else attribution.source
        tagged += (Tagged("content", stretch) for stretch in contents)
        tagged += (Tagged("source", stretch_of(passage, span)) for span in named)
        tagged.append(Tagged("cue", stretch_of(passage, attribution.cue)))
    # a cue stands in a content at most where that surrounds it
    tagged.sort(key=lambda one: -begin(one.role))
    tagged.sort(key=lambda one: one.role != "content")
    tags = write_tags(len(passage.tokens), tagged)
    for stretch in untagged:
        for i in range(stretch.first, stretch.last + 1):
            tags[i] = _UNTAGGED + (i > stretch.first)
    return tags


def stretch_of(passage: Passage, span: Span) -> Stretch:
    """The tokens that begin or end within a span; empty (last < first) if none does."""
    tokens = passage.tokens
    first = bisect_left(tokens.ends, span.start + 1)
    return Stretch(first, bisect_left(tokens.starts, span.end) - 1)
