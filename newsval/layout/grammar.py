"""The patterns of a language, compiled from its words when they are first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from newsval.extract.languages.layout_words import LayoutWords
from newsval.layout import date_patterns
from newsval.record import CorrectionKind

_FLAGS = re.IGNORECASE | re.DOTALL
# What may stand about a whole line's words without changing what it is.
_EDGE = r"[\s\"“”*_.…]*"


class Grammar:
    """Patterns, named as the words in `LayoutWords` that they come from.

    All of them take as long to compile as two articles to read; few pages need them all.
    """

    def __init__(self, words: LayoutWords) -> None:
        self.words = words

    @cached_property
    def furniture(self) -> re.Pattern[str]:
        """A whole line that belongs to the page."""
        return _whole(self.words.furniture)

    @cached_property
    def list_head(self) -> re.Pattern[str]:
        """A whole line above a list of other articles."""
        return _whole(self.words.list_heads)

    @cached_property
    def list_end(self) -> re.Pattern[str]:
        """A whole line below such a list."""
        return _whole((self.words.list_ends,))

    @cached_property
    def comment_head(self) -> re.Pattern[str]:
        """A whole line above readers' comments."""
        return _whole(self.words.comment_heads)

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """A whole line that ends an article without being its text."""
        return _whole(self.words.tails)

    @cached_property
    def corrections(self) -> tuple[tuple[re.Pattern[str], CorrectionKind], ...]:
        """A correction's first words, each with its kind."""
        return tuple((_compiled(p), kind) for p, kind in self.words.corrections.items())

    @cached_property
    def senders(self) -> re.Pattern[str]:
        """What comes before the agency that sent the article."""
        return _compiled(self.words.senders)

    @cached_property
    def byline(self) -> re.Pattern[str]:
        """What comes before an author's name."""
        return _any(self.words.bylines)

    @cached_property
    def byline_role(self) -> re.Pattern[str]:
        """An author's role."""
        return _any(self.words.byline_roles)

    @cached_property
    def closing(self) -> re.Pattern[str]:
        """A line below which only the writers are spoken of."""
        return _compiled(self.words.closings)

    @cached_property
    def biography(self) -> re.Pattern[str]:
        """What follows a writer's name in a line about the writer."""
        return _compiled(self.words.biographies)

    @cached_property
    def staff(self) -> re.Pattern[str]:
        """A whole byline that names no person."""
        return _whole(self.words.staff)

    @cached_property
    def caption(self) -> re.Pattern[str]:
        """Words that only captions have."""
        return _compiled(self.words.caption_words)

    @cached_property
    def promotion_head(self) -> re.Pattern[str]:
        """A whole line that offers a newsletter."""
        return _whole((self.words.promotion_heads,))

    @cached_property
    def promotion_end(self) -> re.Pattern[str]:
        """The head of a line that ends such an offer."""
        return _compiled(self.words.promotion_ends)

    @cached_property
    def file(self) -> re.Pattern[str]:
        """A caption's first word from an archive."""
        return _compiled(self.words.file_words)

    @cached_property
    def caption_label(self) -> re.Pattern[str]:
        """What stands before a caption and is no part of it."""
        return _compiled(self.words.caption_labels)

    @cached_property
    def picture_head(self) -> re.Pattern[str]:
        """How a text that stands for a picture begins."""
        return _compiled(self.words.picture_heads)

    @cached_property
    def paragraph_label(self) -> re.Pattern[str]:
        """What heads a paragraph on its own line, and is said by nobody."""
        return _compiled(self.words.paragraph_labels)

    @cached_property
    def credit_head(self) -> re.Pattern[str]:
        """What comes before a credit."""
        return _any(self.words.credit_heads)

    @cached_property
    def credit_tail(self) -> re.Pattern[str]:
        """What a page adds to a credit, at its end."""
        return _compiled(rf"(?:{self.words.credit_tails})\Z")

    @cached_property
    def organisation(self) -> re.Pattern[str]:
        """An agency or another that credits name."""
        names = {*self.words.agencies, *self.words.credit_organisations}
        return _compiled(rf"(?:{date_patterns.literal(names)})(?!\w)")

    @cached_property
    def date(self) -> re.Pattern[str]:
        """A date, its groups by what stands first."""
        return _compiled(date_patterns.date(self.words))

    @cached_property
    def time(self) -> re.Pattern[str]:
        """A time of day with its zone."""
        return _compiled(date_patterns.time(self.words))

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What may stand between a date and its time."""
        return _compiled(date_patterns.joint(self.words))

    @cached_property
    def updated(self) -> re.Pattern[str]:
        """What calls the date after it that of a change."""
        return _any(self.words.updated_words)

    @cached_property
    def stamp(self) -> re.Pattern[str]:
        """What a line of date and time may hold."""
        return _compiled(date_patterns.stamp(self.words))

    @cached_property
    def stamp_word(self) -> re.Pattern[str]:
        """What such a line may hold that has no digit."""
        return _compiled(date_patterns.stamp_word(self.words))


@lru_cache(maxsize=8)
def grammar_of(words: LayoutWords) -> Grammar:
    """The patterns of a language's words."""
    return Grammar(words)


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    return _compiled(rf"{_EDGE}(?:{'|'.join(patterns)}){_EDGE}\Z")


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return _compiled("|".join(f"(?:{pattern})" for pattern in patterns))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, _FLAGS)
