"""Words with their places, and the ends of sentences.

A token is a word (hyphenated words and names such as "O'Malley" whole, a possessive "'s" and the
like split off), an abbreviation with its full stop ("Mr.", "U.S.", an initial), a number, a pair
of single marks that serves as a quotation mark, or one other character. "didn't" stays one token.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from newsval.record import Span

_CLITIC = r"(?:[sSdDmM]|re|ve|ll|RE|VE|LL)\b"
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:[A-Z]{1,3}|Rs|v)?\d+(?:[.,:]\d+)*\w*(?:-\w+)*"
    rf"|\w+(?:[-‑’'&](?!{_CLITIC})\w+)*"
    rf"|[’']{_CLITIC}"
    r"|``|''|--|\.{3}"
    r"|[^\w\s]"
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


def tokenize(
    text: str, span: Span, abbreviations: AbstractSet[str], openers: AbstractSet[str]
) -> Tokens:
    """The tokens of `text` in `span`, cut into sentences.

    Args:
        text: The whole text.
        span: The part of it to read, in code points.
        abbreviations: Words in lower case that take a full stop ("mr").
        openers: Words in lower case that, capitalised after an abbreviation, begin a sentence.
    """
    matches = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, *span)]
    matches = _with_full_stops(matches, abbreviations)
    if not matches:
        return Tokens((), (), (), (), ())
    words, starts, ends = zip(*matches, strict=True)
    lower = tuple([word.lower().replace("’", "'") for word in words])
    breaks = _breaks(words, starts, ends, openers)
    return Tokens(words, lower, starts, ends, _numbered(breaks, len(words)))


def _with_full_stops(
    matches: list[tuple[str, int, int]], abbreviations: AbstractSet[str]
) -> list[tuple[str, int, int]]:
    """The tokens, with abbreviations and initials joined to the full stop that they take."""
    joined: list[tuple[str, int, int]] = []
    for match in matches:
        if match[0] == "." and joined and joined[-1][2] == match[1]:
            word, start, _ = joined[-1]
            initial = len(word) == 1 and word.isupper()
            if initial or word.lower() in abbreviations:
                joined[-1] = word + ".", start, match[2]
                continue
        joined.append(match)
    return joined


def _breaks(
    words: tuple[str, ...],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    openers: AbstractSet[str],
) -> list[int]:
    """The tokens that begin a sentence, the first one excepted."""
    found, after = [], 0
    for i, word in enumerate(words):
        if i < after or word[-1] not in ".!?…":
            continue
        after = _past_closers(words, starts, ends, i + 1)
        if after == len(words) or not _begins(words, i, after, openers):
            continue
        if starts[after] > ends[after - 1] or _runs_together(words, i, after):
            found.append(after)
    return found


def _past_closers(
    words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], i: int
) -> int:
    """The first token from `i` on that is no full stop or closing mark attached to the last."""
    while (
        i < len(words)
        and starts[i] == ends[i - 1]
        and (words[i] in _TERMINALS or words[i] in _CLOSERS)
    ):
        i += 1
    return i


def _begins(words: tuple[str, ...], end: int, after: int, openers: AbstractSet[str]) -> bool:
    """Whether `after` begins a sentence, the last one having ended with the token `end`."""
    following = words[after]
    if following[0].islower() or following in {",", ";", ":", ".", ")", "—", "–", "--"}:
        return False
    if words[end] in _TERMINALS:
        return True
    return following[0].isupper() and following.lower() in openers


def _runs_together(words: tuple[str, ...], end: int, after: int) -> bool:
    """Whether a sentence begins at `after` without a space: not "(AAPL.O)" or "node.JS"."""
    following = words[after]
    if after > end + 1 or words[end] != "." or not following[0].isalpha():
        return True
    return words[end - 1][-1:].islower() and following[0].isupper() and following[1:].islower()


def _numbered(breaks: list[int], count: int) -> tuple[int, ...]:
    numbers: list[int] = []
    for number, end in enumerate([*breaks, count]):
        numbers += [number] * (end - len(numbers))
    return tuple(numbers)
