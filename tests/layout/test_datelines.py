import pytest

from newsval.extract.languages import LANGUAGES
from newsval.layout.city_names import is_persons_name
from newsval.layout.datelines import match_dateline
from newsval.layout.grammar import grammar_of

GRAMMAR = grammar_of(LANGUAGES["en"].layout)

# (dateline, city, region, country, agency); a sentence follows each.
FORMS = [
    ("RABAT: ", "Rabat", None, "MA", None),
    ("RABAT:\xa0", "Rabat", None, "MA", None),
    ("RIYADH: ", "Riyadh", None, "SA", None),
    ("Riyadh, Sep 23: ", "Riyadh", None, "SA", None),
    ("ISLAMABAD: JAN 30 /DNA/: ", "Islamabad", None, "PK", "DNA"),
    ("ISLAMABAD, 27 MAY (DNA) – ", "Islamabad", None, "PK", "DNA"),
    ("TUCSON, Ariz. (AP) — ", "Tucson", "Ariz.", "US", "AP"),
    ("ALGIERS, Algeria (AP) — ", "Algiers", None, "DZ", "AP"),
    ("UNITED NATIONS (AP) — ", "United Nations", None, None, "AP"),
    ("DEIR AL-BALAH, Gaza Strip (AP) — ", "Deir al-Balah", "Gaza Strip", "PS", "AP"),
    ("LAKE PROVIDENCE, La. (AP) - ", "Lake Providence", "La.", "US", "AP"),
    ("HONOLULU — ", "Honolulu", None, "US", None),
    ("JERUSALEM — ", "Jerusalem", None, "IL", None),
    ("Rabat, Nov 24 (AP) ", "Rabat", None, "MA", "AP"),
    ("PARIS (Reuters) – ", "Paris", None, "FR", "Reuters"),
    ("PARIS, Aug 31 (Reuters) - ", "Paris", None, "FR", "Reuters"),
    ("WASHINGTON Oct 27 ", "Washington", None, "US", None),
    ("WASHINGTON, Dec 11 - ", "Washington", None, "US", None),
    ("BEIJING, Feb. 22 (Xinhua) -- ", "Beijing", None, "CN", "Xinhua"),
    ("MOSCOW, June 26. /TASS/. ", "Moscow", None, "RU", "TASS"),
    ("YEREVAN, NOVEMBER 19, ARMENPRESS. ", "Yerevan", None, "AM", "ARMENPRESS"),
    ("Washington, 30 (EFE). ", "Washington", None, "US", "EFE"),
    ("Paris, 20 January 2022 - (MAP) ", "Paris", None, "FR", "MAP"),
    ("Binga, Zimbabwe – ", "Binga", None, "ZW", None),
    ("Mumbai, India – ", "Mumbai", None, "IN", None),
    ("KOBE – ", "Kobe", None, "JP", None),
    ("HOUSTON, Texas (KTRK) -- ", "Houston", "Texas", "US", "KTRK"),
    ("AUSTIN (KXAN) — ", "Austin", None, "US", "KXAN"),
    ("SOUTHWEST MIAMI-DADE, FLA. (WSVN) - ", "Southwest Miami-Dade", "FLA.", "US", "WSVN"),
    ("KHAN YOUNIS, GAZA — ", "Khan Younis", "GAZA", "PS", None),
    ("WEST PALM BEACH — ", "West Palm Beach", None, "US", None),
    ("Harbour News – ", None, None, None, "Harbour News"),
    ("CHARLESTON, S.C.\xa0— ", "Charleston", "S.C.", "US", None),
    ("NASHUA, N.H. - ", "Nashua", "N.H.", "US", None),
    ("MIDWAY ATOLL - ", "Midway Atoll", None, None, None),
    ("WASHINGTON ― ", "Washington", None, "US", None),
    ("BOCA RATON, Fla. -- ", "Boca Raton", "Fla.", "US", None),
    ("MACAU (Reuters) – ", "Macau", None, "MO", "Reuters"),
    ("CLEVELAND – ", "Cleveland", None, "US", None),
    ("WASHINGTON (AP) — ", "Washington", None, "US", "AP"),
    ("NEW YORK, Nov. 19 (UPI) — ", "New York", None, "US", "UPI"),
    ("BOSTON —", "Boston", None, "US", None),
    ("ABOARD AIR FORCE ONE (AP) — ", "Aboard Air Force One", None, None, "AP"),
    ("Cairo (AFP) – ", "Cairo", None, "EG", "AFP"),
    ("HUDSON MILLS, N.Y. — ", "Hudson Mills", "N.Y.", "US", None),
    ("PORTER, AL (WKRG) — ", "Porter", "AL", "US", "WKRG"),
    ("YELLOWKNIFE, N.W.T. — ", "Yellowknife", "N.W.T.", "CA", None),
    ("FORT McMURRAY, Alta. — ", "Fort McMurray", "Alta.", "CA", None),
    ("St. Paul, Minn. (AP) — ", "St. Paul", "Minn.", "US", "AP"),
    ("ATLANTA, Georgia (AP) — ", "Atlanta", "Georgia", "US", "AP"),
    ("TBILISI, Georgia (AP) — ", "Tbilisi", None, "GE", "AP"),
    ("PORTER, Georgia (AP) — ", "Porter", "Georgia", None, "AP"),
    ("LAHORE, Punjab — ", "Lahore", "Punjab", "PK", None),
    ("COLOMBO (July 19): ", "Colombo", None, "LK", None),
    ("PORTERVALE (Dec 5): ", "Portervale", None, None, None),
    ("NAIROBI (Thursday): ", "Nairobi", None, "KE", None),
    ("PARIS (AFP): ", "Paris", None, "FR", "AFP"),
    ("PORTER'S CROSSING, Calif. — ", "Porter's Crossing", "Calif.", "US", None),
    ("PORTERVALE, Me. — ", "Portervale", "Me.", "US", None),
    ("BEND, Ore. (AP) _ ", "Bend", "Ore.", "US", "AP"),
    ("KYIV. Nov 24 (Interfax-Ukraine) – ", "Kyiv", None, "UA", "Interfax-Ukraine"),
    ("Berlin (dpa) - ", "Berlin", None, "DE", "DPA"),
    ("London CNN —", "London", None, "GB", "CNN"),
    ("Accra, Nov. 24, GNA - ", "Accra", None, "GH", "GNA"),
    ("SAN FRANCISCO--(BUSINESS WIRE)--", "San Francisco", None, "US", "Business Wire"),
    ("QUETTA / LAHORE: ", "Quetta/Lahore", None, "PK", None),
    ("PARIS/LAHORE, Nov 24 (Reuters) - ", "Paris/Lahore", None, None, "Reuters"),
    ("(CNN)", None, None, None, "CNN"),
    ("(Reuters) - ", None, None, None, "Reuters"),
    ("Nov 24 (Reuters) - ", None, None, None, "Reuters"),
    ("CNN — ", None, None, None, "CNN"),
]


