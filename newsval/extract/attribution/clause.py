"""What a pattern reads: one cue in its sentence, with the subject before it."""

from __future__ import annotations

from typing import NamedTuple

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.cue_finding import Cue
from newsval.extract.attribution.noun_phrases import joint
from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.attribution.subjects import Subject
from newsval.extract.languages.cue_words import CueWords


class Clause(NamedTuple):
    """A cue in its statement `scope`; `cues` are all those of the statement."""

    passage: Passage
    cue: Cue
    cues: tuple[Cue, ...]
    scope: Stretch
    subject: Subject | None

    @property
    def words(self) -> CueWords:
        """The words of the language."""
        return self.passage.words

    @property
    def word(self) -> str:
        """The cue's first word in lower case."""
        return self.passage.tokens.lower[self.cue.first]

    @property
    def is_gerund(self) -> bool:
        """Whether the cue ends in "-ing"."""
        return self.word.endswith(self.words.gerund_ending)

    def lower(self, i: int) -> str:
        """Token `i` in lower case, "" past the end of the statement."""
        return self.passage.tokens.lower[i] if i <= self.scope.last else ""

    def candidate(
        self, rule: str, content: tuple[Stretch, ...], addressee: Stretch | None = None
    ) -> Candidate:
        """An attribution to the clause's subject."""
        subject = self.subject
        return Candidate(
            rule=rule,
            cue=self.cue.stretch,
            content=content,
            source=joint(self.passage, subject.source) if subject else (),
            relative=subject.relative if subject else None,
            addressee=addressee,
        )
