"""AN113: the text is what was read from the input that the record names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from newsval.findings import Severity
from newsval.record import Input
from newsval.rules.article import Article, text_digest
from newsval.rules.registry import Problem, rule
from newsval.source import BYTE_ORDER_MARKS

_BREAKS = ("\n", "\r\n", "\r")
_PLAIN = ".txt"


@rule("AN113", "text-not-of-input", Severity.WARNING)
def text_not_of_input(article: Article) -> Iterator[Problem]:
    """The text of a record is not what its input holds, by the input's own hash and size.

    What it does:
        Writes the text in the encoding of `provenance.input`, with and without byte order mark
        and with each kind of line breaks, and compares size and hash with those of the input.
        Speaks where the size is one of these and no hash is, and for a plain text (.txt) where
        the size is none that this text can have. An input of another form, such as HTML, passes.
    Why it matters:
        The text was changed after it was read, and its own hash with it: quotes are true to a
        text that nobody published.
    Fails:
        the input's "sha256" of “Rain fell.”, beside the text “Snow fell.” and its hash.
    Passes:
        the input's "sha256" of “Rain fell.”, beside that text.
    """
    described = article.record.provenance.input
    if described is not None and not may_be_of(article.text, described):
        digest = text_digest(article.text)
        yield Problem(
            f"the text is not that of its input, {described.name}",
            "Restore the text as it was read, or make the record anew from the input.",
            pointer="/provenance/input/sha256",
            claimed=f"{described.sha256}, {described.bytes} bytes",
            actual=f"{digest}, {len(article.text.encode('utf-8', 'surrogatepass'))} bytes",
        )


def may_be_of(text: str, described: Input) -> bool:
    """Whether a text may have been read from an input, by its size and hash."""
    codec = _codec(described.encoding)
    if codec is None:
        return True
    try:
        plain = text.encode(codec)
    except UnicodeEncodeError:
        return False
    if len(plain) == described.bytes and _digest(plain) == described.sha256:
        return True
    mark = BYTE_ORDER_MARKS.get(codec, b"")
    written = [text.replace("\n", ends).encode(codec) for ends in _BREAKS]
    written += [mark + data for data in written]
    if described.bytes in map(len, written):
        return any(_digest(data) == described.sha256 for data in written)
    if described.bytes < len(plain):
        return False
    is_plain = described.name.casefold().endswith(_PLAIN)
    return not is_plain or described.bytes < max(map(len, written))


@cache
def _codec(encoding: str) -> str | None:
    """The codec of an encoding as newsval writes it, None where the text may have others."""
    known = {*BYTE_ORDER_MARKS, "windows-1252"}
    return encoding if encoding in known else None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
