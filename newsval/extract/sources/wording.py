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
# What follows tells it from the first part of a noun, as in "police training papers".
_PARTICIPLE = re.compile(
    r"[a-z]+ing\s+(?:(?:to|an?|the|his|her|their|in|on|for|with|at|by|that|they|he|she|it)\b|[A-Z])"
)
_INITIAL = re.compile(r"[A-Z]\.")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A noun phrase: `head` ends with its head noun, what follows it (", who …") left out.

    `words` are those of the head in lower case, the determiner left out; `noun` is the last.
    `possessed` says that a possessive stands in front ("her spokesman", "the firm's lawyer");
    `opening` is the first word, `stopped` says that the last one ends with a full stop, and
    `broken` that a second noun phrase starts inside ("the mayor shook her head"); `proper` that the
    noun has a capital.
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
    proper: bool = False


def read_wording(text: str, span: Span, words: SourceWords) -> Wording | None:
    """The noun phrase at `span`; None if there is no word in it."""
    found = _head_words(text, span, words)
    if not found:
        return None
    written = [text[start:end] for start, end in found]
    parts = [_acronym(word, words) or _plain(word) for word in written]
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
        stopped, _is_broken(written, words), written[-1][0].isupper(),
    )  # fmt: skip


def words_of(text: str, span: Span) -> list[Span]:
    """The words in a span, in order."""
    return [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]


def _acronym(word: str, words: SourceWords) -> str | None:
    """A name in capitals that is a pronoun in small letters: "WHO", "US"."""
    if not word[:2].isupper():
        return None
    bare = _POSSESSIVE.sub("", word)
    return bare if bare.isupper() and bare.lower() in words.acronyms else None


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
        if head and _ends_head(text, head, match, words):
            break
        head.append(Span(*match.span()))
    return _without_time(text, head, words)


def _without_time(text: str, head: list[Span], words: SourceWords) -> list[Span]:
    """The words of a head but for a time and adverbs behind them: "the firm on Monday also"."""
    while len(head) > 1:
        last = head[-1].slice(text)
        time = _time_at(text, head, words)
        if time is not None:
            head = [part for part in head if part.start < time]
        elif last in words.adverbs or last in words.trailing:
            head = head[:-1]
        else:
            break
    return head


def _time_at(text: str, head: list[Span], words: SourceWords) -> int | None:
    """Where a time begins that ends the words, if one does."""
    last = head[-1].slice(text).lower().removesuffix("s")
    if not (last in words.calendar or last in words.periods or last.isdigit()):
        return None  # most of them, at little cost
    start = head[0].start
    time = re.search(words.times, text[start : head[-1].end])
    return None if time is None or _is_capital_run(text, head) else start + time.start()


def _is_capital_run(text: str, head: list[Span]) -> bool:
    """Whether what may be a time is the end of a name: "the Black Friday"."""
    before, last = (part.slice(text) for part in head[-2:])
    return len(head) == 2 and before[0].isupper() and last[0].isupper()


def _ends_head(text: str, head: list[Span], match: re.Match[str], words: SourceWords) -> bool:
    before = head[-1].slice(text)
    gap = text[head[-1].end : match.start()].strip(" \u00a0“”\"'’")
    if gap == "&":
        return not (before[0].isupper() and match.group()[0].isupper())
    return (
        bool(gap) or match.group() in words.head_ends or _opens_clause(text, before, match, words)
    )


def _opens_clause(text: str, before: str, match: re.Match[str], words: SourceWords) -> bool:
    """Whether a participle goes on from a noun: "a judge handling a lawsuit"."""
    if not match.group().endswith("ing") or _PARTICIPLE.match(text, match.start()) is None:
        return False
    return is_source_noun(before.lower(), words)


def is_source_noun(noun: str, words: SourceWords) -> bool:
    """Whether a noun, or what it is the plural of, is one for something that can be a source."""
    forms = {noun, singular(noun)}
    people = (words.people, words.offices, words.anonymous, words.collectives)
    return any(forms & known for known in (*people, words.organisations, words.documents))


def singular(noun: str) -> str:
    """What a noun in lower case is the plural of, else the noun."""
    if noun.endswith("men"):
        return f"{noun[:-2]}an"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


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
