import pytest

from newsval.extract.datelines import find_dateline
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.
"""


def dateline_of(text):
    return find_dateline(Document(text, segment(text, ENGLISH), ENGLISH))


@pytest.mark.parametrize(
    ("line", "city", "country", "agency"),
    [
        ("RABAT: ", "Rabat", "MA", None),
        ("RABAT:\xa0", "Rabat", "MA", None),
        ("PARIS, Aug 31 (Reuters) - ", "Paris", "FR", "Reuters"),
        ("CHARLESTON, S.C.\xa0— ", "Charleston", "US", None),
        ("DUBAI:\n", "Dubai", "AE", None),
    ],
)
def test_a_dateline_is_anchored_and_taken_apart(line, city, country, agency):
    text = f"Dockers end strike\n\n{line}{BODY}"
    found = dateline_of(text)
    assert found.text == line.strip() == found.span.slice(text)
    assert (found.city, found.country_code, found.agency) == (city, country, agency)


def test_the_year_comes_from_the_date_of_the_page():
    text = f"Dockers end strike\nJanuary 2, 2022\n\nPARIS, Dec 31 (Reuters) - {BODY}"
    assert dateline_of(text).date == "2021-12-31"


def test_without_a_year_near_there_is_no_date():
    assert dateline_of(f"Dockers end strike\n\nPARIS, Aug 31 (Reuters) - {BODY}").date is None
    text = f"Dockers end strike\nJanuary 2, 2022\n\nPARIS, Aug 31 (Reuters) - {BODY}"
    assert dateline_of(text).date is None


def test_a_year_of_its_own_counts():
    text = f"Dockers end strike\n\nParis, 20 January 2022 - (MAP) {BODY}"
    found = dateline_of(text)
    assert (found.date, found.agency) == ("2022-01-20", "MAP")


def test_a_place_beside_the_date_stands_for_a_dateline():
    text = f"Dockers end strike\n3 May 2021 01:13 pm | Updated 01:39 pm IST - BHUBANESWAR\n{BODY}"
    found = dateline_of(text)
    assert found.text == "BHUBANESWAR" == found.span.slice(text)
    assert (found.city, found.country_code) == ("Bhubaneswar", "IN")
    assert found.origin.rule == "stamp-place"


def test_the_dateline_of_the_body_comes_first():
    text = f"Dockers end strike\nNew Delhi, Updated: 3 May 2021\nMUMBAI: {BODY}"
    assert dateline_of(text).city == "Mumbai"


def test_a_place_in_a_date_below_the_body_is_not_where_it_was_filed():
    assert dateline_of(f"Dockers end strike\n\n{BODY}London | 3 May 2021\n") is None


def test_no_dateline():
    assert dateline_of(f"Dockers end strike\n\n{BODY}") is None
    assert dateline_of("") is None
