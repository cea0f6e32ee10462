"""Which of the candidates of a passage are reports, and which only look like some."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.clauses import trimmed
from newsval.extract.attribution.cue_finding import Cue
from newsval.extract.attribution.noun_phrases import is_verb
from newsval.extract.attribution.passage import Passage, Stretch

_NEXT = 6


def credible(passage: Passage, read: list[tuple[Cue, Candidate]]) -> Iterator[Candidate]:
    """The candidates that report, each less the quotation that a later one in it gives away."""
    for k, (cue, candidate) in enumerate(read):
        if not _reports(passage, cue, candidate):
            continue
        other = _other_speaker(passage, candidate, read[k + 1 : k + 1 + _NEXT])
        if other is None:
            yield candidate
        elif not cue.weak:
            yield _before_relative(passage, candidate, other)
        elif _that(passage, cue, candidate):
            yield candidate


def _reports(passage: Passage, cue: Cue, candidate: Candidate) -> bool:
    """A weak cue counts only with a source, and a quotation or "that" in its content."""
    words = passage.words
    if not cue.weak:
        return True
    lower = passage.tokens.lower
    if lower[cue.first] in words.plain:
        told = bool(candidate.source) or candidate.sourceless
        return told or lower[cue.group - 1] in words.coordinators
    if not candidate.source or not candidate.content:
        return bool(candidate.source)
    first = candidate.content[0].first
    vows = lower[first] == words.to and lower[cue.first] in words.vows
    that = _that(passage, cue, candidate)
    return vows or that or _quotes(passage, candidate.content)


def _that(passage: Passage, cue: Cue, candidate: Candidate) -> bool:
    """Whether "that" stands between the cue and its content."""
    first = candidate.content[0].first if candidate.content else 0
    return first > cue.last and passage.tokens.lower[first - 1] == passage.words.complementizer


def _quotes(passage: Passage, content: tuple[Stretch, ...]) -> bool:
    found = (quote for part in content for quote in passage.quotes_in(part))
    return any(not _is_title(passage, passage.quotes[quote]) for quote in found)


def _is_title(passage: Passage, quote: Stretch) -> bool:
    """Whether it is several words, the longer ones capitalised, without a mark at their end."""
    inner = passage.tokens.words[quote.first + 1 : quote.last]
    longer = [word for word in inner if len(word) > 3]
    return bool(longer) and inner[-1][-1].isalnum() and all(word[0].isupper() for word in longer)


def _other_speaker(
    passage: Passage, candidate: Candidate, later: list[tuple[Cue, Candidate]]
) -> Candidate | None:
    """The later candidate with its own source that says all that the content quotes."""
    if len(candidate.content) != 1 or candidate.content[0].first < candidate.cue.first:
        return None
    content = candidate.content[0]
    quotes = tuple(passage.quotes_in(content))
    if not quotes:
        return None
    opening = passage.quotes[quotes[0]].first
    for cue, other in later:
        own = other.rule == "leading" and bool(other.source) and other.relative is None
        inside = content.first < cue.first < opening
        if own and inside and quotes == tuple(passage.quotes_in(other.content[0])):
            return other
    return None


def _before_relative(passage: Passage, candidate: Candidate, other: Candidate) -> Candidate:
    """The candidate up to the relative clause in which the other one speaks, if it is one."""
    content, pronoun = candidate.content[0], other.source[0].first - 1
    if passage.tokens.lower[pronoun] not in passage.words.relatives or pronoun <= content.first:
        return candidate
    said = other.content[0]
    outside = [*range(content.first, pronoun), *passage.outside_in(said)]
    if said.last != content.last or any(is_verb(passage, i) for i in outside):
        return candidate
    rest = trimmed(passage, Stretch(content.first, pronoun - 1))
    return replace(candidate, content=(rest,)) if rest else candidate
