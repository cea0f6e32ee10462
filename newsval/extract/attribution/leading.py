"""Content behind the cue: 'X said (that) ...', 'X said, "..."', 'X said: "..."'."""

from __future__ import annotations

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clause import Clause
from newsval.extract.attribution.clauses import (
    after_circumstances,
    clause_from,
    is_terminal,
    next_comma,
    trimmed,
)
from newsval.extract.attribution.complements import opens_clause
from newsval.extract.attribution.noun_phrases import is_adverb, is_verb, phrase_after
from newsval.extract.attribution.passage import OUTSIDE, Stretch
from newsval.extract.attribution.trailing import told

_COMMA_OR_COLON = frozenset((",", ":"))
_FURTHEST_THAT = 15
_FURTHEST_COLON = 8


def leading(clause: Clause) -> Candidate | None:
    """The attribution of a cue before its content."""
    start = _past_particle(clause, clause.cue.last + 1)
    bare = start == clause.cue.last + 1
    addressee, start = told(clause, start) if bare else (None, start)
    if addressee is None:
        addressee, start = _told_to(clause, start)
    if addressee is None and bare and _is_ordered(clause, start):
        return None
    start = _past_aside(clause, _past_circumstances(clause, start))
    last = clause.scope.last
    if start > last or (start == last and clause.lower(start) == ":"):
        return _next_sentence(clause)
    mark = clause.lower(start)
    if _is_placed(clause, clause.cue.last + 1) or _is_placed(clause, start):
        return _next_sentence(clause)
    if mark in _COMMA_OR_COLON and start < last:
        content = _after_mark(clause, start + 1, mark)
    else:
        content = _clause(clause, start + _introduces(clause, start))
    return clause.candidate("leading", (content,), addressee) if content else None


def _told_to(clause: Clause, start: int) -> tuple[Stretch | None, int]:
    """The addressee of "confirmed to the paper that", and the token after it; else `start`."""
    if clause.lower(start) != clause.words.to:
        return None, start
    found = phrase_after(clause.passage, start + 1, clause.scope.last)
    if found is None or is_verb(clause.passage, found.first):
        return None, start
    if not _is_listener(clause, found.first):
        return None, start
    after = found.last + 1
    quoted = after < clause.scope.last and clause.passage.quoted[after + 1] != OUTSIDE
    that = clause.lower(after) == clause.words.complementizer and _introduces(clause, after)
    if that or (quoted and clause.lower(after) in _COMMA_OR_COLON):
        return found, after
    return None, start


def _is_ordered(clause: Clause, start: int) -> bool:
    """Whether the subject is the one who is told: "Board urged to resign"."""
    word, words = clause.word, clause.words
    past = word.endswith(words.past_endings) or word in words.participles
    return past and word in words.tells and clause.lower(start) == words.to


def _is_listener(clause: Clause, i: int) -> bool:
    """Whether "the", a name or a plural begins at `i`, and hardly an infinitive."""
    word = clause.lower(i)
    named = clause.passage.tokens.words[i][0].isupper() or word.endswith("s")
    return named or word in clause.words.determiners or word in clause.words.pronouns


def _introduces(clause: Clause, start: int) -> bool:
    """Whether the token is a "that" with a clause behind it, and not "disputed that"."""
    that = clause.lower(start) == clause.words.complementizer
    return that and opens_clause(clause.passage, start, clause.scope.last)


def _is_placed(clause: Clause, start: int) -> bool:
    """Whether only where or how it was said stands between a cue and the paragraph's colon.

    That is "wrote on social media:", "reads, in part:" or "said the following:".
    """
    if not _announces(clause, start):
        return False
    start += clause.lower(start) == ","
    following = not clause.words.following.isdisjoint(clause.lower(i) for i in (start, start + 1))
    return clause.lower(start) in clause.words.prepositions or following


def _announces(clause: Clause, start: int) -> bool:
    """Whether the paragraph ends in a colon, with no quotation from `start` on."""
    passage, last = clause.passage, clause.scope.last
    if last < len(passage.tokens) - 1 or passage.tokens.words[last] != ":":
        return False
    return not passage.is_quoting(Stretch(start, last))


def _after_mark(clause: Clause, start: int, mark: str) -> Stretch | None:
    """The content after a comma or colon: a quotation alone, after a colon else a clause."""
    passage = clause.passage
    if passage.quoted[start] != OUTSIDE:
        return Stretch(start, passage.quotes[passage.quoted[start]].last)
    return _clause(clause, start) if mark == ":" else None


