"""Cues: the words that attribute, with their verb group."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords

_NEAR = 6
# More in one sentence are no prose; the bound keeps the time linear.
_MOST_CUES = 40


class Cue(NamedTuple):
    """A cue from token `first` to `last`; its auxiliaries and adverbs begin at `group`.

    `phrase` marks "according to", whose source follows; `weak` a word that counts only with a
    quotation; `passive` a participle after a form of "be".
    """

    group: int
    first: int
    last: int
    phrase: bool = False
    weak: bool = False
    passive: bool = False

    @property
    def stretch(self) -> Stretch:
        """Its tokens, without the verb group."""
        return Stretch(self.first, self.last)


def find_cues(passage: Passage) -> dict[int, tuple[Cue, ...]]:
    """The cues outside quotation marks, in order, by the number of their statement."""
    found: dict[int, list[Cue]] = {}
    for cue in _cues(passage):
        listed = found.setdefault(passage.statement[cue.first], [])
        if len(listed) < _MOST_CUES:
            listed.append(cue)
    return {statement: tuple(cues) for statement, cues in found.items()}


def _cues(passage: Passage) -> Iterator[Cue]:
    lower, words = passage.tokens.lower, passage.words
    last, opening = len(lower) - 1, _openings(words)
    for i in [i for i, word in enumerate(lower) if word in opening]:
        if passage.quoted[i] != OUTSIDE:
            continue
        if i < last and (lower[i], lower[i + 1]) in words.phrases:
            yield Cue(i, i, i + 1, phrase=True)
        elif _may_cue(lower[i], words) and _reports(passage, i):
            yield _verbal(passage, i)


@lru_cache(maxsize=8)
def _openings(words: CueWords) -> frozenset[str]:
    """The words that a cue may begin with, few of which stand in a text."""
    listed = words.strong | words.weak | words.speech | words.plain
    return listed | {first for first, _ in words.phrases}


def _reports(passage: Passage, i: int) -> bool:
    return not (_is_noun(passage, i) or _says_nothing(passage, i))


def _is_noun(passage: Passage, i: int) -> bool:
    words = passage.words
    if i == 0 or passage.statement[i - 1] != passage.statement[i]:
        return False
    before = passage.tokens.lower[i - 1]
    of = i + 1 < len(passage.tokens) and passage.tokens.lower[i + 1] == words.of
    if of and passage.tokens.lower[i] in words.nominal:
        return True
    if before == words.to and passage.tokens.lower[max(0, i - 2)] in words.catenatives:
        return False
    if before in words.prepositions and not passage.tokens.lower[i].endswith(words.gerund_ending):
        return True
    both = before in words.adverbs and passage.tokens.lower[i] not in words.nominal
    if before in words.determiners and before not in words.pronouns and not both:
        return True
    return _is_compound(passage, i)


def _is_compound(passage: Passage, i: int) -> bool:
    """Whether it ends the object of a verb: "termed the strike call illegal"."""
    lower, words = passage.tokens.lower, passage.words
    if i < 3 or lower[i] not in words.nominal or lower[i].endswith(words.finite_endings):
        return False
    return lower[i - 2] in words.determiners and lower[i - 3] in words.plain


def _may_cue(word: str, words: CueWords) -> bool:
    listed = word in words.strong or word in words.weak
    return listed or word in words.speech or word in words.plain


def _says_nothing(passage: Passage, i: int) -> bool:
    """Whether it is "asking not to be named", "declined to comment" and the like."""
    lower, words = passage.tokens.lower, passage.words
    if lower[i] in words.asks and not words.anonymity.isdisjoint(lower[i + 1 : i + 1 + _NEAR]):
        return True
    before = lower[i - 1] if i else ""
    unsaid = lower[i] in words.replies and _is_negated(passage, i)
    if unsaid or before in words.negators:
        return True
    if lower[i + 1 : i + 2] != (words.to,):
        return False
    silent = lower[i] in words.refusals and not words.silences.isdisjoint(lower[i + 2 : i + 3])
    opening = passage.quoted[passage.around(i).first]
    return silent or (lower[i] in words.adds and opening == OUTSIDE)


def _is_negated(passage: Passage, i: int) -> bool:
    """Whether "not", "never" or the like stands among the auxiliaries and adverbs before `i`."""
    lower, words = passage.tokens.lower, passage.words
    yet = i > 0 and lower[i - 1] in words.conjunctions - words.coordinators
    end = i - 1 if yet else i
    group, _ = _before_auxiliaries(passage, end)
    before = lower[max(0, min(group, i - 1)) : i]
    return any(word in words.denials or "n't" in word for word in before)


def _verbal(passage: Passage, i: int) -> Cue:
    lower, words = passage.tokens.lower, passage.words
    group, be = _before_auxiliaries(passage, i)
    if lower[max(0, group - 2)] in words.catenatives and lower[group - 1] == words.to:
        group, _ = _before_auxiliaries(passage, max(0, group - 2))
    participle = not lower[i].endswith(words.gerund_ending)
    return Cue(group, i, i, weak=lower[i] not in words.strong, passive=be and participle)


def _before_auxiliaries(passage: Passage, i: int) -> tuple[int, bool]:
    """The first token of the auxiliaries and adverbs before `i`, and whether one is "be"."""
    lower, statement, words = passage.tokens.lower, passage.statement, passage.words
    group, be = i, False
    while group > 0 and statement[group - 1] == statement[i]:
        word = lower[group - 1]
        adverb = word.endswith(words.adverb_ending) and len(word) > 4 and word not in words.strong
        written = passage.tokens.words[group - 1]
        adverb = adverb and written[0].islower()  # no "Kelly"
        if not (written in words.auxiliaries or "n't" in word or word in words.adverbs or adverb):
            break
        be = be or word in words.be
        group -= 1
    return group, be
