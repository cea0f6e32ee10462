"""A paragraph as the patterns read it: tokens, quotations, and statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsval.extract.quotation import Quotation
from newsval.extract.tokens import Tokens
from newsval.record import Span

OUTSIDE = -1

# No sentence of the corpus is near it; text without full stops is cut, so that time stays linear.
LONGEST_STATEMENT = 300

_LONGEST_SIGN_OFF = 5
_DASHES = frozenset(("-", "--", "—", "–"))
_ENDS = frozenset((".", "!", "?", "”", '"', "''", "’", "'", ")"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens from `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph.

    `quoted` gives for each token the index of its quotation (marks belong to it) or OUTSIDE,
    `quotes` the tokens of each quotation. `statements` are the sentences, in which a quotation
    counts as one piece however many sentences it holds; `statement` gives each token's.
    """

    tokens: Tokens
    quotations: tuple[Quotation, ...]
    quoted: tuple[int, ...]
    quotes: tuple[Stretch, ...]
    statement: tuple[int, ...]
    statements: tuple[Stretch, ...]

    def span(self, stretch: Stretch) -> Span:
        """The characters of these tokens."""
        return Span(self.tokens.starts[stretch.first], self.tokens.ends[stretch.last])

    def quotes_in(self, stretch: Stretch) -> Iterator[int]:
        """The quotations that these tokens touch."""
        i = stretch.first
        while i <= stretch.last:
            quote = self.quoted[i]
            if quote != OUTSIDE:
                yield quote
                i = self.quotes[quote].last
            i += 1

    def outside_in(self, stretch: Stretch) -> Iterator[int]:
        """The tokens of the stretch that stand in no quotation."""
        i = stretch.first
        while i <= stretch.last:
            quote = self.quoted[i]
            if quote != OUTSIDE:
                i = self.quotes[quote].last
            else:
                yield i
            i += 1

    def around(self, token: int) -> Stretch:
        """The statement of a token."""
        return self.statements[self.statement[token]]


def read_passage(tokens: Tokens, found: tuple[Quotation, ...]) -> Passage:
    """Lay the quotations of a paragraph over its tokens (at least one)."""
    quoted = _quoted(tokens, found)
    statement = _statement(tokens, quoted)
    return Passage(
        tokens, found, quoted, _runs(quoted, len(found)), statement,
        _runs(statement, statement[-1] + 1),
    )  # fmt: skip


def _quoted(tokens: Tokens, found: tuple[Quotation, ...]) -> tuple[int, ...]:
    if not found:
        return (OUTSIDE,) * len(tokens)
    column = [OUTSIDE] * len(tokens)
    q, count = 0, len(found)
    for i, start in enumerate(tokens.starts):
        while q < count and start >= found[q].outer.end:
            q += 1
        if q == count:
            break
        if start >= found[q].outer.start:
            column[i] = q
    return tuple(column)


def _statement(tokens: Tokens, quoted: tuple[int, ...]) -> tuple[int, ...]:
    column = [0] * len(tokens)
    signed = _sign_off(tokens, quoted)
    current = outside = 0
    for i in range(1, len(tokens)):
        within = quoted[i] != OUTSIDE and quoted[i] == quoted[i - 1]
        outside += quoted[i] == OUTSIDE
        if not within and (
            i == signed
            or tokens.sentences[i] != tokens.sentences[i - 1]
            or outside >= LONGEST_STATEMENT
        ):
            current, outside = current + 1, 0
        column[i] = current
    return tuple(column)


def _sign_off(tokens: Tokens, quoted: tuple[int, ...]) -> int:
    """The dash of "It is over. -- AFP" at the paragraph's end, else the number of tokens."""
    words, count = tokens.words, len(tokens)
    for i in range(max(1, count - _LONGEST_SIGN_OFF), count - 1):
        ended = words[i - 1] in _ENDS and all(word[0].isupper() for word in words[i + 1 :])
        if words[i] in _DASHES and ended and quoted[i] == OUTSIDE:
            return i
    return count


def _runs(column: tuple[int, ...], count: int) -> tuple[Stretch, ...]:
    """The first and last index of each number below `count`; a missing one is empty."""
    if not count:
        return ()
    firsts, lasts = [0] * count, [-1] * count
    for i, number in enumerate(column):
        if number == OUTSIDE:
            continue
        if lasts[number] == -1:
            firsts[number] = i
        lasts[number] = i
    return tuple(Stretch(a, b) for a, b in zip(firsts, lasts, strict=True))
