"""Words with their places, and the ends of sentences.

A token is a word (hyphenated words and names such as "O'Malley" whole, a possessive "'s" and the
like split off), an abbreviation with inner dots ("U.S."), a number, a pair of single marks that
serves as a quotation mark, or one other character. "didn't" stays one token.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from newsval.record import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*\w*"
    r"|[’'](?:s|re|ve|d|ll|m)\b"
    r"|\w+(?:[-‑’'&](?!(?:s|re|ve|d|ll|m)\b)\w+)*"
    r"|``|''|--|\.{3}"
    r"|[^\w\s]",
    re.IGNORECASE,
)
_TERMINALS = frozenset((".", "!", "?", "…", "..."))
_CLOSERS = frozenset(("”", '"', "''", "’", "'", ")", "]", "»"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text, as columns of one length.

    `words` are the tokens as written, `lower` in lower case with straight apostrophes, `starts`
    and `ends` their offsets in the whole text, `sentences` the 0-based sentence of each.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)

    def sentence_spans(self) -> tuple[Span, ...]:
        """Where each sentence begins and ends, in the whole text."""
        firsts = [i for i, s in enumerate(self.sentences) if i == 0 or s != self.sentences[i - 1]]
        lasts = [i - 1 for i in firsts[1:]] + [len(self) - 1]
        return tuple(
            Span(self.starts[a], self.ends[b]) for a, b in zip(firsts, lasts, strict=False)
        )


def tokenize(text: str, span: Span, abbreviations: Set[str]) -> Tokens:
    """The tokens of `text` in `span`, cut into sentences.

    Args:
        text: The whole text.
        span: The part of it to read, in code points.
        abbreviations: Words in lower case whose full stop ends no sentence ("mr").
    """
    matches = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, *span)]
    if not matches:
        return Tokens((), (), (), (), ())
    words, starts, ends = zip(*matches, strict=True)
    lower = tuple([word.lower().replace("’", "'") for word in words])
    return Tokens(words, lower, starts, ends, _sentences(words, lower, abbreviations))


def _sentences(
    words: tuple[str, ...], lower: tuple[str, ...], abbreviations: Set[str]
) -> tuple[int, ...]:
    numbers = [0] * len(words)
    current, i, count = 0, 0, len(words)
    while i < count:
        numbers[i] = current
        i += 1
        if words[i - 1] not in _TERMINALS or _abbreviates(words, lower, i - 1, abbreviations):
            continue
        while i < count and (words[i] in _TERMINALS or words[i] in _CLOSERS):
            numbers[i] = current
            i += 1
        if i < count and not words[i][0].islower() and words[i] not in {",", ";", ":"}:
            current += 1
    return tuple(numbers)


def _abbreviates(
    words: tuple[str, ...], lower: tuple[str, ...], i: int, abbreviations: Set[str]
) -> bool:
    """Whether the full stop at `i` belongs to an abbreviation or an initial."""
    if i == 0 or words[i] != ".":
        return False
    return lower[i - 1] in abbreviations or (len(words[i - 1]) == 1 and words[i - 1].isupper())
