"""docs/safety.md names the limits that the code has, and rules that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsval.package import json_refusals, read, records, unzip
from newsval.package.gate import automata, csv_text, patterns, schemas, zip_members
from newsval.rules import RULES, bounds
from newsval.validation import options

PAGE = (Path(__file__).parents[1] / "docs" / "safety.md").read_text(encoding="utf-8")
LIMITS = {
    "descriptor": (read.MAX_DESCRIPTOR, read.MAX_RESOURCES),
    "JSON": (json_refusals.MAX_DEPTH, json_refusals.MAX_STRING, json_refusals.MAX_INTEGER),
    "one record, or one .json file": (records.MAX_BYTES,),
    "line of a table": (csv_text.MAX_LINE,),
    "file in `schemas/`": (schemas.MAX_SCHEMA, schemas.MAX_SCHEMAS),
    "pattern": (automata.MAX_PATTERN, patterns.MAX_STEPS_EACH, patterns.MAX_STEPS),
    "zip file": (
        unzip.MAX_MEMBERS, zip_members.MAX_DEPTH, unzip.MAX_DIRECTORY, unzip.MAX_UNPACKED,
    ),
    "ratio of a zip file beyond 100,000,000 bytes": (unzip.MAX_RATIO,),
    "findings of one rule that are listed": (options.MAX_FINDINGS,),
    "in a finding: name or pointer, message, value, line of the text": (
        bounds.MAX_NAME, bounds.MAX_MESSAGE, bounds.MAX_VALUE, bounds.MAX_EXCERPT,
    ),
}  # fmt: skip


def rows(heading: str) -> dict[str, str]:
    """The rows of the table below a heading, by their first cell."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = [line.strip("|").split("|") for line in section.splitlines() if line[:2] == "| "]
    return {first.strip(): second.strip() for first, second in cells if first.strip()}


@pytest.mark.parametrize("name", LIMITS)
def test_each_limit_is_that_of_the_code(name: str) -> None:
    said = tuple(
        int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", rows("Limits")[name])
    )
    assert said == LIMITS[name]


def test_no_limit_is_left_out() -> None:
    assert rows("Limits").keys() == LIMITS.keys()


def test_the_rules_that_it_names_exist() -> None:
    named = set(re.findall(r"\b[A-Z]{2}\d{3}\b", PAGE))
    assert named <= RULES.keys()
    own = re.compile(r"PK0[1-4]\d|PK1(1[5-9]|[23]\d)|TB1[0-3]\d")
    assert {code for code in RULES if own.fullmatch(code)} <= named
