"""Resolves every stretch that may name a person to the person it names, or to nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsval.extract.languages.person_words import PersonWords
from newsval.extract.persons.reading import Stretch, is_safe_first_name
from newsval.extract.persons.registry import Entry, Registry
from newsval.record import Span


class Naming(NamedTuple):
    """A place that names a person."""

    entry: Entry
    span: Span
    stretch: Stretch


def namings(
    text: str, stretches: Iterable[Stretch], registry: Registry, words: PersonWords
) -> Iterator[Naming]:
    """Every naming of a registered person, in text order."""
    bearers: dict[str, Entry] = {}
    for stretch in stretches:
        entry = registry.named(stretch.keys) or _short(stretch, registry, bearers, words)
        if entry is not None and _may_name(text, stretch, words):
            bearers[stretch.keys[-1]] = bearers.get(stretch.keys[-1], entry)
            yield Naming(entry, stretch.span, stretch)
        elif entry is None and len(stretch.keys) > 1:
            yield from _within(stretch, registry)


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


def _within(stretch: Stretch, registry: Registry) -> Iterator[Naming]:
    """Known full names within a longer run of capitalised words, as headlines have them."""
    keys = stretch.keys
    for start in range(len(keys) - 1):
        for end in range(min(len(keys), start + 4), start + 1, -1):
            entry = registry.named(keys[start:end])
            if entry is not None and len(stretch.words) == len(keys):
                span = Span(stretch.words[start].start, stretch.words[end - 1].end)
                yield Naming(entry, span, stretch)
                break
