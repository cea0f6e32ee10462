"""What a command imports: nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from rule_cases import build

HEAVY = ["frictionless", "jsonschema", "numpy", "pyarrow"]


def imported(*arguments: str) -> set[str]:
    """Those of the heavy libraries that a command has imported when it ends."""
    program = (
        "import sys\n"
        "from newsval.cli import app\n"
        f"try:\n    app({list(arguments)!r})\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return {name for name in HEAVY if f"'{name}'" in run.stderr.splitlines()[-1]}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["validate", "--help"], ["rules"], ["explain", "QU101"]]
)
def test_help_rules_and_explain_import_no_heavy_library(arguments: list[str]) -> None:
    assert imported(*arguments) == set()


def test_a_right_package_is_validated_without_them(tmp_path: Path) -> None:
    assert imported("validate", str(build({"package": []}, tmp_path))) == set()
