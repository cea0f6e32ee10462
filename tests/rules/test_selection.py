"""Which findings a user's choices leave out, and what the others weigh."""

from __future__ import annotations

import pytest

from newsval.errors import UsageError
from newsval.findings import Finding, Place, Severity
from newsval.rules import RULES, selection
from newsval.rules.path_ignores import path_ignores
from newsval.rules.selection import Choice, Selection, make_selection
from newsval.rules.selectors import parse_selectors


def choice(
    select: str | None = None, extend: str = "", ignore: str = "", severity: str = ""
) -> Choice:
    """A choice of names between spaces; severities are CODE=LEVEL."""
    levels = [pair.split("=") for pair in severity.split()]
    return Choice(
        None if select is None else parse_selectors(select.split(), "test"),
        parse_selectors(extend.split(), "test"),
        parse_selectors(ignore.split(), "test"),
        tuple((parse_selectors([code], "test")[0], Severity(level)) for code, level in levels),
    )


def finding(code: str, file: str | None = "out/records.jsonl") -> Finding:
    return Finding(code, RULES[code].name, RULES[code].severity, "it is so", Place(file))


def by(selection: Selection, code: str) -> str | None:
    return selection.leaves_out(finding(code))


def reported(*choices: Choice) -> set[str]:
    """The codes that are reported of a few."""
    made = make_selection(choices)
    return {code for code in ("QU101", "QU102", "QU302", "CL101") if by(made, code) is None}


def test_without_a_choice_every_rule_is_reported_but_those_in_preview() -> None:
    assert make_selection([]) == make_selection([choice()])
    assert all(by(Selection(), code) is None for code in RULES)


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([choice("QU")], {"QU101", "QU102", "QU302"}),
        ([choice("")], set()),
        ([choice(ignore="QU")], {"CL101"}),
        ([choice(ignore="ALL", extend="CL")], {"CL101"}),
        # the more specific one decides, whatever the order and whichever of the two it is
        ([choice("QU", ignore="QU1")], {"QU302"}),
        ([choice("QU", "QU101", "QU1")], {"QU101", "QU302"}),
        ([choice("QU101", ignore="QU")], {"QU101"}),
        # of two that are equally so, ignore
        ([choice("QU101 QU102", ignore="QU101")], {"QU102"}),
        ([choice("QU", ignore="QU")], set()),
        # extend-select adds to what is selected, or to all
        ([choice("CL", "QU101")], {"CL101", "QU101"}),
        ([choice(extend="CL101")], {"QU101", "QU102", "QU302", "CL101"}),
        # a name is as good as a code
        ([choice(RULES["QU101"].name)], {"QU101"}),
    ],
)
def test_one_choice_selects_as_its_most_specific_selectors_say(
    choices: list[Choice], expected: set[str]
) -> None:
    assert reported(*choices) == expected


@pytest.mark.parametrize(
    ("file", "command", "expected"),
    [
        # --select sets aside what the file selects and ignores
        (choice("QU", ignore="QU101"), choice("QU101"), {"QU101"}),
        (choice(ignore="CL101"), choice("CL"), {"CL101"}),
        (choice("QU", "CL101"), choice("QU1"), {"QU101", "QU102"}),
        # the others go on top of it, even where the file is more specific
        (choice("QU", ignore="QU101"), choice(extend="CL"), {"QU102", "QU302", "CL101"}),
        (choice("QU", ignore="QU101"), choice(extend="QU1"), {"QU101", "QU102", "QU302"}),
        (choice("QU101 CL"), choice(ignore="QU"), {"CL101"}),
        (choice(), choice(ignore="QU"), {"CL101"}),
    ],
)
def test_the_later_choice_goes_before_the_earlier(
    file: Choice, command: Choice, expected: set[str]
) -> None:
    assert reported(file, command) == expected


def test_it_is_told_by_what_a_finding_is_left_out() -> None:
    made = make_selection([choice("QU", ignore="QU1")])
    assert by(made, "CL101") == "select"
    assert by(made, "QU101") == "ignore"
    assert by(made, "QU302") is None


def test_paths_leave_out_what_is_otherwise_reported() -> None:
    paths = path_ignores("", [("out", parse_selectors(["QU1", "CL"], "test"))])
    made = make_selection([choice("QU")], paths)
    assert by(made, "QU101") == "per-path-ignores"
    assert by(made, "CL101") == "select"
    assert by(made, "QU302") is None
    assert made.leaves_out(finding("QU101", "in/records.jsonl")) is None
    assert made.leaves_out(finding("QU101", None)) is None


def test_a_severity_is_that_of_the_most_specific_selector_and_of_the_later_choice() -> None:
    file = choice(severity="QU101=info QU=warning ALL=error")
    assert _weights(file) == {"QU101": "info", "QU102": "warning", "CL101": "error"}
    command = choice(severity="QU=error")
    assert _weights(file, command) == {"QU101": "error", "QU102": "error", "CL101": "error"}


def _weights(*choices: Choice) -> dict[str, str]:
    made = make_selection(choices)
    return {code: made.weighed(finding(code)).severity for code in ("QU101", "QU102", "CL101")}


def test_a_finding_whose_severity_stays_is_the_same_object() -> None:
    one = finding("QU101")
    assert make_selection([choice(severity="QU101=error")]).weighed(one) is one


@pytest.fixture
def in_preview(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the rules of the family CA were in preview."""
    codes = frozenset(code for code in RULES if code.startswith("CA"))
    monkeypatch.setattr(selection, "_PREVIEW", codes)


@pytest.mark.usefixtures("in_preview")
@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([choice("ALL")], set()),
        ([choice("ALL CA101")], {"CA101"}),
        ([choice(extend=RULES["CA102"].name)], {"CA102"}),
        ([choice(extend="CA101"), choice("QU")], set()),
        ([choice("QU"), choice(extend="CA101")], {"CA101"}),
    ],
)
def test_a_rule_in_preview_is_run_where_its_own_code_is_selected(
    choices: list[Choice], expected: set[str]
) -> None:
    assert make_selection(choices).preview == expected


@pytest.mark.usefixtures("in_preview")
def test_with_preview_all_of_them_are_run_and_selected_as_others_are() -> None:
    made = make_selection([choice("QU")], preview=True)
    assert made.preview == {code for code in RULES if code.startswith("CA")}
    assert by(made, "CA101") == "select"


@pytest.mark.usefixtures("in_preview")
def test_to_select_a_family_that_is_all_in_preview_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="all rules of 'CA1' are in preview"):
        make_selection([choice("QU CA1")])
    make_selection([choice("QU CA1")], preview=True)
    make_selection([choice(ignore="CA1")])
