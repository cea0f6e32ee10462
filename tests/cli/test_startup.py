"""What a command imports: nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from rule_cases import build

HEAVY = ["frictionless", "jsonschema", "numpy", "pyarrow"]


def imported(*arguments: str, of: Sequence[str] = HEAVY) -> set[str]:
    """Those of the modules, the heavy libraries if not said, that a command has imported."""
    program = (
        "import sys\n"
        "from newsval.cli import app\n"
        f"try:\n    app({list(arguments)!r})\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {list(of)} if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return {name for name in of if f"'{name}'" in run.stderr.splitlines()[-1]}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["validate", "--help"], ["rules"], ["explain", "QU101"]]
)
def test_help_rules_and_explain_import_no_heavy_library(arguments: list[str]) -> None:
    assert imported(*arguments) == set()


def test_a_right_package_is_validated_without_them(tmp_path: Path) -> None:
    assert imported("validate", str(build({"package": []}, tmp_path))) == set()


@pytest.mark.parametrize("extractor", ["model", "rules"])
def test_an_article_is_shown_without_what_checks_and_writes(extractor: str, article: Path) -> None:
    rooms = [f"newsval.{room}" for room in ("rules", "validation", "schema", "package.write")]
    assert imported("show", str(article), "--extractor", extractor, of=rooms) == set()


def test_the_rules_read_an_article_without_numpy(article: Path, tmp_path: Path) -> None:
    assert imported("show", str(article), "--extractor", "rules") == set()
    target = str(tmp_path / "out")
    assert imported("convert", str(article), "--extractor", "rules", "-o", target) == set()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text of one line that says who said something."""
    file = tmp_path / "article.txt"
    file.write_text("The minister said the bridge was “open”.\n", encoding="utf-8")
    return file
