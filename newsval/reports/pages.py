"""Lays out the rules: one rule's page, and the list of them all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from newsval.reports.cells import width as cells_of
from newsval.reports.styled import BLANK, Line, Piece, flow
from newsval.rules.registry import Rule

_SECTION = re.compile(r"[A-Z][A-Za-z ]+:$")
_INDENT = "    "
_PREVIEW = "It may still change, and is run with --preview or --extend-select {} alone."


def page_lines(rule: Rule, width: int) -> Iterator[Line]:
    """The page of a rule: what it does, why it matters, what fails and what passes."""
    severity = Piece(rule.severity.value, f"{rule.severity} strong")
    fixable = (Piece(" · fixable", "dim"),) if rule.fixable else ()
    preview = (Piece(" · preview", "info"),) if rule.preview else ()
    head = (Piece(f"{rule.code} {rule.name}", "strong"), Piece(" · ", "dim"), severity)
    yield from flow((*head, *fixable, *preview), width, (), ())
    if rule.preview:
        yield from flow((Piece(_PREVIEW.format(rule.code), "dim"),), width, (), ())
    yield BLANK
    for paragraph in paragraphs(rule.page):
        title = section_title(paragraph)
        if title:
            yield BLANK
            yield (Piece(title, "help strong"),)
        else:
            indent = Piece(_INDENT if paragraph.startswith(" ") else "")
            text = (Piece(paragraph.strip()),)
            yield from flow(text, width - len(indent.text), (indent,), (indent,))


def list_lines(rules: Iterable[Rule], width: int) -> Iterator[Line]:
    """The rules, a line each, a block a family."""
    listed = list(rules)
    longest = max(len(rule.name) for rule in listed)
    for number, (_, family) in enumerate(groupby(listed, key=lambda rule: rule.code[:2])):
        if number:
            yield BLANK
        for rule in family:
            yield from _list_line(rule, longest, width)


def rules_json(rules: Iterable[Rule]) -> str:
    """The rules as a JSON array of objects."""
    value = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "fixable": rule.fixable,
            "preview": rule.preview,
            "page": rule.page,
        }
        for rule in rules
    ]
    return json.dumps(value, indent=2) + "\n"


def _list_line(rule: Rule, longest: int, width: int) -> Iterator[Line]:
    head = (
        Piece(f"{rule.code}  ", "strong"),
        Piece(f"{rule.severity:<7}  ", rule.severity),
        Piece(f"{rule.name:<{longest}}  "),
    )
    taken = sum(cells_of(piece.text) for piece in head)
    title = rule.page.partition("\n")[0]
    if width - taken < len(title) / 2:
        preview = (Piece("preview", "info"),) if rule.preview else ()
        yield from flow((*head, *preview), width, (), (Piece("       "),))
        return
    preview = (Piece("preview · ", "info"),) if rule.preview else ()
    text = (*preview, Piece(title, "dim"))
    yield from flow(text, width - taken, head, (Piece(" " * taken),))


def section_title(paragraph: str) -> str:
    """The title that a paragraph of a page is, without its colon; "" for any other."""
    return paragraph.removesuffix(":") if _SECTION.fullmatch(paragraph) else ""


def paragraphs(page: str) -> Iterator[str]:
    """The page's paragraphs, their lines joined; section titles are paragraphs of their own."""
    kept: list[str] = []
    for line in (*page.splitlines(), ""):
        is_title = _SECTION.fullmatch(line) is not None
        changes = bool(kept) and kept[-1].startswith(" ") != line.startswith(" ")
        if kept and (not line.strip() or is_title or changes):
            yield kept[0] + "".join(f" {rest.strip()}" for rest in kept[1:])
            kept = []
        if is_title:
            yield line
        elif line.strip():
            kept.append(line)
