"""Word clusters (Brown et al. 1992) of the package spacy-lookups-data, for words rare here.

They were counted on far more text than the corpus has, so that "retorted", met twice, is known to
stand where "explained" does.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from importlib.resources import files

from newsval.extract.attribution.tagging.features import normal

_PACKAGE, _CLUSTERS, _COMMONNESS = (
    "spacy_lookups_data",
    "data/en_lexeme_cluster.json.gz",
    "data/en_lexeme_prob.json.gz",
)
MOST_WORDS = 60_000
PREFIX_BITS = (4, 6)


@dataclass(frozen=True, slots=True)
class Clusters:
    """The cluster of each word, from 1 on, and each cluster's path from the tree's root.

    A path is a number whose lowest bit is the first turn; path 0 is that of unknown words.
    """

    words: dict[str, int]
    paths: tuple[int, ...]

    def prefixes(self, cluster: int) -> tuple[int, ...]:
        """The beginnings of a cluster's path, as `PREFIX_BITS` cuts them."""
        return tuple(self.paths[cluster] % 2**bits for bits in PREFIX_BITS)


def read_clusters() -> Clusters:
    """The clusters of the commonest words, normal ones.

    Raises ModuleNotFoundError if spacy-lookups-data is not installed.
    """
    clusters, commonness = _read(_CLUSTERS), _read(_COMMONNESS)
    found: dict[str, int] = {}
    for word in sorted(clusters, key=lambda word: (-commonness.get(word, -99.0), word)):
        if clusters[word] and word == normal(word) and word[0].isalpha():
            found[word] = int(clusters[word])
        if len(found) == MOST_WORDS:
            break
    paths = (0, *sorted(set(found.values())))
    numbers = {path: number for number, path in enumerate(paths)}
    return Clusters({word: numbers[path] for word, path in found.items()}, paths)


def _read(name: str) -> dict[str, float]:
    table = files(_PACKAGE).joinpath(name).read_bytes()
    read: dict[str, float] = json.loads(gzip.decompress(table))
    return read
