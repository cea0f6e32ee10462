"""A paragraph as the patterns read it: tokens, quotations, and statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import Quotation
from newsval.extract.tokens import Tokens
from newsval.record import Span

OUTSIDE = -1

# No sentence of the corpus is near it; text without full stops is cut, so that time stays linear.
LONGEST_STATEMENT = 300

_LONGEST_SIGN_OFF = 5
DASHES = frozenset(("-", "--", "–", "—", "―"))
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
    counts as one piece however many sentences it holds; `statement` gives each token's. `words` are
    those of its language.
    """

    tokens: Tokens
    quotations: tuple[Quotation, ...]
    quoted: tuple[int, ...]
    quotes: tuple[Stretch, ...]
    statement: tuple[int, ...]
    statements: tuple[Stretch, ...]
    words: CueWords

    @property
    def whole(self) -> Stretch:
        """All tokens."""
        return Stretch(0, len(self.tokens) - 1)

    @property
    def is_quotation(self) -> bool:
        """Whether the paragraph is one quotation and no more."""
        return self.quotes[:1] == (self.whole,)

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

    def is_quoting(self, stretch: Stretch) -> bool:
        """Whether these tokens touch a quotation."""
        return next(self.quotes_in(stretch), None) is not None

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


def read_passage(tokens: Tokens, found: tuple[Quotation, ...], words: CueWords) -> Passage:
    """Lay the quotations of a paragraph over its tokens (at least one)."""
    quotes = _quotes(tokens, found)
    quoted = _numbered(quotes, len(tokens))
    statements = _statements(tokens, quoted)
    statement = _numbered(statements, len(tokens))
    return Passage(tokens, found, quoted, quotes, statement, statements, words)


def _quotes(tokens: Tokens, found: tuple[Quotation, ...]) -> tuple[Stretch, ...]:
    """The tokens that begin in each quotation; one without any is empty."""
    quotes, first = [], 0
    for quotation in found:
        first = bisect_left(tokens.starts, quotation.outer.start, first)
        end = bisect_left(tokens.starts, quotation.outer.end, first)
        quotes.append(Stretch(first, end - 1) if end > first else Stretch(0, -1))
        first = end
    return tuple(quotes)


def _numbered(stretches: tuple[Stretch, ...], count: int) -> tuple[int, ...]:
    """The number of the stretch that each of `count` tokens is in, or OUTSIDE."""
    column = [OUTSIDE] * count
    for number, stretch in enumerate(stretches):
        column[stretch.first : stretch.last + 1] = [number] * (stretch.last + 1 - stretch.first)
    return tuple(column)


def _statements(tokens: Tokens, quoted: tuple[int, ...]) -> tuple[Stretch, ...]:
    """Statements begin with a sentence or the sign-off, but not inside a quotation."""
    sentences, count = tokens.sentences, len(tokens)
    begun = {i for i in range(1, count) if sentences[i] != sentences[i - 1]}
    begun.add(_sign_off(tokens, quoted))
    firsts = [0, *(i for i in sorted(begun) if i < count and not _within(quoted, i))]
    if count > LONGEST_STATEMENT:
        firsts = _cut(firsts, quoted)
    return tuple(Stretch(first, end - 1) for first, end in pairwise([*firsts, count]))


def _within(quoted: tuple[int, ...], i: int) -> bool:
    """Whether a token goes on with the quotation of the one before it."""
    return quoted[i] != OUTSIDE and quoted[i] == quoted[i - 1]


def _cut(firsts: list[int], quoted: tuple[int, ...]) -> list[int]:
    """The first tokens of statements, of which none has too many tokens outside quotations."""
    found = []
    for first, end in pairwise([*firsts, len(quoted)]):
        found.append(first)
        outside = 0
        for i in range(first + 1, end):
            outside += quoted[i] == OUTSIDE
            if outside >= LONGEST_STATEMENT and not _within(quoted, i):
                found.append(i)
                outside = 0
    return found


def _sign_off(tokens: Tokens, quoted: tuple[int, ...]) -> int:
    """The dash of "It is over. -- AFP" at the paragraph's end, else the number of tokens."""
    words, count = tokens.words, len(tokens)
    for i in range(max(1, count - _LONGEST_SIGN_OFF), count - 1):
        ended = words[i - 1] in _ENDS and all(word[0].isupper() for word in words[i + 1 :])
        if words[i] in DASHES and ended and quoted[i] == OUTSIDE:
            return i
    return count
