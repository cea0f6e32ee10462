"""What a caller can choose about a validation."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsval.package.stock import MAX_ERRORS
from newsval.rules import MAX_PROBLEMS
from newsval.rules.selection import Selection
from newsval.validation.baseline import Baseline

# A package broken throughout has a finding a row; memory must not grow with it. One less than
# what a rule finds in one record at most, so that leaving some out is always noted.
MAX_FINDINGS = MAX_PROBLEMS - 1


@dataclass(frozen=True, slots=True)
class ValidateOptions:
    """Which findings are reported (`selection`), at most `max_findings` of each rule an input.

    The check of a table by itself stops at `max_table_errors` errors, as frictionless does.
    Those of the `baseline` are not, and do not count for that number; nor are those that a record
    asks to be left out, by `x_newsval_ignore`, unless `record_ignores` is False.
    """

    selection: Selection = field(default_factory=Selection)
    max_findings: int = MAX_FINDINGS
    baseline: Baseline | None = None
    record_ignores: bool = True
    max_table_errors: int = MAX_ERRORS
