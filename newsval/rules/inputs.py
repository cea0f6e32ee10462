"""IN0: an input file that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsval.findings import Severity
from newsval.rules.registry import Problem, rule
from newsval.source import FailureKind, ReadFailure


@dataclass(frozen=True, slots=True)
class UnknownInput:
    """A path whose name says nothing about what it holds."""

    name: str


@dataclass(frozen=True, slots=True)
class PackedInput:
    """A file that has to be unpacked before anything of it can be read; `kind` in words."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ByteOrderMark:
    """A file, in a package or by itself, that begins with the byte order mark of UTF-8."""

    name: str


@rule("IN001", "input-missing", Severity.ERROR)
def input_missing(failure: ReadFailure) -> Iterator[Problem]:
    """There is no file at the path.

    What it does:
        Looks for the file before anything else.
    Why it matters:
        Nothing was read, so nothing is known about it. The rest of the batch goes on.
    Fails:
        newsval validate typo.jsonl
    Passes:
        newsval validate records.jsonl, which is there.
    """
    yield from _problem(failure, "missing", "Check the path, and the folder you are in.")


@rule("IN002", "input-unreadable", Severity.ERROR)
def input_unreadable(failure: ReadFailure) -> Iterator[Problem]:
    """The system does not let the file be read.

    What it does:
        Passes on what the operating system says: no permission, a folder, a broken disk.
    Why it matters:
        Nothing was read, so nothing is known about it.
    Fails:
        a file without read permission.
    Passes:
        a file that its reader may open.
    """
    yield from _problem(failure, "unreadable", "Check that it is a file and that you may read it.")


@rule("IN003", "input-empty", Severity.ERROR)
def input_empty(failure: ReadFailure) -> Iterator[Problem]:
    """The file holds nothing but white space.

    What it does:
        Looks for a visible character.
    Why it matters:
        A download or a copy that failed often leaves an empty file behind.
    Fails:
        a file of no bytes.
    Passes:
        a file that holds an article.
    """
    yield from _problem(failure, "empty", "Fetch or save the file again.")


@rule("IN004", "input-binary", Severity.ERROR)
def input_binary(failure: ReadFailure) -> Iterator[Problem]:
    """The file is not text.

    What it does:
        Looks for the first bytes of well-known formats and for control characters.
    Why it matters:
        A PDF or an image read as text gives nonsense, and offsets into nonsense.
    Fails:
        article.txt that is a PDF document.
    Passes:
        article.txt with the text of the article.
    """
    yield from _problem(failure, "binary", "Save the article as plain text first.")


@rule("IN005", "input-too-large", Severity.ERROR)
def input_too_large(failure: ReadFailure) -> Iterator[Problem]:
    """The file is larger than the limit.

    What it does:
        Compares the size of the file with the limit, before it is read.
    Why it matters:
        No article has ten million bytes; it is likely the wrong file, or many articles in one.
    Fails:
        a text file of 12 MB.
    Passes:
        a text file of 12 kB.
    """
    hint = "Split the file, or raise the limit with --max-bytes."
    yield from _problem(failure, "too-large", hint)


@rule("IN006", "input-undecodable", Severity.ERROR)
def input_undecodable(failure: ReadFailure) -> Iterator[Problem]:
    """The bytes of the file are not text in the expected encoding.

    What it does:
        Decodes the file strictly and gives the first byte that does not fit.
    Why it matters:
        A guessed encoding turns names into others: Müller becomes MÃ¼ller.
    Fails:
        a file in Windows-1252 read as UTF-8.
    Passes:
        the same file saved as UTF-8.
    """
    hint = "Save the file as UTF-8, or declare its encoding, as --encoding windows-1252."
    yield from _problem(failure, "undecodable", hint)


@rule("IN007", "input-of-unknown-kind", Severity.ERROR)
def input_of_unknown_kind(path: UnknownInput) -> Iterator[Problem]:
    """The file is of no kind that can be validated.

    What it does:
        Goes by the ending of the name: .json, .jsonl and .zip, or a folder.
    Why it matters:
        A file that is passed over in silence would look as if it had been found right.
    Fails:
        newsval validate article.txt
    Passes:
        newsval validate record.json
    """
    yield Problem(
        f"{path.name} is neither a package nor a file of records",
        "Give a folder with a datapackage.json, a .zip, a .json or a .jsonl file; "
        "newsval convert makes a package of texts.",
    )


@rule("IN110", "byte-order-mark", Severity.WARNING)
def byte_order_mark(mark: ByteOrderMark) -> Iterator[Problem]:
    """A file begins with a byte order mark.

    What it does:
        Looks at the first three bytes of each file of records, of the descriptor and of each file
        that it lists. The mark itself is passed over.
    Why it matters:
        Other readers take it for part of the first column's name, or refuse the file.
    Fails:
        records.jsonl that begins with the bytes EF BB BF.
    Passes:
        records.jsonl that begins with a brace.
    """
    yield Problem(
        f"{mark.name} begins with a byte order mark",
        "Save it as UTF-8 without one.",
        line=1,
        column=1,
    )


@rule("IN112", "input-packed", Severity.ERROR)
def input_packed(packed: PackedInput) -> Iterator[Problem]:
    """The file is compressed, or an archive other than a zip file.

    What it does:
        Goes by the ending of the name and by the first bytes. Zip files of packages are unpacked
        within limits; nothing else is.
    Why it matters:
        A few kilobytes can unpack to many gigabytes.
    Fails:
        newsval validate records.jsonl.gz
    Passes:
        newsval validate records.jsonl
    """
    yield Problem(
        f"{packed.name} is {packed.kind}; it was not unpacked",
        "Unpack it first, or pack the package as a zip file.",
    )


def _problem(failure: ReadFailure, kind: FailureKind, hint: str) -> Iterator[Problem]:
    if failure.kind == kind:
        yield Problem(f"{failure.name} cannot be read: {failure.detail}", hint, line=failure.line)
