"""Turns of a transcript: paragraphs that begin with their speaker's name and a colon.

"ROE: They are late." Two speakers at least, one of whom speaks again, tell a transcript from
headings like "Verdict:". What follows a turn without a name, up to the next turn, goes on with it.
What is quoted within a turn stays; `own_words` chooses from it for a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice, pairwise

from newsval.extract.attribution.paragraphs import Paragraph
from newsval.extract.attribution.passage import OUTSIDE, Passage, Stretch
from newsval.extract.languages.cue_words import CueWords
from newsval.extract.persons.known_names import is_first_name, is_surname
from newsval.extract.quotation import verbatim_within
from newsval.extract.stages import Attribution
from newsval.record import Span

TURN_RULE = "turn"
_LONGEST_LABEL = 5  # words: "AUDIENCE MEMBER", "Sen. Ann van Roe"
_LONGEST_ROLE = 10  # tokens of "(Minister for Wetlands)"
_FURTHEST = 3  # paragraphs from one turn to the next
_FEWEST = 3  # turns of a transcript
_FEWEST_WORDS = 3  # in small letters, of half the turns
_COLON = ":"

Labels = Mapping[int, Stretch]


def with_turns(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those of a transcript with the turn as their only attribution."""
    labels = {
        number: label
        for number, paragraph in enumerate(paragraphs)
        if number and (label := _label(paragraph.passage)) is not None  # 0 is the headline
    }
    if len(labels) < _FEWEST:
        return paragraphs
    words = paragraphs[0].passage.words
    changed = list(paragraphs)
    for run in _runs(sorted(labels)):
        names = [_written(paragraphs[n].passage, labels[n]) for n in run]
        told = sum(_is_told(paragraphs[n].passage, labels[n]) for n in run)
        known = _named_before(paragraphs[: run[0]])
        if _is_transcript(names, known, words) and 2 * told >= len(run):
            _rewrite(changed, run, labels)
    return changed


def _label(passage: Passage) -> Stretch | None:
    """The capitalised words before a colon that opens a paragraph, a quotation mark left out."""
    written = passage.tokens.words
    first = 0 if written[0][0].isalnum() else 1
    end = first
    while end < len(written) and end - first <= _LONGEST_LABEL and written[end][0].isupper():
        end += 1
    colon = _colon(passage, end)
    return Stretch(first, end - 1) if first < end <= colon < _last(passage) else None


def _colon(passage: Passage, end: int) -> int:
    """The colon behind a label, or behind what it says of the speaker, "(Minister)"; else 0."""
    written = passage.tokens.words
    if written[end : end + 1] == ("(",):
        closed = (
            i for i in range(end, min(end + _LONGEST_ROLE, len(written))) if written[i] == ")"
        )
        end = next(closed, len(written)) + 1
    return end if written[end : end + 1] == (_COLON,) else 0


def _is_told(passage: Passage, label: Stretch) -> bool:
    """Whether more than a number or a heading's word or two stands behind the colon."""
    small = (
        word
        for word in passage.tokens.words[_colon(passage, label.last + 1) + 1 :]
        if word[0].islower()
    )
    return len(list(islice(small, _FEWEST_WORDS))) == _FEWEST_WORDS


def _written(passage: Passage, label: Stretch) -> tuple[str, ...]:
    return passage.tokens.words[label.first : label.last + 1]


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """The numbers of turns that stand near one another."""
    run = numbers[:1]
    for before, number in pairwise(numbers):
        if number - before > _FURTHEST:
            yield run
            run = []
        run.append(number)
    yield run


def _named_before(paragraphs: list[Paragraph]) -> frozenset[str]:
    """The last words of names in some paragraphs: capitalised ones behind another."""
    pairs = (pair for each in paragraphs for pair in pairwise(each.passage.tokens.words))
    return frozenset(b.lower() for a, b in pairs if a[0].isupper() and b[0].isupper())


def _is_transcript(names: list[tuple[str, ...]], known: frozenset[str], words: CueWords) -> bool:
    """Whether two persons or more are named, and somebody again; `known` are names before them."""
    counts = Counter(name[-1].lower() for name in names)
    distinct = counts.keys() - words.no_speakers
    persons = len(
        {
            last
            for name in names
            if (last := name[-1].lower()) in distinct
            and (
                last in known
                or _may_be_person(name, words)
                or (name[-1].isupper() and counts[last] > 1)
            )
        }
    )
    several = len(names) >= _FEWEST and len(names) > len(distinct)
    return several and persons >= 2 and 2 * persons >= len(distinct)


def _may_be_person(name: tuple[str, ...], words: CueWords) -> bool:
    first, last = name[0].lower(), name[-1].lower()
    return last in words.speakers or is_surname(last) or is_first_name(first)


def _rewrite(paragraphs: list[Paragraph], run: list[int], labels: Labels) -> None:
    """Puts the turns of a run in place of what was found in its paragraphs."""
    for number, after in zip(run, [*run[1:], run[-1] + 1], strict=True):
        label = labels[number]
        turn = _turn(paragraphs[number].passage, label)
        name = paragraphs[number].passage.tokens.lower[label.last]
        for further in range(number + 1, after):
            passage = paragraphs[further].passage
            if name in passage.tokens.lower:
                continue  # it tells of the speaker
            if not _is_direction(passage):
                turn = replace(turn, content=(*turn.content, passage.span(_all(passage))))
            paragraphs[further] = _within(paragraphs[further])
        paragraphs[number] = _within(paragraphs[number], turn)


def _within(paragraph: Paragraph, *turns: Attribution) -> Paragraph:
    """The paragraph with the turn that begins there, and what its speaker quotes."""
    found = (each for each in paragraph.found if each.cue and each.verbatim and each.source)
    return Paragraph(paragraph.passage, (*turns, *found))


def _turn(passage: Passage, label: Stretch) -> Attribution:
    """The turn; it is a quotation only if the mark that opens it stands before the name."""
    colon = _colon(passage, label.last + 1)
    content = (passage.span(Stretch(colon + 1, _last(passage))),)
    quoted = label.first > 0 and passage.quoted[label.first] != OUTSIDE
    return Attribution(
        content=content,
        cue=passage.span(Stretch(colon, colon)),
        source=(passage.span(label),),
        verbatim=verbatim_within(content, passage.quotations[:1]) if quoted else (),
        rule=TURN_RULE,
    )


def _is_direction(passage: Passage) -> bool:
    """Whether a paragraph says what goes on, "(LAUGHTER)", or has no word."""
    written = passage.tokens.words
    bracketed = written[0] in ("(", "[") and bool({")", "]"} & set(written[-2:]))
    return bracketed or not any(word[0].isalnum() for word in written)


def _all(passage: Passage) -> Stretch:
    return Stretch(0, _last(passage))


def _last(passage: Passage) -> int:
    """The last token, a mark left out that closes a quotation of an earlier paragraph."""
    last = len(passage.tokens) - 1
    stray = passage.quoted[last] == OUTSIDE and passage.tokens.words[last] in ("”", "»", '"', "''")
    return last - 1 if stray and last else last


def label_spans(attributions: tuple[Attribution, ...]) -> frozenset[Span]:
    """Where the names before the turns of a transcript stand."""
    return frozenset(
        span for found in attributions if found.rule == TURN_RULE for span in found.source
    )
