import pytest

from newsval.extract.captions import find_captions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers in the town of Safi.
The port handles most of the grain that the country buys abroad, and ships had turned away.
"""


def captions_of(text):
    return find_captions(Document(text, segment(text, ENGLISH), ENGLISH))


def page(*lines):
    return "\n".join(["Dockers end strike at grain port", *lines, "", BODY])


@pytest.mark.parametrize(
    ("credit", "text", "name", "organisation"),
    [
        ("(AFP)", "AFP", None, "AFP"),
        ("(AP file photo)", "AP file photo", None, "AP"),
        ("(File/Shutterstock)", "File/Shutterstock", None, "Shutterstock"),
        ("(AP Photo/Dale Maker)", "AP Photo/Dale Maker", "Dale Maker", "AP"),
        ("(DHA via AP, File)", "DHA via AP, File", None, "DHA / AP"),
        ("Photo: Jonas Maker/AFP", "Photo: Jonas Maker/AFP", "Jonas Maker", "AFP"),
        (
            "(Elena Maker / Harbour Chronicle)",
            "Elena Maker / Harbour Chronicle",
            "Elena Maker",
            "Harbour Chronicle",
        ),
        ("| Alex Maker/Getty Images", "Alex Maker/Getty Images", "Alex Maker", "Getty Images"),
        ("Hassan Maker / AP Photo", "Hassan Maker / AP Photo", "Hassan Maker", "AP"),
        ("[Puja Maker/Al Jazeera]", "Puja Maker/Al Jazeera", "Puja Maker", "Al Jazeera"),
        (
            "© Luc Maker/Pool/Abaca Press",
            "© Luc Maker/Pool/Abaca Press",
            "Luc Maker",
            "Abaca Press",
        ),
        ("© Provided by The Canadian Press", "© Provided by The Canadian Press", None, "CP"),
        ("Photograph: Abed Maker/EPA", "Photograph: Abed Maker/EPA", "Abed Maker", "EPA"),
        ("Courtesy Louvre", "Courtesy Louvre", None, "Louvre"),
        ("(Picture by Jamie Maker)", "Picture by Jamie Maker", "Jamie Maker", None),
        ("(Image: @HarbourPolice)", "Image: @HarbourPolice", None, "@HarbourPolice"),
        ("(FILE)", "FILE", None, None),
        ("(ABC Harbour: Jo Maker)", "ABC Harbour: Jo Maker", "Jo Maker", "ABC Harbour"),
        ("(Supplied: Jo Maker)", "Supplied: Jo Maker", "Jo Maker", None),
        ("(Jo Maker/Quay90)", "Jo Maker/Quay90", "Jo Maker", "Quay90"),
        ("—Photo by writer", "Photo by writer", None, None),
        ("(Photo: GPO)", "Photo: GPO", None, "GPO"),
    ],
)
def test_a_credit_is_taken_apart(credit, text, name, organisation):
    source = page(f"Dockers wait at the gate of the port in Safi. {credit}")
    (caption,) = captions_of(source)
    assert caption.text == "Dockers wait at the gate of the port in Safi."
    assert caption.credit.text == text == caption.credit.span.slice(source)
    assert (caption.credit.name, caption.credit.organisation) == (name, organisation)


@pytest.mark.parametrize(
    ("credit", "name", "organisation"),
    [
        ("Toni L. Maker / The Post / Getty Images", "Toni L. Maker", "The Post / Getty Images"),
        ("(Elena Maker / Harbour Chronicle)", "Elena Maker", "Harbour Chronicle"),
        ("Credit: AP", None, "AP"),
        ("AFP", None, "AFP"),
        ("By U.S. CUSTOMS AGENCY", None, "U.S. CUSTOMS AGENCY"),
    ],
)  # fmt: skip
def test_a_credit_on_the_line_below(credit, name, organisation):
    source = page("FILE - In this May 3, 2019 file photo, a ship leaves the port.", credit)
    (caption,) = captions_of(source)
    assert caption.text == "FILE - In this May 3, 2019 file photo, a ship leaves the port."
    assert caption.date == "2019-05-03"
    assert (caption.credit.name, caption.credit.organisation) == (name, organisation)


def test_copies_of_a_caption_are_its_repeats():
    line = "Dockers wait at the gate of the port in Safi on March 9, 2021. (AFP)"
    source = page(line, line, "Short Url", line)
    (caption,) = captions_of(source)
    assert caption.id == "cap1"
    assert caption.date == "2021-03-09"
    assert len(caption.repeats) == 2
    assert {span.slice(source) for span in caption.repeats} == {caption.text}


def test_captions_between_paragraphs_are_found():
    source = page().replace(
        "“We have", "Cranes over the harbour on a Sunday\n(Photo: Reuters)\n“We have"
    )
    (caption,) = captions_of(source)
    assert caption.text == "Cranes over the harbour on a Sunday"
    assert caption.credit.organisation == "Reuters"


def test_a_page_without_pictures_has_no_captions():
    assert captions_of(page()) == ()


BELOW = [
    ("(Getty Images)", "Getty Images", None, "Getty Images"),
    ("Photograph: Jo Maker/PA", "Photograph: Jo Maker/PA", "Jo Maker", "PA"),
    ("Credit: AP", "Credit: AP", None, "AP"),
    ("[Jo Maker/Al Jazeera]", "Jo Maker/Al Jazeera", "Jo Maker", "Al Jazeera"),
    ("REUTERS/Jo Maker", "REUTERS/Jo Maker", "Jo Maker", "Reuters"),
    ("AFP PHOTO / JO MAKER", "AFP PHOTO / JO MAKER", "JO MAKER", "AFP"),
    ("Photo by Jo Maker on Unsplash", "Photo by Jo Maker on Unsplash", "Jo Maker", "Unsplash"),
    ("(Reuters/File)", "Reuters/File", None, "Reuters"),
    ("(Photo: GPO)", "Photo: GPO", None, "GPO"),
]


@pytest.mark.parametrize(("credit", "text", "name", "organisation"), BELOW)
@pytest.mark.parametrize("shown", ["Cranes over the harbour on a Sunday", "Hamid Saleh"])
def test_a_credit_below_a_caption_in_the_body(shown, credit, text, name, organisation):
    source = page().replace("“We have", f"{shown}\n{credit}\n“We have")
    (caption,) = captions_of(source)
    assert caption.text == shown
    assert caption.credit.text == text == caption.credit.span.slice(source)
    assert (caption.credit.name, caption.credit.organisation) == (name, organisation)


def test_a_labelled_caption_has_the_credit_above_it():
    source = page(
        "Image source, Getty Images",
        "Image caption, Cranes over the harbour on a Sunday",
        "Image source, Reuters",
        "Image caption,",
        "A ship leaves the port on Monday",
    )
    assert [(found.text, found.credit.organisation) for found in captions_of(source)] == [
        ("Cranes over the harbour on a Sunday", "Getty Images"),
        ("A ship leaves the port on Monday", "Reuters"),
    ]


@pytest.mark.parametrize("tail", ["", " Acquire Licensing Rights"])
def test_a_number_in_a_gallery_is_no_part_of_the_caption(tail):
    source = page(f"[1/3]Dockers wait at the gate of the port. REUTERS/Jo Maker{tail}")
    (caption,) = captions_of(source)
    assert caption.text == "Dockers wait at the gate of the port."
    assert caption.credit.text == "REUTERS/Jo Maker"


def test_captions_of_a_gallery_have_each_their_own_credit():
    source = page(
        "Cranes over the harbour on a Sunday",
        "(Getty Images)",
        "[2/3]Dockers wait at the gate of the port. REUTERS/Jo Maker",
    )
    assert [found.credit.organisation for found in captions_of(source)] == [
        "Getty Images",
        "Reuters",
    ]


def test_a_sentence_joined_to_a_credit_by_blank_lines_is_its_caption():
    shown = "Dockers wait at the gate of the port in Safi, on the ninth day of their strike."
    spaced = page().replace("\n", "\n\n")
    source = spaced.replace("The port", f"{shown}\nPhotograph: Jo Maker/PA\n\nThe port")
    (caption,) = captions_of(source)
    assert caption.text == shown


def test_a_sentence_over_a_credit_and_the_byline_is_a_caption():
    shown = "Dockers wait at the gate of the port in Safi, on the ninth day of their strike."
    (caption,) = captions_of(page(shown, "(Getty Images)", "By Jane Doe"))
    assert caption.text == shown


def test_a_paragraph_over_a_picture_without_caption_is_none():
    source = page().replace("“We have", "(Photo: GPO)\n“We have") + page("Another day")
    assert captions_of(source) == ()


@pytest.mark.parametrize(
    ("lines", "text", "name", "organisation"),
    [
        (["REUTERS/Jo Maker/File Photo"], "REUTERS/Jo Maker/File Photo", "Jo Maker", "Reuters"),
        (
            ["JO MAKER/The Harbour Post"],
            "JO MAKER/The Harbour Post",
            "JO MAKER",
            "The Harbour Post",
        ),
        (
            ["(Image: Harbour Echo/Jo Maker)"],
            "Image: Harbour Echo/Jo Maker",
            "Jo Maker",
            "Harbour Echo",
        ),
        (
            ["Image source, Quay Action Group"],
            "Image source, Quay Action Group",
            None,
            "Quay Action Group",
        ),
        (["Handout via Reuters"], "Handout via Reuters", None, "Reuters"),
    ],
)
def test_a_credit_below_a_caption_of_the_head(lines, text, name, organisation):
    shown = "Dockers wait at the gate in this file photo."
    (caption,) = captions_of(page("March 9, 2021", shown, *lines))
    assert caption.text == shown
    assert caption.credit is not None
    assert (caption.credit.text, caption.credit.name, caption.credit.organisation) == (
        text,
        name,
        organisation,
    )


def test_a_credit_after_a_dash_leaves_the_dash_out():
    (caption,) = captions_of(page("Dockers wait at the gate in Safi on March 9, 2021 — AFP pic"))
    assert caption.text == "Dockers wait at the gate in Safi on March 9, 2021"
    assert caption.credit is not None
    assert (caption.credit.text, caption.credit.organisation) == ("AFP pic", "AFP")


def test_a_pictures_number_is_no_part_of_its_caption_and_its_first_date_is_its_own():
    shown = "FILE - Dockers wait at the gate in Safi on March 9, 2021."
    more = "The union said on Monday, May 3, 2021, that it would call off the strike."
    (caption,) = captions_of(page(f"2 of 5 | {shown} {more} (Jo Maker/AFP)"))
    assert caption.text == f"{shown} {more}"
    assert caption.date == "2021-03-09"


def test_two_dates_in_one_sentence_of_a_caption_leave_its_date_open():
    shown = "Dockers, on strike since March 1, 2021, wait at the gate in Safi on March 9, 2021."
    (caption,) = captions_of(page(f"{shown} (Jo Maker/AFP)"))
    assert caption.date is None
