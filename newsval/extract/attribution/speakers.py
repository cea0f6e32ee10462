"""Speakers named before a colon: 'Lee: "..."'."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.noun_phrases import phrase_after
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords


def colon_speakers(passage: Passage, words: CueWords) -> Iterator[Candidate]:
    """A sentence that is a name, a colon and a quotation; the colon is the cue."""
    for scope in passage.statements:
        speaker = phrase_after(passage, scope.first, scope.last, words)
        if speaker is None or not passage.tokens.words[speaker.first][0].isupper():
            continue
        colon = speaker.last + 1
        if colon >= scope.last or passage.tokens.words[colon] != ":":
            continue
        if passage.quoted[colon + 1] != OUTSIDE:
            quote = passage.quotes[passage.quoted[colon + 1]]
            yield Candidate("colon", Stretch(colon, colon), (quote,), (speaker,))
