"""Paragraphs that end in a colon and announce the quotation in the next: "Added Roe:".

Those with a reporting verb behind its subject, "Roe said:", are found among the other cues.
"""

from __future__ import annotations

from newsval.extract.attribution.noun_phrases import joint, phrase_after
from newsval.extract.attribution.paragraphs import ANNOUNCED_RULE
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.subjects import subject_before
from newsval.extract.stages import Attribution

_LONGEST = 8  # words from "released" to "statement", and from there to the colon


def announcement(passage: Passage) -> Attribution | None:
    """The attribution, without content yet, that the end of a paragraph announces."""
    last = len(passage.tokens) - 1
    if passage.tokens.words[last] != ":" or passage.quoted[last] != OUTSIDE:
        return None
    scope = passage.around(last)
    return _inverted(passage, scope) or _issued(passage, scope)


def _inverted(passage: Passage, scope: Stretch) -> Attribution | None:
    """The form "Added Roe:"."""
    cue, words = passage.tokens.lower[scope.first], passage.words
    if cue not in words.strong and cue not in words.speech:
        return None
    speaker = phrase_after(passage, scope.first + 1, scope.last - 1)
    if speaker is None or speaker != Stretch(scope.first + 1, scope.last - 1):
        return None
    named = passage.tokens.words[speaker.first][0].isupper()
    return _announced(passage, Stretch(scope.first, scope.first), speaker) if named else None


def _issued(passage: Passage, scope: Stretch) -> Attribution | None:
    """The form "Mayor Roe released the following statement:"."""
    lower, words = passage.tokens.lower, passage.words
    for noun in range(scope.last - 1, max(scope.first, scope.last - _LONGEST), -1):
        if lower[noun] not in words.issued:
            continue
        for verb in range(noun - 1, max(scope.first, noun - _LONGEST), -1):
            if lower[verb] in words.issues:
                subject = subject_before(passage, verb - 1, scope.first)
                speaker = None if subject is None else subject.source
                return _announced(passage, Stretch(verb, noun), speaker)
    return None


def _announced(passage: Passage, cue: Stretch, speaker: Stretch | None) -> Attribution | None:
    if speaker is None:
        return None
    source = tuple(passage.span(part) for part in joint(passage, speaker))
    return Attribution((), passage.span(cue), source, (), ANNOUNCED_RULE)
