"""From the candidates of a paragraph to its attributions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsval.extract.attribution.candidate import Candidate, attribution_of
from newsval.extract.attribution.noun_phrases import is_adverb, is_verb
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.subjects import statement_subject
from newsval.extract.attribution.untagged import untagged
from newsval.extract.stages import Attribution

_LIST = 4  # tokens of ", wept and" and what stands before it


def assemble(
    passage: Passage, candidates: list[Candidate]
) -> tuple[tuple[Attribution, ...], Attribution | None]:
    """The attributions that stand, in text order, untagged quotations included.

    The second value is an attribution without content, which announces the next paragraph.
    """
    kept = _outermost(passage, _with_sources(passage, candidates))
    announced = kept.pop() if kept and not kept[-1].content else None
    kept = [candidate for candidate in kept if candidate.content]
    kept = _resumed(passage, list({c.content: c for c in reversed(kept)}.values())[::-1])
    found = [attribution_of(passage, candidate) for candidate in kept]
    found += untagged(passage, _covered(passage, kept))
    ordered = tuple(sorted(found, key=lambda a: (a.content, a.cue is None)))
    return ordered, attribution_of(passage, announced) if announced else None


def _with_sources(passage: Passage, candidates: list[Candidate]) -> Iterator[Candidate]:
    """A cue without a subject of its own takes the previous source, or the statement's subject."""
    previous: Candidate | None = None
    for candidate in candidates:
        current = candidate
        if not candidate.source and not candidate.sourceless:
            if _modifies_noun(passage, candidate) or _is_listed(passage, candidate):
                continue
            current = _inheriting(passage, candidate, previous)
        if current.source or current.sourceless:
            previous = current
            yield current


def _modifies_noun(passage: Passage, candidate: Candidate) -> bool:
    """Whether it is a clause in "-ing" right behind a noun, whose speaker is hardly the subject."""
    words = passage.words
    at, lower = candidate.cue.first, passage.tokens.lower
    if at == 0 or not lower[at].endswith(words.gerund_ending):
        return False
    before = lower[at - 1]
    closed = (words.conjunctions, words.prepositions, words.subordinators, words.auxiliaries)
    if not before[0].isalpha() or any(before in each for each in closed):
        return False
    if is_adverb(before, words):
        return False
    return not any(map(passage.is_quoting, candidate.content))


def _is_listed(passage: Passage, candidate: Candidate) -> bool:
    """Whether the cue ends a list of verbs, whose subject was told of: "he read it, wept and said".

    Whoever told of that need not be who says this.
    """
    at, lower = candidate.cue.first, passage.tokens.lower
    if at < _LIST or lower[at - 1] not in passage.words.coordinators or lower[at - 3] != ",":
        return False
    return is_verb(passage, at - 2)


def _inheriting(passage: Passage, candidate: Candidate, previous: Candidate | None) -> Candidate:
    at = candidate.cue.first
    if (
        previous
        and previous.source
        and passage.statement[previous.cue.first] == passage.statement[at]
    ):
        return replace(
            candidate, source=previous.source, relative=previous.relative, inherited=True
        )
    subject = statement_subject(passage, at)
    return replace(candidate, source=(subject,), inherited=True) if subject else candidate


def _outermost(passage: Passage, candidates: Iterator[Candidate]) -> list[Candidate]:
    """Those whose cue stands in no content but that of a later one."""
    listed = list(candidates)
    owners = _owners(passage, listed)
    kept = [c for k, c in enumerate(listed) if owners.get(c.cue.first, k) == k]
    inner = [c for k, c in enumerate(listed) if owners.get(c.cue.first, k) != k]
    gerund = passage.words.gerund_ending
    speeches = [
        c
        for c in inner
        if _is_speech(passage, c)
        and not (c.inherited and passage.tokens.lower[c.cue.first].endswith(gerund))
    ]
    told = [c for c in speeches if not c.inherited]
    return (
        sorted([*(_without(c, speeches) for c in kept), *told], key=lambda c: c.cue.first)
        if speeches
        else kept
    )


def _owners(passage: Passage, candidates: list[Candidate]) -> dict[int, int]:
    """The tokens of contents outside quotations, with the number of the first candidate there."""
    owners: dict[int, int] = {}
    for k, candidate in enumerate(candidates):
        for stretch in candidate.content:
            for i in passage.outside_in(stretch):
                owners.setdefault(i, k)
    return owners


def _is_speech(passage: Passage, candidate: Candidate) -> bool:
    """Whether the content is one quotation that a colon or comma brings in."""
    content = candidate.content
    if candidate.rule != "leading" or len(content) != 1 or candidate.source is None:
        return False
    quote = passage.quoted[content[0].first]
    colon = passage.tokens.words[content[0].first - 1] == ":"
    return quote != OUTSIDE and colon and passage.quotes[quote] == content[0]


def _without(candidate: Candidate, speeches: list[Candidate]) -> Candidate:
    """The candidate less the quotation that a speaker within its content says."""
    last = candidate.content[-1] if candidate.content else None
    for speech in speeches:
        quote = speech.content[0]
        if last and last.first < speech.cue.first and quote.last <= last.last:
            rest = Stretch(last.first, quote.first - 2)
            return replace(candidate, content=(*candidate.content[:-1], rest))
    return candidate


def _resumed(passage: Passage, kept: list[Candidate]) -> list[Candidate]:
    """A free-standing quotation goes on with the split one whose sentence stands before it."""
    grown = list(kept)
    ends = {_end(passage, c): k for k, c in reversed(list(enumerate(kept))) if _splits(passage, c)}
    covered = _covered(passage, kept)
    for q, quote in enumerate(passage.quotes):
        number = passage.statement[quote.first]
        k = ends.pop(number - 1, None)
        if k is None or q in covered or passage.statements[number] != quote:
            continue
        grown[k] = replace(grown[k], content=(*grown[k].content, quote))
        ends[number] = k
    return grown


def _end(passage: Passage, candidate: Candidate) -> int:
    """The statement that the candidate ends in."""
    return passage.statement[max(candidate.cue.last, candidate.content[-1].last)]


def _splits(passage: Passage, candidate: Candidate) -> bool:
    """Whether the cue follows a quotation."""
    first = candidate.content[0]
    return first.first < candidate.cue.first and passage.quoted[first.last] != OUTSIDE


def _covered(passage: Passage, kept: list[Candidate]) -> set[int]:
    """The quotations that some content touches."""
    parts = (stretch for candidate in kept for stretch in candidate.content)
    return {quote for stretch in parts for quote in passage.quotes_in(stretch)}
