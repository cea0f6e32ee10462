"""Checks packages: gate, integrity, tables, records, and that the tables say the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from newsval.files import temporary_folder
from newsval.findings import Place
from newsval.package.compare import TableComparison
from newsval.package.faults import PackageFault, ProfileError, TableError
from newsval.package.further import key_faults
from newsval.package.gate.csv_text import table_faults
from newsval.package.gate.openings import opening_of
from newsval.package.gate.patterns import PatternJudge
from newsval.package.gate.properties import misspelt_faults
from newsval.package.gate.references import reference_faults
from newsval.package.gate.schemas import schema_faults
from newsval.package.json_text import JsonFault
from newsval.package.read import (
    PackageFile,
    integrity_faults,
    package_files,
    read_descriptor,
    schema_fault,
    unlisted_files,
)
from newsval.package.unzip import surplus_fault, unzip
from newsval.resources import DESCRIPTOR
from newsval.rules.inputs import ByteOrderMark
from newsval.schema import descriptor_errors
from newsval.tables import TABLES
from newsval.validation.lines import check_lines
from newsval.validation.locating import in_json
from newsval.validation.members import Members
from newsval.validation.package import OpenPackage
from newsval.validation.records import RecordChecks
from newsval.validation.tables import check_tables
from newsval.validation.tally import Tally

_RECORDS = "records"


def check_folder(path: Path, name: str, tally: Tally, descriptor: str = DESCRIPTOR) -> None:
    """Check the package in a folder, which findings call `name`."""
    tally.checked["packages"] += 1
    prefix = "" if name == "." else name.rstrip("/") + "/"
    _check_package(path, prefix, tally, descriptor)


def check_archive(path: Path, name: str, tally: Tally) -> None:
    """Check the package in a zip file, unpacked into a temporary folder that is removed."""
    tally.checked["packages"] += 1
    with temporary_folder() as folder:
        fault = unzip(path, folder)
        if fault is not None:
            tally.check(fault, Place(name))
        else:
            tally.check(surplus_fault(path), Place(name))
            _check_package(folder, f"{name}!/", tally, DESCRIPTOR)
            _note_inner(folder, name, tally)


def check_mark(path: Path, name: str, tally: Tally) -> None:
    """Check that a file, which findings call `name`, has no byte order mark."""
    if opening_of(path).has_mark:
        tally.check(ByteOrderMark(name), Place(name, line=1, column=1))


def _note_inner(folder: Path, name: str, tally: Tally) -> None:
    """Say where the package is, if someone packed its folder instead of what is in it."""
    inner = sorted(folder.glob(f"*/{DESCRIPTOR}"))
    if inner and not (folder / DESCRIPTOR).exists():
        tally.note(f"{name}: there is a package in its folder {inner[0].parent.name}; pack that")


def _check_package(folder: Path, prefix: str, tally: Tally, descriptor: str) -> None:
    package = OpenPackage(folder, prefix, descriptor, {}, in_json(folder / descriptor))
    value = read_descriptor(folder, descriptor)
    if isinstance(value, JsonFault | PackageFault):
        _check_unread(package, value, tally)
        return
    check_mark(folder / descriptor, f"{prefix}{descriptor}", tally)
    _check_descriptor(package, value, tally)
    _check_files(package, value, tally)
    _check_listing(package, value, tally)
    _check_schemas(package, tally)
    _check_contents(_with_readable_tables(package, tally), tally)
    for name, table in package.tables.items():
        tally.locate_rows(f"{prefix}{table.name}", table.path, TABLES[name].columns)


def _check_unread(package: OpenPackage, fault: JsonFault | PackageFault, tally: Tally) -> None:
    place = package.place(package.descriptor)
    if isinstance(fault, PackageFault) and fault.kind == "missing":
        fault = replace(fault, subject=package.name.rstrip("!/") or "this folder")
    was_read = isinstance(fault, PackageFault) and fault.kind == "descriptor"
    tally.check(fault, place, locate=package.locate if was_read else None)
    tally.note(f"{place.file}: nothing else of the package was checked")


def _check_descriptor(package: OpenPackage, value: dict[str, Any], tally: Tally) -> None:
    place = package.place(package.descriptor)
    for error in descriptor_errors(value):
        broken = ProfileError(error.pointer, error.message, error.hint, error.claimed)
        tally.check(broken, place, locate=package.locate)
    judge = PatternJudge()
    faults = (reference_faults(package.folder, value), judge.faults(value), misspelt_faults(value))
    for fault in chain(*faults):
        tally.check(fault, place, locate=package.locate)
    for name, found in schema_faults(package.folder, judge):
        # without a pointer into it, the file may be none that is safe to open
        inside = isinstance(found, PackageFault) and bool(found.pointer)
        locate = in_json(package.folder / name) if inside else None
        tally.check(found, package.place(name), locate=locate)


def _check_files(package: OpenPackage, descriptor: dict[str, Any], tally: Tally) -> None:
    """Check the file of each resource; those that are safe to open become the package's."""
    for file in package_files(package.folder, descriptor):
        if isinstance(file, PackageFault):
            tally.check(file, package.place(package.descriptor), locate=package.locate)
        else:
            package.files.setdefault(file.resource, file)
            _check_integrity(file, f"{package.name}{file.name}", tally)


