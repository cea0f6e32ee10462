"""docs/validation.md says what is so: the kinds in its table, and who finds them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from make_found import NO, TABLE_KINDS, corrupt, frictionless_says
from packages import make
from rule_cases import CASES

from newsval.rules import RULES
from newsval.validation import validate

PAGE = (Path(__file__).parents[1] / "docs" / "validation.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (?P<words>.+) \| (.*) \| (.*) \| (.+) \|$", PAGE, re.MULTILINE)
OF_RULES = {match[1]: row for row in ROWS if (match := re.search(r"\(`([A-Z]{2}\d{3})`", row[0]))}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean") / "package"
    make(folder, 20, seed=9)
    return folder


@pytest.fixture(scope="module")
def corrupted(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A package for each corruption of `TABLE_KINDS`."""
    made = {}
    for kind, (table, _) in TABLE_KINDS.items():
        made[kind] = shutil.copytree(clean, tmp_path_factory.mktemp(kind) / "package")
        corrupt(made[kind], kind, table)
    return made


@pytest.fixture(scope="module")
def said(corrupted: dict[str, Path]) -> dict[str, str]:
    """What frictionless says of them; it is started once for all."""
    return dict(zip(corrupted, frictionless_says(list(corrupted.values())), strict=True))


def table_row(kind: str) -> tuple[str, ...]:
    _, words = TABLE_KINDS[kind]
    (row,) = (row for row in ROWS if row[0].lower() == f"{words}.".lower())
    return row


def summaries() -> list[tuple[str, str]]:
    return [(code, row[0]) for code, row in OF_RULES.items()]


def test_there_are_kinds_of_all_families() -> None:
    assert len(OF_RULES) + len(TABLE_KINDS) > 40
    families = {code[:2] for code in OF_RULES}
    assert families >= {"AN", "CA", "CL", "CO", "DL", "PE", "PK", "QU", "SC", "TB"}


@pytest.mark.parametrize(("code", "words"), summaries())
def test_a_kind_is_the_bad_case_of_a_rule_that_finds_it(code: str, words: str) -> None:
    """That it does find it, is what the tests of the rules' cases say."""
    assert (CASES / code / "bad.json").exists()
    assert words.startswith(RULES[code].page.splitlines()[0])
    assert OF_RULES[code][3] == code


@pytest.mark.parametrize("kind", TABLE_KINDS)
def test_frictionless_and_newsval_find_in_tables_what_the_page_says(
    kind: str, corrupted: dict[str, Path], said: dict[str, str]
) -> None:
    codes = sorted({finding.code for finding in validate(corrupted[kind]).findings})
    _, frictionless, schema, newsval = table_row(kind)
    assert (", ".join(codes) or NO) == newsval
    assert said[kind] == frictionless
    assert schema == NO
