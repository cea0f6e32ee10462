"""The subject of a cue, and of a statement."""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.attribution.noun_phrases import (
    LONGEST,
    is_adverb,
    is_verb,
    phrase_after,
    phrase_ending,
)
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: the noun phrase, the first token of it and its appositive, a relative pronoun."""

    phrase: Stretch
    relative: int | None = None


def subject_before(passage: Passage, end: int, floor: int, words: CueWords) -> Subject | None:
    """The subject whose clause's verb follows token `end`; nothing left of `floor` is read."""
    if end < floor or passage.quoted[end] != OUTSIDE:
        return None
    lower = passage.tokens.lower
    end = _before_time(passage, end, floor, words)
    if lower[end] in words.relatives and end - 1 >= floor:
        before = end - 2 if lower[end - 1] == "," else end - 1
        antecedent = phrase_ending(passage, before, floor, words)
        return Subject(antecedent, relative=end) if antecedent else Subject(Stretch(end, end))
    if lower[end] == ",":
        return _before_appositive(passage, end, floor, words)
    phrase = phrase_ending(passage, end, floor, words)
    return Subject(phrase) if phrase else None


def _before_time(passage: Passage, end: int, floor: int, words: CueWords) -> int:
    """The token before a time or a bracket that stands between subject and verb."""
    lower, at = passage.tokens.lower, end
    if lower[at] == ")":
        while at > floor and lower[at] != "(":
            at -= 1
        return at - 1 if at > floor else end
    while at > floor and (lower[at] in words.time_words or lower[at].isdigit()):
        at -= 1
    if at < end and at > floor and lower[at] in words.prepositions:
        at -= 1
    return at


def _before_appositive(passage: Passage, end: int, floor: int, words: CueWords) -> Subject | None:
    lower = passage.tokens.lower
    at = end - 1
    while at >= floor and end - at < LONGEST + 15:
        if lower[at] == "," and passage.quoted[at] == OUTSIDE:
            phrase = phrase_ending(passage, at - 1, floor, words)
            if phrase and _names(passage, phrase, words):
                named = _is_object(passage, phrase, floor, words) and _named(passage, at + 1)
                return Subject(Stretch(at + 1, end - 1) if named else phrase)
        at -= 1
    return None


def _is_object(passage: Passage, phrase: Stretch, floor: int, words: CueWords) -> bool:
    return phrase.first > floor and passage.tokens.lower[phrase.first - 1] in words.prepositions


def _named(passage: Passage, i: int) -> bool:
    return passage.tokens.words[i][0].isupper()


def _names(passage: Passage, phrase: Stretch, words: CueWords) -> bool:
    first = passage.tokens.words[phrase.first]
    starts = passage.around(phrase.first).first == phrase.first
    return first[0].isupper() or starts or first.lower() in words.determiners


def _adverbial(passage: Passage, start: int, words: CueWords) -> bool:
    lower = passage.tokens.lower
    first, second = lower[start], lower[min(start + 1, len(lower) - 1)]
    if first in words.prepositions or first in words.subordinators or first in words.strong:
        return True
    return first.endswith(words.gerund_ending) or (
        first.endswith(words.adverb_ending) and second.endswith(words.gerund_ending)
    )


def statement_subject(passage: Passage, before: int, words: CueWords) -> Stretch | None:
    """The noun phrase that opens the statement of token `before`, adverbials skipped."""
    scope, lower = passage.around(before), passage.tokens.lower
    start = scope.first
    while start < before and (
        lower[start] in words.conjunctions or lower[start] in words.adverbs or lower[start] == ","
    ):
        start += 1
    if start < before and _adverbial(passage, start, words):
        while start < before and not (lower[start] == "," and passage.quoted[start] == OUTSIDE):
            start += 1
        start += 1
    if start >= before:
        return None
    phrase = phrase_after(passage, start, before - 1, words)
    if phrase is None:
        return None
    last = phrase.last
    for i in range(phrase.first + 1, phrase.last + 1):
        if is_verb(passage, i, words):
            last = i - 1
            break
    while last > phrase.first and is_adverb(lower[last], words):
        last -= 1
    return Stretch(phrase.first, last)
