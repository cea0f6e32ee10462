"""Reports: how findings, articles and rules are shown; `RENDERERS` has a function a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from newsval.errors import no_such
from newsval.findings import Report
from newsval.reports.styled import Screen

if TYPE_CHECKING:  # the command line starts with this module, for the names of the formats
    from newsval.record import Record
    from newsval.rules.registry import Rule

__all__ = [
    "RENDERERS",
    "RULE_RENDERERS",
    "Renderer",
    "RuleRenderer",
    "Screen",
    "find_renderer",
    "find_rule_renderer",
    "render_article",
    "render_rule",
]

Renderer = Callable[[Report, Screen], str]
RuleRenderer = Callable[[Iterable["Rule"], Screen], str]


def find_renderer(name: str) -> Renderer:
    """The function of a format. Raises UsageError if there is no format so named."""
    if name not in RENDERERS:
        raise no_such("format", name, RENDERERS)
    return RENDERERS[name]


def find_rule_renderer(name: str) -> RuleRenderer:
    """The function of a format for lists of rules. Raises UsageError if there is none."""
    if name not in RULE_RENDERERS:
        raise no_such("format", name, RULE_RENDERERS)
    return RULE_RENDERERS[name]


def render_article(record: Record, screen: Screen) -> str:
    """An article with its values marked in the text, then in tables."""
    from newsval.reports.articles import article_blocks
    from newsval.reports.terminal import paint

    return paint(article_blocks(record, screen), screen)


def render_rule(rule: Rule, screen: Screen) -> str:
    """The page of a rule."""
    from newsval.reports.pages import page_lines
    from newsval.reports.terminal import paint

    return paint(page_lines(rule, screen.width), screen)


def _rules_text(rules: Iterable[Rule], screen: Screen) -> str:
    from newsval.reports.pages import list_lines
    from newsval.reports.terminal import paint

    return paint(list_lines(rules, screen.width), screen)


def _rules_json(rules: Iterable[Rule], _: Screen) -> str:
    from newsval.reports.pages import rules_json

    return rules_json(rules)


def _rules_markdown(rules: Iterable[Rule], screen: Screen) -> str:
    from newsval.reports.rule_book import render

    return render(rules, screen)


def _of(module: str) -> Renderer:
    """The function `render` of a module here, which is imported when a report is rendered."""

    def render(report: Report, screen: Screen) -> str:
        text: str = import_module(f"{__name__}.{module}").render(report, screen)
        return text

    return render


RENDERERS: Mapping[str, Renderer] = {
    "text": _of("text"),
    "concise": _of("concise"),
    "json": _of("json_form"),
    "jsonl": _of("jsonl"),
    "sarif": _of("sarif"),
    "junit": _of("junit"),
    "github": _of("github"),
    "gitlab": _of("gitlab"),
    "markdown": _of("markdown"),
}
RULE_RENDERERS: Mapping[str, RuleRenderer] = {
    "text": _rules_text,
    "json": _rules_json,
    "markdown": _rules_markdown,
}
