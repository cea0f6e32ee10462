import pytest

from newsval.extract.bylines import find_byline
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.
"""


def byline_of(*lines):
    text = "\n".join(["Dockers end strike at the port", *lines, "", BODY])
    found = find_byline(Document(text, segment(text, ENGLISH), ENGLISH))
    assert found is None or found.span.slice(text) == found.text
    return found


@pytest.mark.parametrize(
    ("lines", "text", "names", "agency"),
    [
        (["By Jane Doe"], "By Jane Doe", ("Jane Doe",), None),
        (["By", "Jane Doe", "March 9, 2021"], "By\nJane Doe", ("Jane Doe",), None),
        (["By JANE DOE", "Associated Press"], "By JANE DOE\nAssociated Press", ("Jane Doe",), "AP"),
        (["By The Associated Press"], "By The Associated Press", (), "AP"),
        (["Jane Doe, Staff Writer"], "Jane Doe, Staff Writer", ("Jane Doe",), None),
        (["Reuters|", "Published: 11.15.21, 19:34"], "Reuters", (), "Reuters"),
        (
            ["By Our Harbour Correspondent"],
            "By Our Harbour Correspondent",
            (),
            "Our Harbour Correspondent",
        ),
        (
            ["Jane Doe, Reuters|", "Published: 11.15.21, 19:34"],
            "Jane Doe, Reuters",
            ("Jane Doe",),
            "Reuters",
        ),
        (
            ["By JANE DOE The Associated Press"],
            "By JANE DOE The Associated Press",
            ("Jane Doe",),
            "AP",
        ),
        (
            ["By Jane Doe", "BBC News, Saltshire"],
            "By Jane Doe\nBBC News, Saltshire",
            ("Jane Doe",),
            "BBC News",
        ),
        (["May 3, 2022 by Jane Doe"], "May 3, 2022 by Jane Doe", ("Jane Doe",), None),
        (["Jane Doe", "Lagos", "Wed, May 4, 2022"], "Jane Doe", ("Jane Doe",), None),
        (["By KXQR Staff"], "By KXQR Staff", (), "KXQR Staff"),
        (["The Harbour Bureau", "9 March 2021"], "The Harbour Bureau", (), "The Harbour Bureau"),
        (
            ["By Our Science Correspondent"],
            "By Our Science Correspondent",
            (),
            "Our Science Correspondent",
        ),
        (
            ["Jane Doe and Ann Poe", "9 March 2021"],
            "Jane Doe and Ann Poe",
            ("Jane Doe", "Ann Poe"),
            None,
        ),
        (
            ["Jane Doe", "Ann Poe", "9 March 2021"],
            "Jane Doe\nAnn Poe",
            ("Jane Doe", "Ann Poe"),
            None,
        ),
        (
            ["Jane Doe", "Health editor", "@janedoe", "9 March 2021"],
            "Jane Doe\nHealth editor",
            ("Jane Doe",),
            None,
        ),
        (
            ["Jane Doe and Ann Poe", "in Safi", "9 March 2021"],
            "Jane Doe and Ann Poe\nin Safi",
            ("Jane Doe", "Ann Poe"),
            None,
        ),
        (
            ["By", "Jane Doe and Ann Poe", "Health editor"],
            "By\nJane Doe and Ann Poe\nHealth editor",
            ("Jane Doe", "Ann Poe"),
            None,
        ),
        (
            ["By Jane Doe", "BBC News, Nairobi"],
            "By Jane Doe\nBBC News, Nairobi",
            ("Jane Doe",),
            "BBC News",
        ),
        (
            ["By Jane Doe, Political correspondent, The Harbour Courier"],
            "By Jane Doe, Political correspondent, The Harbour Courier",
            ("Jane Doe",),
            "The Harbour Courier",
        ),
        (
            ["Jane Doe | Ann Poe Published March 9, 2021 Updated March 9, 2021 05:15pm"],
            "Jane Doe | Ann Poe Published March 9, 2021 Updated March 9, 2021 05:15pm",
            ("Jane Doe", "Ann Poe"),
            None,
        ),
        (["AFP/The Local", "9 March 2021"], "AFP/The Local", (), "AFP"),
        (["Arab News", "9 March 2021"], "Arab News", (), "Arab News"),
        (["JIJI", "March 9, 2021"], "JIJI", (), "JIJI"),
        (["Editorial Staff", "March 9, 2021"], "Editorial Staff", (), "Editorial Staff"),
        (
            ["By Jane Doe | Posted: Jan 12, 2021"],
            "By Jane Doe | Posted: Jan 12, 2021",
            ("Jane Doe",),
            None,
        ),
        (
            ["By Jane Doe and John Roe, Reuters"],
            "By Jane Doe and John Roe, Reuters",
            ("Jane Doe", "John Roe"),
            "Reuters",
        ),
    ],
)
def test_the_byline_of_a_page(lines, text, names, agency):
    found = byline_of(*lines)
    assert (found.text, found.names, found.agency) == (text, names, agency)


def test_no_byline():
    assert byline_of() is None


def test_a_byline_does_not_grow_without_end():
    found = byline_of("By Jane Doe", *["AFP"] * 5_000)
    assert found.names == ("Jane Doe",)
    assert len(found.text) < 400


def test_a_name_in_capitals_is_spelled_as_in_the_text():
    tail = "McDoe reported from the quay in Safi."
    text = f"Dockers end strike at the port\nBy JANE MCDOE\n\n{BODY}{tail}\n"
    found = find_byline(Document(text, segment(text, ENGLISH), ENGLISH))
    assert found is not None
    assert found.names == ("Jane McDoe",)


def test_the_section_that_a_report_stands_in_is_no_writer():
    assert byline_of("May 3, 2022", "In Top Stories") is None


def test_wires_below_a_caption_are_a_byline():
    found = byline_of("Ships at the quay. Photo: Jo Maker/AFP", "Text by: NEWS WIRES")
    assert found is not None
    assert (found.names, found.agency) == ((), "NEWS WIRES")


def test_the_agency_that_sent_the_article_goes_before_its_editor():
    found = byline_of("Source: Xinhua", "Editor: mei", "2022-05-03 16:05:11")
    assert found is not None
    assert (found.text, found.names, found.agency) == ("Source: Xinhua", (), "Xinhua")


def test_a_source_that_is_no_agency_is_no_byline():
    assert byline_of("Source: Harbour Board", "May 3, 2022") is None


def test_what_a_writer_is_is_no_agency():
    page = (
        "Insurer to close three docks\n\nAda Norwood, Shipping Correspondent\nJan 12, 2024\n\n"
        "Harbour Mutual plans to close three of its docks by June, a memo says, and to sell two.\n"
    )
    byline = find_byline(Document(page, segment(page, LANGUAGES["en"]), LANGUAGES["en"]))
    assert (byline.names, byline.agency) == (("Ada Norwood",), None)
