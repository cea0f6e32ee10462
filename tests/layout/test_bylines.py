import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.bylines import agency_of, is_bare_byline, is_name, names_in
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
