"""Puts the hash and the length of a record's text right."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from newsval.codec import Json
from newsval.fixing.subjects import Attempt, Subject
from newsval.rules.article import text_digest


def rehash(subject: Subject) -> Iterator[Attempt]:
    """Compute the hash of the text anew.

    A hash that differs can mean that somebody changed the text. It is computed anew only if every
    word that the record has from the text stands there, and the record does not say that the
    file it was read from had the old hash: then two of three agree, and the text is in doubt.
    """
    stated = subject.record.text.sha256
    digest = text_digest(subject.text)
    if digest == stated:
        return
    if reason := _doubt(subject):
        yield Attempt(None, f"/text/sha256 is left: {reason}")
    else:
        yield Attempt(_with_text(subject.value, "sha256", digest), "/text/sha256 computed anew")


def recount(subject: Subject) -> Iterator[Attempt]:
    """Count the code points of the text anew.

    Safe where the hash proves the text. Where it does not, only as for the hash.
    """
    length = len(subject.text)
    if subject.record.text.length == length:
        return
    proven = text_digest(subject.text) == subject.record.text.sha256
    if not proven and (reason := _doubt(subject)):
        yield Attempt(None, f"/text/length is left: {reason}")
    else:
        said = f"/text/length is {length}, not {subject.record.text.length}"
        yield Attempt(_with_text(subject.value, "length", length), said)


def _doubt(subject: Subject) -> str:
    """Why the text may not be the one that the record was made from; empty if it is."""
    read = subject.record.provenance.input
    if read is not None and read.sha256 == subject.record.text.sha256:
        return "the file it was read from had the same hash, so the text itself was changed"
    if not subject.all_hold():
        return "not all words of the record stand in the text, which may have been changed"
    return ""


def _with_text(value: Json, name: str, new: Any) -> Json:
    changed = copy.deepcopy(value)
    changed["text"][name] = new
    return changed
