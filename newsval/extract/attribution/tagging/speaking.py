"""Who speaks at a cue: what the tagger linked with it, else what the rules say of the same cue.

Where neither names one, none is given: a noun phrase beside the cue, or the speaker before, was
right in a quarter of such cases (articles of the train split that the tagger had not seen).
"""

from __future__ import annotations

from typing import NamedTuple

from newsval.extract.attribution.noun_phrases import joint, phrase_after
from newsval.extract.attribution.passage import Passage, Stretch
from newsval.extract.attribution.subjects import subject_before
from newsval.extract.attribution.tagging.features import stretch_of
from newsval.extract.stages import Attribution

_ENDS = frozenset((".", "?", "!", ";"))


class Speaker(NamedTuple):
    """The words that name the speaker of a cue; `relative` is the pronoun in their place.

    `tagged` says that the tagger marked them.
    """

    source: tuple[Stretch, ...] = ()
    relative: int | None = None
    tagged: bool = False


def speaker_of(
    passage: Passage, sources: tuple[Stretch, ...], ruled: Attribution | None
) -> Speaker:
    """The speaker of a cue.

    Args:
        passage: The paragraph.
        sources: The sources that are linked with the cue.
        ruled: The attribution that the rules make of the same cue.
    """
    if sources:
        return _tagged(passage, sources)
    if ruled is None or ruled.inherited:
        return Speaker()
    source = tuple(stretch_of(passage, span) for span in ruled.source)
    return Speaker(source, stretch_of(passage, ruled.relative).first if ruled.relative else None)


def within_sentence(passage: Passage, source: Stretch, cue: Stretch) -> Stretch:
    """The source cut where a sentence ends in it: the part that is nearer to the cue."""
    words = passage.tokens.words
    inside = range(source.first + 1, source.last)
    ends = [i for i in inside if words[i] in _ENDS and words[i + 1][0].isupper()]
    if not ends:
        return source
    if source.first > cue.last:
        return Stretch(source.first, ends[0] - 1)
    return Stretch(ends[-1] + 1, source.last)


def _tagged(passage: Passage, sources: tuple[Stretch, ...]) -> Speaker:
    """The sources, the antecedent put for a lone "who"."""
    sources = tuple(_without_clause(passage, source) for source in sources)
    at = sources[0].last
    if len(sources) == 1 and passage.tokens.lower[at] in passage.words.relatives:
        subject = subject_before(passage, at, passage.around(at).first)
        if subject is not None and subject.relative is not None and subject.phrase.last < at:
            return Speaker((subject.phrase,), at, tagged=True)
    parts = tuple(part for source in sources for part in joint(passage, source))
    return Speaker(tuple(dict.fromkeys(parts)), tagged=True)


def _without_clause(passage: Passage, source: Stretch) -> Stretch:
    """The noun phrase of what runs up to the cue: "The town released a statement, saying"."""
    lower, first, last = passage.tokens.lower, source.first, source.last
    closed = lower[last] == "," or lower[last] in passage.words.coordinators
    if not closed or "," in lower[first:last]:
        return source
    phrase = phrase_after(passage, first, last)
    return source if phrase is None or phrase.last >= last - 1 else phrase
