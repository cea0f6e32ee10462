"""Lines that are only the name of one whom the page is about."""

import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The chair of the harbour board, Ada Bello, asked the council on Tuesday to mend the quay.
Bello told the council that the quay had sunk by a hand since the storm of last winter.
“We cannot land fish on a wall that moves,” she said at the end of the long session.
The council, which had put off the repair twice before, promised an answer by the first of June.
"""
HEADLINE = "MEND THE QUAY NOW, HARBOUR CHIEF TELLS COUNCIL"


def kinds(text):
    return {s.span.slice(text).strip(): s.kind for s in segment(text, ENGLISH) if s.kind != "blank"}


NAMES = [
    "Ada Bello",
    "Minister Ada Bello",
    "Ada Bello, Chair of the Harbour Board",
    "Former President Ada Bello, Chair of the Board",
    "Chair of the harbour board Ada Bello",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "head",
    [
        "{name}\n{headline}\nBy Sam Maker\nMay 3, 2022",
        "HOME  NEWS  VIDEO\n{headline}\nMay 3, 2022\n{name}",
        "Home News Sport Opinion\n{name}\n{headline}\nMay 3, 2022",
        "{headline}\n\nOn May 3, 2022\n\nBy Sam Maker, Lagos\n\n{name}",
    ],
)
def test_the_name_of_whom_the_page_is_about_is_a_caption(head, name):
    found = kinds(f"{head.format(name=name, headline=HEADLINE)}\n\n{BODY}")
    assert (found[name], found[HEADLINE]) == ("caption", "headline")


@pytest.mark.parametrize("writer", ["Sam Maker", "Sam Maker and Jo Maker"])
def test_a_name_that_the_body_does_not_use_is_the_writers(writer):
    assert kinds(f"Quay to be mended\nMay 3, 2022\n{writer}\n\n{BODY}")[writer] == "byline"


def test_a_title_of_office_begins_no_byline():
    line = "Senator Sam Maker"
    assert kinds(f"Quay to be mended\nMay 3, 2022\n{line}\n\n{BODY}")[line] != "byline"


@pytest.mark.parametrize(
    "headline",
    [
        "Ada Bello",
        "Bello and Council Clash Over Quay",
        "Ada Bello asks council for quay",
        "Council hears from Ada Bello",
    ],
)
def test_a_headline_may_hold_the_name(headline):
    standfirst = "The board wants the council to mend the quay that the storm sank last winter"
    found = kinds(f"{headline}\nBy Sam Maker\nMay 3, 2022\n\n{BODY}")
    assert found[headline] == "headline"
    if headline != "Ada Bello":
        found = kinds(f"{headline}\nMay 3, 2022\n{standfirst}\n\n{BODY}")
        assert (found[headline], found[standfirst]) == ("headline", "standfirst")


@pytest.mark.parametrize(
    "line",
    [
        "HOME  NEWS  POLITICS  BUSINESS  SPORTS",
        "Home News Sport Business Opinion",
        "HOME  HARBOUR  PROVINCES  BUSINESS",
        "News | Sport | Culture | Travel",
    ],
)
def test_a_line_of_sections_is_furniture(line):
    found = kinds(f"{line}\n{HEADLINE}\nMay 3, 2022\n\n{BODY}")
    assert (found[line], found[HEADLINE]) == ("furniture", "headline")
