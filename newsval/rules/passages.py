"""Finds in the source text the words that a quote claims: elsewhere, altered, or nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from typing import Literal, NamedTuple

from newsval.record import Quote, Record, Span

Verdict = Literal["moved", "altered", "invented"]

# At or above this share of equal words (difflib's ratio) two passages are the same one, altered.
_NEAR = 0.6
# Comparing is quadratic in the words; the beginning of a very long quote is enough.
_COMPARED = 200
# Looking for lost words reads the whole text once a quote; the first of a record are enough.
_MAX_SEARCHES = 50
# Words of a text among which lost ones are looked for; articles have a few thousand.
_MAX_WORDS = 50_000
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OUTER = " \t\n\"'“”‘’«»`"


@dataclass(frozen=True, slots=True)
class Misquote:
    """A quote whose words are not those at its spans.

    `claimed` is what the quote says, `actual` the nearest true passage and `span` its place, or
    what stands at the quote's own spans where no passage is near.
    """

    pointer: str
    quote: Quote
    verdict: Verdict
    claimed: str
    actual: str
    span: Span


class _Words(NamedTuple):
    """The first words of a text, case folded, and where each stands."""

    forms: list[str]
    spans: list[Span]


def joined(spans: tuple[Span, ...], text: str) -> str:
    """The text of an item by its spans: the slices joined by one space."""
    return " ".join(text[max(0, span.start) : max(0, span.end)] for span in spans)


def misquotes(record: Record, text: str) -> Iterator[Misquote]:
    """The quotes of `record` whose words differ from the slices of their spans."""
    words: _Words | None = None
    for searched, (pointer, quote) in enumerate(
        (f"/quotes/{index}", quote)
        for index, quote in enumerate(record.quotes)
        if quote.text != joined(quote.spans, text)
    ):
        if searched >= _MAX_SEARCHES:
            span = _cover(quote.spans, text)
            yield Misquote(pointer, quote, "altered", quote.text, joined(quote.spans, text), span)
            continue
        words = words or _words(text)
        yield _judge(pointer, quote, text, words)


def find_exactly(claimed: str, text: str) -> Span | None:
    """Where `claimed` stands in `text`, quotation marks around it disregarded, or None."""
    bare = claimed.strip(_OUTER)
    start = text.find(bare) if bare else -1
    return None if start < 0 else Span(start, start + len(bare))


def _judge(pointer: str, quote: Quote, text: str, words: _Words) -> Misquote:
    own = joined(quote.spans, text)
    own_span = _cover(quote.spans, text)
    place = find_exactly(quote.text, text)
    if place is not None:
        return Misquote(pointer, quote, "moved", quote.text, own, place)
    claimed = [word.casefold() for word in _WORD.findall(quote.text)]
    if _likeness(claimed, [word.casefold() for word in _WORD.findall(own)]) >= _NEAR:
        return Misquote(pointer, quote, "altered", quote.text, own, own_span)
    near = _nearest(claimed, words)
    if near is not None:
        return Misquote(pointer, quote, "altered", quote.text, near.slice(text), near)
    return Misquote(pointer, quote, "invented", quote.text, own, own_span)


def _cover(spans: tuple[Span, ...], text: str) -> Span:
    start = min((min(max(0, span.start), len(text)) for span in spans), default=0)
    end = max((min(len(text), span.end) for span in spans), default=0)
    return Span(start, max(start, end))


def _words(text: str) -> _Words:
    matches = list(islice(_WORD.finditer(text), _MAX_WORDS))
    return _Words([m.group().casefold() for m in matches], [Span(*m.span()) for m in matches])


def _likeness(left: list[str], right: list[str]) -> float:
    if not left or not right or max(len(left), len(right)) > 2 * min(len(left), len(right)):
        return 0.0
    return SequenceMatcher(None, left[:_COMPARED], right[:_COMPARED], autojunk=False).ratio()


def _nearest(claimed: list[str], words: _Words) -> Span | None:
    """The passage most like the claimed words, from a window that shares the most of them."""
    size = len(claimed)
    if not 2 <= size <= len(words.forms):
        return None
    first = max(0, _best_window(claimed, words.forms) - 3)
    window = words.forms[first : first + size + 6]
    blocks = SequenceMatcher(None, claimed[:_COMPARED], window[: _COMPARED + 6], autojunk=False)
    matching = [block for block in blocks.get_matching_blocks() if block.size]
    if not matching:
        return None
    start, last = matching[0].b, matching[-1].b + matching[-1].size - 1
    start = max(0, start - matching[0].a)
    last = min(len(window) - 1, last + size - (matching[-1].a + matching[-1].size))
    if _likeness(claimed, window[start : last + 1]) < _NEAR:
        return None
    return Span(words.spans[first + start].start, words.spans[first + last].end)


def _best_window(claimed: list[str], forms: list[str]) -> int:
    """The start of the first window of that many words that shares most words with `claimed`."""
    wanted = Counter(claimed)
    shared, best, best_start = 0, -1, 0
    size = len(claimed)
    for index, form in enumerate(forms):
        if form in wanted:
            shared += wanted[form] > 0
            wanted[form] -= 1
        if index >= size and forms[index - size] in wanted:
            wanted[forms[index - size]] += 1
            shared -= wanted[forms[index - size]] > 0
        if shared > best:
            best, best_start = shared, max(0, index - size + 1)
    return best_start
