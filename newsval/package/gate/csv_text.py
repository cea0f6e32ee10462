"""The text of a CSV table, looked through before it is parsed: what parsers pass over in silence.

The bytes go by once; rows are read only where something in them is suspect.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple, TextIO

from newsval.package.faults import TableError, TextFault
from newsval.package.row_texts import RowTexts, cells_of, row_texts
from newsval.resources import table_schema
from newsval.tables import Table

_CHUNK = 1 << 20
# A row of sixteen cells, each as long as csv lets it be, has two million characters.
MAX_LINE = 8_000_000
_SHOWN = 100
_END = "\0end"
# What a cell that a spreadsheet runs begins with, and the numbers that it only reads.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?[0-9][0-9., ]*%?\Z")
_BROKEN_BYTE = re.compile("[\udc80-\udcff]")


class _Suspicion(NamedTuple):
    """What the bytes of a table may hold; each is looked for in the rows if it is true."""

    not_utf8: bool = False
    long_line: bool = False
    nul: bool = False
    carriage_return: bool = False
    odd_quotes: bool = False
    formula: bool = False


class _Row(NamedTuple):
    """A row with its number (the header is 1), and the line that it begins in."""

    number: int
    line: int
    cells: list[str]


class _Sought(NamedTuple):
    """Cells that are looked for, in the rows whose text may hold them."""

    kind: Literal["nul", "formula"]
    may: Callable[[str], object]
    applies: Callable[[int, str], object]


_NUL = _Sought("nul", lambda text: "\0" in text, lambda _, cell: "\0" in cell)
_BROKEN = _Sought("nul", _BROKEN_BYTE.search, lambda _, cell: _BROKEN_BYTE.search(cell))


def table_faults(path: Path, table: Table) -> Iterator[TextFault | TableError]:
    """What is wrong with the text of a table's file.

    After a `TableError`, or a fault "unclosed", the rows cannot be told apart, and nothing else
    is looked for.
    """
    free = _free_columns(table)
    suspicion = _look_through(path, seeks_formulas=bool(free))
    if suspicion.long_line:
        message = f"a line is longer than {MAX_LINE:,} bytes, as no row of the table can be"
        yield TableError("source-error", message)
        return
    if suspicion.not_utf8:
        yield _first_broken(path, table)
        return
    if suspicion.odd_quotes and (fault := _unclosed(path)) is not None:
        yield fault
        return
    if suspicion.nul:
        yield from _cells(path, table, _NUL)
    if suspicion.carriage_return:
        yield from _carriage_returns(path)
    if suspicion.formula:
        formulas = _Sought("formula", _may_run, lambda at, cell: at in free and is_formula(cell))
        yield from _cells(path, table, formulas)


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would run a cell: it begins like a formula and is no number."""
    return cell.startswith(_FORMULA) and len(cell) > 1 and _NUMBER.match(cell) is None


def _classes() -> bytes:
    """Bytes by what they are to formulas: S what a cell stands behind, F what one begins with."""
    table = bytearray(b"." * 256)
    for byte in b'\n,"':
        table[byte] = ord("S")
    for byte in "".join(_FORMULA).encode():
        table[byte] = ord("F")
    return bytes(table)


_CLASSES = _classes()
_AT_A_CHARACTER = codecs.getincrementaldecoder("utf-8")().getstate()


def _may_run(text: str) -> bool:
    """Whether rows may hold a formula, by their text."""
    data = f"\n{text}".encode(errors="surrogateescape")
    # behind a CR alone another row begins, which the classes do not show
    return b"SF" in data.translate(_CLASSES) or "\r" in text


