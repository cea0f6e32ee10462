"""IN1: a file of records that is not JSON as it should be."""

from __future__ import annotations

from collections.abc import Iterator

from newsval.findings import Severity
from newsval.package.json_text import JsonFault, JsonFaultKind
from newsval.rules.registry import Problem, rule


@rule("IN101", "json-broken", Severity.ERROR)
def json_broken(fault: JsonFault) -> Iterator[Problem]:
    """A file or line is not JSON.

    What it does:
        Reads the file (for .jsonl each line) as RFC 8259 has it.
    Why it matters:
        Nothing of it can be used. A last line that breaks off shows a write that failed.
    Fails:
        {"id": "a1", "text":
    Passes:
        {"id": "a1", "text": {}}
    """
    hint = "Correct the file there; a line that breaks off was not written to its end."
    if fault.detail == "Extra data":  # json's words for a second value
        hint = "Have one value in a .json file, and one a line in .jsonl; see --stdin-filename too."
    yield from _problem(fault, "syntax", f"this is not JSON: {fault.detail}", hint)


@rule("IN102", "json-key-twice", Severity.ERROR)
def json_key_twice(fault: JsonFault) -> Iterator[Problem]:
    """An object has the same property twice.

    What it does:
        Counts the names in every object.
    Why it matters:
        Readers keep the first or the last of them, so that two programs see two records.
    Fails:
        {"id": "a1", "id": "a2"}
    Passes:
        {"id": "a1"}
    """
    message = f"an object has the property “{fault.detail}” twice"
    yield from _problem(fault, "duplicate-key", message, "Keep one of the two.")


@rule("IN103", "json-number-not-finite", Severity.ERROR)
def json_number_not_finite(fault: JsonFault) -> Iterator[Problem]:
    """A number is NaN, infinite, or beyond the range of a double.

    What it does:
        Looks for NaN, Infinity and numbers that are too large for a double, or so small that it
        would make 0 of them.
    Why it matters:
        JSON has no such numbers; other readers refuse the file or make null of them.
    Fails:
        {"confidence": NaN}
    Passes:
        {"confidence": null}
    """
    message = f"{fault.detail} is no number that readers of JSON can hold"
    yield from _problem(fault, "not-finite", message, "Write null, or leave the property out.")


@rule("IN104", "json-too-deep", Severity.ERROR)
def json_too_deep(fault: JsonFault) -> Iterator[Problem]:
    """Arrays and objects are nested more than 64 levels deep.

    What it does:
        Counts the levels of nesting. A record without extensions has at most six.
    Why it matters:
        Deep nesting stops many readers with an error, or crashes them.
    Fails:
        an extension of 65 arrays within each other.
    Passes:
        an extension of two levels.
    """
    message = f"the value is nested too deeply: {fault.detail}"
    yield from _problem(fault, "too-deep", message, "Flatten it.")


@rule("IN105", "json-integer-too-large", Severity.ERROR)
def json_integer_too_large(fault: JsonFault) -> Iterator[Problem]:
    """An integer has more digits than many readers keep.

    What it does:
        Looks for integers beyond 9007199254740991 either way (RFC 7493).
    Why it matters:
        Readers that hold numbers as doubles change the last digits in silence.
    Fails:
        {"start": 123456789012345678901234567890}
    Passes:
        {"start": 1234}
    """
    message = f"the integer {fault.detail} is too large"
    yield from _problem(fault, "integer-too-large", message, "Write it as a string, or correct it.")


@rule("IN106", "json-not-utf-8", Severity.ERROR)
def json_not_utf8(fault: JsonFault) -> Iterator[Problem]:
    """The bytes are not UTF-8.

    What it does:
        Decodes the bytes strictly and gives the first that does not fit.
    Why it matters:
        JSON is exchanged in UTF-8; a guess at another encoding changes names.
    Fails:
        a file in UTF-16, or with “é” as the one byte E9.
    Passes:
        the same file saved as UTF-8.
    """
    message = f"this is not UTF-8: {fault.detail}"
    yield from _problem(fault, "not-utf-8", message, "Save the file as UTF-8.")


