"""Reads a capitalised run: which of its words are a name, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.kinds import Kind, kinds_of
from newsval.extract.persons.known_names import is_surname
from newsval.extract.persons.runs import Run, Word
from newsval.record import Span

_LONGEST_PREFIX = 8  # a run of any length is read in linear time


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that may be a name: `words` with nickname and suffix, `keys` without.

    `span` is their place in the text, suffix included.

    `left` and `right` are the kinds of the words beside it in its run, None at the run's ends;
    `prefix` are the last words of the run before it; `shouted` says that the run is all capitals;
    `generation` is "jr", "sr", "iii" or ""; `doubtful` says that it is one word of another kind,
    "West", which is a name only of someone known by it.
    """

    span: Span
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    left: Kind | None
    right: Kind | None
    prefix: tuple[Word, ...]
    segment: int
    shouted: bool
    generation: str
    doubtful: bool = False


def stretches(run: Run, words: PersonWords) -> Iterator[Stretch]:
    """The stretches of name words in a run, in order."""
    if len(run.words) == 1 and _is_opener(run.words[0].text, words):
        return  # most runs, at little cost
    kinds = kinds_of(run, words)
    doubtful = len(kinds) == 1 and kinds[0] != "name" and _may_be_surname(run.words[0].text, words)
    kinds = ["name"] if doubtful else kinds
    shouted = all(map(str.isupper, [word.text for word in run.words]))
    for start, end in _names(kinds):
        yield Stretch(
            span=Span(run.words[start].start, run.words[end - 1].end),
            words=run.words[start:end],
            keys=_keys(run.words[start:end], kinds[start:end]),
            left=kinds[start - 1] if start else None,
            right=kinds[end] if end < len(kinds) else None,
            prefix=run.words[max(0, start - _LONGEST_PREFIX) : start],
            segment=run.segment,
            shouted=shouted,
            generation=_generation(run.words[end - 1], kinds[end - 1]),
            doubtful=doubtful,
        )


def _names(kinds: list[Kind]) -> Iterator[tuple[int, int]]:
    """Where words of names follow one another, suffixes included, half-open."""
    start = 0
    while start < len(kinds):
        end = start + 1
        if kinds[start] == "name":
            while end < len(kinds) and kinds[end] in ("name", "suffix"):
                end += 1
            yield start, end
        start = end


def _is_opener(word: str, words: PersonWords) -> bool:
    return word.lower() in words.openers and word not in words.surname_words


def _may_be_surname(word: str, words: PersonWords) -> bool:
    return word in words.surname_words or is_surname(word.lower())


def _generation(last: Word, kind: Kind) -> str:
    return last.text.rstrip(".").lower() if kind == "suffix" else ""


def _keys(stretch: tuple[Word, ...], kinds: list[Kind]) -> tuple[str, ...]:
    """The words that identify a person, lower case: no suffix, and no nickname inside."""
    return tuple(
        [
            word.text.lower()
            for i, (word, kind) in enumerate(zip(stretch, kinds, strict=True))
            if kind == "name" and not (word.quoted and 0 < i < len(stretch) - 1)
        ]
    )
