"""Changes good records at random, one value at a time, in ways that the rules may see or not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import bridge

SAMPLES = Path(__file__).parents[2] / "samples" / "package" / "records.jsonl"
_TEXTS = (
    *("", " ", "he", "She", "Adler", "“Adler”", "said", "denied", "allegedly", "2023-05-04", "Mr"),
    *("p1", "s1", "q1", "c2", "cap1", "direct", "mixed", "explicit", "none", "caption"),
    *("paragraph", "asserts", "denies", "full", "short", "pronoun", "ıſ", "\u2028", "😀"),
)
_VALUES = (None, True, 0, 1, -1, 1.0, 0.5, 10**20, [], {}, [None], {"x_a": 1}, float("nan"))


def good_records() -> list[dict[str, Any]]:
    """Records that no rule finds fault with."""
    lines = SAMPLES.read_text(encoding="utf-8").splitlines()
    return [bridge.record(), *(json.loads(line) for line in lines)]


def mutants(seed: int, count: int) -> Iterator[str]:
    """JSON lines of records, most of them changed, with ids of their own."""
    random = Random(seed)
    records = good_records()
    for number in range(count):
        record = deepcopy(random.choice(records))
        record["id"] = f"m{number}"
        for _ in range(random.choice((0, 1, 1, 1, 2))):
            _change(random, record)
        line = json.dumps(record, ensure_ascii=random.random() < 0.2, sort_keys=True)
        yield _scratched(random, line) if random.random() < 0.05 else line


def _change(random: Random, record: dict[str, Any]) -> None:
    holder, key = random.choice(list(_places(record)))
    value = holder[key]
    kind = random.randrange(8)
    if kind == 0:
        del holder[key]
    elif kind == 1:
        holder[key] = random.choice(_VALUES)
    elif kind == 2 and isinstance(holder, list):
        holder.insert(random.randrange(len(holder) + 1), deepcopy(value))
    elif kind == 3 and isinstance(holder, list):
        random.shuffle(holder)
    elif kind == 4 and isinstance(holder, dict):
        holder[random.choice(("x_a", "name", "text", "kicker", "nested_in", "honorific"))] = value
    elif isinstance(value, bool | None):
        holder[key] = random.choice(_TEXTS)
    elif isinstance(value, int):
        holder[key] = value + random.choice((-40, -2, -1, 1, 2, 7, 10**6))
    elif isinstance(value, str):
        holder[key] = _other_text(random, value)
    else:
        _change(random, record)


def _other_text(random: Random, value: str) -> str:
    at = random.randrange(len(value) + 1)
    sign = random.choice(("x", "é", "”", "“", "'", "\n", " ", "中", "\u00a0"))
    return random.choice(
        (
            random.choice(_TEXTS),
            value.upper(),
            value + random.choice(_TEXTS),
            value[:at] + sign + value[at:],
            value[:at] + value[at + 1 :],
        )
    )


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _scratched(random: Random, line: str) -> str:
    at = random.randrange(len(line))
    return random.choice(
        (line[:at] + line[at + 1 :], line[:at] + "\\u0000" + line[at:], line + line, line[:at],
         line.replace('"kind"', '"kind": "x", "kind"', 1), " " + line, line + "\r", "", "[]",
         line[:at] + "\t" + line[at:], line.replace(":", " : "))
    )  # fmt: skip
