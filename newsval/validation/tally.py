"""Gathers findings while a check runs, at most so many of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsval.findings import Finding, Place, Report, Severity
from newsval.rules import MAX_PROBLEMS, check

# A package broken throughout has a finding a row; memory must not grow with it. One less than
# what a rule finds in one record at most, so that leaving some out is always noted.
MAX_FINDINGS = MAX_PROBLEMS - 1
MAX_SKIPPED = 100


class Tally:
    """The findings, counts and notes of one input so far; `report` makes a report of them.

    `errors` counts the findings of that severity, those that are not listed included.
    """

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self._notes: dict[str, None] = {}
        self._skipped = 0
        self._withheld: Counter[str] = Counter()
        self._codes: Counter[str] = Counter()
        self.errors = 0
        self.checked: Counter[str] = Counter()

    def check(self, subject: object, place: Place, text: str | None = None) -> None:
        """Run the rules for `subject`, see `rules.check`, and keep what they find."""
        self.add(check(subject, place, text))

    def add(self, findings: Iterable[Finding]) -> None:
        """Keep findings, the first `MAX_FINDINGS` of each rule."""
        for finding in findings:
            self._codes[finding.code] += 1
            self.errors += finding.severity is Severity.ERROR
            if self._codes[finding.code] <= MAX_FINDINGS:
                self._findings.append(finding)

    def note(self, text: str) -> None:
        """Keep a note of what was not checked; the same one once."""
        self._notes[text] = None

    def skip(self, text: str) -> None:
        """Keep a note of a record that was not checked, the first `MAX_SKIPPED` of them."""
        self._skipped += 1
        if self._skipped <= MAX_SKIPPED:
            self._notes[text] = None

    def withhold(self, file: str) -> None:
        """Count a record of `file` whose text is withheld, for one note on all of them."""
        self._withheld[file] += 1

    def report(self, name: str) -> Report:
        """All of it; `name` is the input's, for the notes on findings that were left out."""
        unchecked = [
            f"{file}: the texts of {count:,} records are withheld; "
            "the rules that compare with the text were not run on them"
            for file, count in self._withheld.items()
        ]
        further = self._skipped - MAX_SKIPPED
        if further > 0:
            unchecked.append(f"{name}: the rules were not run on {further:,} further records")
        left_out = [
            f"{name}: further findings of {code} are not listed"
            for code, count in sorted(self._codes.items())
            if count > MAX_FINDINGS
        ]
        return Report(
            tuple(self._findings), dict(self.checked), (*self._notes, *unchecked, *left_out)
        )
