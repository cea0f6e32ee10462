"""Completes the places of findings: line, column, item. Done for findings that are kept alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from newsval.findings import Finding, Place
from newsval.package.cells import Cell, cell_positions
from newsval.package.json_text import JsonFault
from newsval.package.positions import JsonPlaces, Lines, Position
from newsval.package.records import Entry, read_document

Locate = Callable[[Finding], Place]
"""Gives the place of a finding, completed."""

_LISTS = frozenset({"captions", "persons", "sources", "quotes", "claims"})
_LONGEST_ID = 128
# What is found there is the key, not its value.
_ABOUT_KEYS = frozenset({"property-unknown"})
_RAGGED = "row-ragged"


def in_entry(entry: Entry) -> Locate:
    """The places of findings on a record: their pointers begin at the record."""

    def locate(finding: Finding) -> Place:
        place = finding.place
        item = item_of(entry.value, place.pointer or "")
        if entry.pointer:
            place = replace(place, pointer=entry.pointer + (place.pointer or ""))
        return replace(_at_pointer(finding, place, entry.places), item=item)

    return locate


def in_json(path: Path) -> Locate:
    """The places of findings on a JSON file of a package that has been read before."""

    @cache
    def places() -> JsonPlaces | None:
        document = read_document(path)
        return None if isinstance(document.value, JsonFault) else document.places

    def locate(finding: Finding) -> Place:
        found = places()
        return _at_pointer(finding, finding.place, found) if found else finding.place

    return locate


def in_text(path: Path, text: str) -> Locate:
    """The places of findings on the file of a source text: the first difference from `text`."""

    def locate(finding: Finding) -> Place:
        try:
            with path.open(encoding="utf-8", errors="replace", newline="") as file:
                stored = file.read(len(text) + 1)
        except OSError:
            return finding.place
        pairs = enumerate(zip(stored, text, strict=False))
        same = min(len(stored), len(text))
        offset = next((at for at, (left, right) in pairs if left != right), same)
        return _at(finding.place, Lines(stored).position(offset))

    return locate


def in_table(
    path: Path, columns: tuple[str, ...], findings: Iterable[Finding]
) -> dict[Finding, Place]:
    """The places of findings on the rows of a table, by one pass over its file."""
    cells = {finding: _cell(finding, columns) for finding in findings}
    positions = cell_positions(path, cells.values())
    return {
        finding: _at(finding.place, positions[cell])
        for finding, cell in cells.items()
        if cell in positions
    }


def item_of(value: Any, pointer: str) -> str | None:
    """The id of the item of a record that a pointer leads into; None if it leads into none."""
    name, _, rest = pointer.removeprefix("/").partition("/")
    index = rest.partition("/")[0]
    items = value.get(name) if isinstance(value, dict) and name in _LISTS else None
    if not isinstance(items, list) or not (index.isascii() and index.isdecimal()):
        return None
    item = items[int(index)] if len(index) < 10 and int(index) < len(items) else None
    found = item.get("id") if isinstance(item, dict) else None
    return found if isinstance(found, str) and 0 < len(found) <= _LONGEST_ID else None


def _at_pointer(finding: Finding, place: Place, places: JsonPlaces) -> Place:
    if place.line is not None:
        return place
    find = places.key if finding.name in _ABOUT_KEYS else places.value
    return _at(place, find(place.pointer or ""))


def _at(place: Place, position: Position) -> Place:
    return replace(place, line=position.line, column=position.column)


def _cell(finding: Finding, columns: tuple[str, ...]) -> Cell:
    """The cell that a finding is about: of several fields the first, of surplus ones too."""
    first = (finding.place.field or "").split(", ")[0]
    without = len(columns) if finding.name == _RAGGED else 0
    return finding.place.row or 1, columns.index(first) if first in columns else without
