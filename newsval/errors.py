"""Exceptions: what stops a command.

A problem in the data is never an exception but a `Finding`. These are for the tool itself:
wrong use, a broken installation, an output that cannot be written. Each carries a remedy.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class NewsvalError(Exception):
    """Base of all errors that newsval raises on purpose; the command line exits with 2.

    `hint` says what the user can do about it, or is empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(NewsvalError):
    """The call cannot mean anything: an unknown rule, an option out of range, no input."""


def no_such(kind: str, name: str, known: Iterable[str]) -> UsageError:
    """The error for a `name` that is none of those `known`; its hint has the nearest, and all.

    `kind` says what they are names of, in the singular: "format".
    """
    names = list(known)
    near = get_close_matches(name.lower(), names, n=1)
    nearest = f"the nearest is {near[0]}; " if near else ""
    return UsageError(f"there is no {kind} {name!r}", f"{nearest}there are {', '.join(names)}")


class OutputError(NewsvalError):
    """The output cannot be written where it was asked for."""


class RecordShapeError(NewsvalError):
    """A JSON value does not have the shape of a record, so no `Record` can be made of it.

    `pointer` is the JSON pointer (RFC 6901) of the first value that does not fit.
    """

    def __init__(self, message: str, pointer: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.pointer = pointer