@pytest.mark.parametrize(("dateline", "city", "region", "country", "agency"), FORMS)
def test_each_form_is_taken_apart(dateline, city, region, country, agency):
    place = match_dateline(f"{dateline}Officials opened the bridge on Monday.", GRAMMAR)
    assert place is not None
    assert place.end == len(dateline)
    assert (place.city, place.region, place.country_code, place.agency) == (
        city,
        region,
        country,
        agency,
    )


@pytest.mark.parametrize(
    "line",
    [
        "JAKE TAPPER: Do you think that the bridge will hold?",
        "POLLSTERS: The race is as close as it was in May.",
        "UPDATE: The ferry left at noon after all.",
        "UPDATE: 5/12 — The ferry left at noon after all.",
        "EXCLUSIVE: In a memo seen by this paper the board says no.",
        "EXCLUSIVE — A memo seen by this paper says no.",
        "AP: Senate leader to step down.",
        "BYLINE: Carla Whitmer.",
        "(AFP)",
        "(Photo by Ada Roe) The ferry left at noon.",
        "BBC — a short history.",
        "PITTSBURGH PA is how the letter was addressed.",
        "READING: A list of books for long winter evenings.",
        "The mayor of Paris - a keen cyclist - said that she would ride.",
        "Paris - where the treaty was signed - has a new bridge.",
        "Officials in Washington — and there are many — said nothing.",
        "He said: Paris is far.",
        "BRIDGES, TUNNELS AND THE PEOPLE WHO PAY FOR ALL OF THEM - A look at tolls.",
        "10:30 — The doors open.",
        "“RABAT: a novel” is on the list.",
        "",
    ],
)
def test_what_is_no_dateline(line):
    assert match_dateline(line, GRAMMAR) is None


def test_a_date_in_brackets_is_no_agency():
    place = match_dateline("COLOMBO (July 19): Officials opened the bridge.", GRAMMAR)
    assert place is not None
    assert place.day is not None
    assert (place.day.month, place.day.day, place.agency) == (7, 19, None)


def test_a_byline_before_the_dateline_is_left_out_of_it():
    line = "By Jane Doe WASHINGTON, Dec 11 - The agency said on Friday that it would."
    place = match_dateline(line, GRAMMAR)
    assert place is not None
    assert line[place.start : place.end] == "WASHINGTON, Dec 11 - "


def test_a_dateline_is_sure_with_a_date_an_agency_or_a_known_place_before_a_dash():
    assert match_dateline("RABAT — The", GRAMMAR).sure
    assert match_dateline("ODDLY NAMED (AP) — The", GRAMMAR).sure
    assert not match_dateline("RABAT: The", GRAMMAR).sure
    assert not match_dateline("MIDWAY ATOLL - The", GRAMMAR).sure


def test_a_citys_name_may_be_a_persons_on_a_page():
    assert is_persons_name("Carson", "Ben Carson spoke. Mr. Carson went home.")
    assert not is_persons_name("Rabat", "He landed in Rabat. The capital Rabat is on the sea.")
