"""Finds what the narrator reports with a hedge and no source: "The firm allegedly paid him"."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from functools import cache

from newsval.extract.claims.hedges import Hedges
from newsval.extract.slices import segments_of
from newsval.extract.stages import Attribution, Document
from newsval.record import Span

NARRATOR_RULE = "narrator-hedge"
_MARKS = re.compile(r"[“”\"«»]|''|``")
_SENTENCE = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(\[A-Z0-9])|\n")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|[A-Z])\.\s+$")
_LEADING = re.compile(r"(?:but|and|so|yet|while|although|though)\s+", re.IGNORECASE)
_REACH = 600  # code points either side of a hedge: no clause is longer


def add_narrator_claims(
    document: Document, attributions: tuple[Attribution, ...], hedges: Hedges
) -> tuple[Attribution, ...]:
    """The attributions, those of a hedge alone replaced by the narrator's clauses."""
    kept = tuple(found for found in attributions if not _is_hedge(found, hedges))
    taken = _Taken(kept)
    clauses: list[Attribution] = []
    for paragraph in segments_of(document, "paragraph", "standfirst"):
        for hedge in hedges.within(paragraph.span):
            clause = _clause(document, paragraph.span, hedge.span)
            if clause and not taken.overlaps(clause):
                clauses.append(Attribution((clause,), None, (), (), NARRATOR_RULE, confidence=0.7))
                taken.add(clause)
    return kept + tuple(clauses)


def _is_hedge(found: Attribution, hedges: Hedges) -> bool:
    """Whether the cue is a hedge and nobody's; one that the tagger found may have a source."""
    told = found.method == "model" or not found.source
    return found.cue is not None and told and hedges.touching(found.cue)


class _Taken:
    """The stretches that attributions and clauses already cover."""

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        self._spans = [
            span
            for found in attributions
            for span in (*found.content, *found.source, *((found.cue,) if found.cue else ()))
        ]
        self._spans.sort()
        longest = max((end - start for start, end in self._spans), default=0)
        self._longest = max(longest, 2 * _REACH)

    def overlaps(self, clause: Span) -> bool:
        first = bisect_left(self._spans, (clause.start - self._longest, 0))
        last = bisect_left(self._spans, (clause.end, 0))
        return any(end > clause.start for _, end in self._spans[first:last])

    def add(self, clause: Span) -> None:
        insort(self._spans, clause)


def _clause(document: Document, paragraph: Span, hedge: Span) -> Span | None:
    """The clause of the hedge: from the last break before it to the first after it."""
    text = document.text
    breaks = _breaks(document.language.sources.clause_ends)
    start, end = _sentence(text, paragraph, hedge)
    for match in breaks.finditer(text, start, end):
        if match.end() <= hedge.start:
            start = match.end()
        elif match.start() >= hedge.end:
            end = match.start()
            break
    clause = _trimmed(text, start, _relative_end(text, Span(start, end), hedge, document))
    if _MARKS.search(text, clause.start, clause.end) or len(clause.slice(text).split()) < 4:
        return None
    return clause


def _relative_end(text: str, clause: Span, hedge: Span, document: Document) -> int:
    """Where a clause ends: with its comma if it opens with "who" or "which"."""
    opening = text[clause.start : hedge.start].split(maxsplit=1)[:1]
    comma = text.find(",", hedge.end, clause.end)
    relative = document.language.sources.pronouns.get(opening[0]) if opening else None
    return comma if relative == "relative" and comma >= 0 else clause.end


def _sentence(text: str, paragraph: Span, hedge: Span) -> tuple[int, int]:
    start = max(paragraph.start, hedge.start - _REACH)
    end = min(paragraph.end, hedge.end + _REACH)
    for match in _SENTENCE.finditer(text, start, end):
        if _TITLE.search(text[max(0, match.end() - 8) : match.end()]):
            continue
        if match.end() <= hedge.start:
            start = match.end()
        elif match.start() >= hedge.end:
            end = match.start()
            break
    return start, end


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",•-"):
        start += 1
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    return Span(start, end)


@cache
def _breaks(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
