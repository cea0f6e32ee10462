"""Passives: 'X is expected to ...', 'X was criticized by Y', 'a claim denied by Y'."""

from __future__ import annotations

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clause import Clause
from newsval.extract.attribution.clauses import clause_from, trimmed
from newsval.extract.attribution.noun_phrases import joint, phrase_after
from newsval.extract.attribution.passage import Stretch


def passive(clause: Clause) -> Candidate | None:
    """The attribution of a participle; the subject belongs to the content."""
    subject = clause.subject
    if subject is None:
        return None
    if has_agent(clause):
        return _by_agent(clause, subject.phrase)
    rest = _rest(clause, clause.cue.last + 1)
    if clause.word not in clause.words.passives or not rest:
        return None
    cue = Stretch(clause.cue.first, clause.cue.last)
    return Candidate("sourceless", cue, (subject.phrase, *rest), (), sourceless=True)


def has_agent(clause: Clause) -> bool:
    """Whether the cue is a participle with "by"."""
    by = clause.lower(clause.cue.last + 1) == clause.words.by
    return by and clause.word.endswith(clause.words.past_endings)


def _by_agent(clause: Clause, about: Stretch) -> Candidate | None:
    passage, words = clause.passage, clause.words
    agent = phrase_after(passage, clause.cue.last + 2, clause.scope.last, words)
    if agent is None or passage.tokens.lower[agent.first].endswith(words.gerund_ending):
        return None
    after = agent.last + 1
    rest = _rest(clause, after) if clause.lower(after) in words.complements else ()
    cue = Stretch(clause.cue.first, clause.cue.last)
    return Candidate("passive-by", cue, (about, *rest), joint(passage, agent))


def _rest(clause: Clause, start: int) -> tuple[Stretch, ...]:
    found = clause_from(clause.passage, start, clause.scope.last, clause.cues)
    content = trimmed(clause.passage, found)
    return (content,) if content else ()
