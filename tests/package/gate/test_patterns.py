"""Patterns on which a backtracking engine would hang are told from others, without running them."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from newsval.package.gate.patterns import MAX_STEPS, PatternJudge
from newsval.package.gate.references import objects_in
from newsval.resources import schema, schema_names
from newsval.validation import validate

DOUBLING = [
    "(a+)+$", "^(a|a)*$", "(a*)*b", "([a-z]+)*[0-9]", r"(\w|\d)+$", "(a|aa)+$", "(x+x+)+y",
    "(?i)(a|A)+$", "(?=(a+)+$)b", "(a?){64}a", r"^(\s*\w+\s*)+$", r"([a-z0-9]+\s?)*$",
    "(a{1,30})*$", r"(\p{L}+)*x", "(?<name>a+)+$", r"([|]|\|)*$", "(ab|ab)*$", "(.*a){50}",
]  # fmt: skip
GROWING = [
    "(.*a){20}", ".*" * 9 + "=", r"(\w*\s*){8}$" * 3, "(.*)(.*)(.*)(.*)(.*)x", "^.*,.*,.*,.*$",
    r"^(\w+-?)(\w+-?)(\w+-?)(\w+-?)$",
]  # fmt: skip
SAFE = [
    "a+$", "^[a-z]{2,8}(-[a-z0-9]{1,8})*$", "^(/([^/~]|~[01])*)*$", "^[0-9a-f]{64}$",
    "([0-9a-f]{64},?)*$", "^([a-z]{5}){5}$", "(ab|cd)*$", r"\d{1,3}(,\d{3})*$", "(a?)*$",
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$", "([a-z]+,)*[a-z]+$", "", "a{1000000}", r"^\d+(,\d+){9}$",
    r"^(?!\.)(?!.*\.\./).+$", "^.*one.*two.*$", r"^https?://.+\..+/.*$", r"^(.+), (.+), (.+)$",
    r"^[\w.+-]+@[\w-]+\.[\w.-]+$",
    r"^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d+)?$",
    r"^\s*\w+\s*=\s*\w+\s*$", "^10\\.[0-9]{4,9}/[-._;()/:a-zA-Z0-9]+$",
    "^(" + "|".join(f"word{n}" for n in range(100)) + ")$",
]  # fmt: skip
HOSTILE = [
    "[", "(a", "a" * 2000, "(" * 400 + ")" * 400, "(" * 330 + "a" + ")*" * 330, "[" * 900,
    "a{99999999999999999999}", "(" + "|".join("abcdefghijklmnopqrstuvwxyz" * 5) + ")*",
    "[ab]*" * 100, "(?:" + "a?" * 300 + ")*", "(?(9)a|b)", "\\", "(?P<a>.)(?P<a>.)", "\ud800*",
]  # fmt: skip


@pytest.mark.parametrize("pattern", DOUBLING)
def test_a_pattern_whose_time_doubles_with_each_character_is_found(pattern: str) -> None:
    assert "doubles" in PatternJudge().judge(pattern)


@pytest.mark.parametrize("pattern", GROWING)
def test_a_pattern_of_many_repetitions_that_share_is_found(pattern: str) -> None:
    assert PatternJudge().judge(pattern)


@pytest.mark.parametrize("pattern", SAFE)
def test_a_pattern_that_shares_out_nothing_is_safe(pattern: str) -> None:
    assert PatternJudge().judge(pattern) == ""


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_hostile_pattern_is_judged_or_refused_soon(pattern: str) -> None:
    start = time.process_time()
    PatternJudge().judge(pattern)
    assert time.process_time() - start < 1


def test_the_engine_agrees_on_what_doubles() -> None:
    """Eight more characters make the engine at least 20 times slower, or do not: so it is said."""

    def seconds(pattern: str, length: int) -> float:
        start = time.process_time()
        re.fullmatch(pattern, "a" * length + "!")
        return time.process_time() - start

    for pattern in ("(a+)+", "(a|aa)+", "(a*)*"):
        assert seconds(pattern, 22) > 20 * seconds(pattern, 14)
    for pattern in ("a+", "(a,?)*", "[a-z]{2,30}(-[a-z]+)*"):
        assert seconds(pattern, 22) < 0.01


def test_the_engine_takes_long_from_four_repetitions_in_a_row_on() -> None:
    """A hundred characters more make it three powers slower, where three in a row are safe."""

    def seconds(times: int, length: int) -> float:
        start = time.process_time()
        re.fullmatch("(.*)" * times + "x", "a" * length)
        return time.process_time() - start

    assert PatternJudge().judge("(.*)" * 3 + "x") == ""
    assert seconds(3, 200) < 1
    assert seconds(5, 80) > 4 * seconds(5, 40)
    assert PatternJudge().judge("(.*)" * 4 + "x")


def test_our_own_patterns_are_all_safe() -> None:
    found = [
        node["pattern"]
        for name in schema_names()
        for _, node in objects_in(schema(name))
        if isinstance(node.get("pattern"), str)
    ]
    assert len(found) > 60
    judge = PatternJudge()
    assert [pattern for pattern in found if judge.judge(pattern)] == []


def test_very_many_patterns_take_bounded_time() -> None:
    value = [{"pattern": f"(?:a+|b{number})+$"} for number in range(50_000)]
    start = time.process_time()
    faults = list(PatternJudge().faults(value))
    assert time.process_time() - start < 10
    assert len(faults) == 50_000
    assert MAX_STEPS / 500 >= sum("doubles" in str(fault.actual) for fault in faults) > 500


def test_a_pattern_that_runs_away_is_never_run(tmp_path: Path) -> None:
    """A table with `(a+)+$` in its schema and a cell of forty letters costs no time."""
    schema_text = {"fields": [{"name": "id", "constraints": {"pattern": "(a+)+$"}}]}
    data = f"id\n{'a' * 40}!\n".encode()
    (tmp_path / "extra.csv").write_bytes(data)
    resource = {"name": "extra", "path": "extra.csv", "schema": schema_text}
    path = tmp_path / "datapackage.json"
    path.write_text(json.dumps({"resources": [resource]}), encoding="utf-8")
    validate(path)  # what is loaded the first time does not count
    start = time.process_time()
    report = validate(path)
    assert time.process_time() - start < 0.1
    assert "PK122" in {finding.code for finding in report.findings}
