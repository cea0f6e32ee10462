"""Checks a file of records line by line, or by the screens where they are there and pay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from newsval.findings import Place
from newsval.package.gate.openings import wide_encoding
from newsval.package.records import MAX_BYTES, Entry, entry_of, lines_of, read_lines
from newsval.record import Record
from newsval.validation.across import body_of
from newsval.validation.locating import Locate
from newsval.validation.records import Accepted, RecordChecks
from newsval.validation.tally import Tally

if TYPE_CHECKING:
    from newsval.screening import ScreenedBlock

# Below this, to load the libraries that the screens need takes longer than the rules do.
WORTH_SCREENING = 1_000_000
_OPENING = 64


class Fault(NamedTuple):
    """What the rules are to be run on, and where it is, see `Tally.check`."""

    subject: object
    place: Place
    text: str | None = None
    locate: Locate | None = None


class Beside(Protocol):
    """What is checked of a record besides the record itself."""

    def judge(self, value: Any, record: Record | None) -> None:
        """Check what is beside a record that the rules judged, None if it has no shape."""

    def faults(self, block: ScreenedBlock, records: range) -> Mapping[int, Sequence[Fault]]:
        """What is wrong beside records of a block that were screened, by their index."""


class NothingBeside:
    """Records alone have nothing beside them."""

    def judge(self, value: Any, record: Record | None) -> None:
        """There is nothing to check."""

    def faults(self, block: ScreenedBlock, records: range) -> Mapping[int, Sequence[Fault]]:
        """There are none."""
        del block, records
        return {}


def check_lines(path: Path, checks: RecordChecks, beside: Beside, tally: Tally) -> None:
    """Check the records of a JSON Lines file; what is found is the same, screened or not."""
    if _is_worth_screening(path, tally.preview):
        _screen(path, checks, beside, tally)
    else:
        for entry in read_lines(path):
            _judge(entry, checks, beside)


def _screen(path: Path, checks: RecordChecks, beside: Beside, tally: Tally) -> None:
    from newsval.screening import screen

    with path.open("rb") as file:
        number = 1
        for block in screen(file, MAX_BYTES, tally.preview):
            _check_block(block, checks, beside, tally)
            number = block.block.next_number
        for entry in lines_of(file, number):
            _judge(entry, checks, beside)


def _is_worth_screening(path: Path, preview: frozenset[str]) -> bool:
    if path.stat().st_size < WORTH_SCREENING or not all(map(find_spec, ("numpy", "pyarrow"))):
        return False
    from newsval.screening import can_screen

    if not can_screen(preview):
        return False
    with path.open("rb") as file:
        return not wide_encoding(file.read(_OPENING))


def _judge(entry: Entry | None, checks: RecordChecks, beside: Beside) -> None:
    if entry is not None:
        beside.judge(entry.value, checks.check(entry))


def _check_block(block: ScreenedBlock, checks: RecordChecks, beside: Beside, tally: Tally) -> None:
    for records, line in block.runs():
        _check_run(block, records, checks, beside, tally)
        if line is not None:
            _judge(_entry(block, line), checks, beside)


def _check_run(
    block: ScreenedBlock, records: range, checks: RecordChecks, beside: Beside, tally: Tally
) -> None:
    """Check records that follow each other, all of which have the shape of one."""
    within = slice(records.start, records.stop)
    screened = Accepted(
        block.ids[within],
        block.hashes[within],
        block.block.numbers[block.lines[within]].tolist(),
        [body_of(block.paragraphs(record)) for record in records],
        block.offices[within],
        block.withheld[within],
    )
    suspects = checks.repeated(screened).union(block.suspect[within].nonzero()[0].tolist())
    faults = {at - records.start: found for at, found in beside.faults(block, records).items()}
    start = 0
    for at in sorted(suspects | faults.keys()):
        checks.accept(screened.part(start, at if at in suspects else at + 1))
        start = at + 1
        if at in suspects:
            entry = _entry(block, int(block.lines[records.start + at]))
            if entry is not None:
                checks.check(entry)
        for fault in faults.get(at, ()):
            tally.check(*fault)
    checks.accept(screened.part(start, len(records)))


def _entry(block: ScreenedBlock, line: int) -> Entry | None:
    return entry_of(block.block.whole_line(line), int(block.block.numbers[line]))
