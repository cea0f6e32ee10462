"""Noun phrases that name a source, left or right of a cue."""

from __future__ import annotations

from dataclasses import dataclass

from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords

_LONGEST = 25


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
        antecedent = _phrase_ending(passage, before, floor, words)
        return Subject(antecedent, relative=end) if antecedent else Subject(Stretch(end, end))
    if lower[end] == ",":
        return _before_appositive(passage, end, floor, words)
    phrase = _phrase_ending(passage, end, floor, words)
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
    while at >= floor and end - at < _LONGEST + 15:
        if lower[at] == "," and passage.quoted[at] == OUTSIDE:
            phrase = _phrase_ending(passage, at - 1, floor, words)
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


def _phrase_ending(passage: Passage, end: int, floor: int, words: CueWords) -> Stretch | None:
    """The noun phrase that ends at `end`."""
    if end < floor or not _nominal(passage, end, words):
        return None
    lower = passage.tokens.lower
    if lower[end] in words.pronouns and not (
        lower[end] in words.determiners and end > floor and lower[end - 1] in words.determiners
    ):
        return Stretch(end, end)
    first = end
    while first - 1 >= floor and end - first < _LONGEST and _joins(passage, first - 1, words):
        if _starts_here(passage, first, floor, words):
            break
        first -= 1
    first = _after_adverbial(passage, Stretch(first, end), words)
    while first <= end and (
        lower[first] in words.conjunctions
        or lower[first] in words.prepositions
        or lower[first] in words.adverbs
    ):
        first += 1
    if first < end and is_verb(passage, first, words):
        first = next((i for i in range(end, first, -1) if lower[i] in words.determiners), first)
    return Stretch(first, end) if first <= end else None


def _starts_here(passage: Passage, first: int, floor: int, words: CueWords) -> bool:
    """Whether the phrase cannot go on to the left of `first`."""
    lower = passage.tokens.lower
    before = lower[first - 1]
    if lower[first] in words.determiners:
        return (
            before not in words.prepositions
            and before not in words.determiners
            and before != words.conjunction
        )
    if before in words.subject_pronouns:
        return True
    if before in words.prepositions and first - 2 >= floor:
        return is_verb(passage, first - 2, words)
    return False


def is_verb(passage: Passage, i: int, words: CueWords) -> bool:
    """Whether the token looks like a finite verb."""
    word = passage.tokens.words[i]
    if not word[0].islower():
        return False
    lower = passage.tokens.lower[i]
    past = len(lower) > 4 and lower.endswith(words.past_endings)
    listed = lower in words.verbs or lower in words.auxiliaries
    return past or listed or lower in words.strong or lower in words.weak


def _after_adverbial(passage: Passage, run: Stretch, words: CueWords) -> int:
    """Where the phrase begins once a leading "On Tuesday" is cut off."""
    lower = passage.tokens.lower
    if lower[run.first] not in words.prepositions:
        return run.first
    for i in range(run.last - 1, run.first, -1):
        if lower[i] in words.time_words:
            return i + 1
    return run.first


def _nominal(passage: Passage, i: int, words: CueWords) -> bool:
    word = passage.tokens.lower[i]
    if passage.quoted[i] != OUTSIDE or not word[0].isalnum():
        return False
    written = passage.tokens.words[i]
    verb = written in words.strong and not (i and passage.tokens.lower[i - 1] in words.articles)
    blocked = verb or written in words.auxiliaries or word in words.prepositions
    return not (blocked or word in words.conjunctions or word in words.subordinators)


def _joins(passage: Passage, i: int, words: CueWords) -> bool:
    """Whether token `i` belongs to the noun phrase that goes on at `i + 1`."""
    if passage.quoted[i] != OUTSIDE:
        return False
    word, following = passage.tokens.words[i], passage.tokens.words[i + 1]
    lower = passage.tokens.lower[i]
    if lower == words.conjunction:
        left = i > 0 and passage.tokens.words[i - 1][0].isupper()
        return left and following[0].isupper()
    if lower in ("'s", "&", "'", "/"):
        return True
    if not word[0].isalnum() or word in words.auxiliaries or word in words.strong:
        return False
    if lower in words.time_words and passage.tokens.lower[i + 1] != "'s":
        return False
    return lower not in words.subordinators and lower not in words.conjunctions


def phrase_after(passage: Passage, start: int, ceiling: int, words: CueWords) -> Stretch | None:
    """The noun phrase that begins at `start`; nothing right of `ceiling` is read."""
    lower, quoted = passage.tokens.lower, passage.quoted
    if start > ceiling or not _nominal(passage, start, words):
        return None
    if lower[start] in words.pronouns and lower[start] not in words.determiners:
        return Stretch(start, start)
    last = start
    while last + 1 <= ceiling and last - start < _LONGEST and _goes_on(passage, last + 1, words):
        last += 1
    while last > start and (
        lower[last] in words.prepositions
        or lower[last] in words.conjunctions
        or lower[last] in words.determiners
    ):
        last -= 1
    return Stretch(start, last) if quoted[last] == OUTSIDE else None


def _goes_on(passage: Passage, i: int, words: CueWords) -> bool:
    word, lower = passage.tokens.words[i], passage.tokens.lower[i]
    if passage.quoted[i] != OUTSIDE:
        return False
    if lower in ("'s", "&", "'", words.conjunction):
        return True
    before = passage.tokens.lower[i - 1]
    if lower in words.subject_pronouns or (
        lower in words.determiners and before not in words.links
    ):
        return False
    if lower in words.prepositions:
        agent = lower == words.by and before.endswith(words.past_endings)
        return agent or lower in words.source_prepositions
    if not word[0].isalnum() or word in words.auxiliaries or word in words.strong:
        return False
    named_day = before == "'s" and word[0].isupper()
    closed = lower in words.subordinators or lower in words.conjunctions
    return named_day or not (closed or lower in words.time_words)


def joint(passage: Passage, phrase: Stretch, words: CueWords) -> tuple[Stretch, ...]:
    """The phrases that "and" joins, if each side is a name or has its own determiner."""
    written = passage.tokens.words
    for i in range(phrase.first + 1, phrase.last):
        if written[i] != words.conjunction:
            continue
        named = written[i - 1][0].isupper() and written[i + 1][0].isupper()
        article = written[i + 1] in words.articles
        if (named and written[phrase.last][0].isupper()) or article:
            return Stretch(phrase.first, i - 1), Stretch(i + 1, phrase.last)
    return (phrase,)


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


def is_adverb(word: str, words: CueWords) -> bool:
    """Whether the word, in lower case, looks like an adverb."""
    return word in words.adverbs or (len(word) > 4 and word.endswith(words.adverb_ending))
