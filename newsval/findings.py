"""What a check found: one `Finding` a problem, with its place, and a `Report` of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; `error` is the heaviest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for info: smaller is heavier."""
        return _RANKS[self]

    def reaches(self, threshold: Severity) -> bool:
        """Whether this weighs at least as much as `threshold`."""
        return self.rank <= threshold.rank


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is, as exactly as it is known; unknown parts are None.

    `file` is the path as the user gave it (a member of a package follows its path after a slash,
    a member of a zip after `!/`). `line` and `column` are 1-based positions in that file, in code
    points; LF, CRLF and a CR alone end a line, also within a cell. `row` is the 1-based number of
    a table's record (the header is row 1, a blank row counts), `field` a column. `pointer` is a
    JSON pointer into the file's value, for JSON Lines into that of the line; `record_id` is the
    record's id, `item` that of the record's item (q2, c1, cap1, p3) that the pointer leads into,
    and `span` the half-open range of code points in the record's source text.

    What is missing is placed at the nearest value around it, or at the end of its row. A finding
    on a file as a whole (its hash, its size) names the file and no line; its pointer is then
    that of the claim in the descriptor.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    row: int | None = None
    field: str | None = None
    pointer: str | None = None
    record_id: str | None = None
    span: tuple[int, int] | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line of the source text that a finding is about.

    `line` is the 1-based number of the line in the source text, `text` the whole line without
    its line break, or of a very long one the part around the range, `start` and `end` the
    half-open range within it, in code points.
    """

    line: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: the rule that found it, its place, what was claimed and what is there."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    claimed: str | None = None
    actual: str | None = None
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """How many findings of a rule were left out, and by what ("ignore", "baseline" …)."""

    by: str
    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one run, in the order in which they were met.

    `checked` counts what was looked at ("packages", "records", "rows", "inputs").
    `notes` say what could not be checked, so that a partial result never looks whole.
    `suppressed` says which findings were left out on somebody's wish, sorted by what and code.
    `ways` says by which engine each table was proven or judged, by its file: "records" (it is
    just the rows of right records), "screen", "screen+frictionless" or "frictionless".
    `inputs` are the packages and files that were asked for, as the user named them.
    """

    findings: tuple[Finding, ...] = ()
    checked: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    suppressed: tuple[Suppression, ...] = ()
    ways: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def fails(self, threshold: Severity | None) -> bool:
        """Whether any finding weighs at least as much as `threshold`; never for None."""
        return threshold is not None and any(f.severity.reaches(threshold) for f in self.findings)


def cut(text: str, most: int) -> str:
    """A text, or its first `most` code points and “…”."""
    return text if len(text) <= most else f"{text[:most]}…"


def fitted(text: str, most: int) -> str:
    """A text in at most `most` code points, the last of them “…” if it is longer."""
    return text if len(text) <= most else cut(text, most - 1)


def merge_reports(reports: Iterable[Report]) -> Report:
    """One report of many: findings, notes and inputs in order, counts added up."""
    findings: list[Finding] = []
    notes: list[str] = []
    checked: Counter[str] = Counter()
    suppressed: Counter[tuple[str, str]] = Counter()
    ways: dict[str, str] = {}
    inputs: list[str] = []
    for report in reports:
        findings.extend(report.findings)
        notes.extend(report.notes)
        checked.update(report.checked)
        suppressed.update({(s.by, s.code): s.count for s in report.suppressed})
        ways.update(report.ways)
        inputs.extend(report.inputs)
    return Report(
        findings=tuple(findings),
        checked=dict(checked),
        notes=tuple(notes),
        suppressed=suppressions(suppressed),
        ways=ways,
        inputs=tuple(inputs),
    )


def suppressions(counts: Mapping[tuple[str, str], int]) -> tuple[Suppression, ...]:
    """Counts by what left findings out and their code, sorted."""
    return tuple(Suppression(by, code, count) for (by, code), count in sorted(counts.items()))
