"""What a rule is, and how the rules of one subject are run.

A rule is a function over one subject (a record, a failed read, a table's errors …) that yields a
`Problem` for each fault; the type of its one parameter says which subject it is for.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

from newsval.findings import Excerpt, Finding, Place, Severity
from newsval.rules.bounds import bounded


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault that a rule found; the parts of its place that the rule knows, see `Place`."""

    message: str
    hint: str = ""
    pointer: str | None = None
    span: tuple[int, int] | None = None
    claimed: str | None = None
    actual: str | None = None
    line: int | None = None
    column: int | None = None
    row: int | None = None
    field: str | None = None


Check = Callable[[Any], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `subject` is the type that `check` takes, and its docstring the rule's page.

    A rule in preview may still change, and is run only where it is selected by its code.
    """

    code: str
    name: str
    severity: Severity
    fixable: bool
    subject: type
    check: Check
    preview: bool = False

    @property
    def page(self) -> str:
        """The documentation of the rule."""
        return inspect.cleandoc(self.check.__doc__ or "")


def rule(
    code: str, name: str, severity: Severity, *, fixable: bool = False, preview: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a function, whose docstring becomes its page."""

    def make(check: Check) -> Rule:
        return Rule(code, name, severity, fixable, _subject_of(check), check, preview)

    return make


def _subject_of(check: Check) -> type:
    """The type of a function's one parameter: a name in its module, as annotations are not read.

    `get_type_hints` would read all of them, which took 10 ms of each start.
    """
    subject, _ = check.__annotations__.values()
    found: type = check.__globals__[subject]
    return found


def rules_of(family: ModuleType) -> Iterator[Rule]:
    """The rules that a module defines, in the order in which they stand there."""
    return (value for value in vars(family).values() if isinstance(value, Rule))


def to_finding(rule: Rule, problem: Problem, place: Place, text: str | None) -> Finding:
    """The finding for a problem at a place; `text` is the source text, for the excerpt."""
    known = {
        key: value
        for key in ("line", "column", "row", "field", "pointer", "span")
        if (value := getattr(problem, key)) is not None
    }
    whole = Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=problem.message,
        place=replace(place, **known),
        hint=problem.hint,
        claimed=problem.claimed,
        actual=problem.actual,
        excerpt=None if text is None or problem.span is None else excerpt(text, problem.span),
    )
    return bounded(whole)


def excerpt(text: str, span: tuple[int, int]) -> Excerpt:
    """The line of `text` in which `span` starts, with the part of the span on that line."""
    start = max(0, min(span[0], len(text)))
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    end = max(start, min(span[1], line_end))
    number = text.count("\n", 0, start) + 1
    return Excerpt(number, text[line_start:line_end], start - line_start, end - line_start)
