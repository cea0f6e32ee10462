"""Interviews whose speakers are not named at each turn: "Q: … A: …", or lines of questions alone.

Who asks and who answers the head of the article tells; see `sources.interviews`. What is attributed
within a turn stays; `own_words` chooses from it for a record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.attribution.turns import TURN_RULE
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.quotation import verbatim_within
from newsval.extract.stages import Attribution
from newsval.record import Span

QUESTION_RULE, ANSWER_RULE = "question", "answer"
_FEWEST_PAIRS = 2  # of Q and A
_FEWEST_LINES = 3  # of questions without a label
_LONGEST_QUESTION = 80  # tokens of a line without a label
_LONGEST_ANSWER = 15  # paragraphs
_PERSONAL = 0.7  # of the answers to lines without labels speak of "I" or "we"
_FULL_STOP = "."
_LABEL_MARKS = frozenset((":", ".", ")", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn: its paragraphs [first, end), and the tokens of its label in the first, 0 if none."""

    rule: str
    first: int
    end: int
    label: int = 0


def with_questions(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those of an interview with the turn as attribution of its first."""
    changed = list(paragraphs)
    for turn in _labelled(paragraphs) or _lines(paragraphs):
        passages = [paragraph.passage for paragraph in paragraphs[turn.first : turn.end]]
        for number in range(turn.first, turn.end):
            found = (each for each in paragraphs[number].found if each.cue)
            changed[number] = Paragraph(paragraphs[number].passage, tuple(found))
        first = changed[turn.first]
        said = (_attribution(turn, passages), *first.found)
        changed[turn.first] = Paragraph(first.passage, said)
    return changed


def _attribution(turn: _Turn, passages: list[Passage]) -> Attribution:
    first = passages[0]
    content = [passage.span(passage.whole) for passage in passages]
    label = turn.label
    if not label:
        return Attribution(tuple(content), None, (), _quoted(content, passages, 0), turn.rule)
    content[0] = first.span(Stretch(label, first.whole.last))
    mark, name = first.span(Stretch(label - 1, label - 1)), first.span(Stretch(0, 0))
    if label == 1:  # "Q." is one word
        mark, name = Span(name.end - 1, name.end), Span(name.start, name.end - 1)
    return Attribution(tuple(content), mark, (name,), _quoted(content, passages, label), turn.rule)


def _quoted(content: list[Span], passages: list[Passage], label: int) -> tuple[Span, ...]:
    """The stretches in quotation marks of a turn that begins with one."""
    if passages[0].quoted[label] == OUTSIDE:
        return ()
    quotations = [quotation for passage in passages for quotation in passage.quotations]
    return verbatim_within(tuple(content), quotations)


def _labelled(paragraphs: list[Paragraph]) -> list[_Turn]:
    """The turns of an interview with labels, "Q:" and "A:", the first of which is a question."""
    labels = [
        turn
        for number, paragraph in enumerate(paragraphs)
        if (turn := _opening(number, paragraph.passage))
        or (turn := _asked(number, paragraph.passage))
    ]
    pairs = sum(a.rule == QUESTION_RULE and b.rule == ANSWER_RULE for a, b in pairwise(labels))
    if pairs < _FEWEST_PAIRS or labels[0].rule != QUESTION_RULE:
        return []
    ends = [*(turn.first for turn in labels[1:]), _last_end(paragraphs, labels[-1].first)]
    return [
        replace(turn, end=min(end, turn.first + _LONGEST_ANSWER))
        for turn, end in zip(labels, ends, strict=True)
        if turn.label
    ]


def _asked(number: int, passage: Passage) -> _Turn | None:
    """The question that a line without a label asks, between answers with one."""
    return _Turn(QUESTION_RULE, number, number + 1) if _is_question(passage) else None


def _opening(number: int, passage: Passage) -> _Turn | None:
    """The turn that a label opens, "Q:" or "Q."; its end is not yet known."""
    written, lower = passage.tokens.words, passage.tokens.lower
    rule = _rule_of(lower[0].rstrip(_FULL_STOP), passage.words)
    size = 1 + (not lower[0].endswith(_FULL_STOP))
    if rule is None or len(lower) <= size or not written[0][0].isupper():
        return None
    marked = size == 1 or lower[1] in _LABEL_MARKS
    return _Turn(rule, number, number + 1, size) if marked else None


def _rule_of(label: str, words: CueWords) -> str | None:
    if label in words.question_labels:
        return QUESTION_RULE
    return ANSWER_RULE if label in words.answer_labels else None


def _lines(paragraphs: list[Paragraph]) -> list[_Turn]:
    """The answers below lines that are questions, if most of them speak of "I"."""
    if any(each.rule == TURN_RULE for paragraph in paragraphs for each in paragraph.found):
        return []
    asked = [
        number
        for number, paragraph in enumerate(paragraphs)
        if number and _is_question(paragraph.passage)
    ]
    asked = [a for a in asked if a + 1 < len(paragraphs) and a + 1 not in asked]
    marked = [a + 1 for a in asked if paragraphs[a + 1].passage.quoted[0] != OUTSIDE]
    if 2 * len(marked) > len(asked):
        answers = [_Turn(ANSWER_RULE, a, a + 1) for a in marked if _is_bare(paragraphs[a])]
        return answers if len(asked) >= _FEWEST_PAIRS else []
    if len(asked) < _FEWEST_LINES or marked:
        return []
    ends = [*asked[1:], _last_end(paragraphs, asked[-1] + 1)]
    turns = [_Turn(ANSWER_RULE, a + 1, end) for a, end in zip(asked, ends, strict=True)]
    personal = sum(_is_personal(paragraphs[t.first : t.end]) for t in turns)
    short = all(turn.end - turn.first <= _LONGEST_ANSWER for turn in turns)
    return turns if short and personal >= _PERSONAL * len(turns) else []


def _is_question(passage: Passage) -> bool:
    """Whether a paragraph is a question, and nobody's within quotation marks."""
    written = passage.tokens.words
    ends = written[-1] == "?" and len(written) <= _LONGEST_QUESTION
    return ends and not passage.quotes and written[0][0].isupper()


def _is_bare(paragraph: Paragraph) -> bool:
    """Whether a paragraph is one quotation that nothing attributes."""
    return paragraph.passage.is_quotation and not any(each.cue for each in paragraph.found)


def _is_personal(paragraphs: list[Paragraph]) -> bool:
    """Whether somebody speaks of "I" in them, outside quotation marks."""
    passages = [paragraph.passage for paragraph in paragraphs]
    return any(
        word in passage.words.own_words and quoted == OUTSIDE
        for passage in passages
        for word, quoted in zip(passage.tokens.lower, passage.quoted, strict=True)
    )


def _last_end(paragraphs: list[Paragraph], first: int) -> int:
    """Where the last answer ends: with the paragraphs that go on to speak of "I"."""
    end = first + 1
    while end < len(paragraphs) and _is_personal(paragraphs[end : end + 1]):
        end += 1
    return end