def _check_integrity(file: PackageFile, name: str, tally: Tally) -> None:
    check_mark(file.path, name, tally)
    for fault in integrity_faults(file):
        tally.check(fault, Place(name))


def _check_listing(package: OpenPackage, descriptor: dict[str, Any], tally: Tally) -> None:
    listed = {
        name
        for resource in descriptor["resources"]
        if isinstance(resource, dict)
        for name in _strings(resource.get("path"))
    }
    for fault in unlisted_files(package.folder, listed | {package.descriptor}):
        tally.check(fault, package.place(fault.subject))


def _check_schemas(package: OpenPackage, tally: Tally) -> None:
    for name, file in package.files.items():
        if name in TABLES:
            fault = schema_fault(package.folder, file)
            if fault is not None:
                tally.check(fault, package.place(package.descriptor), locate=package.locate)
        elif name != _RECORDS:
            tally.note(
                f"{package.name}{file.name}: it is no table of newsval's; "
                "only its hash, size and keys were checked"
            )
            _check_keys(package, file, tally)


def _check_keys(package: OpenPackage, file: PackageFile, tally: Tally) -> None:
    for fault in key_faults(package.folder, file):
        member = package.descriptor if fault.kind == "ignored" else file.name
        tally.check(fault, package.place(member), locate=package.locate)


def _with_readable_tables(package: OpenPackage, tally: Tally) -> OpenPackage:
    """The package without the tables whose rows cannot be told apart."""
    files = dict(package.files)
    for name, file in package.tables.items():
        for fault in table_faults(file.path, TABLES[name]):
            tally.check(fault, package.place(file.name))
            if isinstance(fault, TableError) or fault.kind == "unclosed":
                del files[name]
                tally.note(
                    f"{package.name}{file.name}: neither its rows nor the keys to them were checked"
                )
    return replace(package, files=files)


def _check_contents(package: OpenPackage, tally: Tally) -> None:
    """Check the records, and the tables by them.

    Columns have the constraints of their properties, so that what is just the rows of right
    records is right; it need not be looked at by itself.
    """
    errors = tally.errors
    comparisons = _check_records(package, tally)
    if tally.errors == errors and _are_equal(comparisons):
        for name, comparison in comparisons.items():
            tally.checked["rows"] += comparison.rows
            tally.ways[f"{package.name}{package.files[name].name}"] = "records"
    else:
        tables = {name: file.name for name, file in package.tables.items()}
        check_tables(package.folder, package.name, tables, tally)


def _are_equal(comparisons: dict[str, TableComparison]) -> bool:
    """Whether every table is there and is just the rows that the records give."""
    return len(comparisons) == len(TABLES) and all(c.equal for c in comparisons.values())


def _check_records(package: OpenPackage, tally: Tally) -> dict[str, TableComparison]:
    """Check the records, and give the comparison of each table with them."""
    if _RECORDS not in package.files:
        fault = PackageFault("records-missing", _RECORDS, pointer="/resources")
        tally.check(fault, package.place(package.descriptor), locate=package.locate)
        tally.note(f"{package.name}: no rule was run, as there are no records")
        return {}
    file = package.files[_RECORDS]
    members = Members(package, tally)
    check_lines(file.path, RecordChecks(f"{package.name}{file.name}", tally), members, tally)
    members.finish()
    return members.comparisons


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str)]
