"""Reads a capitalised run: which of its words are a name, and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.known_names import is_first_name, is_surname
from newsval.extract.persons.runs import Run, Word
from newsval.record import Span

Kind = Literal[
    "name", "suffix", "honorific", "title", "status", "opener", "calendar", "nationality",
    "organisation", "acronym", "postnominal",
]  # fmt: skip
_LONGEST_PREFIX = 8  # a run of any length is read in linear time
_INITIALS = re.compile(r"(?:\w\.)+$|\w$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that may be a name: `words` with nickname and suffix, `keys` without.

    `left` and `right` are the kinds of the words beside it in its run, None at the run's ends;
    `prefix` are the last words of the run before it; `shouted` says that the run is all capitals;
    `generation` is "jr", "sr", "iii" or "".
    """

    words: tuple[Word, ...]
    keys: tuple[str, ...]
    left: Kind | None
    right: Kind | None
    prefix: tuple[Word, ...]
    segment: int
    shouted: bool
    generation: str

    @property
    def span(self) -> Span:
        """The words in the text, suffix included."""
        return Span(self.words[0].start, self.words[-1].end)


def stretches(run: Run, words: PersonWords) -> Iterator[Stretch]:
    """The stretches of name words in a run, in order."""
    kinds = _kinds(run, words)
    shouted = all(word.text.isupper() for word in run.words)
    start = 0
    while start < len(kinds):
        if kinds[start] != "name":
            start += 1
            continue
        end = start + 1
        while end < len(kinds) and kinds[end] in ("name", "suffix"):
            end += 1
        yield Stretch(
            words=run.words[start:end],
            keys=_keys(run.words[start:end], kinds[start:end]),
            left=kinds[start - 1] if start else None,
            right=kinds[end] if end < len(kinds) else None,
            prefix=run.words[max(0, start - _LONGEST_PREFIX) : start],
            segment=run.segment,
            shouted=shouted,
            generation=_generation(run.words[end - 1], kinds[end - 1]),
        )
        start = end


def _generation(last: Word, kind: Kind) -> str:
    return last.text.rstrip(".").lower() if kind == "suffix" else ""


def is_initial(key: str) -> bool:
    """Whether a key is an initial: "j", "j.d."."""
    return _INITIALS.match(key) is not None


def is_title(low: str, words: PersonWords) -> bool:
    """Whether a lower-case word is an office, "-elect" behind it or "ex-" before it or not."""
    if "-" not in low or low in words.roles.titles:
        return low in words.roles.titles
    stem, _, ending = low.rpartition("-")
    status, _, rest = low.partition("-")
    return (ending in words.roles.status_suffixes and stem in words.roles.titles) or (
        status in words.roles.statuses and rest in words.roles.titles
    )


def is_safe_first_name(key: str, words: PersonWords) -> bool:
    """Whether a lower-case word is a first name, and neither a place nor a common word."""
    return key not in words.doubtful_names and is_first_name(key)


def _keys(stretch: tuple[Word, ...], kinds: list[Kind]) -> tuple[str, ...]:
    """The words that identify a person, lower case: no suffix, and no nickname inside."""
    return tuple(
        word.text.lower()
        for i, (word, kind) in enumerate(zip(stretch, kinds, strict=True))
        if kind == "name" and not (word.quoted and 0 < i < len(stretch) - 1)
    )


def _kinds(run: Run, words: PersonWords) -> list[Kind]:
    """The kind of each word, where a surname's look is settled by the first name before it."""
    alone = all(word.text.isupper() for word in run.words)
    kinds = [_kind(word.text, alone, words) for word in run.words]
    if _is_role_noun_first(run, kinds, words):
        kinds[0] = "title"
    for i in range(1, len(kinds)):
        if kinds[i - 1] == "honorific" and run.words[i].text in words.surname_words:
            kinds[i] = "name"
        if kinds[i] in ("name", "suffix", "acronym") or kinds[i - 1] != "name":
            continue
        first = run.words[i - 1].text.lower()
        initial = is_initial(first) and i > 1
        initial = initial or (kinds[i] == "honorific" and i == len(kinds) - 1)
        if (initial or is_safe_first_name(first, words)) and run.words[
            i
        ].text in words.surname_words:
            kinds[i] = "name"
    return kinds


def _is_role_noun_first(run: Run, kinds: list[Kind], words: PersonWords) -> bool:
    """Whether a run opens with what the person is: "Restorer Jane Roe", "Ferrymen …"."""
    low = run.words[0].text.lower()
    if kinds[:3] != ["name"] * 3 or is_first_name(low) or is_surname(low):
        return False
    nouns, endings = words.roles.role_nouns, words.roles.role_endings
    return any(each in nouns or each.endswith(endings) for each in (low, low.removesuffix("s")))


def _kind(word: str, shouted: bool, words: PersonWords) -> Kind:  # noqa: FBT001 - a fact
    """The kind of one word by itself; `shouted` when its whole run is in capitals."""
    low, usual = word.lower(), word.capitalize() if shouted else word
    if len(word) == 1 and word not in ("I", "A"):
        return "name"
    listed: tuple[tuple[Kind, bool], ...] = (
        ("suffix", word in words.suffixes),
        ("postnominal", word in words.postnominals),
        ("honorific", low in words.honorifics),
        ("title", is_title(low, words)),
        ("status", low in words.roles.statuses),
        ("opener", low in words.openers),
        ("calendar", usual in words.calendar),
        ("nationality", not words.nationalities.isdisjoint((usual, word, usual.removesuffix("s")))),
        ("organisation", usual in words.organisation_words),
        ("acronym", not word.isalpha() and any(c.isdigit() for c in word)),
        ("acronym", not shouted and word.isupper() and "." not in word),
    )
    return next((kind for kind, holds in listed if holds), "name")
