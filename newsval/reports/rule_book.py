"""Writes the rules as one Markdown document, a chapter a family."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from newsval.reports.pages import paragraphs, section_title
from newsval.reports.styled import Screen
from newsval.rules.families import FAMILIES
from newsval.rules.registry import Rule

_INTRODUCTION = """\
# Rules

Each rule finds one kind of fault. Its code is a family and a number, which never changes its
meaning; a finding names it, and `newsval explain CODE` shows its page. An **error** is a fault by
which the data say something that the article does not, or cannot be used; a **warning** is very
likely one; an **info** is worth a look. A *fixable* fault has a repair that changes no words. A
rule in *preview* may still change, or be wrong too often; it is run only with `--preview`, or
where it is selected by its own code or name. Of what one rule finds in an input, the first 1,000
are listed, and a note says so where there are more.

This page is made by `newsval rules --output markdown`.
"""
_EXAMPLES = ("Fails", "Passes")
_SPECIAL = re.compile(r"([\\*_<>\[\]|#])")


def render(rules: Iterable[Rule], _: Screen) -> str:
    """The rules in the order of their families, with a list of links at the head of each."""
    order = {code: number for number, code in enumerate(FAMILIES)}
    listed = sorted(rules, key=lambda rule: (order[rule.code[:2]], rule.code))
    lines = [_INTRODUCTION]
    for code, family in groupby(listed, key=lambda rule: rule.code[:2]):
        lines += _chapter(code, list(family))
    return "\n".join(lines)


def _chapter(code: str, rules: list[Rule]) -> Iterator[str]:
    yield f"## {code} · {FAMILIES[code].title}\n"
    yield f"{FAMILIES[code].introduction}\n"
    yield "| rule | weight | what it finds |"
    yield "|---|---|---|"
    for rule in rules:
        name = f"[{rule.code} {rule.name}](#{rule.code.lower()}-{rule.name})"
        yield f"| {name} | {_weight(rule)} | {_escaped(rule.page.partition(chr(10))[0])} |"
    yield ""
    for rule in rules:
        yield from _page(rule)


def _page(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code} {rule.name}\n"
    yield f"*{_weight(rule)}*\n"
    title = ""
    for paragraph in paragraphs(rule.page):
        heading = section_title(paragraph)
        if heading:
            title = heading
            yield f"**{title}**\n"
        elif title in _EXAMPLES:
            yield f"```text\n{paragraph.strip()}\n```\n"
        else:
            yield f"{_escaped(paragraph.strip())}\n"


def _weight(rule: Rule) -> str:
    marks = (("fixable", rule.fixable), ("preview", rule.preview))
    return ", ".join([rule.severity.value, *(name for name, holds in marks if holds)])


def _escaped(text: str) -> str:
    """The text with what Markdown would read as markup taken literally, but for `code`."""
    parts = text.split("`")
    parts[::2] = [_SPECIAL.sub(r"\\\1", part) for part in parts[::2]]
    return "`".join(parts)
