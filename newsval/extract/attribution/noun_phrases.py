"""Noun phrases that name a source: where they begin and end."""

from __future__ import annotations

from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.persons.known_names import is_surname
from newsval.places import is_place

LONGEST = 25


def phrase_ending(passage: Passage, end: int, floor: int) -> Stretch | None:
    """The noun phrase that ends at `end`."""
    words = passage.words
    if end < floor or not _nominal(passage, end):
        return None
    lower = passage.tokens.lower
    if lower[end] in words.pronouns and not (
        lower[end] in words.determiners and end > floor and lower[end - 1] in words.determiners
    ):
        return Stretch(end, end)
    first = end
    while first - 1 >= floor and end - first < LONGEST and _joins(passage, first - 1):
        if _starts_here(passage, first, floor):
            break
        first -= 1
    first = _after_adverbial(passage, Stretch(first, end))
    while first <= end and (
        lower[first] in words.conjunctions
        or lower[first] in words.prepositions
        or (lower[first] in words.adverbs and not _is_title(passage, first))
    ):
        first += 1
    if first < end and is_verb(passage, first):
        first = next((i for i in range(end, first, -1) if lower[i] in words.determiners), first)
    return Stretch(first, end) if first <= end else None


def _is_title(passage: Passage, i: int) -> bool:
    """Whether an adverb is written as a name within its statement: "First Minister"."""
    return passage.tokens.words[i][0].isupper() and passage.around(i).first < i


def _starts_here(passage: Passage, first: int, floor: int) -> bool:
    """Whether the phrase cannot go on to the left of `first`."""
    lower, words = passage.tokens.lower, passage.words
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
        return is_verb(passage, first - 2)
    return False


def is_verb(passage: Passage, i: int) -> bool:
    """Whether the token looks like a finite verb."""
    word, words = passage.tokens.words[i], passage.words
    if not word[0].islower():
        return False
    lower = passage.tokens.lower[i]
    past = len(lower) > 4 and lower.endswith(words.past_endings)
    listed = lower in words.verbs or lower in words.auxiliaries
    return past or listed or lower in words.strong or lower in words.weak


def _after_adverbial(passage: Passage, run: Stretch) -> int:
    """Where the phrase begins once a leading "On Tuesday" is cut off."""
    lower, words = passage.tokens.lower, passage.words
    if lower[run.first] not in words.prepositions:
        return run.first
    for i in range(run.last - 1, run.first, -1):
        if lower[i] in words.time_words:
            return i + 1
    return run.first


def _nominal(passage: Passage, i: int) -> bool:
    word, words = passage.tokens.lower[i], passage.words
    if passage.quoted[i] != OUTSIDE or not word[0].isalnum():
        return False
    written = passage.tokens.words[i]
    verb = written in words.strong and not (i and passage.tokens.lower[i - 1] in words.articles)
    blocked = verb or written in words.auxiliaries or word in words.prepositions
    return not (blocked or word in words.conjunctions or word in words.subordinators)


def _joins(passage: Passage, i: int) -> bool:
    """Whether token `i` belongs to the noun phrase that goes on at `i + 1`."""
    words = passage.words
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


def phrase_after(passage: Passage, start: int, ceiling: int) -> Stretch | None:
    """The noun phrase that begins at `start`; nothing right of `ceiling` is read."""
    lower, quoted, words = passage.tokens.lower, passage.quoted, passage.words
    if start > ceiling or not _nominal(passage, start):
        return None
    if lower[start] in words.pronouns and lower[start] not in words.determiners:
        return Stretch(start, start)
    last = start
    while last + 1 <= ceiling and last - start < LONGEST and _goes_on(passage, last + 1):
        last += 1
    while last > start and (
        lower[last] in words.prepositions
        or lower[last] in words.conjunctions
        or lower[last] in words.determiners
    ):
        last -= 1
    return Stretch(start, last) if quoted[last] == OUTSIDE else None


def _goes_on(passage: Passage, i: int) -> bool:
    word, lower, words = passage.tokens.words[i], passage.tokens.lower[i], passage.words
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


def joint(passage: Passage, phrase: Stretch) -> tuple[Stretch, ...]:
    """The phrases that "and" joins, if each side is a name or has its own determiner."""
    written, words = passage.tokens.words, passage.words
    for i in range(phrase.first + 1, phrase.last):
        if written[i] != words.conjunction:
            continue
        named = written[i - 1][0].isupper() and written[i + 1][0].isupper()
        if named and _are_places(passage, phrase, i):
            continue
        named = named and not _is_of_fields(passage, Stretch(phrase.first, i - 1))
        article = written[i + 1] in words.articles
        if (named and written[phrase.last][0].isupper()) or article:
            return Stretch(phrase.first, i - 1), Stretch(i + 1, phrase.last)
    return (phrase,)


def _is_of_fields(passage: Passage, part: Stretch) -> bool:
    """Whether what stands before "and" is the "Department of Health" of "… and Human Services"."""
    written, lower = passage.tokens.words, passage.tokens.lower
    for i in range(part.first + 1, part.last):
        if lower[i] in passage.words.body_links and all(
            w[0].isupper() for w in written[i + 1 : part.last + 1]
        ):
            return written[i - 1][0].isupper() and not is_surname(lower[i - 1])
    return False


def _are_places(passage: Passage, phrase: Stretch, conjunction: int) -> bool:
    """Whether "and" joins two places that tell whose: "officials in Chile and New Zealand"."""
    written, first = passage.tokens.words, conjunction - 1
    while first > phrase.first and written[first - 1][0].isupper():
        first -= 1
    placed = (
        first > phrase.first
        and passage.tokens.lower[first - 1] in passage.words.source_prepositions
    )
    return placed and is_place(" ".join(written[conjunction + 1 : phrase.last + 1]))


def is_adverb(word: str, words: CueWords) -> bool:
    """Whether the word, in lower case, looks like an adverb."""
    return word in words.adverbs or (len(word) > 4 and word.endswith(words.adverb_ending))
