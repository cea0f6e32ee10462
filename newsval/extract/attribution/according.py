"""'..., according to X' and 'According to X, ...'."""

from __future__ import annotations

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clause import Clause
from newsval.extract.attribution.clauses import clause_from, next_comma, trimmed
from newsval.extract.attribution.noun_phrases import joint, phrase_after
from newsval.extract.attribution.passage import Stretch


def according(clause: Clause) -> Candidate | None:
    """The attribution of a phrase whose source follows it."""
    cue, scope, passage = clause.cue, clause.scope, clause.passage
    phrase = phrase_after(passage, cue.last + 1, scope.last, clause.words)
    if phrase is None:
        return None
    trails = cue.first - scope.first > 2
    if trails:
        content = trimmed(passage, Stretch(scope.first, cue.first - 1))
    else:
        content = _after_comma(clause, phrase.last + 1)
    if content is None:
        return None
    rule = "according-trailing" if trails else "according-leading"
    return Candidate(rule, Stretch(cue.first, cue.last), (content,), joint(passage, phrase))


def _after_comma(clause: Clause, start: int) -> Stretch | None:
    comma = next_comma(clause.passage, start, clause.scope.last)
    if comma is None:
        return None
    found = clause_from(clause.passage, comma + 1, clause.scope.last, clause.cues)
    return trimmed(clause.passage, found)
