import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.agency_heads import match_agency_head
from newsval.layout.grammar import grammar_of

GRAMMAR = grammar_of(LANGUAGES["en"].layout)


@pytest.mark.parametrize(
    ("head", "agency", "day", "end", "sure"),
    [
        ("(Reuters) - Shares fell", "Reuters", None, 12, True),
        ("(CNN)Divers found", "CNN", None, 5, False),
        ("May 3 (Reuters) - Shares fell", "Reuters", (5, 3), 18, True),
        ("CNN — Divers found", "CNN", None, 6, False),
    ],
)
def test_an_agency_opens_a_paragraph(head, agency, day, end, sure):
    found = match_agency_head(head, GRAMMAR)
    assert (found.agency, found.end, found.sure) == (agency, end, sure)
    assert (found.day and (found.day.month, found.day.day)) == day


@pytest.mark.parametrize(
    "head", ["(AP)", "(see below) The", "AP: Senator", "Reuters said", "(Jo) - The", "May 3 - The"]
)
def test_other_openings_are_none(head):
    assert match_agency_head(head, GRAMMAR) is None
