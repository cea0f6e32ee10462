"""Folds for cross-validation: articles that share much of their wording stay together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from training.examples import Example

_WORD = re.compile(r"\w+")
_LENGTH = 8  # words of a shingle
_COMMON = 20  # a shingle of more articles is furniture
_SHARED = 0.1  # of the shingles of the shorter article


@dataclass(frozen=True, slots=True)
class Fold:
    """Which of how many parts of a corpus is left out of training."""

    number: int
    count: int

    def split(self, examples: list[Example]) -> tuple[list[Example], list[Example]]:
        """The examples to train on, and those left out."""
        texts = {example.article.name: example.article.text for example in examples}
        held = set(folds(texts, self.count)[self.number])
        seen = [example for example in examples if example.article.name not in held]
        return seen, [example for example in examples if example.article.name in held]


def folds(texts: dict[str, str], count: int) -> list[list[str]]:
    """The names in `count` groups of nearly one size; alike articles are in one of them."""
    groups = sorted(alike(texts), key=lambda group: (-len(group), crc32(group[0].encode())))
    found: list[list[str]] = [[] for _ in range(count)]
    for group in groups:
        min(found, key=len).extend(group)
    return [sorted(fold) for fold in found]


def alike(texts: dict[str, str]) -> list[list[str]]:
    """The names, those of articles that share a tenth of their shingles together."""
    shingles = {name: _shingles(text) for name, text in texts.items()}
    pairs = _shared(shingles)
    heads = {name: name for name in texts}
    for (one, other), shared in pairs.items():
        if shared > _SHARED * min(len(shingles[one]), len(shingles[other])):
            heads[_head(heads, one)] = _head(heads, other)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(texts):
        groups[_head(heads, name)].append(name)
    return list(groups.values())


def _shingles(text: str) -> set[int]:
    words = _WORD.findall(text.lower())
    return {_hashed(words[i : i + _LENGTH]) for i in range(len(words) - _LENGTH + 1)}


def _hashed(words: Sequence[str]) -> int:
    return crc32(" ".join(words).encode())


def _shared(shingles: dict[str, set[int]]) -> Counter[tuple[str, str]]:
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for name in sorted(shingles):
        for shingle in shingles[name]:
            holders[shingle].append(name)
    return Counter(_pairs(names for names in holders.values() if len(names) <= _COMMON))


def _pairs(listed: Iterable[list[str]]) -> Iterable[tuple[str, str]]:
    for names in listed:
        for i, one in enumerate(names):
            for other in names[i + 1 :]:
                yield one, other


def _head(heads: dict[str, str], name: str) -> str:
    while heads[name] != name:
        heads[name] = heads[heads[name]]
        name = heads[name]
    return name