@rule("IN107", "json-half-character", Severity.ERROR)
def json_half_character(fault: JsonFault) -> Iterator[Problem]:
    r"""A string holds half a character.

    What it does:
        Looks for a surrogate escape that is not one of a pair.
    Why it matters:
        The string cannot be written as UTF-8, so it has no hash and no place in a table.
    Fails:
        "\ud83d"
    Passes:
        "\ud83d\ude00"
    """
    message = f"a string holds {fault.detail}, half of a surrogate pair"
    yield from _problem(fault, "surrogate", message, "Write both halves, or remove it.")


@rule("IN108", "record-too-large", Severity.ERROR)
def record_too_large(fault: JsonFault) -> Iterator[Problem]:
    """A record, or a file of records in one array, is too large to be read.

    What it does:
        Compares the length of each line of a .jsonl file, and of each .json file, with 64 MB.
    Why it matters:
        It would be held in memory whole; a file without line breaks is likely no .jsonl file.
    Fails:
        a .json array of 100 MB.
    Passes:
        the same records as .jsonl, one on each line.
    """
    message = f"this is too large to be read at once: {fault.detail}"
    yield from _problem(fault, "too-large", message, "Write .jsonl, one record on each line.")


@rule("IN109", "not-a-record", Severity.ERROR)
def not_a_record(fault: JsonFault) -> Iterator[Problem]:
    """Something other than an object stands where a record should.

    What it does:
        Looks for an object: the file's value, each item of its array, each line.
    Why it matters:
        Nothing in it can be checked.
    Fails:
        a line that is: "a1"
    Passes:
        a line that is: {"id": "a1", …}
    """
    message = f"a record is wanted here, not {fault.detail}"
    yield from _problem(fault, "not-a-record", message, "Write one JSON object for each record.")


@rule("IN111", "json-nul", Severity.ERROR)
def json_nul(fault: JsonFault) -> Iterator[Problem]:
    r"""A string holds the character NUL.

    What it does:
        Looks for the escape of the character with the code point 0.
    Why it matters:
        Many programs take it for the end of the string, and databases refuse it: two readers see
        two ids.
    Fails:
        "id": "a1\u0000b"
    Passes:
        "id": "a1b"
    """
    message = f"a string holds {fault.detail}, the character NUL"
    yield from _problem(fault, "nul", message, "Remove the character.")


@rule("IN113", "json-lines-by-carriage-return", Severity.ERROR)
def json_lines_by_carriage_return(fault: JsonFault) -> Iterator[Problem]:
    r"""The lines of a .jsonl file end with a carriage return alone.

    What it does:
        Looks at a line that holds more than one value, for a CR between them.
    Why it matters:
        JSON Lines end with LF or CRLF; to readers the whole file is one line.
    Fails:
        {"id": "a1"}\r{"id": "a2"}\r
    Passes:
        {"id": "a1"}\n{"id": "a2"}\n
    """
    message = "the lines end with a carriage return alone, so that readers see one line"
    hint = "End each line with a line feed (LF)."
    yield from _problem(fault, "carriage-return", message, hint)


@rule("IN114", "json-string-too-long", Severity.ERROR)
def json_string_too_long(fault: JsonFault) -> Iterator[Problem]:
    """A string is longer than any article.

    What it does:
        Stops at 10,000,000 characters, the most that a text to convert may have in bytes.
    Why it matters:
        No article is so long; checks of each quote against it would take for ever.
    Fails:
        a text of 20 MB.
    Passes:
        a text of 20 kB.
    """
    message = f"a string is too long: {fault.detail}"
    yield from _problem(fault, "string-too-long", message, "Make a record of each article.")


def _problem(fault: JsonFault, kind: JsonFaultKind, message: str, hint: str) -> Iterator[Problem]:
    if fault.kind == kind:
        yield Problem(message, hint, line=fault.line, column=fault.column)
