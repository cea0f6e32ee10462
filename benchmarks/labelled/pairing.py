"""Which label means which found item: by the characters that both hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from labelled.found import Findings, Found
from labelled.reading import Label, Passage
from newsval.record import Span

SHARE = 0.5  # of the characters that two items have on average, for them to be the same

_LEADING = re.compile(r"(?:the|an?|his|her|their|its|my|our|your)\s+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as its reader and as an extractor understand it.

    `pairs` has for a label's number the item found for it; `counted` are the items found but
    for those of which nothing is decided.
    """

    passage: Passage
    findings: Findings
    pairs: dict[int, Found]
    counted: tuple[Found, ...]

    def found(self, label: Label) -> Found | None:
        """The item found for a label."""
        return self.pairs.get(label.number)

    def label(self, found: Found) -> Label | None:
        """The label that an item was found for."""
        return next((each for each in self.passage.labels if self.found(each) is found), None)


def pair(passage: Passage, findings: Findings) -> Reading:
    """Each label with the item that shares most with it, if it shares enough; the best first."""
    ranked = sorted(
        (
            (-alike(label.words, item.words), label.number, index)
            for label in passage.labels
            for index, item in enumerate(findings.items)
        ),
    )
    pairs: dict[int, Found] = {}
    taken: set[int] = set()
    for share, number, index in ranked:
        if -share >= SHARE and number not in pairs and index not in taken:
            pairs[number] = findings.items[index]
            taken.add(index)
    counted = tuple(
        item
        for index, item in enumerate(findings.items)
        if index in taken or not _is_undecided(item, passage)
    )
    return Reading(passage, findings, pairs, counted)


def _is_undecided(item: Found, passage: Passage) -> bool:
    return any(alike((span,), item.words) >= SHARE for span in passage.undecided)


def alike(one: Sequence[Span], other: Sequence[Span]) -> float:
    """What two lists of spans share, as twice the shared by all characters (0 to 1)."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return 2 * shared / max(1, sum(s.end - s.start for s in (*one, *other)))


def same_speakers(wanted: Sequence[Sequence[str]], given: Sequence[str]) -> bool:
    """Whether the names given are those wanted, each by one of the names that will do."""
    return len(wanted) == len(given) and all(
        any(is_named(each, name) for name in given) for each in wanted
    )


def is_named(wanted: Sequence[str], given: str) -> bool:
    """Whether a name is one that will do, with at most more in front of it or behind it."""
    bare = _bare(given)
    return any(_begins_or_ends(bare, _bare(name)) for name in wanted)


def _begins_or_ends(given: str, wanted: str) -> bool:
    return bool(re.match(rf"{re.escape(wanted)}\b|.*\b{re.escape(wanted)}\Z", given))


def _bare(name: str) -> str:
    return _LEADING.sub("", name.casefold(), count=1) if name else name
