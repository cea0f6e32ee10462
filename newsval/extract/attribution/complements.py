"""What a "that" behind a cue is: it opens what was said, or is a part of it."""

from __future__ import annotations

from newsval.extract.attribution.clauses import TERMINALS
from newsval.extract.attribution.passage import Passage
from newsval.extract.languages.cue_words import CueWords

_ENDS = TERMINALS | {",", ":", "—", "–", "--", ")"}


def opens_clause(passage: Passage, that: int, last: int) -> bool:
    """Whether the "that" at a token leads a clause that ends at `last`, and is no pronoun.

    It is one in "said that was false" and "called that a lie", and goes with a noun in "disputed
    that account".
    """
    lower, words = passage.tokens.lower, passage.words
    following = that + 1
    if following > last or lower[following] in words.auxiliaries or lower[following] in _ENDS:
        return False
    if lower[following] in words.denials:
        return following + 1 > last or not _is_verb(lower[following + 1], words)
    noun = passage.tokens.words[following][0].islower()
    alone = following + 1 > last or lower[following + 1] in TERMINALS
    return not (noun and alone) and lower[that - 1] not in words.namings


def _is_verb(word: str, words: CueWords) -> bool:
    return word.endswith(words.past_endings) or word in words.verbs
