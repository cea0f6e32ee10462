"""PE201: one name in two records is one person; in preview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsval.findings import Severity
from newsval.record import Span
from newsval.rules.registry import Problem, rule


@dataclass(frozen=True, slots=True)
class RoleConflict:
    """A person who holds an office at one body here, and in another record at another.

    `pointer` and `span` are those of the role here, `first` names the other record.
    """

    name: str
    title: str
    organisation: str
    other: str
    first: str
    pointer: str
    span: Span | None


@rule("PE201", "namesake-elsewhere", Severity.WARNING, preview=True)
def namesake_elsewhere(conflict: RoleConflict) -> Iterator[Problem]:
    """Two records give one name the same current title at different organisations.

    What it does:
        Remembers the current roles of all persons of a package or file whose name has two words
        or more, and compares those of the same name and title. Organisations that share a word,
        or of which one is short for the other, are taken for one. 200,000 roles are remembered.
    Why it matters:
        Two persons of one name would be taken for one by all who join records by names. Or one of
        the roles was read wrongly.
    Fails:
        Carla Adler, mayor of Halden, in a1, and Carla Adler, mayor of Bergen, in a2.
    Passes:
        Carla Adler, mayor of Halden, in both.
    """
    yield Problem(
        f"{conflict.name} is {conflict.title} at {conflict.organisation} here, "
        f"but at {conflict.other} in {conflict.first}",
        "Correct the role, or tell the two persons apart by `identifiers`.",
        pointer=conflict.pointer,
        span=conflict.span,
        claimed=conflict.organisation,
        actual=conflict.other,
    )
