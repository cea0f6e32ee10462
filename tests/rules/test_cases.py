"""Every rule has a page and cases: it finds its fault in the bad ones, nothing in the ok ones."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rule_cases import CASES, build, load, run
from typer.testing import CliRunner

from newsval.findings import Finding, Severity
from newsval.rules import RULES
from newsval.rules.registry import Rule

BAD = sorted(CASES.glob("*/bad*.json"))
OK = sorted(CASES.glob("*/ok*.json"))
ON_DISK = [path for path in BAD if not {"input", "schema_error"} & load(path).keys()]
HEADINGS = ["What it does:", "Why it matters:", "Fails:", "Passes:"]


def name_of(value: Path | Rule) -> str:
    return f"{value.parent.name}-{value.stem}" if isinstance(value, Path) else value.code


def test_every_rule_has_a_bad_and_an_ok_case_and_every_case_a_rule() -> None:
    assert {path.parent.name for path in BAD} == set(RULES)
    assert {path.parent.name for path in OK} == set(RULES)


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_a_bad_case_is_found_by_its_rule(path: Path, tmp_path: Path) -> None:
    case = load(path)
    code = path.parent.name
    findings = run(case, tmp_path, code)
    assert {finding.code for finding in findings} == {code, *case.get("also", [])}
    found = next(finding for finding in findings if finding.code == code)
    assert found.message
    assert found.hint
    assert found.severity is RULES[code].severity
    assert found.place.file or "schema_error" in case


@pytest.fixture(scope="module")
def found_in_base() -> dict[str, tuple[Finding, ...]]:
    """What is found in cases that were run before, as many ok cases are the record as it is."""
    return {}


@pytest.mark.parametrize("path", OK, ids=name_of)
def test_an_ok_case_has_no_finding(
    path: Path, tmp_path: Path, found_in_base: dict[str, tuple[Finding, ...]]
) -> None:
    case = path.read_text(encoding="utf-8")
    code = path.parent.name
    key = f"{code if RULES[code].preview else ''} {case}"
    if key not in found_in_base:
        found_in_base[key] = run(load(path), tmp_path, code)
    assert found_in_base[key] == ()


@pytest.mark.parametrize("path", ON_DISK, ids=name_of)
def test_the_command_line_finds_the_same(path: Path, tmp_path: Path) -> None:
    from newsval.cli import app

    target = build(load(path), tmp_path)
    chosen = ["--extend-select", path.parent.name]
    result = CliRunner().invoke(app, ["validate", str(target), *chosen, "--output", "json"])
    told = json.loads(result.stdout)["findings"]
    assert {finding["code"] for finding in told} == {path.parent.name, *load(path).get("also", [])}
    fails = any(finding["severity"] == Severity.ERROR for finding in told)
    assert result.exit_code == (1 if fails else 0)


@pytest.mark.parametrize("rule", RULES.values(), ids=name_of)
def test_every_rule_has_a_page_of_one_form(rule: Rule) -> None:
    summary, *rest = rule.page.splitlines()
    assert summary.endswith(".")
    assert [line for line in rest if line in HEADINGS] == HEADINGS
    sections = re.split("|".join(map(re.escape, HEADINGS)), rule.page)[1:]
    assert all(len(section.strip()) > 5 for section in sections)


def test_codes_and_names_are_of_one_form_and_unique() -> None:
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", code) for code in RULES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name) for rule in RULES.values())
    assert all(code == rule.code for code, rule in RULES.items())
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_no_two_rules_of_the_families_share_a_code() -> None:
    from newsval import rules

    defined = [rule for family in rules._FAMILIES for rule in rules.rules_of(family)]
    assert len(defined) == len(RULES)
