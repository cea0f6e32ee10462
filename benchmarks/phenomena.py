"""How well each phenomenon of attribution is found, on the labelled passages of `tests/extraction`.

    python benchmarks/phenomena.py [--part open] [--misses] [--only "joint sources"]
    python benchmarks/phenomena.py --page > docs/phenomena.md

Prints precision and recall by phenomenon, of both extractors and for both parts of the passages.
`--misses` lists what was missed or found wrongly, with the passage. The passages that are held out
are for measuring alone: whoever mends the extractor by what they show must move them to the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

from labelled.found import find_all
from labelled.pages import page, table
from labelled.pairing import Reading, pair
from labelled.phenomena import PHENOMENA
from labelled.reading import PARTS, read_passages

from newsval.extract.attribution import EXTRACTORS


def main() -> None:
    """Print the tables, and what was missed where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--part", choices=PARTS, action="append", help="one part alone")
    parser.add_argument("--extractor", choices=sorted(EXTRACTORS), help="for --misses")
    parser.add_argument("--misses", action="store_true", help="list what was missed or is wrong")
    parser.add_argument("--only", choices=PHENOMENA, action="append", help="for --misses")
    parser.add_argument("--page", action="store_true", help="print docs/phenomena.md")
    chosen = parser.parse_args()
    read = {part: read_part(part) for part in chosen.part or PARTS}
    if chosen.page:
        print(page(read), end="")
        return
    for part, readings in read.items():
        print(f"{part}\n\n{table(readings)}\n")
        if chosen.misses:
            for name in [chosen.extractor] if chosen.extractor else sorted(EXTRACTORS):
                print("\n".join(misses(readings[name], chosen.only or list(PHENOMENA))), "\n")


def read_part(part: str) -> Mapping[str, list[Reading]]:
    """The passages of a part as each extractor reads them."""
    passages = read_passages(part)
    return {
        name: [pair(each, find_all(each.name, each.text, name)) for each in passages]
        for name in sorted(EXTRACTORS)
    }


def misses(readings: list[Reading], phenomena: list[str]) -> Iterator[str]:
    """A line for all that was missed (-) or found wrongly (+), by phenomenon and passage."""
    for name in phenomena:
        yield f"{name}:"
        for reading in readings:
            outcome = PHENOMENA[name](reading)
            yield from (f"  - {reading.passage.name}: {shown}" for shown in outcome.missed)
            yield from (f"  + {reading.passage.name}: {shown}" for shown in outcome.wrong)


if __name__ == "__main__":
    main()
