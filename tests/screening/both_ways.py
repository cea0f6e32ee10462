"""The reports on a path by the screens and without them, which are to be the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsval.findings import Report
from newsval.validation import ValidateOptions, lines, validate

ALL = ValidateOptions(max_findings=10**6)


def both(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Report, Report]:
    """The reports on a path with the screens and without them."""
    monkeypatch.setattr(lines, "WORTH_SCREENING", 0)
    screened = validate(path, ALL)
    monkeypatch.setattr(lines, "WORTH_SCREENING", 10**12)
    return screened, validate(path, ALL)
