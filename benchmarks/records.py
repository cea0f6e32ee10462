"""How many records of a .jsonl file are held against the record schema in a CPU second.

python benchmarks/records.py records.jsonl
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from newsval.schema import record_errors

_ROUNDS = 2000


def main(path: str) -> None:
    """Check the records again and again, and print the rate and what was broken."""
    records = [json.loads(line) for line in Path(path).read_bytes().splitlines()]
    broken = sum(bool(record_errors(record)) for record in records)
    rounds = max(1, _ROUNDS // len(records))
    start = time.process_time()
    for _ in range(rounds):
        for record in records:
            record_errors(record)
    rate = rounds * len(records) / (time.process_time() - start)
    print(f"{rate:,.0f} records a CPU second, {broken} of {len(records)} broken")


if __name__ == "__main__":
    main(sys.argv[1])
