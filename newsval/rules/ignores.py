"""IN2: wishes in a record that findings on it be left out, by its property x_newsval_ignore."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsval.findings import Severity
from newsval.rules.registry import Problem, rule

IgnoreFaultKind = Literal["unknown", "unused", "malformed"]


@dataclass(frozen=True, slots=True)
class IgnoreFault:
    """What is wrong with an `x_newsval_ignore`, or with a `name` in it, at a JSON pointer."""

    kind: IgnoreFaultKind
    pointer: str
    name: str
    hint: str = ""


@rule("IN201", "ignore-unknown", Severity.WARNING)
def ignore_unknown(fault: IgnoreFault) -> Iterator[Problem]:
    """An x_newsval_ignore names no rule.

    What it does:
        Looks for each name among the codes, the beginnings of codes and the names of rules.
    Why it matters:
        What was to be left out is not; or the rule that was meant is another.
    Fails:
        "x_newsval_ignore": ["QU3O2"]
    Passes:
        "x_newsval_ignore": ["QU302"]
    """
    if fault.kind == "unknown":
        yield _problem(fault, f"there is no rule “{fault.name}” that could be ignored here")


@rule("IN202", "ignore-unused", Severity.INFO)
def ignore_unused(fault: IgnoreFault) -> Iterator[Problem]:
    """An x_newsval_ignore leaves nothing out.

    What it does:
        Looks whether a rule of that name found anything in the object, or, at the top of the
        record, in the whole record. Nothing is said where the rules could not all be run, as
        when the text is withheld.
    Why it matters:
        What it was for may be repaired; left there, it would hide the next fault.
    Fails:
        "x_newsval_ignore": ["QU101"] in a quote that has the words of the article.
    Passes:
        "x_newsval_ignore": ["QU101"] in a quote that has other words.
    """
    if fault.kind == "unused":
        yield _problem(fault, f"nothing of “{fault.name}” was found that could be ignored here")


@rule("IN203", "ignore-malformed", Severity.WARNING)
def ignore_malformed(fault: IgnoreFault) -> Iterator[Problem]:
    """An x_newsval_ignore is no list of names of rules.

    What it does:
        Looks for an array of strings, of which it reads the first 500.
    Why it matters:
        Nothing is left out by it.
    Fails:
        "x_newsval_ignore": "QU302"
    Passes:
        "x_newsval_ignore": ["QU302"]
    """
    if fault.kind == "malformed":
        yield _problem(fault, f"a list of codes of rules is wanted here, not {fault.name}")


def _problem(fault: IgnoreFault, message: str) -> Problem:
    return Problem(message, fault.hint, pointer=fault.pointer)
