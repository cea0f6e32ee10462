"""Quotations within quotations: “My aunt used to say: ‘Sleep on it,’” Lee said.

Whom a "she" in a quotation means its speaker knows and the page does not, so pronouns are left out,
all but "I", which is the speaker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import Passage, read_passage
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import MarkStyle, quotations
from newsval.extract.stages import Attribution
from newsval.extract.tokens import tokenize

_OTHER: dict[MarkStyle, MarkStyle] = {"double": "single", "single": "double"}
_RULES = frozenset(("leading", "trailing", "inverted"))
NESTED_RULE = "nested-quotation"
_MARKS = {"double": "'’", "single": "\"”'"}

_NEAR = 12  # code points before a cue in which "and" stands

PassageReader = Callable[[Passage], Paragraph]


def nested(
    text: str, passage: Passage, style: MarkStyle, read: PassageReader
) -> Iterator[Attribution]:
    """What a speaker quotes from another: only whole quotations beside a cue with a subject.

    Args:
        text: The whole text.
        passage: The paragraph whose quotations are read.
        style: The marks that the page's quotations have; those inside have the other ones.
        read: Reads the attributions of a passage.
    """
    words = passage.words
    for quotation in passage.quotations:
        span = quotation.inner
        if not any(text.find(mark, *span) >= 0 for mark in _MARKS[style]):
            continue
        (inside,) = quotations(text, (span,), _OTHER[style])
        tokens = tokenize(text, span, words) if inside else None
        if tokens:
            found = read(read_passage(tokens, inside, words)).found
            whole = {(inner.outer,) for inner in inside if inner.closed}
            yield from (
                replace(attribution, rule=NESTED_RULE, confidence=None)
                for attribution in found
                if attribution.content in whole and _is_sure(text, attribution, words)
            )


def _is_sure(text: str, attribution: Attribution, words: CueWords) -> bool:
    """Whether the clause has a speaker of its own, and that is more than a "she"."""
    if attribution.rule not in _RULES or (
        attribution.inherited and not _is_second_verb(text, attribution, words)
    ):
        return False
    unsure = words.subject_pronouns - words.first_person
    named = [text[slice(*span)].lower() not in unsure for span in attribution.source]
    return bool(named) and all(named)


def _is_second_verb(text: str, attribution: Attribution, words: CueWords) -> bool:
    """Whether "and" joins the cue with a verb before it: "My aunt laughed and said"."""
    cue = attribution.cue
    before = text[max(0, cue.start - _NEAR) : cue.start].lower().split() if cue else []
    return before[-1:] == [words.conjunction]
