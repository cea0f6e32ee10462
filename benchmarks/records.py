"""How many records of a .jsonl file are held against the record schema in a CPU second.

    python benchmarks/records.py records.jsonl

Beside it, in the same run, jsonschema alone.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from newsval.resources import RECORD_SCHEMA, schema
from newsval.schema import record_errors

_ROUNDS = 2000
_ROUNDS_ALONE = 50


def rate(check: Callable[[Any], object], records: list[Any], checks: int) -> float:
    """How many records a CPU second a check does, over about so many checks."""
    rounds = max(1, checks // len(records))
    start = time.process_time()
    for _ in range(rounds):
        for record in records:
            check(record)
    return rounds * len(records) / (time.process_time() - start)


def main(path: str) -> None:
    """Check the records again and again, and print the rates and what was broken."""
    records = [json.loads(line) for line in Path(path).read_bytes().splitlines()]
    broken = sum(bool(record_errors(record)) for record in records)
    alone = Draft202012Validator(schema(RECORD_SCHEMA))
    ours = rate(record_errors, records, _ROUNDS)
    theirs = rate(lambda record: list(alone.iter_errors(record)), records, _ROUNDS_ALONE)
    print(f"newsval {ours:,.0f} records a CPU second, {broken} of {len(records)} broken")
    print(f"jsonschema {theirs:,.0f}, {ours / theirs:.0f} times fewer")


if __name__ == "__main__":
    main(sys.argv[1])
