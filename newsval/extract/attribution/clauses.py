"""Where the content of a cue begins and ends."""

from __future__ import annotations

from newsval.extract.attribution.cue_finding import Cue
from newsval.extract.attribution.noun_phrases import is_adverb
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.subjects import subject_before

TERMINALS = frozenset((".", "!", "?", "…", "...", ";"))
_LONGEST_SUBJECT = 12
_LONGEST_HEAD = 5
_CUES_AHEAD = 8
_LONGEST_BRACKET = 40
_OPENING = frozenset((",", "("))
_BULLETS = ("*", "•", "·", "▪")
_TRIM = frozenset((",", ".", "!", "?", "…", "...", ";", ":", "--", "—", "–", "-", ")", *_BULLETS))


def is_terminal(passage: Passage, i: int, ceiling: int) -> bool:
    """Whether nothing more is said at token `i`."""
    return i > ceiling or (passage.quoted[i] == OUTSIDE and passage.tokens.lower[i] in TERMINALS)


def trimmed(passage: Passage, stretch: Stretch) -> Stretch | None:
    """The stretch without punctuation at its ends (quotation marks stay), or None."""
    first, last = stretch.first, stretch.last
    words, quoted = passage.tokens.words, passage.quoted
    while first <= last and quoted[first] == OUTSIDE and words[first] in _TRIM:
        first += 1
    while first <= last and quoted[last] == OUTSIDE and words[last] in _TRIM:
        if words[last] == ")" and _closes(words, first, last):
            break
        last -= 1
    return Stretch(first, last) if first <= last else None


def _closes(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether the bracket at `last` closes one that `first` or a later token opens."""
    for i in range(last - 1, max(first, last - _LONGEST_BRACKET) - 1, -1):
        if words[i] in {"(", ")"}:
            return words[i] == "("
    return False


def after_circumstances(passage: Passage, start: int, ceiling: int) -> int:
    """The first token after "on Tuesday", "in a statement" and the like, from `start`."""
    words = passage.words
    lower, i = passage.tokens.lower, start
    while i <= ceiling and passage.quoted[i] == OUTSIDE:
        timed = lower[i] in words.time_modifiers and _is_time(passage, i + 1, ceiling)
        if timed or lower[i] in words.time_words or is_adverb(lower[i], words):
            i += 1
        elif lower[i] in words.circumstance_prepositions and i < ceiling:
            i = _phrase_end(passage, i + 1, ceiling)
        else:
            break
    return i


def _is_time(passage: Passage, i: int, ceiling: int) -> bool:
    """Whether "on Monday" or "Monday" begins at `i`."""
    words = passage.words
    near = passage.tokens.lower[i : min(i + 2, ceiling + 1)]
    return bool(near) and (
        near[0] in words.time_words
        or (near[0] in words.circumstance_prepositions and near[-1] in words.time_words)
    )


def _phrase_end(passage: Passage, i: int, ceiling: int) -> int:
    lower, words = passage.tokens.lower, passage.words
    while i <= ceiling and passage.quoted[i] == OUTSIDE:
        stop = lower[i] in words.subordinators or lower[i] in words.auxiliaries
        pronoun = lower[i] in words.pronouns and lower[i] not in words.determiners
        word = passage.tokens.words[i]
        dated = lower[i - 1] in words.time_words and lower[i] in words.determiners
        if stop or pronoun or dated or not (word[0].isalnum() or lower[i] == "'s"):
            break
        i += 1
    return i


def next_comma(passage: Passage, i: int, ceiling: int) -> int | None:
    """The first comma outside quotation marks from token `i` to `ceiling`."""
    return _next_of(passage, ",", i, ceiling)


def clause_from(passage: Passage, scope: Stretch, cues: tuple[Cue, ...]) -> Stretch:
    """The reported clause that begins `scope`: to the comma before the next cue, or the end."""
    start, ceiling = scope.first, scope.last
    semicolon = _next_of(passage, ";", start + 1, ceiling)
    lower = passage.tokens.lower
    later = [
        cue
        for cue in cues
        if start < cue.first <= ceiling
        and (not cue.weak or lower[cue.first] in passage.words.plain)
    ]
    for cue in later[:_CUES_AHEAD]:
        end = _end_before(passage, cue, start, cues)
        if end is not None:
            return Stretch(start, end)
    return Stretch(start, ceiling if semicolon is None else semicolon - 1)


def _is_plural(passage: Passage, cue: Cue, cues: tuple[Cue, ...]) -> bool:
    """Whether the cue and the one before it are plurals: "unions dispute it and claim they won"."""
    lower, words = passage.tokens.lower, passage.words
    earlier = next((c for c in reversed(cues) if c.first < cue.first), cue)
    bare = all(
        c.group == c.first and not lower[c.last].endswith(words.finite_endings)
        for c in (earlier, cue)
    )
    clause = lower[min(cue.last + 1, len(lower) - 1)]
    return bare and (clause in words.clause_pronouns or clause == words.complementizer)


def _end_before(passage: Passage, cue: Cue, start: int, cues: tuple[Cue, ...]) -> int | None:
    """Where a clause ends that a later cue closes, by "and" or a comma before its subject."""
    words = passage.words
    lower, before = passage.tokens.lower, cue.group - 1
    finite = lower[cue.last].endswith(words.finite_endings) or _is_plural(passage, cue, cues)
    if lower[before] in words.coordinators and finite and before - 1 > start:
        return before - 1
    if lower[before] in words.relatives and before - start < _LONGEST_HEAD:
        return None
    described = lower[before] == "," and not cue.phrase
    if described and not lower[cue.last].endswith(words.gerund_ending):
        subject = subject_before(passage, before, start)
        before = subject.phrase.first - 1 if subject else before
    comma = _comma_before(passage, before, max(start, before + 1 - _LONGEST_SUBJECT))
    if comma is None or lower[comma + 1 : comma + 2] == (words.complementizer,):
        return None
    return comma - 1


def _comma_before(passage: Passage, i: int, floor: int) -> int | None:
    while i > floor:
        if passage.tokens.lower[i] in _OPENING and passage.quoted[i] == OUTSIDE:
            return i
        if passage.quoted[i] != OUTSIDE:
            return i + 1 if passage.tokens.words[i - 1] == "," else None
        i -= 1
    return None


def _next_of(passage: Passage, mark: str, i: int, ceiling: int) -> int | None:
    lower = passage.tokens.lower
    while i <= ceiling:
        quote = passage.quoted[i]
        if quote != OUTSIDE:
            i = passage.quotes[quote].last
        elif lower[i] == mark:
            return i
        i += 1
    return None
