"""What can be wrong with a package, as the stages that read it hand it on to the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PackageFaultKind = Literal[
    "missing", "descriptor", "zip-broken", "zip-member", "zip-too-large", "path", "remote",
    "link", "resource-missing", "hash", "bytes", "hash-unknown", "unlisted", "text-hash",
    "text-missing", "schema-version", "id-twice", "article-twice", "article-nearly-twice",
    "records-missing",
    "resource-twice", "records-differ", "table-schema", "unreadable", "descriptor-large",
    "path-twice", "name", "inline-data", "parts", "format", "packed", "access", "reference",
    "dialect", "pattern", "zip-contradicts", "zip-surplus",
    "schema-copy", "misspelt",
]  # fmt: skip
TextFaultKind = Literal["unclosed", "nul", "carriage-return", "formula"]
DifferenceKind = Literal["missing", "extra", "cell"]


@dataclass(frozen=True, slots=True)
class PackageFault:
    """One fault of a package as a whole, or of one of its files; see the rules PK for kinds."""

    kind: PackageFaultKind
    subject: str
    claimed: str | None = None
    actual: str | None = None
    pointer: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class KeyFault:
    """What the `uniqueKeys` or `categories` of a table's schema show that is not newsval's.

    `ignored` says that the schema has them at all, `value` which; else `value` is what the row
    has in `field`, and `first` the row that has the key as well.
    """

    kind: Literal["ignored", "twice", "category"]
    table: str
    value: str
    row: int | None = None
    field: str | None = None
    first: int | None = None
    pointer: str | None = None


@dataclass(frozen=True, slots=True)
class ProfileError:
    """One way in which a descriptor breaks the profile of newsval packages."""

    pointer: str
    message: str
    hint: str = ""
    claimed: str | None = None


@dataclass(frozen=True, slots=True)
class TableError:
    """One error that the reference library finds in a table.

    `type` is the library's name for it, `message` what it says, `note` the part of that which
    differs from error to error, `row` the 1-based number of the row (the header is 1). `cell` is
    the cell, of an error of the header the label, of an error of a primary key its cells.
    """

    type: str
    message: str
    row: int | None = None
    field: str | None = None
    cell: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TextFault:
    """One fault in the text of a table; where there are `count` of them, the place of the first.

    `row` counts from 1, the header; `line` is that of the file in which the row begins.
    """

    kind: TextFaultKind
    row: int | None = None
    line: int | None = None
    field: str | None = None
    cell: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A table and the records say different things: `expected` is what the records say."""

    kind: DifferenceKind
    table: str
    key: str
    row: int | None = None
    field: str | None = None
    expected: str | None = None
    actual: str | None = None
