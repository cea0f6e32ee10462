"""Makes edits in records as careless people and programs make them, and says how many are found.

python benchmarks/careless.py samples/package/records.jsonl corpus/records.jsonl --edits 200

An edit changes what a record says and leaves it well-formed: spans stay within the text, ids name
something. It is found if validation then finds something that it did not find before.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from careless_edits import EDITS

from newsval.findings import Severity
from newsval.fingerprints import fingerprints
from newsval.rules.selection import Choice, make_selection
from newsval.rules.selectors import parse_selector
from newsval.validation import ValidateOptions, validate

_TRIES = 40  # records that are looked at for one that a kind of edit can be made in


@dataclass(slots=True)
class Told:
    """Of the edits of a kind: how many were made, found at all, and found to be errors."""

    made: int = 0
    found: int = 0
    weighty: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)


def main() -> None:
    """Print the share of the edits that is found, a line a kind."""
    options = _options()
    records = [json.loads(line) for path in options.records for line in path.open("rb")]
    checked = Checked(records, options.preview)
    made = found = 0
    for kind in EDITS:
        told = _trials(kind, checked, options.edits, options.seed)
        made, found = made + told.made, found + told.found
        print(_line(kind, told), flush=True)
        if options.missed:
            print("".join(f"    {missed}\n" for missed in told.missed[: options.missed]), end="")
    print(f"{'all':<28} {100 * found / made:4.0f}% of {made:,}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, nargs="+", help="files of valid records, .jsonl")
    parser.add_argument("--edits", type=int, default=200, help="edits of each kind")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--missed", type=int, default=0, help="list so many that are not found")
    parser.add_argument("--preview", nargs="*", default=[], help="rules in preview to run as well")
    return parser.parse_args()


def _line(kind: str, told: Told) -> str:
    codes = ", ".join(f"{code} {count}" for code, count in told.codes.most_common(6))
    share, weighty = (100 * n / max(told.made, 1) for n in (told.found, told.weighty))
    return (
        f"{kind:<28} {share:4.0f}% of {told.made}, {weighty:3.0f}% as errors or warnings: {codes}"
    )


class Checked:
    """Records, and what is found in each before it is edited."""

    def __init__(self, records: list[dict[str, Any]], preview: list[str]) -> None:
        self.records = records
        chosen = Choice(extend_select=tuple(map(parse_selector, preview)))
        self._options = ValidateOptions(make_selection([chosen]))
        self._known: dict[int, set[str]] = {}

    def new(self, index: int, edited: dict[str, Any]) -> dict[str, Severity]:
        """The codes that are found in the edited record and were not in the record as it was."""
        if index not in self._known:
            self._known[index] = set(self._found(self.records[index]))
        found = self._found(edited)
        return {found[key][0]: found[key][1] for key in found.keys() - self._known[index]}

    def _found(self, record: dict[str, Any]) -> dict[str, tuple[str, Severity]]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "record.json")
            path.write_text(json.dumps(record), encoding="utf-8")
            found = validate(path, self._options).findings
        named = zip(fingerprints(found), found, strict=True)
        return {name: (finding.code, finding.severity) for name, finding in named}


def _trials(kind: str, checked: Checked, edits: int, seed: int) -> Told:
    told = Told()
    for index, edited, change in _edited(kind, checked.records, edits, seed):
        new = checked.new(index, edited)
        told.made += 1
        told.found += bool(new)
        told.weighty += any(level is not Severity.INFO for level in new.values())
        told.codes.update(new.keys())
        if not new:
            told.missed.append(f"{edited['id']}: {change}")
    return told


def _edited(
    kind: str, records: list[dict[str, Any]], edits: int, seed: int
) -> Iterator[tuple[int, dict[str, Any], str]]:
    for number in range(edits):
        dice = random.Random(f"{seed} {kind} {number}")  # noqa: S311  no secret
        for index in dice.sample(range(len(records)), min(_TRIES, len(records))):
            edited = copy.deepcopy(records[index])
            change = EDITS[kind](edited, dice)
            if change and edited != records[index]:
                yield index, edited, change
                break


if __name__ == "__main__":
    sys.exit(main())
