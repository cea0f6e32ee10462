import pytest

from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.extract.whereabouts import country_of_page, dateline_place, stamped_place
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.
"""


def page(head):
    text = f"Dockers end strike\n{head}{BODY}"
    return Document(text, segment(text, ENGLISH), ENGLISH)


@pytest.mark.parametrize(
    ("head", "country"),
    [
        ("RABAT: ", "MA"),
        ("Updated: 3 May 2021 - MUMBAI\n", "IN"),
        ("Updated: 3 May 2021 - MUMBAI\nRABAT: ", "MA"),
        ("Updated: 3 May 2021 - MUMBAI\nHarbour News – ", "IN"),
        ("", None),
    ],
)
def test_the_country_of_a_page(head, country):
    assert country_of_page(page(head)) == country


def test_the_spans_are_of_the_text():
    document = page("Updated: 3 May 2021 - MUMBAI\nRABAT: ")
    span, place = stamped_place(document)
    assert (span.slice(document.text), place.city) == ("MUMBAI", "Mumbai")
    span, place = dateline_place(document)
    assert (span.slice(document.text).strip(), place.city) == ("RABAT:", "Rabat")
