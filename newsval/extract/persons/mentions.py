"""Resolves every stretch that may name a person to the person it names, or to nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.reading import Stretch, is_safe_first_name
from newsval.extract.persons.registry import Entry, Registry
from newsval.extract.stages import Document
from newsval.record import Span


class Naming(NamedTuple):
    """A place that names a person."""

    entry: Entry
    span: Span
    stretch: Stretch
    size: int


def namings(
    document: Document,
    stretches: Iterable[Stretch],
    registry: Registry,
    headings: Collection[int],
) -> Iterator[Naming]:
    """Every naming of a registered person, in text order.

    `headings` are the indices of segments in which a surname is looked for among other
    capitalised words.
    """
    words = document.language.persons
    bearers: dict[str, Entry] = {}
    for stretch in stretches:
        if not _may_name(document.text, stretch, words):
            continue
        entry = registry.named(stretch.keys) or _short(stretch, registry, bearers, words)
        if entry is not None:
            bearers.setdefault(stretch.keys[-1], entry)
            yield Naming(entry, stretch.span, stretch, len(stretch.keys))
        elif len(stretch.keys) > 1:
            shortest = 1 if stretch.segment in headings else 2
            yield from _within(stretch, registry, shortest)


def _may_name(text: str, stretch: Stretch, words: PersonWords) -> bool:
    """Not the name of a foundation, a street, a tower that is called after a person."""
    if stretch.right != "organisation":
        return True
    following = text[stretch.span.end + 1 :][:24].split(" ", 1)[0]
    return following.lower() in words.loose_words


def _short(
    stretch: Stretch, registry: Registry, bearers: dict[str, Entry], words: PersonWords
) -> Entry | None:
    key = stretch.keys[-1]
    if len(stretch.keys) > 1:
        return _tail(stretch, registry)
    holders = registry.surname_holders(key)
    if len(holders) == 1:
        return holders[0]
    if holders:
        return bearers.get(key)
    givens = registry.given_name_holders(key)
    if len(givens) == 1 and (is_safe_first_name(key, words) or stretch.left is not None):
        return givens[0]
    return None


def _tail(stretch: Stretch, registry: Registry) -> Entry | None:
    """The person whose name ends in these words: "Van Hollen", "Wasserman Schultz"."""
    keys = stretch.keys
    holders = registry.surname_holders(keys[-1])
    fits = [e for e in holders if any(name[-len(keys) :] == keys for name in e.names)]
    return fits[0] if len(fits) == 1 else None


def _within(stretch: Stretch, registry: Registry, shortest: int) -> Iterator[Naming]:
    """Known names of `shortest` words or more within a longer run of capitalised words."""
    keys = stretch.keys
    if len(stretch.words) != len(keys):
        return
    start = 0
    while start < len(keys):
        end = min(len(keys), start + 4)
        entry = _known(keys[start:end], registry)
        while entry is None and end > start + shortest:
            end -= 1
            entry = _known(keys[start:end], registry)
        if entry is None or end - start < shortest:
            start += 1
            continue
        span = Span(stretch.words[start].start, stretch.words[end - 1].end)
        yield Naming(entry, span, stretch, end - start)
        start = end


def _known(keys: tuple[str, ...], registry: Registry) -> Entry | None:
    entry = registry.named(keys)
    if entry is None and len(keys) == 1:
        holders = registry.surname_holders(keys[0])
        entry = holders[0] if len(holders) == 1 else None
    return entry
