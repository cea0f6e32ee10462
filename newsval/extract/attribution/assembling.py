"""From the candidates of a paragraph to its attributions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsval.extract.attribution.candidate import Candidate
from newsval.extract.attribution.confidence import confidence
from newsval.extract.attribution.noun_phrases import statement_subject
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import verbatim_within
from newsval.extract.stages import Attribution
from newsval.record import Span

_UNTAGGED_WORDS = 8


def assemble(
    passage: Passage, candidates: list[Candidate], words: CueWords
) -> tuple[tuple[Attribution, ...], Attribution | None]:
    """The attributions that stand, in text order, untagged quotations included.

    The second value is an attribution without content, which announces the next paragraph.
    """
    kept = _outermost(passage, _with_sources(passage, candidates, words))
    announced = kept.pop() if kept and not kept[-1].content else None
    kept = [candidate for candidate in kept if candidate.content]
    kept = _resumed(passage, kept)
    found = [_attribution(passage, candidate) for candidate in kept]
    found += _untagged(passage, kept)
    ordered = tuple(sorted(found, key=lambda a: (a.content, a.cue is None)))
    return ordered, _attribution(passage, announced) if announced else None


def _with_sources(
    passage: Passage, candidates: list[Candidate], words: CueWords
) -> Iterator[Candidate]:
    """A cue without a subject of its own takes the previous source, or the statement's subject."""
    previous: Candidate | None = None
    for candidate in candidates:
        current = candidate
        if not candidate.source and not candidate.sourceless:
            current = _inheriting(passage, candidate, previous, words)
        if current.source or current.sourceless:
            previous = current
            yield current


def _inheriting(
    passage: Passage, candidate: Candidate, previous: Candidate | None, words: CueWords
) -> Candidate:
    at = candidate.cue.first
    if (
        previous
        and previous.source
        and passage.statement[previous.cue.first] == passage.statement[at]
    ):
        return replace(
            candidate, source=previous.source, relative=previous.relative, inherited=True
        )
    subject = statement_subject(passage, at, words)
    return replace(candidate, source=(subject,), inherited=True) if subject else candidate


def _outermost(passage: Passage, candidates: Iterator[Candidate]) -> list[Candidate]:
    """Those whose cue stands in no content but that of a later one."""
    listed = list(candidates)
    owners: dict[int, int] = {}
    for k, candidate in enumerate(listed):
        for stretch in candidate.content:
            for i in passage.outside_in(stretch):
                owners.setdefault(i, k)
    return [c for k, c in enumerate(listed) if owners.get(c.cue.first, k) == k]


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


def _attribution(passage: Passage, candidate: Candidate) -> Attribution:
    content = tuple(passage.span(stretch) for stretch in candidate.content)
    verbatim = verbatim_within(content, passage.quotations)
    return Attribution(
        content=content,
        cue=passage.span(candidate.cue),
        source=tuple(passage.span(stretch) for stretch in candidate.source),
        verbatim=verbatim,
        rule=candidate.rule,
        addressee=passage.span(candidate.addressee) if candidate.addressee else None,
        inherited=candidate.inherited,
        confidence=confidence(candidate.rule, quoted=bool(verbatim), inherited=candidate.inherited),
        relative=_token_span(passage, candidate.relative),
    )


def _token_span(passage: Passage, token: int | None) -> Span | None:
    return None if token is None else passage.span(Stretch(token, token))


def _untagged(passage: Passage, kept: list[Candidate]) -> Iterator[Attribution]:
    covered = _covered(passage, kept)
    for q, quotation in enumerate(passage.quotations):
        if q not in covered and _word_count(passage, passage.quotes[q]) >= _UNTAGGED_WORDS:
            yield Attribution(
                content=(quotation.outer,), cue=None, source=(),
                verbatim=(quotation.inner,), rule="untagged-quotation",
                confidence=confidence("untagged-quotation", quoted=True, inherited=False),
            )  # fmt: skip


def _word_count(passage: Passage, quote: Stretch) -> int:
    words = passage.tokens.words[quote.first : quote.last + 1]
    return sum(1 for word in words if word[0].isalnum())
