"""The rules as one document: docs/rules.md is what the rules' pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsval.findings import Severity
from newsval.reports import RULE_RENDERERS, Screen
from newsval.rules import RULES
from newsval.rules.families import FAMILIES
from newsval.rules.registry import Problem, Rule

BOOK = Path(__file__).parents[2] / "docs" / "rules.md"


def rendered(*rules: Rule) -> str:
    return RULE_RENDERERS["markdown"](rules or RULES.values(), Screen())


def test_the_document_is_that_of_the_rules() -> None:
    assert BOOK.read_text(encoding="utf-8") == rendered(), "run `make renew`"


def test_every_rule_has_a_heading_and_a_link_to_it() -> None:
    book = rendered()
    headings = {
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")
        for heading in re.findall(r"^### (.+)$", book, re.MULTILINE)
    }
    assert len(headings) == len(RULES)
    assert set(re.findall(r"\]\(#([^)]+)\)", book)) == headings


def test_every_rule_is_of_a_family_and_every_family_has_rules() -> None:
    assert {code[:2] for code in RULES} == set(FAMILIES)
    chapters = re.findall(r"^## (..) · (.+)$", rendered(), re.MULTILINE)
    assert chapters == [(code, family.title) for code, family in FAMILIES.items()]


def test_severity_and_marks_are_said() -> None:
    rule = replace(RULES["AN101"], severity=Severity.INFO, fixable=True, preview=True)
    assert "| info, fixable, preview |" in rendered(rule)
    assert "*info, fixable, preview*" in rendered(rule)


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("A *bold* <tag> | pipe.", r"A \*bold\* \<tag\> \| pipe."),
        ("The `source_spans` of_all.", r"The `source_spans` of\_all."),
    ],
)
def test_a_page_is_no_markup(page: str, shown: str) -> None:
    def check(_: object) -> Iterator[Problem]:
        yield from ()

    check.__doc__ = page
    assert f"| {shown} |" in rendered(replace(RULES["AN101"], check=check))
