"""'..., according to X' and 'According to X, ...'."""

from __future__ import annotations

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clause import Clause
from newsval.extract.attribution.clauses import clause_from, next_comma, trimmed
from newsval.extract.attribution.noun_phrases import is_verb, joint, phrase_after
from newsval.extract.attribution.passage import Stretch
from newsval.extract.languages.cue_words import CueWords


def according(clause: Clause) -> Candidate | None:
    """The attribution of a phrase whose source follows it."""
    cue, scope, passage = clause.cue, clause.scope, clause.passage
    phrase = phrase_after(passage, cue.last + 1, scope.last)
    if phrase is None:
        return None
    trails = cue.first - scope.first > 2 and not _opens_after_colon(clause)
    if trails:
        content = trimmed(passage, Stretch(scope.first, cue.first - 1))
    else:
        content = _after_comma(clause, phrase.last + 1)
    if content is None:
        return None
    rule = "according-trailing" if trails else "according-leading"
    return Candidate(rule, cue.stretch, (content,), joint(passage, phrase))


def _opens_after_colon(clause: Clause) -> bool:
    """Whether a sentence begins with the cue behind a colon: "Rain: According to Lee, ..."."""
    words, first = clause.passage.tokens.words, clause.cue.first
    return words[first - 1] == ":" and words[first][0].isupper()


def _after_comma(clause: Clause, start: int) -> Stretch | None:
    passage, last = clause.passage, clause.scope.last
    comma = next_comma(passage, start, last)
    if comma is not None and _describes(clause, comma + 1):
        comma = next_comma(passage, comma + 1, last)
    if comma is None or comma == last:
        return None
    found = clause_from(passage, Stretch(comma + 1, last), clause.cues)
    return trimmed(passage, found)


def _describes(clause: Clause, start: int) -> bool:
    """Whether a relative clause or an appositive of the source begins at `start`."""
    passage, words, last = clause.passage, clause.words, clause.scope.last
    word = clause.lower(start)
    if word in words.relatives or word in words.participles or _is_past(word, words):
        return next_comma(passage, start, last) is not None
    phrase = phrase_after(passage, start, last)
    if phrase is None or clause.lower(phrase.last + 1) != "," or phrase.last + 2 >= last:
        return False
    following = phrase.last + 2
    goes_on = clause.lower(following) in words.relatives or is_verb(passage, following)
    return word in words.articles and not goes_on


def _is_past(word: str, words: CueWords) -> bool:
    return len(word) > 4 and word.endswith(words.past_endings)
