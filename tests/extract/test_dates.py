import pytest

from newsval.extract.dates import find_published, find_updated
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.
"""


def dates_of(*lines, below=""):
    text = "\n".join(["Dockers end strike at the port", *lines, "", BODY + below])
    page = Document(text, segment(text, ENGLISH), ENGLISH)
    found = (find_published(page), find_updated(page))
    assert all(stamp.span.slice(text) == stamp.text for stamp in found if stamp)
    return tuple(stamp and stamp.value for stamp in found)


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Updated 24 November 2021", None, "2021-11-24"),
        ("November 24, 2021", "2021-11-24", None),
        ("Published: 11.15.21, 19:34", "2021-11-15", None),
        ("Updated 2010 GMT (0410 HKT) March 14, 2021", None, "2021-03-14T20:10:00+00:00"),
        ("Posted: Jan 12, 2021 | Updated: Jan 13, 2021", "2021-01-12", "2021-01-13"),
        ("Reuters | Jerusalem | Updated: 15-11-2021 22:03 IST", None, "2021-11-15"),
        ("Updated: 15-11-2021 22:03 IST | Created: 15-11-2021", "2021-11-15", "2021-11-15"),
        ("By Jane Doe | Posted: Tue 9:52 PM, Jan 12, 2021", "2021-01-12", None),
        (
            "October 23, 2023 01:13 pm | Updated 01:39 pm IST - BHUBANESWAR",
            "2023-10-23",
            "2023-10-23T13:39:00+05:30",
        ),
        ("PTI | Mumbai | Updated: 15-11-2021 22:03 IST", None, "2021-11-15T22:03:00+05:30"),
        (
            "Posted: Jan 4, 2021 / 06:12 AM CST / Updated: Jun 4, 2021 / 09:45 AM CDT",
            "2021-01-04T06:12:00-06:00",
            "2021-06-04T09:45:00-05:00",
        ),
        ("04/05/2021", None, None),
        ("6 hours ago", None, None),
        ("Updated 2 hours ago", None, None),
    ],
)
def test_the_dates_of_a_page(line, published, updated):
    assert dates_of(line) == (published, updated)


def test_the_word_may_stand_on_the_line_above():
    assert dates_of("Published", "3 March 2021", "Updated", "4 March 2021") == (
        "2021-03-03",
        "2021-03-04",
    )


def test_a_bare_date_below_the_body_is_not_the_articles():
    assert dates_of(below="March 3, 2021\n") == (None, None)
    assert dates_of(below="First published: March 3, 2021\n") == ("2021-03-03", None)


def test_a_date_in_a_sentence_is_not_the_articles():
    assert dates_of(below="The port was opened on March 3, 1911, by the king.\n") == (None, None)


def test_a_date_between_agency_and_editor_on_one_line():
    line = "Source: Xinhua | 2022-05-03 16:05:11 | Editor: mei"
    assert dates_of(line) == ("2022-05-03", None)
