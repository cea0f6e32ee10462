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
    if _has_agent(clause):
        return _by_agent(clause, subject.phrase)
    rest = _rest(clause, clause.cue.last + 1)
    if clause.word not in clause.words.passives or not rest:
        return None
    content = (subject.phrase, *rest)
    return Candidate("sourceless", clause.cue.stretch, content, (), sourceless=True)


def is_passive(clause: Clause) -> bool:
    """Whether the cue is a participle: after "be", before "by", or as in "accused of"."""
    following, words = clause.lower(clause.cue.last + 1), clause.words
    if (clause.cue.passive and clause.subject) or _has_agent(clause):
        return True
    reduced = (clause.word, following) in words.reduced
    return reduced and clause.lower(clause.cue.group - 1) not in words.subject_pronouns


def _has_agent(clause: Clause) -> bool:
    word, words = clause.word, clause.words
    by = clause.lower(clause.cue.last + 1) == words.by
    return by and (word.endswith(words.past_endings) or word in words.participles)


def _by_agent(clause: Clause, about: Stretch) -> Candidate | None:
    passage, words = clause.passage, clause.words
    if clause.word not in words.agentive:
        return None
    agent = phrase_after(passage, clause.cue.last + 2, clause.scope.last)
    if agent is None or passage.tokens.lower[agent.first].endswith(words.gerund_ending):
        return None
    agent = _before_charge(clause, agent)
    after = agent.last + 1
    rest = _rest(clause, after) if clause.lower(after) in words.complements else ()
    return Candidate("passive-by", clause.cue.stretch, (about, *rest), joint(passage, agent))


def _before_charge(clause: Clause, agent: Stretch) -> Stretch:
    """The agent without what somebody is accused of: "by Lee of lying"."""
    lower, words = clause.passage.tokens.lower, clause.words
    for i in range(agent.first + 1, agent.last):
        if lower[i] in words.complements and lower[i + 1].endswith(words.gerund_ending):
            return Stretch(agent.first, i - 1)
    return agent


def _rest(clause: Clause, start: int) -> tuple[Stretch, ...]:
    found = clause_from(clause.passage, Stretch(start, clause.scope.last), clause.cues)
    content = trimmed(clause.passage, found)
    return (content,) if content else ()
