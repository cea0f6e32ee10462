from newsval.extract.headlines import find_headline, find_kicker, find_standfirst
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.
"""


def document(text):
    return Document(text, segment(text, ENGLISH), ENGLISH)


def test_the_headline_has_its_repeats():
    text = f"Dockers end strike\nShort Url\n\xa0Dockers end strike \n\n{BODY}"
    headline = find_headline(document(text))
    assert headline.text == "Dockers end strike" == headline.span.slice(text)
    assert [span.slice(text) for span in headline.repeats] == ["Dockers end strike"]
    assert headline.origin.rule == "headline"


def test_a_standfirst_leaves_its_bullet_out():
    text = f"Dockers end strike\n  • Wages rise by six percent\n\t▪ Ships return\n\n{BODY}"
    found = find_standfirst(document(text))
    assert [line.text for line in found] == ["Wages rise by six percent", "Ships return"]
    assert [line.span.slice(text) for line in found] == [line.text for line in found]


def test_the_kicker_stands_over_the_headline():
    kicker = find_kicker(document(f"Business\nDockers end strike at the grain port\n\n{BODY}"))
    assert kicker is not None
    assert kicker.text == "Business"


def test_a_text_of_paragraphs_alone_has_none_of_them():
    empty = document("")
    assert find_headline(empty) is None
    assert find_kicker(empty) is None
    assert find_standfirst(empty) == ()
