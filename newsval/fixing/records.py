"""Repairs one record: every fix that applies, as long as each leaves it with less to find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsval.fixing.registry import FIXES, Fix
from newsval.fixing.subjects import Subject, make_subject

# A record in which more is wrong than this is repaired by several runs.
_MOST = 200


@dataclass(frozen=True, slots=True)
class FixedRecord:
    """A record's JSON value after its repair, what was done, and what was left and why."""

    value: Any
    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def fix_record(value: Any, keep: Mapping[str, str] | None = None) -> FixedRecord:
    """Repair a record; the value given is not changed.

    What is no record, or withholds its text, is given back as it is. A repair is taken only if
    it leaves fewer findings of severity error, or as many and fewer in all. `keep` has the codes
    of rules whose faults are left in this record, with the reason.
    """
    subject = make_subject(value)
    if subject is None:
        return FixedRecord(value)
    done: list[str] = []
    left: dict[str, None] = {}
    again = True
    while again and len(done) < _MOST:
        again = False
        left.clear()  # what was in the way may have been repaired
        for code, fix in FIXES.items():
            if keep and code in keep:
                left.update({keep[code]: None} if code in subject.codes else {})
                continue
            better = _better(subject, fix, left) if code in subject.codes else None
            if better is not None:
                subject, said = better
                done.append(said)
                again = True
    return FixedRecord(subject.value, tuple(done), tuple(left))


def _better(subject: Subject, fix: Fix, left: dict[str, None]) -> tuple[Subject, str] | None:
    """The first offer of a fix that does good, with the words for it."""
    for value, said in fix(subject):
        if value is None:
            left[said] = None
            continue
        found = make_subject(value)
        if found is not None and found.weight < subject.weight:
            return found, said
    return None
