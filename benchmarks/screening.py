"""Where the time of the screens goes: microseconds a record of each stage and screen.

python benchmarks/screening.py /tmp/articles/records.jsonl
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsval.screening.batch import Batch
from newsval.screening.blocks import read_blocks
from newsval.screening.columns import columns_of
from newsval.screening.reading import RecordReader
from newsval.screening.rows import table_rows
from newsval.screening.screens import SCREENS
from newsval.screening.shapes import misshapen
from newsval.screening.texts import texts_of
from newsval.tables import TABLES

_LONGEST_LINE = 64_000_000


def main(path: str) -> None:
    """Screen the records of a file stage by stage, and print what each took."""
    spent: Counter[str] = Counter()
    suspects: Counter[str] = Counter()

    def timed(name: str, step: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = step()
        spent[name] += time.process_time() - start
        return result

    reader, count = RecordReader(), 0
    with Path(path).open("rb") as file:
        for block in read_blocks(file, _LONGEST_LINE):
            records = timed("JSON into columns", lambda: reader.read(block))  # noqa: B023
            columns = timed("levels", lambda: columns_of(records.array))  # noqa: B023
            timed("schema", lambda: misshapen(columns))  # noqa: B023
            values = columns["text"].column("value")
            batch = Batch(columns, timed("texts", lambda: texts_of(values)))  # noqa: B023
            for screen, code in {screen: code for code, screen in SCREENS.items()}.items():
                found = timed(code, lambda: screen(batch))  # noqa: B023
                suspects[code] += int(found.sum())
            timed("rows", lambda: [table_rows(columns, name) for name in TABLES])  # noqa: B023
            count += len(block.starts)
    for name, seconds in spent.most_common():
        print(f"{name:20} {seconds / count * 1e6:8.1f} µs {suspects[name]:8,} suspects")
    print(f"{'in all':20} {sum(spent.values()) / count * 1e6:8.1f} µs, {count:,} records")


if __name__ == "__main__":
    main(sys.argv[1])
