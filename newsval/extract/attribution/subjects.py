"""The subject of a cue, and of a statement."""

from __future__ import annotations

from typing import NamedTuple

from newsval.extract.attribution.noun_phrases import (
    LONGEST,
    is_adverb,
    is_verb,
    phrase_after,
    phrase_ending,
)
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.persons.known_names import is_first_name
from newsval.places import is_place

_LONGEST_NAME = 6
_LONGEST_REGION = 3


class Subject(NamedTuple):
    """A subject: its noun phrase, the relative pronoun in its place, the name in apposition.

    `name` is there only where the phrase before it may not be the speaker ("the MP for Leeds").
    """

    phrase: Stretch
    relative: int | None = None
    name: Stretch | None = None

    @property
    def source(self) -> Stretch:
        """The tokens that name the speaker."""
        return self.name or self.phrase


def subject_before(passage: Passage, end: int, floor: int) -> Subject | None:
    """The subject whose clause's verb follows token `end`; nothing left of `floor` is read."""
    if end < floor or passage.quoted[end] != OUTSIDE:
        return None
    lower = passage.tokens.lower
    end = _before_time(passage, end, floor)
    if lower[end] in passage.words.relatives and end - 1 >= floor:
        before = end - 2 if lower[end - 1] == "," else end - 1
        antecedent = phrase_ending(passage, before, floor)
        if antecedent is None:
            return Subject(Stretch(end, end))
        return Subject(_behind_agent(passage, antecedent), relative=end)
    if lower[end] == ",":
        return _before_appositive(passage, end, floor)
    phrase = phrase_ending(passage, end, floor)
    return Subject(phrase) if phrase else None


def _behind_agent(passage: Passage, phrase: Stretch) -> Stretch:
    """The name behind "by", in "the pub is run by Lee, who said" and "a book by Lee, who said"."""
    lower, written = passage.tokens.lower, passage.tokens.words
    for i in range(phrase.last - 1, phrase.first - 1, -1):
        if lower[i] == passage.words.by and written[i + 1][0].isupper():
            return Stretch(i + 1, phrase.last)
    return phrase


def _before_time(passage: Passage, end: int, floor: int) -> int:
    """The token before a time or a bracket that stands between subject and verb."""
    lower, words = passage.tokens.lower, passage.words
    at = _before_bracket(passage, end - 1 if lower[end] == "," else end, floor)
    if at < end - 1:
        return at
    at = end
    while at > floor and (lower[at] in words.time_words or lower[at].isdigit()):
        at -= 1
    if at < end and at > floor and lower[at] in words.prepositions:
        at -= 1
    return at


def _before_bracket(passage: Passage, end: int, floor: int) -> int:
    """The token before the bracket that closes at `end`; `end` if none does."""
    lower, at = passage.tokens.lower, end
    if lower[end] != ")":
        return end
    while at > floor and lower[at] != "(":
        at -= 1
    return at - 1 if at > floor else end


def _before_appositive(passage: Passage, end: int, floor: int) -> Subject | None:
    """The subject of "Lee, the mayor, said" and "the mayor, Ann Lee, said"; `end` is a comma."""
    lower = passage.tokens.lower
    origin = _before_origin(passage, end, floor)
    if origin is not None:
        return origin
    name, at = None, end - 1
    while at >= floor and end - at < LONGEST + 15:
        at = _before_bracket(passage, at, floor)
        if lower[at] == "," and passage.quoted[at] == OUTSIDE:
            name = name or _apposed(passage, Stretch(at + 1, end - 1))
            before = _before_bracket(passage, at - 1, floor) if at > floor else at
            phrase = phrase_ending(passage, before, floor)
            if phrase and _is_no_subject(passage, phrase, floor, Stretch(at + 1, end - 1)):
                name, at = None, at - 1
                continue
            if phrase and _names(passage, phrase):
                return _with_name(passage, phrase, name, floor)
            if name:
                return Subject(name)
        at -= 1
    return None


def _before_origin(passage: Passage, end: int, floor: int) -> Subject | None:
    """The subject of "Lee, 34, of Mill Lane, Leeds, said"; `end` is the last comma."""
    lower, at = passage.tokens.lower, end - 1
    while at > floor and end - at < LONGEST + 15 and _is_of_address(passage, at):
        if lower[at] == "," and lower[at + 1] in passage.words.origins:
            before = _before_bracket(passage, at - 1, floor)
            if lower[before].isdigit():
                return _before_appositive(passage, at, floor)
            phrase = phrase_ending(passage, before, floor)
            return Subject(phrase) if phrase else None
        at -= 1
    return None


def _is_of_address(passage: Passage, i: int) -> bool:
    """Whether a token can stand in where someone is from: "of Mill Lane, Leeds"."""
    word, words = passage.tokens.lower[i], passage.words
    named = _is_capitalised(passage.tokens.words[i]) or word == "," or word.isdigit()
    return named or word in words.links or word in words.articles


def _is_no_subject(passage: Passage, phrase: Stretch, floor: int, behind: Stretch) -> bool:
    """Whether the phrase before a comma, with `behind` after it, only stands by the subject."""
    return (
        _are_letters(passage, phrase)
        or _is_circumstance(passage, phrase, floor)
        or _is_place_before(passage, phrase, behind)
    )


