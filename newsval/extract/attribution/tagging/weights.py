"""The trained weights as they are shipped: whole numbers of eight or sixteen bits.

How they are made, from what and how good they are, `docs/model-card.md` tells.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsval.extract.attribution.tagging.features import HASHED
from newsval.extract.attribution.tagging.numerics import load_numpy
from newsval.extract.attribution.tagging.sureness import Calibration, calibration_of
from newsval.resources import data_path

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int32]

FILE = "attribution_tagger.npz"
NO_ROW = (-1, 0, 0)  # 0 is the cluster and the vector of all other words


class Layer(NamedTuple):
    """A convolution over three tokens that stand `dilation` apart.

    `before`, `here` and `behind` [width, width] hold whole numbers; what they give together times
    `scale` plus `bias`, both [width], is the layer's addition to its input.
    """

    dilation: int
    before: Floats
    here: Floats
    behind: Floats
    scale: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """All that the tagger has learned.

    Args:
        lexicon: The normal words that anything is known of, as UTF-8, in order.
        rows: [lexicon, 3], what has the number of each in `words`, `clusters` and `vectors`; where
            a word has none of its own it is `NO_ROW`.
        words: [vocabulary and buckets of unknown words, width].
        hashed: A table [buckets, width] for each of `HASHED`, in that order.
        clusters: Those of the words that are common in English [clusters, width].
        vectors: What is known of words from other texts [rows, dimensions], in bytes.
        projection: What becomes of that [dimensions, width], 256 times too large.
        contexts: [contexts, width].
        layers: The convolutions.
        leave: [width, tags and signs], with `leave_scale` and `leave_bias` of as many.
        starts: The score of each tag at a paragraph's beginning.
        moves: The score of each tag (row) before another (column).
        shares: How often a cue and what it is described to stand beside belong together.
        calibration: How often what is told with some evidence was right.
    """

    lexicon: NDArray[np.bytes_]
    rows: NDArray[np.int16]
    words: NDArray[np.int16]
    hashed: tuple[NDArray[np.int16], ...]
    clusters: NDArray[np.int16]
    vectors: NDArray[np.int8]
    projection: Floats
    contexts: Floats
    layers: tuple[Layer, ...]
    leave: Floats
    leave_scale: Floats
    leave_bias: Floats
    starts: Integers
    moves: Integers
    shares: dict[str, float]
    calibration: Calibration


@cache
def shipped_weights() -> Weights:
    """The weights in the package."""
    return read_weights(data_path(FILE))


def read_weights(path: Path) -> Weights:
    """The weights in a file that `training/` made."""
    load_numpy()
    import numpy as np

    with np.load(path) as arrays:
        layers = zip(
            arrays["dilations"].tolist(),
            arrays["taps"].astype(np.float32), arrays["scales"], arrays["biases"],
            strict=True,
        )  # fmt: skip
        return Weights(
            lexicon=arrays["lexicon"],
            rows=arrays["rows"],
            words=arrays["words"],
            hashed=tuple(arrays[name] for name in HASHED),
            clusters=arrays["clusters"],
            vectors=arrays["vectors"],
            projection=arrays["projection"].astype(np.float32),
            contexts=arrays["contexts"].astype(np.float32),
            layers=tuple(
                Layer(d, before, here, behind, scale, bias)
                for d, (before, here, behind), scale, bias in layers
            ),
            leave=arrays["leave"].astype(np.float32),
            leave_scale=arrays["leave_scale"],
            leave_bias=arrays["leave_bias"],
            starts=arrays["starts"],
            moves=arrays["moves"],
            shares=_json(arrays["shares"]),
            calibration=calibration_of(_json(arrays["calibration"])),
        )


def _json(array: NDArray[np.uint8]) -> Any:
    return json.loads(array.tobytes())
