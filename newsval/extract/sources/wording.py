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
    written = [text[start:end] for start, end in found]
    parts = [_plain(word) for word in written]
    former = parts[-1].startswith(words.former_prefix)
    parts[-1] = parts[-1].removeprefix(words.former_prefix)
    owned = any(map(_is_possessive, written[:-1]))
    form = _form(written, parts, words, owned=owned)
    noun = parts[-1]
    kept = [
        part
        for part, word in zip(parts, written, strict=True)
        if not _is_determiner(part, words) or _INITIAL.fullmatch(word)
    ]
    kept = [words.former, *kept] if former else kept
    by_pronoun = parts[0] in words.pronouns and len(parts) > 1 and parts[0] not in words.definite
    head = Span(found[0].start, found[-1].end)
    stopped = written[-1].find(".") == len(written[-1]) - 1
    return Wording(
        span, head, found[-1], noun, tuple(kept) or (noun,), form, by_pronoun or owned, parts[0],
        stopped, _is_broken(written, words),
    )  # fmt: skip


def words_of(text: str, span: Span) -> list[Span]:
    """The words in a span, in order."""
    return [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]


def _plain(word: str) -> str:
    bare = word.removesuffix(".") if word.count(".") == 1 else word
    return (_POSSESSIVE.sub("", bare) if _is_possessive(bare) else bare).lower()


def _is_possessive(word: str) -> bool:
    return ("’" in word or "'" in word) and _POSSESSIVE.search(word) is not None


def _is_determiner(word: str, words: SourceWords) -> bool:
    return word in words.definite or word in words.indefinite or word in words.pronouns


def _is_broken(parts: list[str], words: SourceWords) -> bool:
    """Whether a determiner follows a word that no noun phrase has before one."""
    for before, part in pairwise(parts):
        if part in words.determiners:
            word = before.lower()
            linked = word in words.conjunctions or word in words.adverbs
            if not linked and not _is_determiner(word, words):
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


def _form(written: list[str], parts: list[str], words: SourceWords, *, owned: bool) -> Form:
    """The form of a phrase from its words as written and plain; `owned` as by "the firm's"."""
    if len(parts) == 1 and parts[0] in words.pronouns:
        return "pronoun"
    if parts[0] in words.indefinite:
        return "indefinite"
    last = written[-1][0]
    titled = parts[0] in words.definite and parts[-1] in words.offices
    if (last.isupper() or last in "@#") and not titled:
        return "name"
    if parts[0] in words.definite or parts[0] in words.pronouns:
        return "definite"
    return "definite" if owned else "bare"
