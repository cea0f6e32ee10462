import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.credits import find_credit, is_maker_and_station
from newsval.layout.grammar import grammar_of

GRAMMAR = grammar_of(LANGUAGES["en"].layout)
SHOWN = "Dockers wait at the gate of the port on Monday."

CREDITS = [
    "(AFP)",
    "(AP file photo)",
    "(File/Shutterstock)",
    "(AP Photo/Dale Rennick)",
    "(DHA via AP, File)",
    "Photo: Jonas Lindell/AFP",
    "Photo: Ali Maker",
    "(Elena Corley / Harbour Chronicle)",
    "Hassan Maker / AP Photo",
    "[Puja Maker/Al Jazeera]",
    "© Luc Maker/Pool/Abaca Press",
    "© Provided by The Canadian Press",
    "Photo AFP/HO/RAF",
    "Photograph: Abed Al Maker/EPA",
    "Photographs David Maker",
    "Credit: AP",
    "Courtesy Louvre",
    "(Picture by Jamie Maker)",
    "(Express photo by R Maker)",
    "Courier photo/Dale Maker",
    "Harbour Post file photo by Jamie Maker",
    "(FILE)",
    "(Image: @HarbourPolice)",
    "(Photo: GPO)",
    "| Alex Maker/Getty Images",
    "AFP",
    "– AFP PHOTO / Jo MAKER",
    "— AFP pic",
    "-- Bernama file pic",
    "— Picture by Jo Maker",
    "REUTERS/Jo Maker/File Photo",
    "- AFP pic, for illustration purposes only",
    "(Jo Maker/Staff Photographer)",
    "X/NTB/Handout via REUTERS/File Photo",
    "Port of Safi/Handout via REUTERS",
    "(Jo Maker/Quay90)",
    "(ABC Harbour Coast: Jo Maker)",
    "(Supplied: Jo Maker)",
    "—AFP",
    "—Photo by writer",
]


@pytest.mark.parametrize("credit", CREDITS)
def test_a_credit_ends_the_caption(credit):
    line = f"{SHOWN} {credit}"
    found = find_credit(line, GRAMMAR)
    assert found is not None
    assert line[found.start :] == credit


@pytest.mark.parametrize(
    "line",
    [
        "Toni L. Maker / The Harbour Post / Getty Images",
        "Hassan Maker / AP Photo",
        "(Photo: GPO)",
        "Credit: AP",
        "Laura Maker via Getty Images.",
        "MAX B. MAKER via Getty Images",
        "Image source, Getty Images",
        "Credit...Max Maker for The Harbour Times",
        "REUTERS/Jo Maker",
        "AFP PHOTO / JO MAKER",
        "Photo by Jo Maker on Unsplash",
        "REUTERS/Jo Maker Acquire Licensing Rights",
    ],
)
def test_a_credit_may_have_its_own_line(line):
    found = find_credit(line, GRAMMAR)
    assert found is not None
    assert found.start == 0
    assert found.sure


def test_the_service_before_photo_is_of_the_credit():
    line = f"{SHOWN}HP PHOTO: JO MAKER"
    assert line[find_credit(line, GRAMMAR).start :] == "HP PHOTO: JO MAKER"


@pytest.mark.parametrize(("line", "held"), [("Jo Maker/KQXR", True), ("AC/DC", False)])
def test_a_maker_and_a_station_have_their_own_line(line, held):
    assert is_maker_and_station(line, GRAMMAR) is held


def test_a_picture_service_needs_no_mark():
    line = "Dee Maker at the gala Getty Images"
    found = find_credit(line, GRAMMAR)
    assert found is not None
    assert line[found.start :] == "Getty Images"


def test_a_name_cut_off_after_a_slash_is_a_credit():
    line = "File: The midfielder runs with the ball in Lagos. Paul MAKER /"
    found = find_credit(line, GRAMMAR)
    assert found is not None
    assert line[found.start :] == "Paul MAKER /"


@pytest.mark.parametrize(
    "line",
    [
        "The bank said that it would (and did) repay the loan.",
        "He paid 40 euros (about 45 dollars).",
        "She joined the party in 1994 (see below).",
        "The photo: a boy with a dog.",
        "“I gave them credit,” he said.",
        "The union, courtesy of its lawyers, had the last word.",
        "He spoke of a new generation of women and/or men.",
        "It was picture perfect.",
        "The committee meets in 2024/25.",
        "CLICK HERE TO GET THE HARBOUR APP",
        "The vote was split (for: 12, against: 4).",
        "Officials shared a photo of the damage with reporters.",
        "",
    ],
)
def test_a_sentence_has_no_credit(line):
    assert find_credit(line, GRAMMAR) is None


@pytest.mark.parametrize(
    ("end", "sure"), [("— AFP pic", True), ("— AFP", False), ("-- Reuters", False)]
)
def test_an_agency_after_a_dash_is_a_credit_for_sure_with_a_picture(end, sure):
    """Reports end in a dash and their agency, too."""
    line = f"{SHOWN.removesuffix('.')} {end}"
    found = find_credit(line, GRAMMAR)
    assert found is not None
    assert (line[found.start :], line[found.inner_start :]) == (end, end.split(" ", 1)[1])
    assert found.sure is sure


def test_a_bare_agency_is_not_sure():
    found = find_credit(f"{SHOWN} (AFP)", GRAMMAR)
    assert found is not None
    assert not found.sure


@pytest.mark.parametrize("line", ["0 | /", "Dockers wait (/)", "Dockers wait | / |"])
def test_marks_without_words_are_no_credit(line):
    assert find_credit(line, GRAMMAR) is None


@pytest.mark.parametrize("line", ["The pier at Vigo, N.Y.", "The pier, as it was built in 1871"])
@pytest.mark.parametrize("credit", ["Credit...Jo Maker for The Times", "Credit: Jo Maker/AP"])
def test_a_credit_with_its_label_needs_no_stop_before_it(line, credit):
    found = find_credit(f"{line} {credit}", GRAMMAR)
    assert found is not None
    assert found.start == len(line) + 1
