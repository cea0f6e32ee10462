"""Repairs a package in a folder: its records first, then what is made of them."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsval.codec import Json
from newsval.findings import Finding, Report, Severity
from newsval.fixing.descriptors import with_stats
from newsval.fixing.edits import edited
from newsval.fixing.files import fix_lines
from newsval.fixing.tables import can_be_shown, missing_texts, write_tables
from newsval.fixing.work import Work
from newsval.package.descriptor import RECORDS, SCHEMAS
from newsval.package.faults import PackageFault
from newsval.package.gate.paths import is_below, is_inside
from newsval.package.json_text import JsonFault
from newsval.package.read import PackageFile, package_files, read_descriptor, text_fault
from newsval.resources import schema_bytes, schema_names
from newsval.tables import TABLES
from newsval.validation import validate

# What may be wrong with a package that is repaired: nothing of how it is opened.
_REPAIRABLE = frozenset(
    {"PK003", "PK102", "PK103", "PK104", "PK105", "PK108", "PK109", "PK112", "PK113"}
)
_TEXT_FILE = "the text file has this hash, so it is the record's text that was changed"
_KEPT = dict.fromkeys(("AN104", "AN105"), f"/text/sha256 is left: {_TEXT_FILE}")


@dataclass(frozen=True, slots=True)
class _Package:
    """A package that passed the gate; `out` is where its new files are made, by their paths.

    `files` are those that are there, `lost` the tables that are listed and are not.
    """

    folder: Path
    out: Path
    name: str
    descriptor: str
    value: Json
    found: tuple[Finding, ...]
    files: Mapping[str, PackageFile] = field(default_factory=dict)
    lost: Mapping[str, PackageFile] = field(default_factory=dict)

    def has(self, *beginnings: str) -> bool:
        """Whether a rule whose code begins like one of these found something."""
        return any(finding.code.startswith(beginnings) for finding in self.found)

    def now(self, member: str) -> Path:
        """The new file of a path in the package, the old one where there is none."""
        new = self.out / member
        return new if new.exists() else self.folder / member


def fix_package(descriptor: Path, out: Path, name: str, work: Work) -> list[str]:
    """Make the files anew that repair the package of a descriptor, below the folder `out`.

    Gives their paths in the package, the descriptor's last; nothing in the package is changed.
    Nothing is repaired in a package that does not pass the gate.
    """
    report = validate(descriptor)
    value = read_descriptor(descriptor.parent, descriptor.name)
    lost = {} if isinstance(value, JsonFault | PackageFault) else _lost(descriptor.parent, value)
    if blocked := _blocked(report, {file.pointer for file in lost.values()}):
        work.left.append(f"{name}: the package is left: {blocked.code} {blocked.name} comes first")
        return []
    if isinstance(value, JsonFault | PackageFault):  # it was changed meanwhile
        return []
    found = package_files(descriptor.parent, value)
    files = {file.resource: file for file in found if isinstance(file, PackageFile)}
    package = _Package(
        descriptor.parent, out, name, descriptor.name, value, report.findings, files, lost
    )
    return list(dict.fromkeys(_repaired(package, work)))


def _lost(folder: Path, value: Json) -> Mapping[str, PackageFile]:
    """The tables that are listed under newsval's own file names, and are not there."""
    resources = enumerate(value["resources"])
    listed = {f"/resources/{at}": one for at, one in resources if isinstance(one, dict)}
    return {
        name: PackageFile(name, f"{name}.csv", folder / f"{name}.csv", pointer, described)
        for pointer, described in listed.items()
        if (name := described.get("name")) in TABLES
        and described.get("path") == f"{name}.csv"
        and not os.path.lexists(folder / f"{name}.csv")
    }


def _blocked(report: Report, lost: Collection[str]) -> Finding | None:
    """The first finding on how a package is opened or what it is made of.

    Tables that are not there, by the pointers of their resources, are none.
    """
    gate = ("PK0", "PK1", "IN")
    return next(
        (f for f in report.findings if f.code.startswith(gate) and f.code not in _REPAIRABLE
         and f.severity is Severity.ERROR and f.place.record_id is None
         and not (f.code == "PK101" and (f.place.pointer or "").removesuffix("/path") in lost)),
        None,
    )  # fmt: skip


