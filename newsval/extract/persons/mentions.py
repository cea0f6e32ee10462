"""Resolves every stretch that may name a person to the person it names, or to nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.bearers import Bearers
from newsval.extract.persons.evidence import speaks
from newsval.extract.persons.reading import Stretch
from newsval.extract.persons.registry import Entry, Registry
from newsval.extract.stages import Document
from newsval.record import Span


class Naming(NamedTuple):
    """A place that names a person, with `size` words."""

    entry: Entry
    span: Span
    stretch: Stretch
    size: int


def namings(
    document: Document,
    stretches: Sequence[Stretch],
    registry: Registry,
    headings: Collection[int],
) -> list[Naming]:
    """Every naming of a registered person, in text order.

    The running text is read first: it settles whom a bare surname in a heading means. `headings`
    are the indices of those segments.
    """
    words = document.language.persons
    bearers = Bearers(registry, words)
    usable = [s for s in stretches if _may_name(document.text, s, words)]
    usable = [s for s in usable if not s.doubtful or _is_known(document.text, s, registry, words)]
    found = [
        naming
        for stretch in usable
        if stretch.segment not in headings
        for naming in _running(document.text, stretch, registry, bearers)
    ]
    for stretch in usable:
        if stretch.segment in headings and not stretch.doubtful:
            found += _within(stretch, registry, bearers)
    return sorted(found, key=lambda naming: naming.span)


def _may_name(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Not in the name of a firm, a foundation, a street that is called after a person."""
    start, end = stretch.span
    if "&" in (text[max(0, start - 2) : start] + text[end : end + 2]):
        return False
    if stretch.right != "organisation":
        return True
    following = text[stretch.span.end + 1 :][:24].split(" ", 1)[0]
    return following.lower() in words.loose_words


def _is_known(text: str, stretch: Stretch, registry: Registry, words: PersonWords) -> bool:
    """Whether a word that is mostly no name is that of a known person who speaks there."""
    return bool(registry.surname_holders(stretch.keys[0])) and speaks(text, stretch, words)


def _running(text: str, stretch: Stretch, registry: Registry, bearers: Bearers) -> Iterator[Naming]:
    entry = registry.named(stretch.keys, stretch.generation) if len(stretch.keys) > 1 else None
    if entry is not None:
        bearers.introduce(stretch, entry)
        yield Naming(entry, stretch.span, stretch, len(stretch.keys))
    elif len(stretch.keys) > 1:
        entry = registry.ending_in(stretch.keys)
        known = [Naming(entry, stretch.span, stretch, 1)] if entry is not None else []
        yield from known or _parts(stretch, registry)
    else:
        entry, start = bearers.bearer(text, stretch)
        if entry is not None:
            yield Naming(entry, Span(start, stretch.span.end), stretch, 1)


def _within(stretch: Stretch, registry: Registry, bearers: Bearers) -> Iterator[Naming]:
    """Known names among the capitalised words of a heading."""
    if len(stretch.keys) == 1:
        entry = bearers.in_heading(stretch.keys[0])
        if entry is not None:
            yield Naming(entry, stretch.span, stretch, 1)
        return
    entry = registry.named(stretch.keys, stretch.generation) or registry.ending_in(stretch.keys)
    if entry is not None:
        yield Naming(entry, stretch.span, stretch, len(stretch.keys))
        return
    known = list(_parts(stretch, registry))
    yield from known
    for i, key in enumerate(stretch.keys):
        word = stretch.words[i] if len(stretch.words) == len(stretch.keys) else None
        if word is None or any(n.span.start <= word.start < n.span.end for n in known):
            continue
        bearer = bearers.in_heading(key)
        if bearer is not None:
            yield Naming(bearer, Span(word.start, word.end), stretch, 1)


def _parts(stretch: Stretch, registry: Registry) -> Iterator[Naming]:
    """Known names of 2 to 4 words within a longer run of capitalised words."""
    keys = stretch.keys
    if len(stretch.words) != len(keys):
        return
    start = 0
    while start < len(keys):
        for end in range(min(len(keys), start + 4), start + 1, -1):
            entry = registry.named(keys[start:end])
            if entry is not None:
                span = Span(stretch.words[start].start, stretch.words[end - 1].end)
                yield Naming(entry, span, stretch, end - start)
                start = end
                break
        else:
            start += 1