def _clause(clause: Clause, start: int) -> Stretch | None:
    end = _subordinate_end(clause) or _relative_end(clause, start) or clause.scope.last
    if start > end:
        return None
    return trimmed(clause.passage, clause_from(clause.passage, Stretch(start, end), clause.cues))


def _past_circumstances(clause: Clause, start: int) -> int:
    """The token where the content begins: past "on Tuesday" if a mark or "that" follows it."""
    last, words = clause.scope.last, clause.words
    quote = _later_quote(clause, start)
    if quote is not None:
        return quote
    past = after_circumstances(clause.passage, start, last)
    if past > last:
        return start
    if clause.word in words.tells and is_terminal(clause.passage, past, last):
        return past
    following = clause.lower(past)
    dated = past > start and clause.lower(past - 1) in words.time_words
    if dated and following in words.determiners:
        return past
    if following in {*_COMMA_OR_COLON, words.complementizer} or following in words.clause_pronouns:
        return past
    return _later_that(clause, start)


def _past_aside(clause: Clause, start: int) -> int:
    """The token behind ", however,", where one stands between the cue and its content."""
    aside = clause.lower(start), clause.lower(start + 2)
    adverb = clause.lower(start + 1) in clause.words.adverbs
    return start + 3 if aside == (",", ",") and adverb else start


def _later_quote(clause: Clause, start: int) -> int | None:
    """The colon before a quotation that a manner separates from the cue, as in "with a smile:"."""
    others = {cue.first for cue in clause.cues}
    for i in range(start, min(start + _FURTHEST_COLON, clause.scope.last)):
        word = clause.lower(i)
        verb = word in clause.words.auxiliaries or i in others
        if verb or clause.passage.quoted[i] != OUTSIDE:
            return None
        if word == ":" and clause.passage.quoted[i + 1] != OUTSIDE:
            manner = clause.lower(start)
            aside = manner in clause.words.prepositions or is_adverb(manner, clause.words)
            return i if manner == "," or aside else None
    return None


def _later_that(clause: Clause, start: int) -> int:
    """The "that" which a place or a time separates from the cue, else `start`."""
    words = clause.words
    if clause.lower(start) not in words.circumstance_prepositions:
        return start
    for i in range(start, min(start + _FURTHEST_THAT, clause.scope.last)):
        if clause.passage.quoted[i] != OUTSIDE:
            continue
        word = clause.lower(i)
        if word == words.complementizer:
            return i
        if word in words.auxiliaries or word == ",":
            break
    return start


def _subordinate_end(clause: Clause) -> int | None:
    """The end of a clause that opens its sentence with "As" or a verb in "-ing", if it is one."""
    first, cue, words = clause.scope.first, clause.cue, clause.words
    if clause.lower(first) in words.conjunctions and first < cue.first:
        first += 1
    opened = clause.lower(first) in words.clause_openers or first == cue.first
    if not opened or "," in clause.passage.tokens.lower[first : cue.first]:
        return None
    comma = next_comma(clause.passage, cue.last + 1, clause.scope.last)
    return comma - 1 if comma is not None and comma > cue.last + 2 else None


def _relative_end(clause: Clause, start: int) -> int | None:
    """The end of a relative clause between commas: "the bank, which says it is sound, closed"."""
    relative = clause.subject.relative if clause.subject else None
    if relative is None or clause.lower(relative - 1) != ",":
        return None
    comma = next_comma(clause.passage, start, clause.scope.last)
    if comma is None or comma >= clause.scope.last:
        return None
    return comma - 1 if is_verb(clause.passage, comma + 1) else None


def _past_particle(clause: Clause, i: int) -> int:
    """The token after a particle that belongs to the cue ("pointed out", "called for")."""
    words = clause.words
    while i < clause.scope.last and clause.lower(i) in words.particles:
        if clause.lower(i + 1) in words.time_words or _later_quote(clause, i) is not None:
            break  # "said on Monday", "wrote on a wall: “…”"
        i += 1
    return i


def _next_sentence(clause: Clause) -> Candidate | None:
    """'X said:' with the quotation as the next sentence, or in the next paragraph."""
    passage, start = clause.passage, clause.scope.last + 1
    if start < len(passage.tokens):
        quote = passage.quoted[start]
        return clause.candidate("leading", (passage.quotes[quote],)) if quote != OUTSIDE else None
    announces = passage.tokens.words[-1] == ":" and clause.subject is not None
    return clause.candidate("announced", ()) if announces else None
