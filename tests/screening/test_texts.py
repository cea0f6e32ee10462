"""Slices of the texts of a block are those of the texts one by one."""

from __future__ import annotations

from random import Random

import numpy as np
import pyarrow as pa

from newsval.screening.texts import Places, Texts, texts_of, unlike

TEXTS = ["", "plain", "“Ça va”, dit-il à Łódź.", "", "東京 🙂 ok", "é", "the end\n"]


def test_slices_are_those_of_each_text_wherever_they_are() -> None:
    texts, random = texts_of(pa.array(TEXTS)), Random(1)
    for _ in range(200):
        spans = [_some_span(random) for _ in range(random.randint(0, 30))]
        places = _places(texts, spans)
        expected = [TEXTS[record][start:end] for record, start, end in spans]
        assert texts.slices(places).to_pylist() == expected
        others = [random.choice((text, text + "x", text[1:], "zz" + text)) for text in expected]
        array = pa.array(others, pa.string())
        assert texts.differ(places, array).tolist() == [
            one != other for one, other in zip(expected, others, strict=True)
        ]
        assert texts.end_otherwise(places, array).tolist() == [
            not other.endswith(one) for one, other in zip(expected, others, strict=True)
        ]


def test_places_and_bytes_lead_to_each_other() -> None:
    texts, whole = texts_of(pa.array(TEXTS)), "".join(TEXTS)
    places = np.arange(len(whole) + 1)
    offsets = [len(whole[:place].encode()) for place in places.tolist()]
    assert texts.in_bytes(places).tolist() == offsets
    assert texts.of_bytes(np.array(offsets)).tolist() == places.tolist()
    assert texts.lengths.tolist() == [len(text) for text in TEXTS]


def test_null_is_unlike_everything() -> None:
    one, other = pa.array(["a", None, None, "b"]), pa.array(["a", None, "x", "c"])
    assert unlike(one, other).tolist() == [False, True, True, True]


def _some_span(random: Random) -> tuple[int, int, int]:
    record = random.randrange(len(TEXTS))
    start, end = (random.randint(0, len(TEXTS[record])) for _ in range(2))
    return record, start, end


def _places(texts: Texts, spans: list[tuple[int, int, int]]) -> Places:
    record, start, end = (
        np.array(part, dtype=np.int64) for part in np.array(spans or np.zeros((0, 3))).T
    )
    return Places(texts.at(record, start), texts.at(record, end))
