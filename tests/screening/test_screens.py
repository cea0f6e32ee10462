"""Each rule on records has a screen, and what a screen passes the rule passes."""

from __future__ import annotations

from newsval.record import Record
from newsval.rules import RULES
from newsval.rules.article import Article
from newsval.rules.namesakes import RoleConflict
from newsval.screening import can_screen
from newsval.screening.screens import SCREENS, rules_without

ON_RECORDS = {
    rule.code for rule in RULES.values() if rule.subject in (Record, Article, RoleConflict)
}
IN_PREVIEW = frozenset(rule.code for rule in RULES.values() if rule.preview)


def test_each_rule_on_records_that_is_not_in_preview_has_a_screen() -> None:
    assert rules_without() == set()
    assert can_screen()


def test_each_screen_is_of_a_rule_on_records() -> None:
    assert SCREENS.keys() <= ON_RECORDS


def test_nothing_is_screened_where_a_rule_without_a_screen_is_run() -> None:
    assert rules_without(IN_PREVIEW) == (IN_PREVIEW & ON_RECORDS) - SCREENS.keys()
    assert can_screen(IN_PREVIEW) is not bool(rules_without(IN_PREVIEW))
