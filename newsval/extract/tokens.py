"""Words with their places, and the ends of sentences.

A token is a word (hyphenated words and names such as "O'Malley" whole, a possessive "'s" and the
like split off), an abbreviation with its full stop ("Mr.", "U.S.", an initial), a number, a pair
of single marks that serves as a quotation mark, or one other character. "didn't" stays one token.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from newsval.extract.languages.cue_words import CueWords
from newsval.record import Span

_CLITIC = r"(?:[sSdDmM]|re|ve|ll|RE|VE|LL)\b"
_TOKEN = re.compile(
    r"[A-Za-z][a-z]*+(?=[ ,])"  # most words, told at once; those below find the same
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:[A-Z]{1,3}|Rs|v)?\d+(?:[.,:]\d+)*\w*(?:-\w+)*"
    rf"|\w+(?:[-‑’'&](?!{_CLITIC})\w+)*"
    rf"|[’']{_CLITIC}"
    r"|``|''|--|\.{3}"
    r"|[^\w\s]"
)
_ENDS = frozenset(".!?…")  # of the last word of a sentence
_TERMINALS = frozenset((".", "!", "?", "…", "..."))
_CLOSERS = frozenset(("”", '"', "''", "’", "'", ")", "]", "»"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text, as columns of one length.

    `words` are the tokens as written, `lower` in lower case with straight apostrophes (but for
    acronyms), `starts` and `ends` their offsets in the whole text, `sentences` the 0-based
    sentence of each.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)


def tokenize(text: str, span: Span, language: CueWords) -> Tokens:
    """The tokens of `text` in `span`, in code points, cut into sentences.

    Of the `language` its `abbreviations` take a full stop ("mr"), its `openers`, capitalised after
    one, begin a sentence, and its `acronyms` are names where they alone are in capitals ("who").
    """
    spans = [match.span() for match in _TOKEN.finditer(text, *span)]
    if not spans:
        return Tokens((), (), (), (), ())
    words = [text[start:end] for start, end in spans]
    for i in reversed(_taken_stops(words, spans, language.abbreviations)):
        words[i - 1 : i + 1] = [words[i - 1] + "."]
        spans[i - 1 : i + 1] = [(spans[i - 1][0], spans[i][1])]
    starts, ends = zip(*spans, strict=True)
    lower = [word.lower() for word in words]
    for i in _acronyms(words, lower, language.acronyms):
        lower[i] = words[i]
    if text.find("’", *span) >= 0:
        lower = [word.replace("’", "'") for word in lower]
    breaks = _breaks(words, starts, ends, language.openers)
    return Tokens(tuple(words), tuple(lower), starts, ends, _numbered(breaks, len(words)))


def _acronyms(words: Sequence[str], lower: Sequence[str], acronyms: AbstractSet[str]) -> list[int]:
    """The names in capitals, beside which no other word of letters is in capitals."""
    return [
        i
        for i, word in enumerate(lower)
        if word in acronyms
        and words[i].isupper()
        and not any(
            len(other) > 1 and other.isalpha() and other.isupper()
            for other in (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])
        )
    ]


def _taken_stops(
    words: list[str], spans: list[tuple[int, int]], abbreviations: AbstractSet[str]
) -> list[int]:
    """The full stops that belong to the abbreviation or initial right before them."""
    found = []
    for i, word in enumerate(words):
        if word == "." and i and spans[i - 1][1] == spans[i][0]:
            before = words[i - 1]
            initial = len(before) == 1 and before.isupper()
            if initial or before.lower() in abbreviations:
                found.append(i)
    return found


def _breaks(
    words: Sequence[str],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    openers: AbstractSet[str],
) -> list[int]:
    """The tokens that begin a sentence, the first one excepted."""
    found, after = [], 0
    for i in [i for i, word in enumerate(words) if word[-1] in _ENDS]:
        if i < after:
            continue
        after = _past_closers(words, starts, ends, i + 1)
        if after == len(words) or not _begins(words, i, after, openers):
            continue
        if starts[after] > ends[after - 1] or _runs_together(words, i, after):
            found.append(after)
    return found


def _past_closers(
    words: Sequence[str], starts: tuple[int, ...], ends: tuple[int, ...], i: int
) -> int:
    """The first token from `i` on that is no full stop or closing mark attached to the last."""
    while (
        i < len(words)
        and starts[i] == ends[i - 1]
        and (words[i] in _TERMINALS or words[i] in _CLOSERS)
    ):
        i += 1
    return i


def _begins(words: Sequence[str], end: int, after: int, openers: AbstractSet[str]) -> bool:
    """Whether `after` begins a sentence, the last one having ended with the token `end`."""
    following = words[after]
    if following[0].islower() or following in {",", ";", ":", ".", ")", "—", "–", "--"}:
        return False
    if words[end] in _TERMINALS:
        return True
    return following[0].isupper() and following.lower() in openers


def _runs_together(words: Sequence[str], end: int, after: int) -> bool:
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
