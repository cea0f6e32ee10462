"""Speakers named before a colon or behind a dash: 'Lee: "..."', '"..." — Ann Lee'."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.noun_phrases import phrase_after
from newsval.extract.attribution.passage import DASHES, OUTSIDE, Passage, Stretch

_LONGEST_NAME = 12  # with what describes its bearer


def colon_speakers(passage: Passage) -> Iterator[Candidate]:
    """A sentence that is a name, a colon and a quotation; the colon is the cue."""
    for scope in passage.statements:
        first = scope.first + _is_inverted(passage, scope)
        speaker = phrase_after(passage, first, scope.last)
        if speaker is None or not passage.tokens.words[speaker.first][0].isupper():
            continue
        colon = speaker.last + 1
        if colon >= scope.last or passage.tokens.words[colon] != ":":
            continue
        if passage.quoted[colon + 1] != OUTSIDE:
            quote = passage.quotes[passage.quoted[colon + 1]]
            cue = scope.first if first > scope.first else colon
            yield Candidate("colon", Stretch(cue, cue), (quote,), (speaker,))


def _is_inverted(passage: Passage, scope: Stretch) -> bool:
    """Whether the verb stands before the name: 'Added Lee: "..."'."""
    words = passage.words
    first = scope.first
    word = passage.tokens.lower[first]
    verb = word in words.strong or word in words.speech
    return verb and first < scope.last and passage.tokens.words[first + 1][0].isupper()


def dash_speakers(passage: Passage) -> Iterator[Candidate]:
    """A paragraph that is a quotation, a dash and a name of two words or more; the dash is the cue.

    One word alone may be the agency that signs the article.
    """
    if not passage.quotes or passage.quotes[0].first != 0:
        return
    quote, last = passage.quotes[-1], len(passage.tokens) - 1
    dash, written = quote.last + 1, passage.tokens.words
    if dash + 2 > last or last - dash > _LONGEST_NAME or written[dash] not in DASHES:
        return
    name = phrase_after(passage, dash + 1, last)
    named = name is not None and written[name.first][0].isupper() and name.last > name.first
    if name is not None and named and written[name.last][0].isupper():
        yield Candidate("dash", Stretch(dash, dash), passage.quotes, (name,))
