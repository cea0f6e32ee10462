"""The patterns in their order: the first that fits a cue makes its attribution."""

from __future__ import annotations

from newsval.extract.attribution.according import according
from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clause import Clause
from newsval.extract.attribution.cue_finding import Cue
from newsval.extract.attribution.leading import leading
from newsval.extract.attribution.passage import Passage
from newsval.extract.attribution.passive import is_passive, passive
from newsval.extract.attribution.subjects import Subject, subject_before
from newsval.extract.attribution.trailing import inverted, trailing


def read_cue(passage: Passage, cue: Cue, cues: tuple[Cue, ...]) -> Candidate | None:
    """The attribution that `cue` makes; `cues` are all those of its statement."""
    subject, lower = _subject(passage, cue), passage.tokens.lower
    if subject and lower[max(0, subject.phrase.first - 1)] in passage.words.negators:
        return None
    clause = Clause(passage, cue, cues, passage.around(cue.first), subject)
    if cue.phrase:
        return according(clause)
    if is_passive(clause):
        return passive(clause)
    return inverted(clause) or trailing(clause) or leading(clause)


def _subject(passage: Passage, cue: Cue) -> Subject | None:
    """The subject of the cue; one in "-ing" has its own only if a name or pronoun precedes."""
    lower, words, before = passage.tokens.lower, passage.words, cue.group - 1
    floor = passage.around(cue.first).first
    gerund = lower[cue.first].endswith(words.gerund_ending)
    if before < floor or (gerund and lower[before] == ","):
        return None
    found = subject_before(passage, before, floor)
    if found is None or not gerund:
        return found
    named = passage.tokens.words[found.phrase.first][0].isupper()
    return found if named or lower[before] in words.subject_pronouns else None
