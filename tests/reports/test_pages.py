import json
from dataclasses import replace

import pytest

from newsval.reports import RULE_RENDERERS, Screen, render_rule
from newsval.reports.cells import width
from newsval.rules import RULES


@pytest.mark.parametrize("code", sorted(RULES))
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_of_a_page_is_wider_than_the_screen(code, columns):
    lines = render_rule(RULES[code], Screen(columns)).splitlines()
    assert max(map(width, lines)) <= columns


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_page_is_shown_with_its_sections(code):
    shown = render_rule(RULES[code], Screen(80))
    assert shown.startswith(f"{code} {RULES[code].name} · {RULES[code].severity}")
    for section in ("What it does", "Why it matters", "Fails", "Passes"):
        assert f"\n{section}\n    " in shown


def test_the_list_has_a_line_for_every_rule():
    shown = RULE_RENDERERS["text"](RULES.values(), Screen(100))
    starts = [line.split()[0] for line in shown.splitlines() if line and not line.startswith(" ")]
    assert starts == list(RULES)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_of_the_list_is_wider_than_the_screen(columns):
    lines = RULE_RENDERERS["text"](RULES.values(), Screen(columns)).splitlines()
    assert max(map(width, lines)) <= columns


def test_the_list_as_json_has_the_pages_too():
    listed = json.loads(RULE_RENDERERS["json"](RULES.values(), Screen()))
    assert [rule["code"] for rule in listed] == list(RULES)
    assert set(listed[0]) == {"code", "name", "severity", "fixable", "preview", "page"}


PREVIEW = replace(RULES["QU101"], preview=True)


def test_the_page_of_a_rule_in_preview_says_so_and_how_it_is_run():
    shown = render_rule(PREVIEW, Screen(100)).splitlines()
    assert shown[0].startswith("QU101 quote-altered · error")
    assert shown[0].endswith(" · preview")
    assert "--extend-select QU101" in shown[1]
    assert "preview" not in render_rule(RULES["QU101"], Screen(100))


@pytest.mark.parametrize("columns", [40, 100])
def test_the_lists_mark_the_rules_in_preview(columns):
    listed = [RULES["QU102"], PREVIEW]
    shown = RULE_RENDERERS["text"](listed, Screen(columns))
    assert shown.count("preview") == 1
    assert shown.index("QU101") < shown.index("preview")
    asjson = json.loads(RULE_RENDERERS["json"](listed, Screen()))
    assert [rule["preview"] for rule in asjson] == [False, True]
