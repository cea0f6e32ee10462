"""Makes a synthetic package of so many articles, valid or broken in part.

    python benchmarks/packages.py 10000 -o /tmp/clean
    python benchmarks/packages.py 10000 -o /tmp/broken --broken 0.01

An article has about 34 rows in the tables and 4.7 kB as JSON. The same number, seed and share
give the same bytes. With `--broken`, that share of the rows of each table and of the records is
broken in ways of all kinds, and the hashes are those of the broken files.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from synthetic.articles import articles
from synthetic.breaking import break_package

from newsval.package.write import WriteOptions, write_package


def make(target: Path, count: int, *, seed: int = 1, broken: float = 0, texts: bool = True) -> int:
    """Write the package; how many rows its tables have in all (before any is broken)."""
    written = write_package(articles(count, seed), target, WriteOptions(texts=texts))
    if broken:
        break_package(target, broken, seed)
    return written.rows


def main() -> None:
    """Make the package that the command line asks for, and say what it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=int, help="how many articles")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the folder to write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--broken", type=float, default=0, help="the share of rows that break")
    parser.add_argument("--no-texts", action="store_true", help="withhold the source texts")
    wanted = parser.parse_args()
    start = time.process_time()
    rows = make(
        wanted.output,
        wanted.articles,
        seed=wanted.seed,
        broken=wanted.broken,
        texts=not wanted.no_texts,
    )
    size = (wanted.output / "records.jsonl").stat().st_size
    print(
        f"{wanted.articles:,} articles, {rows / wanted.articles:.1f} rows and "
        f"{size / wanted.articles:,.0f} bytes each, {time.process_time() - start:.1f} CPU seconds"
    )


if __name__ == "__main__":
    main()
