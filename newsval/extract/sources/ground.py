"""The document as resolution sees it: its paragraphs, sentences and quoted stretches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from newsval.extract.languages.source_words import Gender, SourceWords
from newsval.extract.slices import span_at
from newsval.extract.sources.wording import Wording, read_wording
from newsval.extract.stages import Attribution, Document
from newsval.record import Span

# A full stop after a single capital or a short title ends no sentence.
_SENTENCE_END = re.compile(
    r"[.!?](?<!\b[A-Z].)(?<!\b[MDSJ][rst].)(?<!\b[SRGP]e[npv].)(?<!\bMrs.)(?<!\bGov.)"
    r"[”\"’')\]]*\s+(?=[“\"‘'(\[A-Z0-9])"
)
_WORD = re.compile(r"\w+")
# What stands between paragraphs and is not read on in them.
_ASIDE = frozenset({"blank", "furniture", "stamp", "caption", "credit", "other_article"})
_NEXT = re.compile(r"\s+(?P<word>\w+)")


@dataclass(frozen=True, slots=True)
class Ground:
    """A text with the starts of its paragraphs and sentences and its quoted stretches.

    `pronouns` are those that tell a gender, outside quotations, in text order.
    """

    text: str
    words: SourceWords
    paragraphs: tuple[Span, ...]
    paragraph_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    quoted: tuple[Span, ...]
    pronouns: tuple[tuple[int, Gender], ...]

    def paragraph_number(self, position: int) -> int:
        """The index of the paragraph that holds a position, or of the last before it."""
        return max(0, bisect_right(self.paragraph_starts, position) - 1)

    def paragraph(self, position: int) -> Span:
        """The paragraph that holds a position; empty there if the text has none."""
        if not self.paragraphs:
            return Span(position, position)
        return self.paragraphs[self.paragraph_number(position)]

    def sentence_start(self, position: int) -> int:
        """Where the sentence that holds a position starts."""
        return self.sentence_starts[max(0, bisect_right(self.sentence_starts, position) - 1)]

    def sentence(self, position: int) -> Span:
        """The sentence that holds a position."""
        index = bisect_right(self.sentence_starts, position)
        starts = self.sentence_starts
        end = starts[index] if index < len(starts) else len(self.text)
        return Span(starts[max(0, index - 1)], end)

    def sentence_before(self, position: int) -> Span | None:
        """The sentence before that of a position; None where its paragraph begins with that."""
        own, paragraph = self.sentence_start(position), self.paragraph(position).start
        return Span(max(paragraph, self.sentence_start(own - 1)), own) if own > paragraph else None

    def wording(self, span: Span) -> Wording | None:
        """The noun phrase at a span, None if there is no word in it."""
        return read_wording(self.text, span, self.words)

    def is_quoted(self, position: int) -> bool:
        """Whether a position lies inside quotation marks that someone's words stand in."""
        return span_at(self.quoted, position) is not None

    def is_object(self, position: int) -> bool:
        """Whether the pronoun at a position is an object: "met her", not "her boat"."""
        found = _WORD.match(self.text, position)
        word = found.group().lower() if found else ""
        if not found or word not in self.words.object_pronouns:
            return False
        return word not in self.words.possessives or not self.is_possessive(position)

    def is_possessive(self, position: int) -> bool:
        """Whether a noun seems to follow the pronoun at a position: "her boat", "his old car"."""
        pronoun = _WORD.match(self.text, position)
        if not pronoun or pronoun.group().lower() not in self.words.possessives:
            return False
        following = _NEXT.match(self.text, pronoun.end())
        if not following:
            return False
        word, words = following["word"].lower(), self.words
        closed = (words.head_ends, words.determiners, words.definite, words.indefinite)
        known = (*closed, words.conjunctions, words.adverbs, words.calendar, words.no_openers)
        return not any(word in some for some in known) and word not in words.pronouns

    def pronouns_of(self, gender: str, start: int, end: int) -> Iterator[int]:
        """Where pronouns of a gender stand in [start, end), outside quotations."""
        first = bisect_left(self.pronouns, (start, ""))
        for position, found in self.pronouns[first : bisect_left(self.pronouns, (end, ""))]:
            if found == gender:
                yield position


def _outermost(spans: set[Span]) -> tuple[Span, ...]:
    """The spans that lie in no other one, in text order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def lay_ground(document: Document, attributions: tuple[Attribution, ...]) -> Ground:
    """The ground of a document whose quoted stretches are those of the attributions."""
    paragraphs = tuple(part.span for part in document.segments if part.kind not in _ASIDE)
    quoted = _outermost({span for found in attributions for span in found.verbatim})
    breaks = {0, *(span.start for span in paragraphs)}
    breaks |= {match.end() for match in _SENTENCE_END.finditer(document.text)}
    bare = Ground(
        document.text,
        document.language.sources,
        paragraphs,
        tuple(span.start for span in paragraphs),
        tuple(sorted(breaks)),
        quoted,
        (),
    )
    return replace(bare, pronouns=tuple(_gender_pronouns(bare)))


def _gender_pronouns(ground: Ground) -> Iterator[tuple[int, Gender]]:
    genders = ground.words.gender_pronouns
    for match in _any_of(tuple(sorted(genders))).finditer(ground.text):
        gender = genders.get(match.group().lower())  # without case, "hİs" matches too
        if gender and not ground.is_quoted(match.start()):
            yield match.start(), gender


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    first = "".join({word[0] for word in words})  # looked at first: most words begin otherwise
    pattern = rf"\b(?=[{first}])(?:{'|'.join(map(re.escape, words))})\b"
    return re.compile(pattern, re.IGNORECASE)
