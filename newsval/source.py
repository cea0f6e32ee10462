"""Reads an input file into a `SourceText`, or says why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsval.record import Input

FailureKind = Literal["missing", "unreadable", "empty", "binary", "too-large", "undecodable"]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded text (BOM dropped, CRLF and CR made LF, nothing else changed) and its input.

    `sha256` is of the UTF-8 bytes of `text`; `input` describes the file's own bytes.
    """

    name: str
    text: str
    sha256: str
    input: Input


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """Why an input was not read; `offset` is the 0-based byte and `line` the line of the fault."""

    name: str
    kind: FailureKind
    detail: str
    offset: int | None = None
    line: int | None = None