def _are_letters(passage: Passage, phrase: Stretch) -> bool:
    """Whether it is the "M.D." of "Lee, M.D., the president, said"."""
    written = passage.tokens.words[phrase.first : phrase.last + 1]
    return "".join(written).replace(".", "") in passage.words.letters


def _is_circumstance(passage: Passage, phrase: Stretch, floor: int) -> bool:
    """Whether it is no subject but how it was said: "in a letter signed by her aide"."""
    lower, words = passage.tokens.lower, passage.words
    before = lower[phrase.first - 1] if phrase.first > floor else ""
    inside = lower[phrase.first : phrase.last + 1]
    return before == words.by or (before in words.circumstance_prepositions and words.by in inside)


def _is_place_before(passage: Passage, phrase: Stretch, region: Stretch) -> bool:
    """Whether a phrase goes on with where that is: "who runs a pub in Otley, West Yorkshire,"."""
    written, lower = passage.tokens.words, passage.tokens.lower
    named = written[region.first : region.last + 1]
    if len(named) > _LONGEST_REGION or not all(_is_capitalised(word) for word in named):
        return False
    placed = (
        lower[phrase.last - 1] in passage.words.place_prepositions and phrase.last > phrase.first
    )
    return placed and written[phrase.last][0].isupper() and not is_first_name(lower[region.first])


def _with_name(passage: Passage, phrase: Stretch, name: Stretch | None, floor: int) -> Subject:
    """The subject, its name taken where the phrase before it is more than "the mayor"."""
    lower, written, words = passage.tokens.lower, passage.tokens.words, passage.words
    if name is None or _is_name(passage, phrase):
        return Subject(phrase)
    before = lower[phrase.first - 1] if phrase.first > floor else ","
    inside = range(phrase.first + 1, phrase.last + 1)
    placed = written[phrase.last][0].isupper() and any(
        lower[i] in words.prepositions or lower[i].endswith(words.gerund_ending) for i in inside
    )
    nested = before[0].isalpha() and before not in words.conjunctions | words.subordinators
    return Subject(phrase, name=name if placed or nested else None)


def _apposed(passage: Passage, stretch: Stretch) -> Stretch | None:
    """The name of a person between commas, "of Leeds" behind it left off."""
    lower, last = passage.tokens.lower, stretch.last
    for i in range(stretch.first + 1, last):
        if lower[i] in passage.words.source_prepositions:
            last = i - 1
            break
    found = Stretch(stretch.first, last)
    return found if _is_name(passage, found) else None


def _is_name(passage: Passage, stretch: Stretch) -> bool:
    """Whether it is two to six capitalised words and no place."""
    written, words = passage.tokens.words[stretch.first : stretch.last + 1], passage.words
    if not 2 <= len(written) <= _LONGEST_NAME or not all(_is_capitalised(w) for w in written):
        return False
    name, first = " ".join(written), written[0].lower()
    placed = is_place(name) or name.lower() in words.regions or first in words.region_openers
    return first not in words.determiners and not placed


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not word.isdigit()


def _names(passage: Passage, phrase: Stretch) -> bool:
    first = passage.tokens.words[phrase.first]
    starts = passage.around(phrase.first).first == phrase.first
    quote = not starts and passage.quoted[phrase.first - 1] != OUTSIDE
    return first[0].isupper() or starts or quote or first.lower() in passage.words.determiners


def _adverbial(passage: Passage, start: int) -> bool:
    lower, words = passage.tokens.lower, passage.words
    first, second = lower[start], lower[min(start + 1, len(lower) - 1)]
    if first in words.prepositions or first in words.subordinators or first in words.strong:
        return True
    return first.endswith(words.gerund_ending) or (
        first.endswith(words.adverb_ending) and second.endswith(words.gerund_ending)
    )


def statement_subject(passage: Passage, before: int) -> Stretch | None:
    """The noun phrase that opens the statement of token `before`, adverbials skipped."""
    start = _past_adverbials(passage, before)
    phrase = phrase_after(passage, start, before - 1) if start < before else None
    if phrase is None:
        return None
    verbs = (i for i in range(phrase.first + 1, phrase.last + 1) if is_verb(passage, i))
    last = next(verbs, phrase.last + 1) - 1
    lower, written, words = passage.tokens.lower, passage.tokens.words, passage.words
    while last > phrase.first and written[last][0].islower() and is_adverb(lower[last], words):
        last -= 1
    bare = last == phrase.first and lower[last] in words.articles
    return None if bare else Stretch(phrase.first, last)


def _past_adverbials(passage: Passage, before: int) -> int:
    """The token of a statement, behind "And on Tuesday, "."""
    lower, words = passage.tokens.lower, passage.words
    start = passage.around(before).first
    while start < before and (
        lower[start] in words.conjunctions or lower[start] in words.adverbs or lower[start] == ","
    ):
        start += 1
    if start < before and _adverbial(passage, start):
        while start < before and not (lower[start] == "," and passage.quoted[start] == OUTSIDE):
            start += 1
        start += 1
    return start
