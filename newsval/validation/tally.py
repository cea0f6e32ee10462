"""Gathers what is found while a check runs, but for what is left out: so much of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsval.findings import Finding, Place, Report, Severity, suppressions
from newsval.fingerprints import identity
from newsval.rules import MAX_PROBLEMS, check
from newsval.validation.ignoring import IGNORE, RecordIgnores
from newsval.validation.locating import Locate, in_table
from newsval.validation.options import ValidateOptions

MAX_SKIPPED = 100


class Tally:
    """The findings, counts and notes of one input so far; `report` makes a report of them.

    `errors` counts the findings that are errors by their rules, those included that are left out
    or not listed: what a check does next hangs on what is wrong, not on what is told of it. `ways`
    says which way each table was judged, see `Report`.
    """

    def __init__(self, options: ValidateOptions | None = None) -> None:
        self._options = options or ValidateOptions()
        self._findings: list[Finding] = []
        self._notes: dict[str, None] = {}
        self._skipped = 0
        self._withheld: Counter[str] = Counter()
        self._codes: Counter[str] = Counter()
        self._stopped: set[str] = set()
        self._suppressed: Counter[tuple[str, str]] = Counter()
        self._known: Counter[str] = Counter()
        self._ignores: RecordIgnores | None = None
        self.errors = 0
        self.checked: Counter[str] = Counter()
        self.ways: dict[str, str] = {}

    @property
    def preview(self) -> frozenset[str]:
        """The codes of the rules in preview that are run."""
        return self._options.selection.preview

    @property
    def max_table_errors(self) -> int:
        """The number of errors at which the check of a table stops."""
        return self._options.max_table_errors

    def check(
        self,
        subject: object,
        place: Place,
        text: str | None = None,
        locate: Locate | None = None,
    ) -> None:
        """Run the rules for `subject`, see `rules.check`, and keep what they find."""
        found: Counter[str] = Counter()
        for finding in check(subject, place, text, self.preview):
            found[finding.code] += 1
            self.add(finding, locate)
        self._stopped.update(code for code, count in found.items() if count >= MAX_PROBLEMS)

    def add(self, finding: Finding, locate: Locate | None = None) -> None:
        """Keep a finding, of each rule the first so many; but count it where it is left out.

        What is kept has its place completed by `locate`.
        """
        self.errors += finding.severity is Severity.ERROR
        selection, most = self._options.selection, self._options.max_findings
        is_ignored = self._ignores is not None and self._ignores.cover(finding)
        by = selection.leaves_out(finding) or (IGNORE if is_ignored else None)
        if by is not None:
            self._suppressed[by, finding.code] += 1
            return
        if self._options.baseline is None and self._codes[finding.code] >= most:
            self._codes[finding.code] += 1
            return
        # a baseline knows findings by their items too
        finding = finding if locate is None else replace(finding, place=locate(finding))
        known = self._is_known(finding)
        self._codes[finding.code] += not known
        if known or self._codes[finding.code] <= most:
            self._findings.append(selection.weighed(finding))

    @contextmanager
    def heeding(self, value: Mapping[str, Any]) -> Iterator[RecordIgnores]:
        """While a record is checked, leave out what it asks to be, but where that is not heeded."""
        heeded = value if self._options.record_ignores else {}
        self._ignores = RecordIgnores(heeded, self._options.selection.preview)
        try:
            yield self._ignores
        finally:
            self._ignores = None

    def locate_rows(self, file: str, path: Path, columns: tuple[str, ...]) -> None:
        """Complete the places of the findings kept on rows of a table, which is at `path`."""
        found = {
            number: finding
            for number, finding in enumerate(self._findings)
            if finding.place.file == file and finding.place.row and not finding.place.column
        }
        places = in_table(path, columns, found.values()) if found else {}
        for number, finding in found.items():
            place = places.get(finding, finding.place)
            self._findings[number] = replace(finding, place=place)

    def _is_known(self, finding: Finding) -> bool:
        """Whether it may be one of the baseline; which of them are is seen once all are found."""
        if self._options.baseline is None:
            return False
        name = identity(finding)
        self._known[name] += 1
        return self._known[name] <= self._options.baseline.counts.get(name, 0)

    def runs(self, code: str) -> bool:
        """Whether a rule in preview, by its code, is run."""
        return code in self._options.selection.preview

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
        most = self._options.max_findings
        cut = self._stopped - self._options.selection.left_out.keys()
        cut |= {code for code, count in self._codes.items() if count > most}
        left_out = (f"{name}: further findings of {code} are not listed" for code in sorted(cut))
        return Report(
            findings=tuple(self._findings),
            checked=dict(self.checked),
            notes=(*self._notes, *unchecked, *left_out),
            suppressed=suppressions(self._suppressed),
            ways=self.ways,
            inputs=(name,),
        )
