"""Checks records one by one: JSON, schema, rules, and that none stands there twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from newsval.codec import from_json
from newsval.errors import RecordShapeError
from newsval.findings import Place, cut
from newsval.package.faults import PackageFault
from newsval.package.json_text import JsonFault
from newsval.package.records import Entry
from newsval.record import SCHEMA_VERSION, Record
from newsval.rules.article import make_article
from newsval.rules.bounds import MAX_NAME
from newsval.rules.offices import Held
from newsval.schema import record_errors
from newsval.validation.across import AcrossRecords
from newsval.validation.locating import Locate, in_entry
from newsval.validation.tally import Tally

# to word what is wrong takes a millisecond or more a record
_MOST_BROKEN = 1000


class Accepted(NamedTuple):
    """Records that were screened: their ids, the hashes of their texts, their lines.

    `bodies` are their paragraphs, see `across.body_of`, `offices` who holds what where, see
    `rules.offices.seat_of`; `withheld` says which have no text.
    """

    ids: Sequence[str]
    hashes: Sequence[str]
    lines: Sequence[int]
    bodies: Sequence[bytes | None]
    offices: Sequence[Sequence[Held]]
    withheld: Sequence[bool]

    def part(self, start: int, end: int) -> Accepted:
        """Some of them."""
        part = slice(start, end)
        return Accepted(
            self.ids[part],
            self.hashes[part],
            self.lines[part],
            self.bodies[part],
            self.offices[part],
            self.withheld[part],
        )


class RecordChecks:
    """Checks the records of one input, remembering their ids and the hashes of their texts."""

    def __init__(self, file: str, tally: Tally) -> None:
        self._file = file
        self._tally = tally
        self._ids: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._across = AcrossRecords(roles=tally.runs("PE201"))
        self._broken = 0

    def check(self, entry: Entry) -> Record | None:
        """Check what stands at one place; the record, None if it has not the shape of one."""
        self._tally.checked["records"] += 1
        return self._check_value(entry)

    def repeated(self, screened: Accepted) -> set[int]:
        """Which of the records, by their indices, are at odds with others.

        They stand there twice by id, text or body, or give an office another place.
        """
        ids, texts = _repeated(screened.ids, self._ids), _repeated(screened.hashes, self._texts)
        bodies = self._across.known(screened.bodies)
        return ids | texts | bodies | self._across.apart(screened.offices)

    def accept(self, screened: Accepted) -> None:
        """Take records for right that were screened, and are none of `repeated`."""
        if not screened.ids:
            return
        self._tally.checked["records"] += len(screened.ids)
        if self._broken >= _MOST_BROKEN:
            self._note_broken()
        for _ in range(sum(screened.withheld)):
            self._tally.withhold(self._file)
        lines = [f"line {line}" for line in screened.lines]
        names = [f"{key}, {line}" for key, line in zip(screened.ids, lines, strict=True)]
        self._ids.update(zip(screened.ids, lines, strict=True))
        self._texts.update(zip(screened.hashes, names, strict=True))
        self._across.remember(screened.bodies, names)
        for held, named in zip(screened.offices, names, strict=True):
            if held:
                self._across.hold(held, named)

    def _check_value(self, entry: Entry) -> Record | None:
        value = entry.value
        place = Place(self._file)
        locate = in_entry(entry)
        if not isinstance(value, dict | JsonFault):
            value = JsonFault("not-a-record", _kind(value))
        if isinstance(value, JsonFault):
            self._tally.check(value, place, locate=locate)
            self._skip(entry, "it could not be read")
            return None
        if isinstance(value.get("id"), str):
            place = replace(place, record_id=cut(value["id"], MAX_NAME))
        with self._tally.heeding(value) as ignores:
            record = self._judge(entry, place, locate)
            is_judged = record is not None and record.text.value is not None
            unused = ignores.unused() if is_judged and self._broken < _MOST_BROKEN else ()
            for fault in chain(ignores.faults, unused):
                self._tally.check(fault, place, locate=locate)
        return record

    def _judge(self, entry: Entry, place: Place, locate: Locate) -> Record | None:
        value = entry.value
        self._check_schema(value, place, locate)
        try:
            record = from_json(value, Record)
        except RecordShapeError as error:
            self._skip(entry, f"{error} at {error.pointer or 'the top'}")
            return None
        self._versions(record, place, locate)
        self._run_rules(record, place, locate)
        self._compare(record, entry, place, locate)
        return record

    def _check_schema(self, value: Any, place: Place, locate: Locate) -> None:
        if self._broken >= _MOST_BROKEN:
            self._note_broken()
            return
        errors = record_errors(value)
        self._broken += bool(errors)
        for error in errors:
            self._tally.check(error, place, locate=locate)

    def _note_broken(self) -> None:
        self._tally.note(
            f"{self._file}: {_MOST_BROKEN:,} records break the schema; "
            "those after them were not checked by it"
        )

    def _run_rules(self, record: Record, place: Place, locate: Locate) -> None:
        text = record.text.value
        self._tally.check(record, place, text, locate)
        if text is None:
            self._tally.withhold(self._file)
        else:
            self._tally.check(make_article(record, text), place, text, locate)

    def _versions(self, record: Record, place: Place, locate: Locate) -> None:
        if record.schema_version != SCHEMA_VERSION:
            fault = PackageFault(
                "schema-version",
                record.id,
                claimed=record.schema_version,
                actual=SCHEMA_VERSION,
                pointer="/schema_version",
            )
            self._tally.check(fault, place, locate=locate)

    def _compare(self, record: Record, entry: Entry, place: Place, locate: Locate) -> None:
        """Hold a record against those before it."""
        here = f"line {entry.line}" if entry.line else entry.pointer or "the top"
        named = f"{record.id}, {here}"
        first = self._ids.setdefault(record.id, here)
        if first != here:
            fault = PackageFault("id-twice", record.id, actual=first, pointer="/id")
            self._tally.check(fault, place, locate=locate)
        first = self._texts.setdefault(record.text.sha256, named)
        if first != named:
            fault = PackageFault("article-twice", record.id, actual=first, pointer="/text/sha256")
            self._tally.check(fault, place, locate=locate)
        elif (same := self._across.same_body(record, named)) is not None:
            self._tally.check(same, place, locate=locate)
        for conflict in chain(
            self._across.held_twice(record, named), self._across.conflicts(record, named)
        ):
            self._tally.check(conflict, place, record.text.value, locate)

    def _skip(self, entry: Entry, reason: str) -> None:
        line = f" line {entry.line}" if entry.line else ""
        known = entry.value.get("id") if isinstance(entry.value, dict) else None
        name = f" record {known}" if isinstance(known, str) else entry.pointer
        self._tally.skip(f"{self._file}{line}{name}: the rules were not run on it: {reason}")


def _repeated(keys: Sequence[str], known: Mapping[str, str]) -> set[int]:
    if len(set(keys)) == len(keys) and known.keys().isdisjoint(keys):
        return set()
    counts = Counter(keys)
    return {at for at, key in enumerate(keys) if counts[key] > 1 or key in known}


def _kind(value: object) -> str:
    names = {str: "a string", list: "an array", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
