"""Reports: how findings, articles and rules are shown; `RENDERERS` has a function a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from newsval.findings import Report
from newsval.record import Record
from newsval.reports.styled import Screen
from newsval.rules.registry import Rule

__all__ = [
    "RENDERERS",
    "RULE_RENDERERS",
    "Renderer",
    "RuleRenderer",
    "Screen",
    "render_article",
    "render_rule",
]

Renderer = Callable[[Report, Screen], str]
RuleRenderer = Callable[[Iterable[Rule], Screen], str]


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


def _text(report: Report, screen: Screen) -> str:
    from newsval.reports.summaries import report_lines
    from newsval.reports.terminal import paint

    return paint(report_lines(report, screen.width), screen)


def _json(report: Report, _: Screen) -> str:
    from newsval.reports.json_form import render_json

    return render_json(report)


def _rules_text(rules: Iterable[Rule], screen: Screen) -> str:
    from newsval.reports.pages import list_lines
    from newsval.reports.terminal import paint

    return paint(list_lines(rules, screen.width), screen)


def _rules_json(rules: Iterable[Rule], _: Screen) -> str:
    from newsval.reports.pages import rules_json

    return rules_json(rules)


RENDERERS: Mapping[str, Renderer] = {"text": _text, "json": _json}
RULE_RENDERERS: Mapping[str, RuleRenderer] = {"text": _rules_text, "json": _rules_json}
