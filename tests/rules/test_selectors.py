"""What stands for which rules."""

from __future__ import annotations

import pytest

from newsval.errors import UsageError
from newsval.rules import RULES
from newsval.rules.selectors import parse_selector, parse_selectors


@pytest.mark.parametrize("name", ["QU302", "qu302", " QU302 ", RULES["QU302"].name])
def test_a_code_or_a_name_stands_for_one_rule(name: str) -> None:
    selector = parse_selector(name)
    assert selector.codes == {"QU302"}
    assert selector.is_exact


@pytest.mark.parametrize("beginning", ["QU", "qu", "QU3", "QU30"])
def test_a_beginning_of_codes_stands_for_all_that_begin_so(beginning: str) -> None:
    selector = parse_selector(beginning)
    assert selector.codes == {code for code in RULES if code.startswith(beginning.upper())}
    assert len(selector.codes) > 1
    assert not selector.is_exact


@pytest.mark.parametrize("name", ["ALL", "all"])
def test_all_stands_for_every_rule(name: str) -> None:
    assert parse_selector(name).codes == set(RULES)


def test_the_longer_beginning_is_more_specific_and_a_name_as_much_as_a_code() -> None:
    names = ["ALL", "QU", "QU3", "QU30", "QU302"]
    ranks = [parse_selector(name).specificity for name in names]
    assert ranks == sorted(set(ranks))
    by_name = parse_selector(RULES["QU302"].name)
    assert by_name.specificity == parse_selector("QU302").specificity


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("QU1O2", "QU102 "),
        ("QUO", "QU (a family)"),
        ("slice-difers", "AN101 (slice-differs)"),
        ("AL", "ALL"),
    ],
)
def test_an_unknown_one_is_told_with_the_nearest(name: str, nearest: str) -> None:
    with pytest.raises(UsageError, match="no rule or family") as told:
        parse_selector(name)
    assert f"the nearest is {nearest}" in told.value.hint


@pytest.mark.parametrize("name", ["", " ", "Q", "QU3021", "*", "\0", "QU302\n.", "ß" * 9999])
def test_what_stands_for_nothing_is_wrong_use(name: str) -> None:
    with pytest.raises(UsageError):
        parse_selector(name)


def test_it_is_said_where_an_unknown_one_stands() -> None:
    with pytest.raises(UsageError, match=r"--ignore: there is no rule .*'XX1'"):
        parse_selectors(["QU", "XX1"], "--ignore")
