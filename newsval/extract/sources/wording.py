"""Reads the words that name a source as a noun phrase: its head, its determiner, its form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsval.extract.languages.source_words import SourceWords
from newsval.record import Span

Form = Literal["pronoun", "name", "definite", "indefinite", "bare"]

_WORD = re.compile(r"\w+(?:[.'’&/-]+\w+)*\.?")
_INITIAL = re.compile(r"[A-Z]\.")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A noun phrase: `head` ends with its head noun, what follows it (", who …") left out.

    `words` are those of the head in lower case, the determiner left out; `noun` is the last.
    `possessed` says that a possessive stands in front ("her spokesman", "the firm's lawyer");
    `opening` is the first word, `stopped` says that the last one ends with a full stop, and
    `broken` that a second noun phrase starts inside ("the mayor shook her head").
    """

    span: Span
    head: Span
    noun_span: Span
    noun: str
    words: tuple[str, ...]
    form: Form
    possessed: bool = False
    opening: str = ""
    stopped: bool = False
    broken: bool = False


def read_wording(text: str, span: Span, words: SourceWords) -> Wording | None:
    """The noun phrase at `span`; None if there is no word in it."""
    found = _head_words(text, span, words)
    if not found:
        return None
    parts = [_plain(text[part.start : part.end]) for part in found]
    form = _form(text, found, parts, words)
    noun = parts[-1]
    kept = tuple(
        part
        for part, place in zip(parts, found, strict=True)
        if not _is_determiner(part, words) or _INITIAL.fullmatch(place.slice(text))
    ) or (noun,)
    possessed = parts[0] in words.pronouns and len(parts) > 1 and parts[0] not in words.definite
    possessed = possessed or any(
        _POSSESSIVE.search(text[part.start : part.end]) for part in found[:-1]
    )
    head = Span(found[0].start, found[-1].end)
    stopped = found[-1].slice(text).find(".") == len(found[-1].slice(text)) - 1
    broken = _is_broken([part.slice(text) for part in found], words)
    return Wording(span, head, found[-1], noun, kept, form, possessed, parts[0], stopped, broken)


def words_of(text: str, span: Span) -> list[Span]:
    """The words in a span, in order."""
    return [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]


def _plain(word: str) -> str:
    bare = word.removesuffix(".") if word.count(".") == 1 else word
    return _POSSESSIVE.sub("", bare).lower()


def _is_determiner(word: str, words: SourceWords) -> bool:
    return word in words.definite or word in words.indefinite or word in words.pronouns


def _is_broken(parts: list[str], words: SourceWords) -> bool:
    """Whether a determiner follows a word that no noun phrase has before one."""
    for before, part in pairwise(parts):
        if part in words.determiners:
            word = before.lower()
            if not _is_determiner(word, words) and word not in words.conjunctions | words.adverbs:
                return True
    return False


def _head_words(text: str, span: Span, words: SourceWords) -> list[Span]:
    head: list[Span] = []
    for match in _WORD.finditer(text, span.start, span.end):
        if head and _ends_head(text, head[-1].end, match, words):
            break
        head.append(Span(*match.span()))
    while len(head) > 1 and head[-1].slice(text) in words.adverbs:
        head.pop()
    return head


def _ends_head(text: str, before: int, match: re.Match[str], words: SourceWords) -> bool:
    gap = text[before : match.start()]
    return bool(gap.strip(" \u00a0“”\"'’")) or match.group() in words.head_ends


def _form(text: str, found: list[Span], parts: list[str], words: SourceWords) -> Form:
    if len(parts) == 1 and parts[0] in words.pronouns:
        return "pronoun"
    if parts[0] in words.indefinite:
        return "indefinite"
    last = text[found[-1].start]
    titled = parts[0] in words.definite and parts[-1] in words.offices
    if (last.isupper() or last in "@#") and not titled:
        return "name"
    if parts[0] in words.definite or parts[0] in words.pronouns:
        return "definite"
    if any(_POSSESSIVE.search(text[part.start : part.end]) for part in found[:-1]):
        return "definite"
    return "bare"
