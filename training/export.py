"""Turns a trained network into the whole numbers that the package ships."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from newsval.extract.attribution.tagging.features import (
    EDGES,
    HASHED,
    QUOTE_STATES,
    RULE_TAGS,
    UNKNOWN_BUCKETS,
)
from newsval.extract.attribution.tagging.network import (
    HIGHEST,
    PROJECTION_UNIT,
    SCORE_UNIT,
    UNIT,
)
from newsval.extract.attribution.tagging.sureness import EVIDENCE, Calibration
from newsval.extract.attribution.tagging.weights import NO_ROW
from training.arrays import Vocabulary
from training.clusters import PREFIX_BITS
from training.network import Network
from training.vectors import VECTOR_UNIT

EXACT = 2**24  # whole numbers below it are exact as 32-bit floats
_LARGEST = 127

Arrays = dict[str, NDArray[np.generic]]

UNCALIBRATED = Calibration((0,) * len(EVIDENCE), (), (None,))


def export(network: Network, vocabulary: Vocabulary, shares: dict[str, float]) -> Arrays:
    """The arrays of the weights' file."""
    with torch.no_grad():
        arrays = {
            **_lexicon(vocabulary),
            **_tables(network, vocabulary),
            **_vectors(network, vocabulary),
            **_layers(network),
            **_scores(network),
        }
    arrays["shares"] = _bytes(json.dumps(shares, sort_keys=True))
    arrays["calibration"] = _bytes(json.dumps(asdict(UNCALIBRATED)))
    return arrays


def with_calibration(path: Path, calibration: Calibration) -> Arrays:
    """The arrays in a weights' file, with another calibration."""
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files}
    arrays["calibration"] = _bytes(json.dumps(asdict(calibration)))
    return arrays


def save(arrays: Arrays, path: Path) -> None:
    """Write the file, uncompressed: that loads in a fifth of the time, and a wheel is a zip."""
    np.savez(path, **arrays)


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8"), np.uint8)


def _lexicon(vocabulary: Vocabulary) -> Arrays:
    """All words in the order of their UTF-8, which is that of `str`, and their rows."""
    columns = (vocabulary.words, vocabulary.clusters.words, vocabulary.vectors.rows)
    words = sorted(set().union(*columns))
    rows = [
        [column.get(word, none) for column, none in zip(columns, NO_ROW, strict=True)]
        for word in words
    ]
    return {
        "lexicon": np.array([word.encode("utf-8") for word in words]),
        "rows": np.array(rows, np.int16),
    }


def _tables(network: Network, vocabulary: Vocabulary) -> Arrays:
    """The embeddings times the first layer, those of a word's shares of cues added to its row."""
    parts = _projected(network)
    levels = [vocabulary.lexicon.levels(word) for word in vocabulary.words]
    levels += [(0, 0)] * UNKNOWN_BUCKETS
    words = parts["word"].copy()
    for column, role in enumerate(("cue", "source")):
        words += parts[role][[level[column] for level in levels]]
    clusters = parts["cluster"].copy()
    paths = np.array(vocabulary.clusters.paths)
    for bits in PREFIX_BITS:
        clusters += parts[f"prefix of {bits}"][paths % 2**bits]
    contexts = np.array(
        [
            parts["quote"][quote] + parts["edge"][edge] + parts["rule"][rule]
            for quote in range(QUOTE_STATES)
            for edge in range(EDGES)
            for rule in range(RULE_TAGS)
        ]
    )
    contexts += network.enter.bias.numpy()
    tables = {
        "words": words,
        "contexts": contexts,
        "clusters": clusters,
        **{name: parts[name] for name in HASHED},
    }
    return {name: np.rint(table * UNIT).astype(np.int16) for name, table in tables.items()}


def _vectors(network: Network, vocabulary: Vocabulary) -> Arrays:
    """The table of word vectors as it is, and the part of the first layer that reads it."""
    listed, at = network.shape.columns(), network.shape.column("vector")
    start = sum(dimensions for *_, dimensions in listed[:at])
    weight = network.enter.weight[:, start : start + listed[at][2]].numpy().T
    projection = np.rint(weight * (UNIT * PROJECTION_UNIT / VECTOR_UNIT))
    vectors = vocabulary.vectors.table
    if (np.abs(vectors.astype(np.int64)) @ np.abs(projection)).max() >= EXACT:
        message = "the sums of word vectors are not exact"
        raise ValueError(message)
    return {
        "vectors": vectors,
        "projection": projection.astype(np.int16),
    }


def _projected(network: Network) -> dict[str, NDArray[np.float32]]:
    found, start = {}, 0
    listed = network.shape.columns()
    for (name, _, dimensions), table in zip(listed, network.tables, strict=True):
        weight = network.enter.weight[:, start : start + dimensions]
        found[name] = (table.weight @ weight.T).numpy()
        start += dimensions
    return found


def _layers(network: Network) -> Arrays:
    taps, scales, biases = [], [], []
    for layer in network.layers:
        width = network.shape.width
        whole, scale = _whole(layer.three.weight.numpy().reshape(3, width, width))
        taps.append(whole.transpose(0, 2, 1))
        scales.append(scale)
        biases.append(layer.bias.numpy() * UNIT)
    return {
        "dilations": np.array(network.shape.dilations, np.int32),
        "taps": np.array(taps, np.int8),
        "scales": np.array(scales, np.float32),
        "biases": np.array(biases, np.float32),
    }


def _whole(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights [taps, outputs, inputs] as whole numbers, and the scale of each output.

    The scale is as fine as eight bits and exact sums allow.
    """
    terms = weight.shape[0] * weight.shape[2]
    most = (EXACT - 1) / HIGHEST - terms / 2  # rounding adds at most a half to each
    total = np.abs(weight).sum(axis=(0, 2)) / most
    scale = np.maximum(np.abs(weight).max(axis=(0, 2)) / _LARGEST, total)
    return np.rint(weight / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def _scores(network: Network) -> Arrays:
    whole, scale = _whole(network.leave.weight.numpy()[None])
    starts, moves = network.moves()
    return {
        "leave": whole[0].T,
        "leave_scale": scale * np.float32(SCORE_UNIT / UNIT),
        "leave_bias": network.leave.bias.numpy() * SCORE_UNIT,
        "starts": np.rint(starts.numpy() * SCORE_UNIT).astype(np.int32),
        "moves": np.rint(moves.numpy() * SCORE_UNIT).astype(np.int32),
    }
