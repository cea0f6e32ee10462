"""A rule as SARIF describes it: its names, how much it weighs, and its page as help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsval.findings import Report, Severity
from newsval.reports.hosted import plain
from newsval.reports.markdown import escaped
from newsval.reports.pages import paragraphs
from newsval.rules import RULES

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# what GitHub shows beside a rule that is not about security
_PROBLEMS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
}
LONGEST = 1_024  # characters of a text
_CODE = re.compile("(`[^`]+`)")


def rule_descriptor(code: str, report: Report) -> dict[str, Any]:
    """The descriptor of a rule that found something in a report."""
    name = next(finding.name for finding in report.findings if finding.code == code)
    described = {"id": code, "name": plain(name, 255)}
    if code not in RULES:
        return described
    rule = RULES[code]
    blocks = list(paragraphs(rule.page))
    return described | {
        "shortDescription": {"text": plain(blocks[0], LONGEST)},
        "fullDescription": {"text": plain(_what(blocks), LONGEST)},
        "help": {"text": rule.page, "markdown": "\n\n".join(_markdown(blocks))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"problem.severity": _PROBLEMS[rule.severity]},
    }


def _what(blocks: list[str]) -> str:
    """What the rule does, in a sentence or two; the title of the page if it does not say."""
    after = (block.strip() for block in blocks[1:] if block.startswith(" "))
    return next(after, blocks[0])


def _markdown(blocks: list[str]) -> Iterator[str]:
    """The page in Markdown: titles in bold, and text that shows just as it stands."""
    for block in blocks:
        is_title = not block.startswith(" ") and block.endswith(":")
        if is_title:
            yield f"**{block.removesuffix(':')}**"
        else:
            parts = _CODE.split(block.strip())
            yield "".join(part if _CODE.match(part) else escaped(part) for part in parts)