def _repaired(package: _Package, work: Work) -> Iterator[str]:
    records = package.files["records"]
    changed = _fix_records(package, records, work)
    errors = validate(_as_lines(package, records)).count(Severity.ERROR)
    agreed = not package.has("CO2", "TB", "PK102", "PK103") and not package.lost
    if errors and not agreed:
        work.left.append(f"{package.name}: hashes and tables are left: its records have errors")
    may_follow = (not errors or agreed) and can_be_shown(package.now(records.name))
    if changed and agreed and not may_follow:
        work.left.append(f"{package.name}: left as it is: not all its records have a record's form")
        return
    if changed:
        yield records.name
    if may_follow:
        yield from _derived(package, work, changed=changed, sound=not errors)


def _derived(package: _Package, work: Work, *, changed: bool, sound: bool) -> Iterator[str]:
    """The files that follow from the records, and the descriptor."""
    if changed or package.has("CO2", "TB") or package.lost:
        yield from _tables(package, work)
    if sound and package.has("PK109"):
        yield from _texts(package, work)
    if package.has("PK113"):
        yield from _schemas(package, work)
    described = {
        file.pointer: package.now(file.name)
        for name, file in (*package.files.items(), *package.lost.items())
        if name in TABLES or name == "records"
    }
    new = with_stats(package.value, described)
    if new != package.value:
        path = package.folder / package.descriptor
        (package.out / package.descriptor).write_bytes(
            edited(path.read_bytes(), package.value, new)
        )
        work.done.append(f"{package.name}{package.descriptor}: hashes and sizes computed anew")
        yield package.descriptor


def _fix_records(package: _Package, records: PackageFile, work: Work) -> bool:
    new = package.out / records.name
    new.parent.mkdir(parents=True, exist_ok=True)

    def keep(value: Any) -> Mapping[str, str]:
        """A text file that has the hash stated is a witness against the record's text."""
        text = value.get("text") if isinstance(value, dict) else None
        stated = text.get("sha256") if isinstance(text, dict) else None
        name = f"texts/{value.get('id')}.txt" if isinstance(value, dict) else ""
        witness = isinstance(stated, str) and is_inside(name) and "\0" not in name
        return _KEPT if witness and text_fault(package.folder, name, str(stated)) is None else {}

    changed = fix_lines(records.path, new, f"{package.name}{records.name}", work, keep)
    if not changed:
        new.unlink()
    return changed


def _as_lines(package: _Package, records: PackageFile) -> Path:
    """The records under a name that says that they are JSON Lines."""
    now = package.now(records.name)
    if now.suffix.lower() in (".jsonl", ".ndjson"):
        return now
    link = package.out.parent / RECORDS
    link.unlink(missing_ok=True)
    link.symlink_to(now.resolve())
    return link


def _tables(package: _Package, work: Work) -> Iterator[str]:
    tables = {name: file for name, file in package.files.items() if name in TABLES}
    tables |= package.lost
    targets = {name: package.out / file.name for name, file in tables.items()}
    write_tables(package.now(package.files["records"].name), targets)
    for name, file in tables.items():
        if name not in package.lost and filecmp.cmp(targets[name], file.path, shallow=False):
            targets[name].unlink()
        else:
            work.done.append(f"{package.name}{file.name}: made anew from the records")
            yield file.name


def _texts(package: _Package, work: Work) -> Iterator[str]:
    records = package.now(package.files["records"].name)
    for name, text in missing_texts(records, package.folder):
        if not is_inside(name) or not is_below(package.folder / name, package.folder):
            continue
        new = package.out / name
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(text.encode())
        work.done.append(f"{package.name}{name}: written as its record has it")
        yield name


def _schemas(package: _Package, work: Work) -> Iterator[str]:
    """The copies of newsval's schemas, where a resource names a file that is to be one."""
    for name, file in package.files.items():
        path = file.described.get("schema")
        own = f"{SCHEMAS}/{name}.json"
        if name not in TABLES or path != own or f"{name}.json" not in schema_names():
            continue
        data = schema_bytes(f"{name}.json")
        old = package.folder / own
        if not is_below(old, package.folder) or (old.is_file() and old.read_bytes() == data):
            continue
        new = package.out / own
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        work.done.append(f"{package.name}{own}: newsval's schema put back")
        yield own
