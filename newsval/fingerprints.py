"""Names a finding by what it is about, so that it is known again in a later run.

A fingerprint is made of the rule, the record, the item and the words of the data. Nothing is in
it that moves when others are edited (no folder, no line, row or offset, no index into a list), nor
how a message is worded: of that only the names and values count that it gives.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from newsval.findings import Finding, Place

_DIGITS = 32  # 128 bits, as hexadecimal digits

# What a sentence says of where something is: ranges, counted places, indices of JSON pointers.
_RANGE = re.compile(r"(?<![\d-])\d+-\d+(?![\d-])")
_COUNTED = re.compile(r'\b(at|byte|column|line|position|row|segment) "?\d[\d,]*"?')
_SIZE = re.compile(r"\d[\d,]* (bytes|code points)")
_INDEX = re.compile(r"(?<=/)\d+(?=/|\b)")

# What of a sentence is data: what is quoted or in brackets; else words that no dictionary has, by
# a capital, digit or sign within (Adler, q2, quotes.csv, 2023-05-07).
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|\([^()]*\)|(?<!\w)'[^']*'(?!\w)")
_PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """A fingerprint for each finding, in order, 32 hexadecimal digits; no two are the same.

    Findings that are alike in everything that `identity` goes by are numbered, so that one more
    of a kind gives one more fingerprint and leaves those before it as they were.
    """
    met: Counter[str] = Counter()
    found = []
    for finding in findings:
        name = identity(finding)
        found.append(_digest(name, str(met[name])) if met[name] else name)
        met[name] += 1
    return found


def identity(finding: Finding) -> str:
    """What a finding is about, as 32 hexadecimal digits: the same for findings that are alike."""
    place = finding.place
    return _digest(
        finding.code,
        place.record_id or "",
        _file(place),
        place.item or "",
        path_within(place.pointer or "") or place.field or "",
        *_data(_without_places(_without_path(finding.message, place.file or ""))),
        _words(finding.claimed or ""),
        _pointed_at(finding),
    )


def path_within(pointer: str) -> str:
    """The names in a JSON pointer without the indices: "/quotes/0/spans/1" is "/quotes/spans"."""
    return "".join(f"/{part}" for part in pointer.split("/")[1:] if not part.isdecimal())


def _file(place: Place) -> str:
    """The file's name without its folders; none for what is in a record, wherever that is kept."""
    if place.record_id is not None and place.row is None:
        return ""
    return (place.file or "").replace("!/", "/").rpartition("/")[2]


def _words(claimed: str) -> str:
    return "" if _RANGE.fullmatch(claimed) else claimed


def _pointed_at(finding: Finding) -> str:
    found = finding.excerpt
    return "" if found is None else found.text[found.start : found.end]


def _without_path(message: str, file: str) -> str:
    """A message without the path that it begins with, which is the file's or its folder's."""
    folder = file.rpartition("/")[0].removesuffix("!")
    for path in (file, folder):
        if path and message.startswith(f"{path} "):
            return message.removeprefix(path)
    return message


def _data(message: str) -> list[str]:
    """The names and values in a message, sorted, each once."""
    quoted = _QUOTED.findall(message)
    words = {word.strip(".,:;!?…") for word in _QUOTED.sub(" ", message).split()}
    return sorted({*quoted, *(word for word in words if word and not _is_plain(word))})


def _is_plain(word: str) -> bool:
    return word.islower() and _PLAIN.fullmatch(word) is not None


def _without_places(text: str) -> str:
    return _INDEX.sub("", _SIZE.sub(r"\1", _COUNTED.sub(r"\1", _RANGE.sub("", text))))


def _digest(*parts: str) -> str:
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
