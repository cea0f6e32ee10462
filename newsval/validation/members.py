"""Checks what stands beside the records of a package: the rows of its tables, and its texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsval.package.compare import TableComparison
from newsval.package.descriptor import TEXTS
from newsval.package.read import text_fault, unlisted_texts
from newsval.package.text_files import TextFiles
from newsval.record import Record
from newsval.tables import TABLES, text_path
from newsval.validation.lines import Fault
from newsval.validation.locating import in_text
from newsval.validation.package import OpenPackage
from newsval.validation.tally import Tally

if TYPE_CHECKING:
    from newsval.screening import ScreenedBlock

_SAFE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")


class Members:
    """The tables and texts of a package, held against its records as these are checked."""

    def __init__(self, package: OpenPackage, tally: Tally) -> None:
        self._package = package
        self._tally = tally
        self._unknown: set[str] = set()
        self._texts: set[str] = set()
        self._text_files = TextFiles(package.folder)
        self.comparisons = {
            name: TableComparison(TABLES[name], table.path)
            for name, table in package.tables.items()
        }

    def judge(self, value: Any, record: Record | None) -> None:
        """Hold the rows and the text of a record against it; it has none if it has no shape."""
        if record is None:
            self._pass_over(value)
            return
        for name, comparison in self.comparisons.items():
            place = self._package.place(self._package.files[name].name)
            for difference in comparison.feed(TABLES[name].rows(record)):
                self._tally.check(difference, place)
        if text_path(record) is not None and _SAFE_ID.fullmatch(record.id):
            for fault in self._text_faults(record.id, record.text.sha256, record.text.value or ""):
                self._tally.check(*fault)

    def faults(self, block: ScreenedBlock, records: range) -> Mapping[int, Sequence[Fault]]:
        """How rows and texts differ from records that were screened, by the record's index."""
        found: defaultdict[int, list[Fault]] = defaultdict(list)
        for name, comparison in self.comparisons.items():
            place = self._package.place(self._package.files[name].name)
            rows, record = block.rows(name).part(records.start, records.stop)
            for row, difference in comparison.feed_text(rows):
                found[int(record[row])].append(Fault(difference, place))
        for index in self._odd_texts(block, records):
            text = block.text(index).decode()
            for fault in self._text_faults(block.ids[index], block.hashes[index], text):
                found[index].append(fault)
        return found

    def finish(self) -> None:
        """Check what is left when all records were checked."""
        self._text_files.close()
        for name, comparison in self.comparisons.items():
            member = self._package.files[name].name
            for difference in comparison.finish(self._unknown):
                if "" not in self._unknown or difference.kind != "extra":
                    self._tally.check(difference, self._package.place(member))
            if comparison.unreadable:
                reason = comparison.unreadable
                place = f"{self._package.name}{member}"
                self._tally.note(f"{place}: not compared with the records: {reason}")
        for fault in self._unlisted():
            self._tally.check(*fault)

    def _unlisted(self) -> list[Fault]:
        if "" in self._unknown:
            return []
        faults = unlisted_texts(self._package.folder, self._texts)
        return [Fault(fault, self._package.place(fault.subject)) for fault in faults]

    def _pass_over(self, value: Any) -> None:
        record_id = str(value.get("id")) if isinstance(value, dict) else ""
        self._unknown.add(record_id)
        self._texts.add(f"{TEXTS}/{record_id}.txt")

    def _odd_texts(self, block: ScreenedBlock, records: range) -> Iterator[int]:
        """The records that have a text, but no plain file of which it is known to be that text."""
        suspect = block.suspect.tolist()
        for index in records:
            name = f"{block.ids[index]}.txt"
            if block.withheld[index]:
                continue
            # the hash of the text is right where the record is not suspect
            if not suspect[index] and self._text_files.holds(name, block.text(index)):
                self._texts.add(f"{TEXTS}/{name}")
            else:
                yield index

    def _text_faults(self, record_id: str, sha256: str, text: str) -> list[Fault]:
        name = f"{TEXTS}/{record_id}.txt"
        self._texts.add(name)
        fault = text_fault(self._package.folder, name, sha256)
        if fault is None:
            return []
        # the file is opened again only where it could be hashed, so is safe to open
        path = self._package.folder / name
        locate = in_text(path, text) if fault.kind == "text-hash" else None
        return [Fault(fault, self._package.place(name), None, locate)]
