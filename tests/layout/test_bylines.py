import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.bylines import (
    agency_of,
    is_bare_byline,
    is_name,
    is_role,
    is_whereabouts,
    is_writers,
    names_in,
)
from newsval.layout.grammar import grammar_of

GRAMMAR = grammar_of(LANGUAGES["en"].layout)


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("JANE DOE", ("Jane Doe",)),
        ("Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe, John Roe & Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Jane van der Doe, Staff Writer", ("Jane van der Doe",)),
        ("Jane Doe in Rabat and John Roe in Paris", ("Jane Doe", "John Roe")),
        ("Jane Doe | The Harbour Post", ("Jane Doe",)),
        ("José Ångström-Müller", ("José Ångström-Müller",)),
        ("Jane Doe for the Harbour Chronicle", ("Jane Doe",)),
        ("The Associated Press", ()),
        ("Jane Doe Political correspondent", ("Jane Doe",)),
        ("Jane Doe @janedoe", ("Jane Doe",)),
        ("JANE DOE and JOHN ROE The Associated Press", ("Jane Doe", "John Roe")),
        ("Jane Doe Reuters", ("Jane Doe",)),
        ("Jane Doe North of England correspondent", ("Jane Doe",)),
        ("JANE DOE FOR HARBOURONLINE", ("Jane Doe",)),
        ("Harbour Transit Authority", ()),
        ("KXQR Staff", ()),
        ("Harbour Post Staff", ()),
        ("The Harbour Courier", ()),
        ("The Harbour Bureau", ()),
        ("Staff Reporter", ()),
        ("Our Science Correspondent", ()),
        ("New Delhi", ()),
        ("our correspondent", ()),
        ("Editorial Staff", ()),
        ("", ()),
    ],
)
def test_the_names_of_a_byline(rest, names):
    assert names_in(rest, GRAMMAR) == names


@pytest.mark.parametrize("line", ["JIJI", "Reuters", "PA", "AFP/The Local", "Editorial Staff", "Arab News", "Associated Press", "Reuters|", "Jane Doe, Staff Writer"])  # fmt: skip  # noqa: E501
def test_bylines_without_by(line):
    assert is_bare_byline(line, GRAMMAR)


@pytest.mark.parametrize("line", ["Harbour reopens", "The mayor spoke.", "Rabat", "Police said so"])
def test_other_lines_are_no_bare_bylines(line):
    assert not is_bare_byline(line, GRAMMAR)


def test_an_agency_has_one_name():
    assert agency_of("The Associated Press", GRAMMAR) == "AP"
    assert agency_of("Agence France-Presse", GRAMMAR) == "AFP"
    assert agency_of("Jane Doe", GRAMMAR) is None


def test_a_name_has_two_to_five_words_with_capitals():
    assert is_name("Jane Doe", GRAMMAR)
    assert not is_name("Jane", GRAMMAR)
    assert not is_name("Jane spoke", GRAMMAR)
    assert not is_name("", GRAMMAR)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe and Ann Poe",
        "Jane Doe, Ann Poe and John Roe in Rabat",
        "Jane Doe, Health editor",
        "Jane Doe Political correspondent",
        "Jane Doe @janedoe",
        "KXQR Staff",
        "The Harbour Courier",
        "AFP",
    ],
)
def test_a_line_of_writers(line):
    assert is_writers(line, GRAMMAR)


@pytest.mark.parametrize(
    "line", ["The talks resume", "Union and owners agree on pay", "Rabat", "", "Health editor"]
)
def test_a_line_of_other_words_names_no_writers(line):
    assert not is_writers(line, GRAMMAR)


def test_role_and_whereabouts_may_stand_below_the_name():
    assert is_role("Political correspondent", GRAMMAR)
    assert not is_role("Reporters were told to leave the hall.", GRAMMAR)
    assert is_whereabouts("in Rabat")
    assert not is_whereabouts("in the end")