def _look_through(path: Path, *, seeks_formulas: bool) -> _Suspicion:
    decoder = codecs.getincrementaldecoder("utf-8")()
    not_utf8 = nul = carriage_return = formula = False
    quotes = since = 0
    last = b"\n"
    with path.open("rb") as file:
        while (chunk := file.read(_CHUNK)) and since <= MAX_LINE:
            not_utf8 = not_utf8 or not _decodes(decoder, chunk)
            nul = nul or b"\0" in chunk
            carriage_return = carriage_return or b"\r" in chunk
            quotes += chunk.count(b'"')
            formula = formula or (seeks_formulas and _may_have_formula(last, chunk))
            last = chunk[-1:]
            end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            since = since + len(chunk) if end < 0 else len(chunk) - end
    not_utf8 = not_utf8 or not _decodes(decoder, b"", final=True)
    # behind a CR alone another row begins, which the classes do not show
    formula = seeks_formulas and (formula or carriage_return)
    odd = quotes % 2 == 1
    return _Suspicion(not_utf8, since > MAX_LINE, nul, carriage_return, odd, formula)


def _may_have_formula(last: bytes, chunk: bytes) -> bool:
    """Whether a cell may begin like a formula in a chunk, which comes after the byte `last`."""
    begins = b"SF" in (last + chunk[:1]).translate(_CLASSES)
    return begins or b"SF" in chunk.translate(_CLASSES)


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    if chunk.isascii() and not final and decoder.getstate() == _AT_A_CHARACTER:
        return True
    try:
        decoder.decode(chunk, final=final)
    except UnicodeDecodeError:
        return False
    return True


def _first_broken(path: Path, table: Table) -> TableError:
    found = next(_cells(path, table, _BROKEN), None)
    message = "the table is not UTF-8"
    if found is None:  # it is in what is no row
        return TableError("source-error", message)
    byte = _BROKEN_BYTE.search(found.cell or "")
    shown = f": byte 0x{ord(byte.group()) - 0xDC00:02X}" if byte else ""
    message = f"{message}{shown} in row {found.row}, which begins in line {found.line}"
    return TableError("source-error", message, found.row, found.field)


def _unclosed(path: Path) -> TextFault | None:
    """The row with a quotation mark that nothing closes, if there is one: it is the last."""
    last = RowTexts(1, 1, [""])
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        for block in row_texts(file):
            last = block
    before = len(last.texts) - 1
    try:
        is_closed = list(csv.reader([last.texts[-1], _END]))[-1] == [_END]
    except csv.Error:  # the cell is longer than any can be
        is_closed = False
    return None if is_closed else TextFault("unclosed", last.number + before, last.line + before)


def _carriage_returns(path: Path) -> Iterator[TextFault]:
    """How many lines end with a carriage return alone that is in no cell, and the first."""
    marks = count = first = 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, line in enumerate(file, 1):
            marks += line.count('"')
            if line.endswith("\r") and marks % 2 == 0:
                count += 1
                first = first or number
    if count:
        yield TextFault("carriage-return", None, first, count=count)


def _cells(path: Path, table: Table, sought: _Sought) -> Iterator[TextFault]:
    """A fault for each column with such cells: the first of them, and how many there are."""
    first: dict[int, TextFault] = {}
    counts: Counter[int] = Counter()
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        for row in _rows_with(file, sought.may):
            for column, cell in enumerate(row.cells):
                if sought.applies(column, cell):
                    at = min(column, len(table.columns))
                    counts[at] += 1
                    if at not in first:
                        field = table.columns[at] if at < len(table.columns) else None
                        first[at] = TextFault(
                            sought.kind, row.number, row.line, field, cell[:_SHOWN]
                        )
    for at, fault in sorted(first.items()):
        yield replace(fault, count=counts[at])


def _rows_with(file: TextIO, may: Callable[[str], object]) -> Iterator[_Row]:
    """The rows that may hold what is looked for, but for one that cannot be read."""
    for block in row_texts(file):
        if not may("".join(block.texts)):
            continue
        for index, text in enumerate(block.texts):
            if may(text):
                with suppress(csv.Error):
                    yield _Row(block.number + index, block.line + index, cells_of(text))


def _free_columns(table: Table) -> frozenset[int]:
    """The columns that may hold any words: the others hold ids, kinds, dates and numbers."""
    free = set()
    for index, field in enumerate(table_schema(table.name)["fields"]):
        bound = {"pattern", "enum"} & field.get("constraints", {}).keys()
        if field["type"] == "string" and not bound:
            free.add(index)
    return frozenset(free)
